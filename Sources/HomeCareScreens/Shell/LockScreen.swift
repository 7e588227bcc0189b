import HomeCareDomain
import HomeCareServices
import TerminalKit

/// A locked terminal: it lies on everything that is open and goes away with the right password.
enum LockScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        var form = Form([
            FormField(
                "password", LockWords.password, .text(TextField(limit: 200, secret: true)),
                help: LockWords.passwordHelp)
        ])
        var refusal = ""

        init(viewer: Actor) {
            self.viewer = viewer
        }
    }

    enum Action: Sendable {
        case edit(Input)
        case unlock
        case unlocked
        case refused(ServiceError)
    }

    static let id = "lock"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "lock.unlock", keys: [.enter], title: LockWords.unlock, help: LockWords.unlockHelp,
            action: .unlock)
    ]

    static func title(_ state: State) -> String { LockWords.title }
    static func isTyping(_ state: State) -> Bool { true }
    static func hint(_ state: State) -> String { state.form.hint }

    /// Esc is taken too: one step back would be past the lock.
    static func action(for input: Input, _ state: State) -> Action? {
        if input == .key(.escape) { return .edit(input) }
        var form = state.form
        return form.handle(input) ? .edit(input) : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .edit(.key(.escape)):
            state.form.set("password", "")
            return []
        case .edit(let input):
            _ = state.form.handle(input)
            return []
        case .unlock:
            return unlock(&state)
        case .unlocked:
            return [.chrome(ShellMessage.unlocked), .back]
        case .refused(let error):
            guard error != .sessionEnded else { return trouble(error) }
            state.refusal = error.sentence
            state.form.set("password", "")
            return []
        }
    }

    private static func unlock(_ state: inout State) -> [Effect<Action, Workplace>] {
        let (viewer, password) = (state.viewer, state.form.text("password"))
        state.refusal = password.isEmpty ? LockWords.missing : ""
        guard !password.isEmpty else { return [] }
        return [
            .request(LockWords.working) { workplace in
                workplace.attempt(failed: Action.refused) {
                    try $0.unlock(viewer, password: password)
                    return .unlocked
                }
            }
        ]
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        let width = min(64, canvas.size.columns - 4)
        let height = min(canvas.size.rows, 10)
        let box = Rect(
            column: (canvas.size.columns - width) / 2,
            row: max(0, (canvas.size.rows - height) / 3), columns: width, rows: height)
        canvas.box(box, title: LockWords.title)
        canvas.within(box.inset(columns: 2, rows: 1)) { inner in
            // A patient at a kiosk is not named to those who pass by.
            let name = state.viewer.role == .patient ? "" : state.viewer.name
            inner.put(name, column: 0, row: 0, width: inner.size.columns, tone: .title)
            let rows = state.form.rows(columns: inner.size.columns)
            inner.within(Rect(column: 0, row: 1, columns: inner.size.columns, rows: rows)) {
                state.form.draw(on: &$0)
            }
            var row = rows + 2
            if !state.refusal.isEmpty {
                inner.paragraph(state.refusal, row: row, tone: .error)
                return
            }
            row += inner.paragraph(LockWords.kept, row: row, tone: .dim)
            inner.paragraph(LockWords.somebodyElse, row: row, tone: .dim)
        }
    }
}
