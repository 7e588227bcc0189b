/// What stands around every screen: header, tabs, alert panel, and the keys that work everywhere.
public protocol Chrome<Context>: Sendable {
    associatedtype State: Sendable
    associatedtype Action: Sendable
    /// What effects work with: the services.
    associatedtype Context: Sendable

    /// The keys that work on every screen: tabs, acknowledge, sign out, lock.
    static var table: [ActionRow<State, Action>] { get }
    /// The new state, and what must happen outside. Pure.
    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Context>]
    /// A screen's `Effect.chrome(message)`.
    static func heard(_ message: any Sendable, _ state: inout State) -> [Effect<Action, Context>]
    /// What to do at the start: usually a first query.
    static func opened(_ state: State) -> [Effect<Action, Context>]
    /// What to do when the database changed, or this session's own request was answered.
    static func changed(_ state: State) -> [Effect<Action, Context>]
    /// A new minute began; `idle` is how long ago the last key was pressed, in milliseconds.
    static func minute(_ state: inout State, now: Int64, idle: Int64) -> [Effect<Action, Context>]
    /// What linear mode says around the screens: who is signed in, alerts. A line is said again
    /// only when its words change, so that it holds no ages.
    static func lines(_ state: State) -> [String]
    /// The ids of the rows that still can be taken where the session is locked.
    static var allowedWhileLocked: Set<String> { get }
    /// How much of the session may be seen.
    static func curtain(_ state: State) -> Curtain
    /// A key was pressed while the curtain was closed; it does nothing else.
    static func lift(_ state: inout State)
    /// Draws what stands on a closed curtain, on the whole window.
    static func drawCurtain(_ state: State, on canvas: inout Canvas)
    /// Whether the terminal is to report the mouse.
    static func usesMouse(_ state: State) -> Bool
    /// What is left for the screen of everything above the footer.
    static func body(_ state: State, _ size: Size) -> Rect
    /// Draws everything but the screen and the footer; the canvas is all above the footer.
    static func draw(_ state: State, heading: Heading, on canvas: inout Canvas)
}

extension Chrome {
    public static func heard(
        _ message: any Sendable, _ state: inout State
    ) -> [Effect<Action, Context>] { [] }
    public static func opened(_ state: State) -> [Effect<Action, Context>] { changed(state) }
    public static func changed(_ state: State) -> [Effect<Action, Context>] { [] }
    public static func lines(_ state: State) -> [String] { [] }
    public static func minute(
        _ state: inout State, now: Int64, idle: Int64
    ) -> [Effect<Action, Context>] { [] }
    public static var allowedWhileLocked: Set<String> { [] }
    public static func curtain(_ state: State) -> Curtain { .open }
    public static func lift(_ state: inout State) {}
    public static func drawCurtain(_ state: State, on canvas: inout Canvas) {}
    public static func usesMouse(_ state: State) -> Bool { false }
}

/// How much of a session may be seen.
public enum Curtain: Sendable {
    /// All of it.
    case open
    /// The screen on top alone: the questions of the chrome wait.
    case locked
    /// Nothing but what the chrome draws on the curtain; the next input only lifts it.
    case closed
}

/// The screen's line of title: the breadcrumb, a note, and how its draft stands.
public struct Heading: Equatable, Sendable {
    /// How the draft of what was typed stands.
    public enum DraftState: Equatable, Sendable {
        case none, saved, failed
    }

    public let title: String
    public let note: String
    public let draft: DraftState

    public init(title: String, note: String = "", draft: DraftState = .none) {
        self.title = title
        self.note = note
        self.draft = draft
    }

    /// The words for the right end of the line.
    public var spans: [Span] {
        guard !note.isEmpty else { return draftSpans }
        return [Span(note, .dim)] + (draftSpans.isEmpty ? [] : [Span("  ")]) + draftSpans
    }

    private var draftSpans: [Span] {
        switch draft {
        case .none: []
        case .saved: [Span(KitWords.draftSaved, .dim)]
        case .failed: [Span(KitWords.draftNotSaved, .error)]
        }
    }

    /// So much of a title is worth more than the note beside it.
    private static let leastTitle = 16

    /// Draws the line across a canvas: the title at the left, the rest at the right.
    public func draw(on canvas: inout Canvas, row: Int) {
        let least = min(textWidth(title), Self.leastTitle)
        var words = spans
        if Self.room(beside: words, in: canvas) < least { words = draftSpans }
        let room = Self.room(beside: words, in: canvas)
        canvas.put(title, column: 1, row: row, width: max(room, 8), tone: .title)
        guard !words.isEmpty else { return }
        let used = Self.width(words)
        canvas.put(words, column: max(10, canvas.size.columns - 1 - used), row: row)
    }

    private static func width(_ words: [Span]) -> Int {
        words.reduce(0) { $0 + textWidth($1.text) }
    }

    private static func room(beside words: [Span], in canvas: Canvas) -> Int {
        canvas.size.columns - 2 - (words.isEmpty ? 0 : width(words) + 2)
    }
}

/// What the runtime can ask of a chrome without knowing its types.
protocol ChromeBox<Context>: Sendable {
    associatedtype Context: Sendable
    typealias Effects = [Effect<any Sendable, Context>]

    var offers: [Offer] { get }
    /// The offers that the footer shows.
    var footerOffers: [Offer] { get }
    /// Changes whenever the state may have changed.
    var version: Int { get }
    var opened: Effects { get }
    var changed: Effects { get }
    var lines: [String] { get }
    mutating func update(_ action: any Sendable) -> Effects
    mutating func heard(_ message: any Sendable) -> Effects
    mutating func minute(now: Int64, idle: Int64) -> Effects
    var curtain: Curtain { get }
    var usesMouse: Bool { get }
    mutating func lift()
    func drawCurtain(on canvas: inout Canvas)
    func body(_ size: Size) -> Rect
    func draw(_ heading: Heading, on canvas: inout Canvas)
}

struct LiveChrome<C: Chrome>: ChromeBox {
    typealias Context = C.Context
    var state: C.State { didSet { version &+= 1 } }
    private(set) var version = 0
    private let table = OfferedTable(C.table)
    private let footerTable = OfferedTable(C.table.filter(\.footer))

    init(state: C.State) {
        self.state = state
    }

    var footerOffers: [Offer] { allowed(footerTable) }
    var offers: [Offer] { allowed(table) }

    private func allowed(_ table: OfferedTable<C.State>) -> [Offer] {
        let offers = table.offers(in: state)
        guard curtain != .open else { return offers }
        return offers.filter { C.allowedWhileLocked.contains($0.id) }
    }

    var opened: Effects { C.opened(state).map { $0.erased } }
    var changed: Effects { C.changed(state).map { $0.erased } }
    var lines: [String] { C.lines(state) }

    mutating func update(_ action: any Sendable) -> Effects {
        guard let action = action as? C.Action else { return [] }
        return C.update(&state, action).map { $0.erased }
    }

    mutating func heard(_ message: any Sendable) -> Effects {
        C.heard(message, &state).map { $0.erased }
    }

    mutating func minute(now: Int64, idle: Int64) -> Effects {
        C.minute(&state, now: now, idle: idle).map { $0.erased }
    }

    var curtain: Curtain { C.curtain(state) }
    var usesMouse: Bool { C.usesMouse(state) }
    mutating func lift() { C.lift(&state) }
    func drawCurtain(on canvas: inout Canvas) { C.drawCurtain(state, on: &canvas) }

    func body(_ size: Size) -> Rect { C.body(state, size).intersection(Rect(size)) }

    func draw(_ heading: Heading, on canvas: inout Canvas) {
        C.draw(state, heading: heading, on: &canvas)
    }
}
