/// A screen of any kind with its state, as the runtime keeps it on its stack.
public struct AnyScreen<Context: Sendable>: Sendable {
    var box: any ScreenBox<Context>

    /// A screen in a given state.
    public init<S: Screen>(_ screen: S.Type, _ state: S.State) where S.Context == Context {
        box = LiveScreen<S>(state: state)
    }

    /// The screen's stable name.
    public var id: String { box.id }

    /// The state, when the screen is of that kind (for tests).
    public func state<S: Screen>(of screen: S.Type) -> S.State? {
        (box as? LiveScreen<S>)?.state
    }
}

/// What the runtime can ask of a screen without knowing its types.
protocol ScreenBox<Context>: Sendable {
    associatedtype Context: Sendable
    typealias Effects = [Effect<any Sendable, Context>]

    var id: String { get }
    var title: String { get }
    var note: String { get }
    var hint: String { get }
    var isTyping: Bool { get }
    var draft: Draft? { get }
    var offers: [Offer] { get }
    /// The offers that the footer shows.
    var footerOffers: [Offer] { get }
    var opened: Effects { get }
    var changed: Effects { get }

    var form: Form? { get }
    var typingWays: String? { get }

    func lines(now: Int64) -> [String]?
    func lineHelp(on field: String?) -> String?
    func remark(on field: String) -> String?
    func answer(to field: String) -> String?
    func signs(ascii: Bool) -> [(sign: String, meaning: String)]
    func action(for input: Input) -> (any Sendable)?
    mutating func update(_ action: any Sendable) -> Effects
    mutating func fit(_ size: Size)
    func draw(on canvas: inout Canvas)
}

struct LiveScreen<S: Screen>: ScreenBox {
    typealias Context = S.Context
    var state: S.State
    private let table = OfferedTable(S.table)
    private let footerTable = OfferedTable(S.table.filter(\.footer))

    init(state: S.State) {
        self.state = state
    }

    var footerOffers: [Offer] { footerTable.offers(in: state) }
    var id: String { S.id }
    var title: String { S.title(state) }
    var note: String { S.note(state) }
    var hint: String { S.hint(state) }
    var isTyping: Bool { S.isTyping(state) }
    var draft: Draft? { S.draft(state) }
    var offers: [Offer] { table.offers(in: state) }
    var opened: Effects { S.opened(state).map { $0.erased } }
    var changed: Effects { S.changed(state).map { $0.erased } }

    var form: Form? { S.form(state) }
    var typingWays: String? { S.typingWays(state) }

    func lines(now: Int64) -> [String]? { S.lines(state, now: now) }
    func lineHelp(on field: String?) -> String? { S.lineHelp(on: field, state) }
    func remark(on field: String) -> String? { S.remark(on: field, state) }
    func answer(to field: String) -> String? { S.answer(to: field, state) }
    func signs(ascii: Bool) -> [(sign: String, meaning: String)] { S.signs(ascii: ascii) }

    func action(for input: Input) -> (any Sendable)? {
        guard let action = S.action(for: input, state) else { return nil }
        return action
    }

    mutating func update(_ action: any Sendable) -> Effects {
        guard let action = action as? S.Action else { return [] }
        let effects = S.update(&state, action)
        return effects.isEmpty ? [] : effects.map { $0.erased }
    }

    mutating func fit(_ size: Size) { S.fit(&state, size) }

    func draw(on canvas: inout Canvas) { S.draw(state, on: &canvas) }
}
