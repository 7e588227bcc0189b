/// A session without a picture: the same screens, actions, checks and drafts as `Runtime`, told in
/// lines and answered line by line. It is for screen readers, braille lines and dumb terminals.
///
/// It turns each line into the keys that would have been pressed, so that no rule is written
/// twice, and never speaks while somebody types: `speak` is asked between a line and the next.
public struct LinearRuntime<Context: Sendable>: Sendable {
    /// What a line is asked for.
    enum Question: Equatable, Sendable {
        /// One question may follow another at once, so that its words tell it from others.
        case dialog(Int, words: [String])
        case field(owner: Int, id: String)
        case review(Int)
        case typing(Int)
        case menu(Int)
    }

    /// What stands before the place where a line is typed.
    public struct Prompt: Equatable, Sendable {
        public let text: String
        /// Whether what is typed must not be seen.
        public let secret: Bool
    }

    var runtime: Runtime<Context>
    var commands: [Command<Context>] = []
    /// What is to be said next.
    var said: [String] = []
    /// What of a long text has not been said yet.
    var unread: [String] = []
    /// The screen that was told last, and its lines.
    var told: (owner: Int, title: String, lines: Set<String>, rows: [Int]) = (-1, "", [], [])
    var toldChrome: Set<String> = []
    /// The rows of the list as they were told: a number means the row that had it then.
    var rows: [Int: ListRowMark] = [:]
    /// The screen whose form was read back and waits for its submission.
    var reviewed: Int?
    var asked: Question?
    var wantsAll = false
    /// What was last told of a field, so that it is not told twice.
    var explained: Question?
    /// The ways of working that were explained already: once in a session is enough.
    var knownWays: Set<String> = []
    var hasToldUnsaved = false

    /// The lines that are told before somebody asks for more.
    static var page: Int { 24 }

    /// A session of a runtime that was not started yet. Its size decides what lists show: 119
    /// columns leave nothing out and put nothing side by side.
    public init(_ runtime: Runtime<Context>) {
        self.runtime = runtime
    }

    /// The size that suits a runtime in linear mode.
    public static var size: Size { Size(columns: 119, rows: 240) }

    public mutating func start() -> [Command<Context>] {
        commands += runtime.start()
        return take()
    }

    /// Takes an event that is no line: an answer, a change, the hour.
    public mutating func handle(_ event: RuntimeEvent) -> [Command<Context>] {
        commands += runtime.handle(event)
        return take()
    }

    /// Whether an answer is on its way, so that nothing can be asked yet.
    public var isWaiting: Bool { !runtime.pending.isEmpty }

    /// What to journal; see `Runtime.draftsToJournal`.
    public mutating func draftsToJournal() -> [Draft] { runtime.draftsToJournal() }

    /// The state of the chrome.
    public func chromeState<C: Chrome>(of chrome: C.Type) -> C.State? where C.Context == Context {
        runtime.chromeState(of: chrome)
    }

    /// When to send the next hour.
    public var nextWake: Int64 { runtime.nextWake }

    /// Takes a line that was typed.
    public mutating func answer(_ line: String) -> [Command<Context>] {
        // Lines cannot be blanked: what would only lift a curtain is not taken from the answer.
        if case .closed = runtime.chrome.curtain { press(.escape) }
        guard question == asked else {
            said.append(LinearWords.moved)
            return take()
        }
        switch question {
        case .dialog: answerDialog(line)
        case .field(_, let id): answerField(id, line)
        case .review: answerReview(line)
        case .typing: answerTyping(line)
        case .menu: answerMenu(line)
        }
        return take()
    }

    /// Ctrl-C: what was asked is not answered; a question is cancelled.
    public mutating func interrupt() -> [Command<Context>] {
        if case .dialog = question { press(.escape) }
        if case .review = question { reviewed = nil }
        said.append(LinearWords.nothingChanged)
        return take()
    }

    mutating func press(_ key: Key) { commands += runtime.handle(.input(.key(key))) }

    mutating func take() -> [Command<Context>] {
        defer { commands = [] }
        return commands
    }

    // MARK: What is asked now

    var top: Runtime<Context>.Entry? { runtime.stack.last }
    var form: Form? { top?.screen.box.form }

    var dialog: OpenDialog? {
        guard let index = runtime.activeLayer,
            case .dialog(let dialog) = runtime.layers[index].overlay
        else { return nil }
        return dialog
    }

    var question: Question {
        let owner = top?.owner ?? 0
        if let asked = dialog?.question {
            return .dialog(runtime.layers.count, words: [asked.title] + asked.lines)
        }
        if let form {
            return reviewed == owner ? .review(owner) : .field(owner: owner, id: form.focus)
        }
        return top?.screen.box.isTyping == true ? .typing(owner) : .menu(owner)
    }

    /// What stands before the line to type; from now on a line is the answer to it.
    public mutating func ask() -> Prompt {
        asked = question
        switch question {
        case .dialog: return dialogPrompt
        case .field(_, let id): return fieldPrompt(id)
        case .review: return reviewPrompt
        case .typing, .menu:
            return Prompt(text: "\(top?.screen.box.title ?? "") > ", secret: false)
        }
    }
}
