import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Ends an alert: asks what was done.
enum ResolveScreen: EntryScreen {
    typealias Subject = Alert
    typealias State = EntryState<Alert>
    typealias Action = EntryAction<Alert, Alert>
    typealias Filed = Alert

    struct Entered: Sendable {
        let alert: Int64
        let note: String
    }

    static let id = "resolve"
    static let table: [ActionRow<State, Action>] = keys()
    /// It comes back where it was begun: with its alert.
    static let writers: Set<Role> = []

    static var words: EntryWords {
        EntryWords(
            submit: ResolveScreenWords.submit, submitHelp: ResolveScreenWords.submitHelp,
            opening: ResolveScreenWords.opening, filing: AlertHandlingWords.resolving,
            notOpen: ResolveScreenWords.notOpen, wrong: ResolveScreenWords.noteMissing,
            restored: ResolveScreenWords.restored, explanation: "")
    }

    static func title(_ state: State) -> String {
        state.subject.map(ResolveScreenWords.title) ?? ResolveScreenWords.submit
    }

    static func subject(_ clinic: Clinic, _ viewer: Actor, _ alert: Int64) throws -> Alert {
        try clinic.alert(viewer, alert).alert
    }

    static func form(_ alert: Alert) -> Form {
        Form([
            FormField(
                "note", ResolveScreenWords.note, .notes(NotesField(limit: 1000)),
                help: ResolveScreenWords.noteHelp)
        ])
    }

    static func check(_ field: String, _ form: Form, _ alert: Alert) -> String? {
        form.text(field).allSatisfy(\.isWhitespace) ? ResolveScreenWords.noteMissing : nil
    }

    static func entered(_ state: State, confirmed: [String]) -> Entered? {
        Entered(alert: state.record, note: state.form.text("note"))
    }

    static func file(
        _ entered: Entered, _ clinic: Clinic, _ viewer: Actor, operation: String
    ) throws -> Alert {
        try clinic.resolveAlert(viewer, entered.alert, note: entered.note)
    }

    static func filed(_ alert: Alert, _ state: State) -> [Effect<Action, Workplace>] {
        [.back] + AlertHandling.told(alert)
    }

    static func drawHead(_ state: State, on canvas: inout Canvas) -> Int {
        guard let alert = state.subject else { return 0 }
        canvas.put(
            [
                AlertWords.severity(alert, ascii: canvas.ascii), Span("  "),
                AlertWords.reason(alert, ascii: canvas.ascii),
            ], column: 1, row: 0)
        return 2
    }
}
