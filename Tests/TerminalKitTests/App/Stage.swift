import Synchronization
import TerminalKit

/// What the screens of these tests work with: it remembers what was asked of it.
final class Stage: Sendable {
    private let asked = Mutex<[String]>([])

    func ask(_ what: String) { asked.withLock { $0.append(what) } }
    var log: [String] { asked.withLock { $0 } }
}

/// A form with one line of text, which is saved by a request.
enum FormScreen: Screen {
    struct State: Codable, Sendable {
        var field = TextField()
        var saved: [String] = []
        var isTyping = true
    }
    enum Action: Sendable {
        case edit(Input), save, saved(String), ask, askDanger, confirmed, finish, open, leaveSaved,
            drop
        case search, found(String)
    }
    typealias Context = Stage

    static let id = "form"
    static let table: [ActionRow<State, Action>] = [
        row("save", .function(2), .save, "Save"),
        row("ask", .function(5), .ask, "Ask"),
        row("danger", .function(6), .askDanger, "Erase"),
        row("finish", .function(7), .finish, "Finish"),
        row("open", .function(4), .open, "Open another"),
        row("search", .function(3), .search, "Search"),
        row("leave", .function(12), .leaveSaved, "Leave"),
        row("drop", .function(11), .drop, "Drop"),
    ]

    private static func row(
        _ id: String, _ key: Key, _ action: Action, _ title: String
    ) -> ActionRow<State, Action> {
        ActionRow("form." + id, keys: [key], title: title, help: title + " it.", action: action)
    }

    static func title(_ state: State) -> String { "Form ▸ Wanjikũ" }
    static func isTyping(_ state: State) -> Bool { state.isTyping }
    static func hint(_ state: State) -> String { "A line of text." }
    static func draft(_ state: State) -> Draft? {
        state.field.isEmpty ? nil : Draft(key: "form/1", encoding: state)
    }

    static func action(for input: Input, _ state: State) -> Action? {
        var field = state.field
        if input == .key(.character("#")) { return nil }
        return field.handle(input) ? .edit(input) : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Stage>] {
        switch action {
        case .edit(let input): _ = state.field.handle(input)
        case .save:
            let text = state.field.text
            return [
                .request("Saving") { stage in
                    stage.ask("save " + text)
                    return .saved(text)
                }
            ]
        case .saved(let text):
            state.saved.append(text)
            state.field.set("")
            return [.toast("Saved \(text)", .good)]
        case .ask: return [.ask(question(danger: false))]
        case .askDanger: return [.request("Looking") { _ in .confirmed }]
        case .confirmed: return [.ask(question(danger: true))]
        case .finish: return [.dropDraft("form/1"), .back]
        case .leaveSaved: return [.back]
        case .drop: return [.dropDraft("form/1")]
        case .open: return [.open(AnyScreen(ListScreen.self, .init()))]
        case .search:
            let text = state.field.text
            return [
                .live("search") { stage in
                    stage.ask("search " + text)
                    return .found(text)
                }
            ]
        case .found(let text): state.saved.append("found " + text)
        }
        return []
    }

    static func question(danger: Bool) -> Dialog<Action> {
        Dialog(
            title: "Erase?", lines: ["All of it will be gone."],
            choices: [
                .init(key: .character("y"), title: "Yes", action: .saved("yes")),
                .init(key: .enter, title: "Go on", action: .saved("enter")),
            ], danger: danger)
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        state.field.draw(on: &canvas, column: 0, row: 0, width: 20, focused: true)
        for (row, line) in state.saved.enumerated() { canvas.put(line, column: 0, row: row + 1) }
    }
}

/// A list with letters for actions, and rows that cannot be taken now or at all.
enum ListScreen: Screen {
    struct State: Codable, Sendable {
        var list = ListTable<Int>()
        var log: [String] = []
        var queries = 0
    }
    enum Action: Sendable {
        case did(String), move(Input), loaded([Int]), ask(Dialog<Action>), open, replace, quit
    }
    typealias Context = Stage

    static let id = "list"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "list.delete", keys: [.character("d"), .delete], title: "Delete",
            help: "Deletes the row.", group: "Rows", danger: true, action: .did("delete")),
        ActionRow(
            "list.form", keys: [.character("f")], title: "Form", help: "Opens a form.",
            action: .open),
        ActionRow(
            "list.locked", keys: [.character("x")], title: "Export", help: "Writes a file.",
            group: "Rows", action: .did("export"),
            availability: { _ in .because("The disk is full.") }),
        ActionRow(
            "list.secret", keys: [.character("z")], title: "Secret", help: "Never offered.",
            action: .did("secret"), availability: { _ in .hidden }),
        ActionRow(
            "list.both", keys: [.function(9)], title: "Both", help: "Chrome has this key too.",
            footer: false, action: .did("screen's F9")),
        ActionRow(
            "list.quit", keys: [.function(10)], title: "Quit", help: "Leaves.", action: .quit),
    ]

    static func title(_ state: State) -> String { "List" }
    static func note(_ state: State) -> String { state.list.note }
    static func opened(_ state: State) -> [Effect<Action, Stage>] { [load] }
    static func changed(_ state: State) -> [Effect<Action, Stage>] { [load] }
    static func fit(_ state: inout State, _ size: Size) { state.list.fit(rows: size.rows - 1) }

    static var load: Effect<Action, Stage> {
        .live("load") { stage in
            stage.ask("load")
            return .loaded(Array(1...40))
        }
    }

    static func action(for input: Input, _ state: State) -> Action? {
        var list = state.list
        if list.handle(input) { return .move(input) }
        switch input {
        case .key(.character("w")): return .did("w")
        case .key(.function(8)): return .did("never, the chrome has it")
        default: return nil
        }
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Stage>] {
        switch action {
        case .did(let what): state.log.append(what)
        case .move(let input): _ = state.list.handle(input)
        case .loaded(let ids):
            state.queries += 1
            state.list.show(ids)
        case .ask(let dialog): return [.ask(dialog)]
        case .open: return [.open(AnyScreen(FormScreen.self, .init()))]
        case .replace: return [.replace(AnyScreen(FormScreen.self, .init()))]
        case .quit: return [.quit]
        }
        return []
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        state.list.draw(
            state.list.ids,
            columns: [
                ListColumn("Row", width: 8, flex: 1) { Span("Row \($0)") },
                ListColumn("Number", width: 6, align: .trailing, priority: 1) { Span("\($0)") },
            ], empty: "No rows.", on: &canvas)
    }
}

/// A header, a line of title, an alert line above the footer.
enum PlainChrome: Chrome {
    struct State: Sendable {
        var log: [String] = []
        var queries = 0
        var minutes: [Int64] = []
    }
    enum Action: Sendable { case did(String), queried, home }
    typealias Context = Stage

    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "chrome.ack", keys: [.function(8)], title: "Acknowledge", help: "Takes the alert.",
            group: "Alerts", action: .did("ack")),
        ActionRow(
            "chrome.f9", keys: [.function(9)], title: "Chrome F9", help: "Covered by a screen.",
            group: "Everywhere else", footer: false, action: .did("chrome's F9")),
        ActionRow(
            "chrome.home", keys: [.character("1"), .character("#")], title: "Home",
            help: "The first tab.",
            group: "Everywhere else", footer: false, action: .home),
    ]

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Stage>] {
        switch action {
        case .did(let what): state.log.append(what)
        case .queried: state.queries += 1
        case .home: return [.reset([AnyScreen(ListScreen.self, .init())])]
        }
        return []
    }

    static func heard(_ message: any Sendable, _ state: inout State) -> [Effect<Action, Stage>] {
        state.log.append("heard \(message)")
        return []
    }

    static func changed(_ state: State) -> [Effect<Action, Stage>] {
        [.live("alerts") { _ in .queried }]
    }

    static func minute(
        _ state: inout State, now: Int64, idle: Int64
    ) -> [Effect<Action, Stage>] {
        state.minutes.append(idle)
        return []
    }

    static func body(_ state: State, _ size: Size) -> Rect {
        Rect(column: 0, row: 2, columns: size.columns, rows: size.rows - 3)
    }

    static func draw(_ state: State, heading: Heading, on canvas: inout Canvas) {
        StatusBar(left: [Span("Clinic", .bar)], right: [Span("Tue", .bar)]).draw(
            on: &canvas, row: 0)
        heading.draw(on: &canvas, row: 1)
        canvas.put("ALERT", column: 0, row: canvas.size.rows - 1, tone: .critical)
    }
}

/// A session on 80×24 that shows these screens.
func session(
    _ screens: [AnyScreen<Stage>], size: Size = Size(columns: 80, rows: 24), stage: Stage = Stage()
) -> Rehearsal<Stage> {
    Rehearsal(
        Runtime(
            chrome: PlainChrome.self, state: .init(), screens: screens, size: size,
            now: 1_700_000_000_000),
        context: stage)
}

let listAlone = [AnyScreen(ListScreen.self, .init())]
let formOnList = listAlone + [AnyScreen(FormScreen.self, .init())]

extension Rehearsal<Stage> {
    var list: ListScreen.State { runtime.state(of: ListScreen.self) ?? .init() }
    var form: FormScreen.State { runtime.state(of: FormScreen.self) ?? .init() }
    var chrome: PlainChrome.State { runtime.chromeState(of: PlainChrome.self) ?? .init() }
    /// The last row of the terminal.
    var footer: String {
        frame.text.split(separator: "\n", omittingEmptySubsequences: false).last.map(String.init)
            ?? ""
    }
}
