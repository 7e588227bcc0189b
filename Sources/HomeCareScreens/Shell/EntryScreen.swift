import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

/// One form about one record, while it is open.
struct EntryState<Subject: Codable & Sendable>: Codable, Sendable {
    let viewer: Actor
    let record: Int64
    /// What the form needs to know of its record; nil until it is open.
    var subject: Subject?
    /// The filing's own name: what was filed just before a kill is not filed twice.
    var operation = ""
    var form = Form([])

    init(viewer: Actor, record: Int64) {
        self.viewer = viewer
        self.record = record
    }
}

/// What happens to such a form.
enum EntryAction<Subject: Sendable, Filed: Sendable>: Sendable {
    case loaded(Subject, operation: String, FormDraft?)
    /// More is known of the record while somebody types.
    case known(Subject)
    case failed(ServiceError)
    case edit(Input)
    case submit
    case confirm([String])
    case filed(Filed)
    case refused(ServiceError)
    case askDiscard
    case discard
}

/// What such a form says.
struct EntryWords {
    var submit, submitHelp, opening, filing, notOpen, wrong, restored, explanation: String
}

/// A screen that is one form about one record: opened, typed into, filed, left. What is typed is
/// kept at every key and is there again after a kill.
protocol EntryScreen: Screen
where
    State == EntryState<Subject>, Action == EntryAction<Subject, Filed>, Context == Workplace
{
    associatedtype Subject: Codable & Sendable
    /// What the form says, ready to be filed.
    associatedtype Entered: Sendable
    /// What came of the filing.
    associatedtype Filed: Sendable

    static var words: EntryWords { get }
    /// Who comes back to what they had begun.
    static var writers: Set<Role> { get }
    static func subject(_ clinic: Clinic, _ viewer: Actor, _ record: Int64) throws -> Subject
    static func form(_ subject: Subject) -> Form
    /// What is wrong with a field; nil where nothing is.
    static func check(_ field: String, _ form: Form, _ subject: Subject) -> String?
    /// What was entered, with the questions that were answered by yes.
    static func entered(_ state: State, confirmed: [String]) -> Entered?
    static func file(
        _ entered: Entered, _ clinic: Clinic, _ viewer: Actor, operation: String
    ) throws -> Filed
    /// What follows a filing; the draft is dropped before.
    static func filed(_ filed: Filed, _ state: State) -> [Effect<Action, Workplace>]
    /// The codes of refusals that a yes overcomes.
    static var askable: Set<String> { get }
    /// What is asked before something unusual is filed.
    static func ask(_ questions: [FieldError]) -> Dialog<Action>?
    /// What is looked up because the form says something else than before; `.known` brings it.
    static func typed(_ state: inout State, before: Form) -> [Effect<Action, Workplace>]
    /// Draws what stands above the form.
    /// - Returns: the rows used.
    static func drawHead(_ state: State, on canvas: inout Canvas) -> Int
}

extension EntryScreen {
    static var askable: Set<String> { ["unanswered"] }
    static func ask(_ questions: [FieldError]) -> Dialog<Action>? { nil }
    static func typed(_ state: inout State, before: Form) -> [Effect<Action, Workplace>] { [] }

    /// The keys of the form.
    static func keys(danger: Bool = false) -> [ActionRow<State, Action>] {
        [
            ActionRow(
                "\(id).submit", keys: [.function(2)], title: words.submit, help: words.submitHelp,
                danger: danger, action: .submit,
                availability: { $0.subject == nil ? .because(words.notOpen) : .available }),
            ThrowAway.row(id, .askDiscard),
        ]
    }

    static func key(_ record: Int64) -> String { "\(id)/\(record)" }

    /// The form of the newest draft, where a kill or a dropped line left one.
    static func reopened(_ drafts: [Draft], viewer: Actor) -> [AnyScreen<Workplace>] {
        guard let role = viewer.role, writers.contains(role),
            let draft = drafts.lazy.filter({ $0.key.hasPrefix("\(id)/") })
                .compactMap({ $0.state(FormDraft.self) }).first
        else { return [] }
        return [AnyScreen(Self.self, State(viewer: viewer, record: draft.record))]
    }

    static func isTyping(_ state: State) -> Bool { state.form.isTyping }
    static func hint(_ state: State) -> String { state.form.hint }
    static func fit(_ state: inout State, _ size: Size) {
        state.form.fit(columns: size.columns - 2)
    }

    static func draft(_ state: State) -> Draft? {
        FormDraft.journalled(
            key(state.record), record: state.record, operation: state.operation, state.form)
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        let (viewer, record) = (state.viewer, state.record)
        return [
            .request(words.opening) { workplace in
                workplace.attempt(failed: Action.failed) { clinic in
                    let subject = try subject(clinic, viewer, record)
                    let body = workplace.takeDraft(viewer, key(record))
                    let draft = body.map { Draft(key: key(record), body: $0) }
                    return .loaded(
                        subject, operation: UUID().uuidString, draft?.state(FormDraft.self))
                }
            }
        ]
    }

    static func action(for input: Input, _ state: State) -> Action? {
        var form = state.form
        guard let check = check(state), form.handle(input, check: check) else { return nil }
        return .edit(input)
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let subject, let operation, let draft):
            return open(&state, subject, operation, draft)
        case .failed(let error):
            return [.back] + trouble(error)
        case .known(let subject):
            state.subject = subject
            return []
        case .edit(let input):
            guard let check = check(state) else { return [] }
            let before = state.form
            _ = state.form.handle(input, check: check)
            return typed(&state, before: before)
        case .submit:
            return submit(&state, confirmed: [])
        case .confirm(let questions):
            return submit(&state, confirmed: questions)
        case .filed(let result):
            return [.dropDraft(key(state.record))] + filed(result, state)
        case .refused(.refused(let errors)) where errors.allSatisfy({ askable.contains($0.code) }):
            return ask(errors).map { [.ask($0)] } ?? trouble(.refused(errors))
        case .refused(let error):
            return trouble(error, filing: &state.operation)
        case .askDiscard:
            return ThrowAway.asked(draft(state), .discard)
        case .discard:
            return ThrowAway.done(key(state.record))
        }
    }

    private static func open(
        _ state: inout State, _ subject: Subject, _ operation: String, _ draft: FormDraft?
    ) -> [Effect<Action, Workplace>] {
        state.subject = subject
        state.operation = draft?.operation ?? operation
        state.form = form(subject)
        guard let draft else { return [] }
        let empty = state.form
        draft.fill(&state.form)
        return typed(&state, before: empty) + [.toast(words.restored, .notice)]
    }

    private static func check(_ state: State) -> Form.Check? {
        state.subject.map { subject in { field, form in check(field, form, subject) } }
    }

    private static func submit(
        _ state: inout State, confirmed: [String]
    ) -> [Effect<Action, Workplace>] {
        guard let check = check(state), state.form.submit(check: check),
            let entered = entered(state, confirmed: confirmed)
        else { return [.toast(words.wrong, .error)] }
        let (viewer, operation) = (state.viewer, state.operation)
        return [
            .request(words.filing) { workplace in
                workplace.attempt(failed: Action.refused) {
                    .filed(try file(entered, $0, viewer, operation: operation))
                }
            }
        ]
    }

    static func drawHead(_ state: State, on canvas: inout Canvas) -> Int {
        guard canvas.size.rows >= 12 else { return 0 }
        let width = min(100, canvas.size.columns - 2)
        return canvas.paragraph(words.explanation, column: 1, row: 0, width: width, tone: .dim) + 1
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        let width = min(100, canvas.size.columns - 2)
        let rows = drawHead(state, on: &canvas)
        canvas.within(
            Rect(column: 1, row: rows, columns: width, rows: canvas.size.rows - rows)
        ) { state.form.draw(on: &$0) }
    }
}
