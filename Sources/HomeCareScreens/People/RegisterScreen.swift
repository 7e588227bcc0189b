import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The desk registers a patient; whoever may be the same person stands beside the form.
enum RegisterScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        /// The registration's own name; empty until the form is open.
        var operation = ""
        var ground: PatientForm.Ground?
        var form = RegisterScreen.form()
        var candidates: [DuplicateCandidate] = []

        init(viewer: Actor) {
            self.viewer = viewer
        }

        var likely: [DuplicateCandidate] { candidates.filter(\.isLikely) }
    }

    enum Action: Sendable {
        case loaded(PatientForm.Ground, operation: String, FormDraft?)
        case failed(ServiceError)
        case edit(Input)
        case found([DuplicateCandidate])
        case quiet
        case open
        case submit
        case inSpite(String)
        case saved(PatientCard)
        case refused(ServiceError)
        case askDiscard, discard
    }

    static let id = "register"
    static let key = "patient-register"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "register.submit", keys: [.function(2)], title: RegisterWords.submit,
            help: RegisterWords.submitHelp, action: .submit,
            availability: {
                $0.operation.isEmpty ? .because(PatientFormWords.notOpen) : .available
            }),
        ActionRow(
            "register.open", keys: [.function(3)], title: RegisterWords.open,
            help: RegisterWords.openHelp, action: .open,
            availability: { $0.candidates.isEmpty ? .hidden : .available }),
        ThrowAway.row(id, .askDiscard),
    ]

    static func title(_ state: State) -> String { RegisterWords.title }
    static func isTyping(_ state: State) -> Bool { state.form.isTyping }
    static func hint(_ state: State) -> String { state.form.hint }
    static func fit(_ state: inout State, _ size: Size) {
        state.form.fit(columns: formColumns(size))
    }

    static func draft(_ state: State) -> Draft? {
        FormDraft.journalled(key, record: 0, operation: state.operation, state.form)
    }

    /// The form that a kill or a dropped line left unfinished.
    static func reopened(_ drafts: [Draft], viewer: Actor) -> [AnyScreen<Workplace>] {
        guard viewer.role == .receptionist || viewer.role == .admin,
            drafts.contains(where: { $0.key == key })
        else { return [] }
        return [AnyScreen(Self.self, State(viewer: viewer))]
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        let viewer = state.viewer
        return [
            .request(RegisterWords.opening) { workplace in
                workplace.attempt(failed: Action.failed) { clinic in
                    let ground = PatientForm.Ground(
                        today: clinic.settings.zone.date(of: clinic.now()),
                        physicians: try clinic.physicianChoices(viewer))
                    let draft = workplace.takeDraft(viewer, key).map { Draft(key: key, body: $0) }
                    return .loaded(
                        ground, operation: UUID().uuidString, draft?.state(FormDraft.self))
                }
            }
        ]
    }

    static func action(for input: Input, _ state: State) -> Action? {
        guard !state.operation.isEmpty else { return nil }
        var form = state.form
        return form.handle(input, check: check(state)) ? .edit(input) : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let ground, let operation, let draft):
            state.ground = ground
            state.operation = draft?.operation ?? operation
            guard let draft else { return [] }
            draft.fill(&state.form)
            showGuardian(&state)
            state.form.focus(on: draft.focus)
            return look(state) + [.toast(PatientFormWords.restored, .notice)]
        case .failed(let error):
            return [.back] + trouble(error)
        case .edit(let input):
            return edit(&state, input)
        case .found(let candidates):
            state.candidates = candidates
            return []
        case .quiet:
            return []
        case .open:
            guard let first = state.candidates.first else { return [] }
            return [
                .open(
                    AnyScreen(
                        PatientCardScreen.self,
                        PatientCardScreen.State(viewer: state.viewer, patient: first.patient.id)))
            ]
        case .submit:
            return submit(&state, inSpiteOf: "")
        case .inSpite(let reason):
            return submit(&state, inSpiteOf: reason)
        case .saved(let card):
            let patient = card.line.patient
            return [
                .dropDraft(key),
                .replace(
                    AnyScreen(
                        PatientCardScreen.self,
                        PatientCardScreen.State(viewer: state.viewer, patient: patient.id))),
                .toast(RegisterWords.registered(patient.reference, patient.name), .good),
            ]
        case .refused(let error):
            return refused(&state, error)
        case .askDiscard:
            return ThrowAway.asked(draft(state), .discard)
        case .discard:
            return ThrowAway.done(key)
        }
    }

    private static func edit(_ state: inout State, _ input: Input) -> [Effect<Action, Workplace>] {
        let before = state.form
        _ = state.form.handle(input, check: check(state))
        if state.form.focus != before.focus {
            PatientForm.spellOut(before.focus, &state.form, state.ground)
        }
        if state.form.text("born") != before.text("born") { showGuardian(&state) }
        let asked = ["name", "born", "sex", "phone", "email", "county", "contact1", "contact2"]
        let isNew = asked.contains { state.form.text($0) != before.text($0) }
        return isNew ? look(state) : []
    }

    /// Asks who it may be, while typing goes on.
    private static func look(_ state: State) -> [Effect<Action, Workplace>] {
        let (viewer, new) = (state.viewer, patient(state.form))
        return [
            .live("duplicates") { workplace in
                workplace.attempt(failed: { _ in .quiet }) {
                    .found(try $0.likelyDuplicates(viewer, of: new))
                }
            }
        ]
    }

    private static func submit(
        _ state: inout State, inSpiteOf reason: String
    ) -> [Effect<Action, Workplace>] {
        guard state.form.submit(check: check(state)) else {
            return [.toast(RegisterWords.wrong, .error)]
        }
        let (viewer, operation, new) = (state.viewer, state.operation, patient(state.form))
        return [
            .request(RegisterWords.saving) { workplace in
                workplace.attempt(failed: Action.refused) { clinic in
                    .saved(
                        try clinic.registerPatient(
                            viewer, new, inSpiteOf: reason, operation: operation))
                }
            }
        ]
    }

    private static func refused(
        _ state: inout State, _ error: ServiceError
    ) -> [Effect<Action, Workplace>] {
        guard case .refused(let errors) = error else { return trouble(error) }
        let doubles = errors.filter { $0.code == "duplicateLikely" }
        guard doubles.isEmpty else {
            return look(state) + [.ask(RegisterWords.ask(doubles.map(\.message)))]
        }
        PatientForm.mark(errors, &state.form)
        return trouble(error, filing: &state.operation)
    }
}
