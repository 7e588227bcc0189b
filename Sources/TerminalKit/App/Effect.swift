/// What a screen asks the world for. `Work` runs on another thread and answers with an action.
public enum Effect<Action: Sendable, Context: Sendable>: Sendable {
    public typealias Work = @Sendable (Context) -> Action

    /// Work that holds waiting keys until it answers: open, save, sign in. The text says what
    /// is going on ("Saving the report").
    case request(String, Work)
    /// Work that never holds keys: search as you type, refresh. A late answer is dropped when a
    /// newer effect of the same name is on its way.
    case live(String, Work)
    /// Opens a screen on top.
    case open(AnyScreen<Context>)
    /// Puts a screen in the place of this one.
    case replace(AnyScreen<Context>)
    /// Starts afresh with these screens, the last on top (sign-in, sign-out, change of tab).
    case reset([AnyScreen<Context>])
    /// One step back.
    case back
    /// A few words that disappear by themselves at the next key or minute, never taking the focus.
    case toast(String, Tone)
    /// A question on top of the screen.
    case ask(Dialog<Action>)
    /// Tells the chrome (header, tabs, alert panel) something, in its own words.
    case chrome(any Sendable)
    /// Forgets the draft of this key.
    case dropDraft(String)
    /// The terminal's bell.
    case bell
    /// Draws everything anew (Ctrl-L).
    case repaint
    /// Leaves the program.
    case quit
}

/// A question with its answers, or a line to type.
public struct Dialog<Action: Sendable>: Sendable {
    /// One answer.
    public struct Choice: Sendable {
        public let key: Key
        public let title: String
        public let action: Action

        public init(key: Key, title: String, action: Action) {
            self.key = key
            self.title = title
            self.action = action
        }
    }

    /// A line to type; `check` says what is wrong with it, or nil.
    public struct Prompt: Sendable {
        public let label: String
        public let initial: String
        /// Whether the first letter typed takes the place of what the prompt proposes; where it is
        /// a line to go on with, it does not.
        public let givesWay: Bool
        public let secret: Bool
        public let check: @Sendable (String) -> String?
        public let action: @Sendable (String) -> Action

        public init(
            label: String, initial: String = "", givesWay: Bool = true, secret: Bool = false,
            check: @escaping @Sendable (String) -> String? = { _ in nil },
            action: @escaping @Sendable (String) -> Action
        ) {
            self.label = label
            self.initial = initial
            self.givesWay = givesWay
            self.secret = secret
            self.check = check
            self.action = action
        }
    }

    public let title: String
    public let lines: [String]
    public let choices: [Choice]
    public let prompt: Prompt?
    /// A dangerous question discards the keys typed ahead, and Enter alone never confirms it.
    public let danger: Bool
    /// What Esc is called where "Cancel" could be taken for the answer; nil for the usual word.
    public let escape: String?

    public init(
        title: String, lines: [String], choices: [Choice] = [], prompt: Prompt? = nil,
        danger: Bool = false, escape: String? = nil
    ) {
        self.title = title
        self.lines = lines
        self.choices = choices
        self.prompt = prompt
        self.danger = danger
        self.escape = escape
    }
}
