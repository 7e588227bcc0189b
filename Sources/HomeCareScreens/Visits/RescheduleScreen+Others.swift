import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Another caregiver for a visit.
extension RescheduleScreen {
    /// Who else could come at the time that was typed.
    static func others(_ state: inout State) -> [Effect<Action, Workplace>] {
        guard let (start, minutes) = typed(&state), let visit = state.visit else {
            return [.toast(RescheduleWords.wrong, .error)]
        }
        let viewer = state.viewer
        return [
            .request(RescheduleWords.looking) { workplace in
                workplace.attempt(failed: Action.refused) { clinic in
                    .couldCome(
                        start,
                        try clinic.couldTakeOver(viewer, visit.id, at: start, minutes: minutes))
                }
            }
        ]
    }

    /// The others by a digit each; taking one moves the visit.
    static func couldCome(
        _ start: Instant, _ slots: [OpenSlot], _ state: State
    ) -> [Effect<Action, Workplace>] {
        let when = words(start, state)
        guard !slots.isEmpty else { return [.toast(RescheduleWords.nobodyElse(when), .notice)] }
        return [
            .ask(
                Dialog(
                    title: RescheduleWords.othersTitle(when),
                    lines: [RescheduleWords.othersLine(state.visit?.caregiverName ?? "")],
                    choices: slots.enumerated().map { index, slot in
                        .init(
                            key: .character(Character("\(index + 1)")),
                            title: slot.caregiverName, action: .choose(slot))
                    }))
        ]
    }
}
