import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The change of one's own password. Nothing of it is ever a draft.
enum PasswordScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        var form = Form([
            field("old", PasswordWords.old, PasswordWords.oldHelp),
            field("new", PasswordWords.new, PasswordWords.newHelp),
            field("again", PasswordWords.again, PasswordWords.againHelp),
        ])

        init(viewer: Actor) {
            self.viewer = viewer
        }

        private static func field(_ id: String, _ label: String, _ help: String) -> FormField {
            FormField(id, label, .text(TextField(limit: 200, secret: true)), help: help)
        }
    }

    enum Action: Sendable {
        case edit(Input)
        case submit
        case changed(ended: Int)
        case failed(ServiceError)
    }

    static let id = "password"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "password.change", keys: [.function(2)], title: PasswordWords.submit,
            help: PasswordWords.submitHelp, action: .submit)
    ]

    static func title(_ state: State) -> String { PasswordWords.title }
    static func isTyping(_ state: State) -> Bool { true }
    static func hint(_ state: State) -> String { state.form.hint }

    static func action(for input: Input, _ state: State) -> Action? {
        var form = state.form
        if form.handle(input, check: check) { return .edit(input) }
        return input == .key(.enter) ? .submit : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .edit(let input):
            _ = state.form.handle(input, check: check)
            return []
        case .submit:
            return submit(&state)
        case .changed(let ended):
            return [.back, .toast(PasswordWords.changed(ended: ended), .good)]
        case .failed(let error):
            return refused(&state, error)
        }
    }

    /// The user name is the service's to know; everything else is said while it is typed.
    private static func check(_ id: String, _ form: Form) -> String? {
        let text = form.text(id)
        switch id {
        case _ where text.isEmpty: return PasswordWords.missing
        case "new": return Passwords.check(text, username: "")?.message
        case "again": return text == form.text("new") ? nil : PasswordWords.different
        default: return nil
        }
    }

    private static func submit(_ state: inout State) -> [Effect<Action, Workplace>] {
        guard state.form.submit(check: check) else { return [] }
        let (viewer, old, new) = (
            state.viewer, state.form.text("old"), state.form.text("new")
        )
        return [
            .request(PasswordWords.working) { workplace in
                workplace.attempt(failed: Action.failed) {
                    .changed(ended: try $0.changePassword(viewer, old: old, new: new))
                }
            }
        ]
    }

    /// The field that was wrong is empty again and in focus; the others are as they were typed.
    private static func refused(
        _ state: inout State, _ error: ServiceError
    ) -> [Effect<Action, Workplace>] {
        guard case .refused(let errors) = error, let first = errors.first,
            state.form[first.field] != nil
        else { return trouble(error) }
        state.form.set(first.field, "")
        if first.field == "new" { state.form.set("again", "") }
        state.form.mark(first.field, first.message)
        state.form.focus(on: first.field)
        return []
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        let width = min(72, canvas.size.columns - 4)
        let rows = min(state.form.rows(columns: width), canvas.size.rows)
        canvas.within(
            Rect(column: 2, row: canvas.size.rows > rows + 1 ? 1 : 0, columns: width, rows: rows)
        ) {
            state.form.draw(on: &$0)
        }
        guard canvas.size.rows >= rows + 5 else { return }
        canvas.paragraph(PasswordWords.note, column: 2, row: rows + 2, width: width, tone: .dim)
    }
}
