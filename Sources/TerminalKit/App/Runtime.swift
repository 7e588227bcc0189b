/// The heart of a session without any input or output: a stack of screens inside one chrome.
/// Events go in, commands come out, and `frame()` is the picture at any moment.
public struct Runtime<Context: Sendable>: Sendable {
    /// A screen on the stack.
    struct Entry: Sendable {
        /// Tells this screen from every other one ever opened.
        let owner: Int
        var screen: AnyScreen<Context>
        var fitted: Size?
        var journal = Journal()
    }

    /// A job that is on its way.
    struct Pending: Sendable {
        let owner: Int
        let name: String
        let holdsKeys: Bool
        let since: Int64
        /// Whether its answer means that the rest of the screen must be queried anew.
        let tellsOthers: Bool
    }

    /// The owner number of the chrome.
    static var chromeOwner: Int { 0 }

    var chrome: any ChromeBox<Context>
    var stack: [Entry] = []
    var layers: [Layer] = []
    var pending: [Int: Pending] = [:]
    var typeAhead = TypeAhead()
    var toast: Toast?
    /// Words that may name somebody and wait until the session may be seen again.
    var heldWords: [(text: String, tone: Tone)] = []
    var leftDrafts = LeftDrafts()
    var size: Size
    var now: Int64
    let ascii: Bool
    /// The clock that nobody sets, in milliseconds; nil until the first time it is told.
    var uptime: Int64?
    /// When the last key came, by that clock.
    var lastKey: Int64
    var lastOwner = 0
    var lastJob = 0
    var isOver = false
    var commands: [Command<Context>] = []
    var chromePicture: ChromePicture?
    var pictureParts = PictureParts()
    /// What the screens were last told their room for; new ones are told when they open.
    private var fitted: Fit?
    private let first: [AnyScreen<Context>]

    /// What the room of the screens depends on.
    private struct Fit: Equatable {
        let chrome: Int
        let size: Size
    }

    /// A session with these screens, the last on top. Nothing happens before `start`.
    public init<C: Chrome>(
        chrome: C.Type, state: C.State, screens: [AnyScreen<Context>], size: Size, now: Int64,
        ascii: Bool = false
    ) where C.Context == Context {
        self.chrome = LiveChrome<C>(state: state)
        self.size = size
        self.now = now
        self.ascii = ascii
        lastKey = now
        first = screens
    }

    /// Opens the first screens.
    public mutating func start() -> [Command<Context>] {
        perform(chrome.opened, by: Self.chromeOwner, tellsOthers: false)
        reset(to: first)
        return takeCommands()
    }

    /// Takes an event; the commands are to be carried out in their order.
    public mutating func handle(_ event: RuntimeEvent) -> [Command<Context>] {
        switch event {
        case .input(let input): take(input)
        case .resize(let size): self.size = size
        case .answer(let answer): take(answer)
        case .changed: databaseChanged()
        case .uptime(let uptime): take(uptime)
        case .clock(let now): tick(now)
        case .notice(let words): show(words, .error)
        case .drafted(let written): drafted(written)
        case .painted: painted()
        }
        return takeCommands()
    }

    /// Whether keys wait for an answer.
    public var isWaiting: Bool { pending.values.contains { $0.holdsKeys } }

    /// The name of the screen on top.
    public var topID: String { stack.last?.screen.id ?? "" }

    /// The names of all screens, the last on top.
    public var screenIDs: [String] { stack.map(\.screen.id) }

    /// The state of the topmost screen of a kind (for tests).
    public func state<S: Screen>(of screen: S.Type) -> S.State? where S.Context == Context {
        stack.reversed().lazy.compactMap { $0.screen.state(of: screen) }.first
    }

    /// The state of the chrome (for tests).
    public func chromeState<C: Chrome>(of chrome: C.Type) -> C.State? where C.Context == Context {
        (self.chrome as? LiveChrome<C>)?.state
    }

    private mutating func takeCommands() -> [Command<Context>] {
        fitScreens()
        sayHeldWords()
        defer { commands.removeAll() }
        return commands
    }

    /// The first time there is nothing to compare with, so that the wait begins then.
    private mutating func take(_ uptime: Int64) {
        if self.uptime == nil { lastKey = uptime }
        self.uptime = uptime
    }

    private mutating func databaseChanged() {
        forgetSettled()
        perform(chrome.changed, by: Self.chromeOwner, tellsOthers: false)
        guard let top = stack.last else { return }
        perform(top.screen.box.changed, by: top.owner, tellsOthers: false)
    }

    private mutating func painted() {
        guard !isTooSmall, chrome.curtain != .closed else { return }
        toast?.painted = true
        guard let layer = activeLayer else { return }
        layers[layer].painted = true
    }

    private mutating func fitScreens() {
        let fit = Fit(chrome: chrome.version, size: size)
        guard fit != fitted else { return }
        fitted = fit
        let room = body.size
        for index in stack.indices where stack[index].fitted != room {
            stack[index].fitted = room
            stack[index].screen.box.fit(room)
        }
    }
}
