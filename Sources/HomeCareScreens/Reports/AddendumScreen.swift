import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

/// An addendum to a filed report: why, and what, in words.
enum AddendumScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let report: Int64
        var patientName = ""
        /// The saving's own name; empty until the form is open.
        var operation = ""
        var form = AddendumScreen.form()

        init(viewer: Actor, report: Int64) {
            self.viewer = viewer
            self.report = report
        }
    }

    enum Action: Sendable {
        case loaded(patientName: String, operation: String, FormDraft?)
        case failed(ServiceError)
        case edit(Input)
        case submit
        case saved
        case refused(ServiceError)
    }

    static let id = "addendum"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "addendum.submit", keys: [.function(2)], title: AddendumWords.submit,
            help: AddendumWords.submitHelp, action: .submit,
            availability: {
                $0.operation.isEmpty ? .because(AddendumWords.notOpen) : .available
            })
    ]

    static func form() -> Form {
        Form([
            FormField(
                "reason", AddendumWords.reason,
                .text(TextField(limit: AddendumInput.longestReason)),
                help: AddendumWords.reasonHelp),
            FormField(
                "text", AddendumWords.text,
                .notes(NotesField(limit: AddendumInput.longestText)),
                help: AddendumWords.textHelp),
        ])
    }

    static func key(_ report: Int64) -> String { "addendum/\(report)" }

    /// The form of the newest draft, where a kill or a dropped line left one.
    static func reopened(_ drafts: [Draft], viewer: Actor) -> [AnyScreen<Workplace>] {
        guard viewer.role == .caregiver || viewer.role == .physician,
            let draft = drafts.lazy.filter({ $0.key.hasPrefix("addendum/") })
                .compactMap({ $0.state(FormDraft.self) }).first
        else { return [] }
        return [AnyScreen(Self.self, State(viewer: viewer, report: draft.record))]
    }

    static func title(_ state: State) -> String {
        state.patientName.isEmpty
            ? AddendumWords.title
            : AddendumWords.title(state.patientName, RecordKind.report.reference(state.report))
    }

    static func isTyping(_ state: State) -> Bool { state.form.isTyping }
    static func hint(_ state: State) -> String { state.form.hint }
    static func fit(_ state: inout State, _ size: Size) {
        state.form.fit(columns: size.columns - 2)
    }

    static func draft(_ state: State) -> Draft? {
        FormDraft.journalled(
            key(state.report), record: state.report, operation: state.operation, state.form)
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        let (viewer, id) = (state.viewer, state.report)
        return [
            .request(AddendumWords.opening) { workplace in
                workplace.attempt(failed: Action.failed) { clinic in
                    let report = try clinic.reportToAmend(viewer, id)
                    let body = workplace.takeDraft(viewer, key(id))
                    let draft = body.map { Draft(key: key(id), body: $0) }
                    return .loaded(
                        patientName: report.patientName, operation: UUID().uuidString,
                        draft?.state(FormDraft.self))
                }
            }
        ]
    }

    static func action(for input: Input, _ state: State) -> Action? {
        guard !state.operation.isEmpty else { return nil }
        var form = state.form
        return form.handle(input, check: check) ? .edit(input) : nil
    }

    private static func check(_ field: String, _ form: Form) -> String? {
        input(0, form).errors.first { $0.field == field }?.message
    }

    private static func input(_ report: Int64, _ form: Form) -> AddendumInput {
        AddendumInput(report: report, reason: form.text("reason"), text: form.text("text"))
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let patientName, let operation, let draft):
            state.patientName = patientName
            state.operation = draft?.operation ?? operation
            guard let draft else { return [] }
            draft.fill(&state.form)
            return [.toast(AddendumWords.restored, .notice)]
        case .failed(let error):
            return [.back] + trouble(error)
        case .edit(let input):
            _ = state.form.handle(input, check: check)
            return []
        case .submit:
            return submit(&state)
        case .saved:
            return [
                .dropDraft(key(state.report)), .back,
                .toast(AddendumWords.added(RecordKind.report.reference(state.report)), .good),
            ]
        case .refused(let error):
            return trouble(error)
        }
    }

    private static func submit(_ state: inout State) -> [Effect<Action, Workplace>] {
        guard state.form.submit(check: check) else {
            return [.toast(AddendumWords.wrong, .error)]
        }
        let (viewer, operation) = (state.viewer, state.operation)
        let input = input(state.report, state.form)
        return [
            .request(AddendumWords.saving) { workplace in
                workplace.attempt(failed: Action.refused) { clinic in
                    _ = try clinic.amendReport(viewer, input, operation: operation)
                    return .saved
                }
            }
        ]
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        let width = min(100, canvas.size.columns - 2)
        let rows =
            canvas.size.rows >= 12
            ? canvas.paragraph(
                AddendumWords.explanation, column: 1, row: 0, width: width, tone: .dim) + 1
            : 0
        canvas.within(
            Rect(column: 1, row: rows, columns: width, rows: canvas.size.rows - rows)
        ) { state.form.draw(on: &$0) }
    }
}
