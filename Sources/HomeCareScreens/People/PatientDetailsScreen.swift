import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The desk changes who a patient is and how to reach them.
enum PatientDetailsScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let patient: Int64
        var patientName = ""
        /// The saving's own name; empty until the form is open.
        var operation = ""
        var ground: PatientForm.Ground?
        var form = PatientDetailsScreen.form()
        /// What is on record.
        var before = PatientDetails()

        init(viewer: Actor, patient: Int64) {
            self.viewer = viewer
            self.patient = patient
        }
    }

    enum Action: Sendable {
        case loaded(PatientDetails, PatientForm.Ground, operation: String, FormDraft?)
        case failed(ServiceError)
        case edit(Input)
        case submit
        case saved(String)
        case refused(ServiceError)
        case askDiscard, discard
    }

    static let id = "patient-details"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "details.submit", keys: [.function(2)], title: PatientFormWords.submit,
            help: PatientFormWords.submitHelp, action: .submit,
            availability: {
                $0.operation.isEmpty ? .because(PatientFormWords.notOpen) : .available
            }),
        ThrowAway.row(id, .askDiscard),
    ]

    static func form() -> Form {
        Form(PatientForm.identity() + [PatientForm.email()] + PatientForm.whereabouts())
    }

    static func key(_ patient: Int64) -> String { "patient-details/\(patient)" }

    static func title(_ state: State) -> String {
        state.patientName.isEmpty
            ? PatientFormWords.title : PatientFormWords.title(state.patientName)
    }

    static func isTyping(_ state: State) -> Bool { state.form.isTyping }
    static func hint(_ state: State) -> String { state.form.hint }

    /// Nothing is kept while the form shows what is on record.
    static func draft(_ state: State) -> Draft? {
        guard PatientForm.details(state.form) != state.before else { return nil }
        return FormDraft.journalled(
            key(state.patient), record: state.patient, operation: state.operation, state.form)
    }

    /// The form that a kill or a dropped line left unfinished.
    static func reopened(_ drafts: [Draft], viewer: Actor) -> [AnyScreen<Workplace>] {
        guard viewer.role == .receptionist || viewer.role == .admin,
            let draft = drafts.lazy.filter({ $0.key.hasPrefix("patient-details/") })
                .compactMap({ $0.state(FormDraft.self) }).first
        else { return [] }
        return [AnyScreen(Self.self, State(viewer: viewer, patient: draft.record))]
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        let (viewer, id) = (state.viewer, state.patient)
        return [
            .request(PatientFormWords.opening) { workplace in
                workplace.attempt(failed: Action.failed) { clinic in
                    let ground = PatientForm.Ground(
                        today: clinic.settings.zone.date(of: clinic.now()),
                        physicians: try clinic.physicianChoices(viewer))
                    let draft = workplace.takeDraft(viewer, key(id))
                        .map { Draft(key: key(id), body: $0) }
                    return .loaded(
                        try clinic.patientDetails(viewer, id), ground,
                        operation: UUID().uuidString, draft?.state(FormDraft.self))
                }
            }
        ]
    }

    static func action(for input: Input, _ state: State) -> Action? {
        guard !state.operation.isEmpty else { return nil }
        var form = state.form
        return form.handle(input, check: check(state)) ? .edit(input) : nil
    }

    private static func check(_ state: State) -> Form.Check {
        let (ground, physician) = (state.ground, state.before.physician)
        return { field, form in
            // Who is at work no longer may stay the patient's physician.
            if field == "physician", form.text(field) == physician { return nil }
            return PatientForm.check(field, form, ground)
        }
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let details, let ground, let operation, let draft):
            return show(&state, details, ground, operation, draft)
        case .failed(let error):
            return [.back] + trouble(error)
        case .edit(let input):
            let focus = state.form.focus
            _ = state.form.handle(input, check: check(state))
            if state.form.focus != focus {
                PatientForm.spellOut(focus, &state.form, state.ground)
            }
            return []
        case .submit:
            return submit(&state)
        case .saved(let name):
            return [
                .dropDraft(key(state.patient)), .back, .toast(PatientFormWords.saved(name), .good),
            ]
        case .refused(let error):
            if case .refused(let errors) = error { PatientForm.mark(errors, &state.form) }
            return trouble(error, filing: &state.operation)
        case .askDiscard:
            return ThrowAway.asked(draft(state), .discard)
        case .discard:
            return ThrowAway.done(key(state.patient))
        }
    }

    private static func show(
        _ state: inout State, _ details: PatientDetails, _ ground: PatientForm.Ground,
        _ operation: String, _ draft: FormDraft?
    ) -> [Effect<Action, Workplace>] {
        state.patientName = details.name
        state.ground = ground
        state.operation = draft?.operation ?? operation
        PatientForm.fill(&state.form, details)
        for field in state.form.fields.map(\.id) {
            PatientForm.spellOut(field, &state.form, ground)
        }
        state.before = PatientForm.details(state.form)
        guard let draft else { return [] }
        // What was emptied stays empty.
        for field in state.form.fields.map(\.id) {
            state.form.set(field, draft.texts[field] ?? "")
        }
        state.form.focus(on: draft.focus)
        return [.toast(PatientFormWords.restored, .notice)]
    }

    private static func submit(_ state: inout State) -> [Effect<Action, Workplace>] {
        guard state.form.submit(check: check(state)) else {
            return [.toast(PatientFormWords.wrong, .error)]
        }
        let (viewer, id, operation) = (state.viewer, state.patient, state.operation)
        let details = PatientForm.details(state.form)
        return [
            .request(PatientFormWords.saving) { workplace in
                workplace.attempt(failed: Action.refused) { clinic in
                    let card = try clinic.changePatient(
                        viewer, id, details, operation: operation)
                    return .saved(card.line.patient.name)
                }
            }
        ]
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        let width = min(100, canvas.size.columns - 2)
        canvas.within(Rect(column: 1, row: 0, columns: width, rows: canvas.size.rows)) {
            state.form.draw(on: &$0)
        }
    }
}
