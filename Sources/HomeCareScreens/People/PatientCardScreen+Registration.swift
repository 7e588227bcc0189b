import HomeCareDomain
import HomeCareServices
import TerminalKit

extension PatientCardScreen {
    /// What the desk does with the registration.
    static func changeRegistration(
        _ state: inout State, _ action: Action
    ) -> [Effect<Action, Workplace>] {
        let (viewer, patient) = (state.viewer, state.card?.line.patient.id ?? state.patient)
        switch action {
        case .details:
            return [
                .open(
                    AnyScreen(
                        PatientDetailsScreen.self,
                        PatientDetailsScreen.State(viewer: viewer, patient: patient)))
            ]
        case .contacts:
            return [
                .open(
                    AnyScreen(
                        ContactsScreen.self,
                        ContactsScreen.State(viewer: viewer, patient: patient)))
            ]
        case .merge:
            return [
                .open(
                    AnyScreen(
                        MergeScreen.self, MergeScreen.State(viewer: viewer, record: patient)))
            ]
        case .askUndo:
            return askUndo(state)
        case .undo(let merged):
            return [
                .request(MergeWords.undoing) { workplace in
                    workplace.attempt(failed: Action.refused) {
                        .undone(try $0.undoMerge(viewer, merged: merged))
                    }
                }
            ]
        case .undone(let card):
            return [.toast(MergeWords.undone(card.line.patient.reference), .good)]
                + changed(state)
        case .refused(let error):
            return trouble(error)
        default:
            return []
        }
    }

    /// The newest nine can be chosen; older ones come up when those are undone.
    private static func askUndo(_ state: State) -> [Effect<Action, Workplace>] {
        let merges = (state.card?.merges ?? []).prefix(9)
        guard !merges.isEmpty else { return [] }
        return [
            .ask(
                Dialog(
                    title: MergeWords.undo, lines: [MergeWords.undoExplanation],
                    choices: merges.enumerated().map { index, merge in
                        Dialog.Choice(
                            key: .character(Character("\(index + 1)")),
                            title: MergeWords.undoChoice(
                                RecordKind.patient.reference(merge.mergedID), merge.mergedName),
                            action: .undo(merge.mergedID))
                    }, danger: true))
        ]
    }
}
