import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The care report of a visit: vitals with last values and trends, live NEWS2, status, notes.
enum CareReportScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let appointment: Int64
        /// The filing's own name; empty until the form is loaded.
        var operation = ""
        var context: ReportForm?
        var form = ReportEntry.form()
        var notObtained: [Vital: NotObtained] = [:]
        /// The curves of the last reports, drawn once: they do not change while somebody types.
        var trends: [Vital: String] = [:]
        /// What was typed for a visit that was reported elsewhere since.
        var kept: [String]?

        init(viewer: Actor, appointment: Int64) {
            self.viewer = viewer
            self.appointment = appointment
        }

        /// The score of what is typed so far.
        var score: News2? {
            context.map {
                ReportRules.score(ReportEntry.vitals(form, $0.subject), subject: $0.subject)
            }
        }
    }

    enum Action: Sendable {
        case loaded(ReportForm, operation: String, draft: ReportDraft?)
        case failed(ServiceError)
        case superseded([String])
        case askDiscard
        case discard
        case edit(Input)
        case submit
        case confirm([String])
        case filed(FiledReport)
        case refused(ServiceError)
        case askNotObtained
        case notObtained(Vital, NotObtained)
        case askReason(Vital)
    }

    static let id = "care-report"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "report.submit", keys: [.function(2)], title: "Submit",
            help: "Checks the report and files it; what is missing is shown.", action: .submit,
            availability: ready),
        ActionRow(
            "report.notObtained", keys: [.function(4)], title: "Not obtained",
            help: "Says why a vital was not obtained, or takes that back.",
            action: .askNotObtained,
            availability: { state in
                state.kept == nil && ReportEntry.vital(state.form.focus) == nil
                    ? .because("Go to a vital first: status and notes are always needed.")
                    : ready(state)
            }),
        ActionRow(
            "report.discard", keys: [.character("d")], title: "Discard",
            help: "Throws away what was typed for a visit that has its report.", danger: true,
            action: .askDiscard, availability: { $0.kept == nil ? .hidden : .available }),
    ]

    private static let ready: @Sendable (State) -> Availability = {
        if $0.kept != nil { return .hidden }
        return $0.context == nil ? .because("The form is still being opened.") : .available
    }

    /// The form of the newest draft, where a kill or a dropped line left one.
    static func reopened(_ drafts: [Draft], viewer: Actor) -> [AnyScreen<Workplace>] {
        guard viewer.role == .caregiver,
            let draft = drafts.lazy.compactMap({ ReportDraft($0) }).first
        else { return [] }
        return [AnyScreen(Self.self, State(viewer: viewer, appointment: draft.appointment))]
    }

    static func title(_ state: State) -> String {
        guard let context = state.context else { return "Care report" }
        let visit = context.visit
        let age = ageInYears(born: context.subject.born, on: context.subject.on)
        return
            "Care report ▸ \(visit.patientName) · \(visit.patientSex.letter) \(age) · "
            + "\(RecordKind.patient.reference(visit.patientID)) · \(visit.reference)"
    }

    static func isTyping(_ state: State) -> Bool { state.kept == nil && state.form.isTyping }
    static func hint(_ state: State) -> String { state.kept == nil ? state.form.hint : "" }

    static func draft(_ state: State) -> Draft? {
        guard !state.operation.isEmpty else { return nil }
        return ReportDraft(
            appointment: state.appointment, operation: state.operation, form: state.form,
            notObtained: state.notObtained
        ).journalled
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [
            .request("Opening the report") { workplace in
                workplace.attempt(failed: { refusal($0, state, workplace) }) { clinic in
                    let form = try clinic.reportForm(state.viewer, appointment: state.appointment)
                    return .loaded(
                        form, operation: UUID().uuidString,
                        draft: workplace.takeReportDraft(state.viewer, state.appointment))
                }
            }
        ]
    }

    static func action(for input: Input, _ state: State) -> Action? {
        guard state.context != nil else { return nil }
        if case .key(.character) = input { return .edit(input) }
        var form = state.form
        return form.handle(input, check: check(state)) ? .edit(input) : nil
    }

    /// A draft whose visit has its report by now is shown; only the person may throw it away.
    private static func refusal(
        _ error: ServiceError, _ state: State, _ workplace: Workplace
    ) -> Action {
        guard case .refused(let errors) = error,
            errors.contains(where: { $0.code == "alreadyReported" }),
            let draft = workplace.reportDraft(state.viewer, state.appointment)
        else { return .failed(error) }
        return .superseded([error.sentence, ""] + ReportWords.kept(draft))
    }

    private static func check(_ state: State) -> Form.Check {
        { ReportEntry.check($0, $1, state.notObtained) }
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let form, let operation, let draft):
            return take(form, operation, draft, into: &state)
        case .failed(let error):
            return [.back] + trouble(error)
        case .superseded(let lines):
            state.kept = lines
            return []
        case .askDiscard:
            return [.ask(ReportWords.askDiscard)]
        case .discard:
            return [.dropDraft(ReportDraft.key(state.appointment)), .back]
        case .edit(let input):
            edit(&state, input)
            return []
        case .submit:
            return submit(&state, confirmed: [])
        case .confirm(let questions):
            return submit(&state, confirmed: Set(questions))
        case .filed(let report):
            return [
                .dropDraft(ReportDraft.key(state.appointment)), .back,
                .toast(ReportWords.filed(report), report.alertID == nil ? .good : .notice),
            ]
        case .refused(let error):
            return refuse(&state, error)
        case .askNotObtained:
            return askNotObtained(&state)
        case .askReason(let vital):
            return [.ask(ReportWords.askReason(vital))]
        case .notObtained(let vital, let reason):
            state.notObtained[vital] = reason
            state.form.set(vital.rawValue, "")
            _ = state.form.handle(.key(.tab))
            return []
        }
    }

    private static func take(
        _ context: ReportForm, _ operation: String, _ draft: ReportDraft?,
        into state: inout State
    ) -> [Effect<Action, Workplace>] {
        state.context = context
        state.trends = ReportEntry.vitals.reduce(into: [:]) { trends, vital in
            guard vital.range != nil else { return }
            trends[vital] = VitalWords.trend(vital, context.history, count: 10, ascii: false)
        }
        guard let draft else {
            state.operation = operation
            return []
        }
        state.operation = draft.operation
        state.notObtained = draft.notObtained
        draft.fill(&state.form)
        for (field, _) in draft.texts {
            state.form.mark(
                field, ReportEntry.check(field, state.form, state.notObtained))
        }
        return [.toast(ReportWords.restored, .notice)]
    }

    private static func edit(_ state: inout State, _ input: Input) {
        let field = state.form.focus
        let before = state.form.text(field)
        _ = state.form.handle(input, check: check(state))
        guard state.form.text(field) != before else { return }
        if let vital = ReportEntry.vital(field) { state.notObtained[vital] = nil }
        if field == "status" {
            let died = state.form.text("status") == PatientStatus.deceased.rawValue
            state.form.hide(died ? [] : Set(ReportEntry.deathFields))
        }
    }

    private static func submit(_ state: inout State, confirmed: Set<String>)
        -> [Effect<Action, Workplace>]
    {
        guard let context = state.context else { return [] }
        let viewer = state.viewer
        let operation = state.operation
        let form = state.form
        let notObtained = state.notObtained
        return [
            .request("Filing the report") { workplace in
                workplace.attempt(failed: Action.refused) { clinic in
                    let input = ReportEntry.input(
                        form, notObtained, confirmed: confirmed, context,
                        zone: clinic.settings.zone)
                    return .filed(
                        try clinic.fileReport(viewer, input, operation: operation))
                }
            }
        ]
    }

    private static func refuse(_ state: inout State, _ error: ServiceError)
        -> [Effect<Action, Workplace>]
    {
        guard case .refused(let errors) = error else { return trouble(error) }
        if errors.allSatisfy({ $0.code == "unanswered" }) {
            return [.ask(ReportWords.ask(errors))]
        }
        for error in errors.reversed() where error.code != "unanswered" {
            let field = ReportEntry.field(of: error)
            state.form.mark(field, error.message)
            state.form.focus(on: field)
        }
        let known = errors.contains { state.form[ReportEntry.field(of: $0)] != nil }
        return known ? [.toast(ReportWords.wrong(errors.count), .error)] : trouble(error)
    }

    private static func askNotObtained(_ state: inout State) -> [Effect<Action, Workplace>] {
        guard let vital = ReportEntry.vital(state.form.focus) else { return [] }
        guard state.notObtained[vital] == nil else {
            state.notObtained[vital] = nil
            return []
        }
        return [.ask(ReportWords.askNotObtained(vital))]
    }
}
