public import Foundation

/// One screen: a state, the actions on it, and how it is drawn. One screen a file, in this order:
/// purpose, `State`, `Action`, the table, `update`, `draw`.
public protocol Screen<Context>: Sendable {
    associatedtype State: Codable & Sendable
    associatedtype Action: Sendable
    /// What effects work with: the services.
    associatedtype Context: Sendable

    /// A stable name, for drafts, tests and the manual.
    static var id: String { get }
    /// The action table.
    static var table: [ActionRow<State, Action>] { get }

    /// The breadcrumb of the screen.
    static func title(_ state: State) -> String
    /// Whether printable keys are text now, so that they reach `action(for:)` before the table.
    static func isTyping(_ state: State) -> Bool
    /// What an input that is in no table does: text, list movement.
    static func action(for input: Input, _ state: State) -> Action?
    /// The new state, and what must happen outside. Pure.
    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Context>]
    /// What to do when the screen is first shown: usually a load.
    static func opened(_ state: State) -> [Effect<Action, Context>]
    /// What to do when somebody else changed the database: usually a live re-query.
    static func changed(_ state: State) -> [Effect<Action, Context>]
    /// The text for the bottom line: the unit and help of the field in focus.
    static func hint(_ state: State) -> String
    /// What must survive a kill; nil where nothing was typed.
    static func draft(_ state: State) -> Draft?
    /// A few words beside the title, such as "3 of 40".
    static func note(_ state: State) -> String
    /// Tells the screen how much room it has: before it is first drawn, and whenever that changes.
    /// Lists need it to page and scroll. It must not change what was typed.
    static func fit(_ state: inout State, _ size: Size)
    /// What the screen says in linear mode; nil where what it draws is said line by line.
    static func lines(_ state: State, now: Int64) -> [String]?
    /// The form that linear mode asks field by field; nil where there is none now. Unless a screen
    /// says otherwise it is the form in its state, while somebody types there.
    static func form(_ state: State) -> Form?
    /// What linear mode says in place of a help that speaks of keys of the screen: of a form's
    /// field, or, where it is nil, of what is typed beside a form.
    static func lineHelp(on field: String?, _ state: State) -> String?
    /// What is good to know of a form's field before it is answered, such as its last value.
    static func remark(on field: String, _ state: State) -> String?
    /// What stands for an answer in a field that is empty, such as why it was not obtained.
    static func answer(to field: String, _ state: State) -> String?
    /// How a line that is typed is taken in linear mode, where it is no search: Enter alone is then
    /// the key, and what the screen says of the line is read back. Nil for a search.
    static func typingWays(_ state: State) -> String?
    /// The signs that the screen draws and what each means; the help page lists them.
    static func signs(ascii: Bool) -> [(sign: String, meaning: String)]
    /// Draws the screen's own part.
    static func draw(_ state: State, on canvas: inout Canvas)
}

/// Something typed that is journalled at once and reopened after a kill.
public struct Draft: Equatable, Sendable {
    /// The screen and its subject, such as `report/1042`.
    public let key: String
    /// The screen's state, encoded.
    public let body: Data

    public init(key: String, body: Data) {
        self.key = key
        self.body = body
    }
}

extension Draft {
    /// A draft of a state. Keys are sorted, so that equal states make equal drafts.
    public init?(key: String, encoding state: some Encodable) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        guard let body = try? encoder.encode(state) else { return nil }
        self.init(key: key, body: body)
    }

    /// The state that was kept, or nil when it is of another kind or version.
    public func state<State: Decodable>(_ kind: State.Type) -> State? {
        try? JSONDecoder().decode(kind, from: body)
    }
}

extension Screen {
    public static func isTyping(_ state: State) -> Bool { false }
    public static func action(for input: Input, _ state: State) -> Action? { nil }
    public static func opened(_ state: State) -> [Effect<Action, Context>] { [] }
    public static func changed(_ state: State) -> [Effect<Action, Context>] { [] }
    public static func hint(_ state: State) -> String { "" }
    public static func draft(_ state: State) -> Draft? { nil }
    public static func note(_ state: State) -> String { "" }
    public static func fit(_ state: inout State, _ size: Size) {}
    public static func lines(_ state: State, now: Int64) -> [String]? { nil }
    public static func form(_ state: State) -> Form? {
        guard isTyping(state) else { return nil }
        return Mirror(reflecting: state).children.lazy.compactMap { $0.value as? Form }.first
    }
    public static func lineHelp(on field: String?, _ state: State) -> String? { nil }
    public static func remark(on field: String, _ state: State) -> String? { nil }
    public static func answer(to field: String, _ state: State) -> String? { nil }
    public static func typingWays(_ state: State) -> String? { nil }
    public static func signs(ascii: Bool) -> [(sign: String, meaning: String)] { [] }
}
