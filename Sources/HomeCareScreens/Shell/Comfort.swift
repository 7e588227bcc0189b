/// How long a terminal that nobody touches shows what is on it.
public struct IdlePolicy: Hashable, Sendable {
    /// After so many minutes the screen is blank; 0 for never.
    public let blankMinutes: Int
    /// After so many minutes the password is needed again; 0 for never.
    public let lockMinutes: Int

    public init(blankMinutes: Int = 5, lockMinutes: Int = 15) {
        self.blankMinutes = blankMinutes
        self.lockMinutes = lockMinutes
    }

    /// Whether a wait of so many milliseconds is so many minutes, of which 0 never come.
    static func isOver(_ minutes: Int, _ idle: Int64) -> Bool {
        minutes > 0 && idle >= Int64(minutes) * 60_000
    }
}

/// A theme that can be chosen at this terminal.
public struct ThemeOffer: Codable, Hashable, Sendable {
    public let name: String
    /// What it is made for, in a few words.
    public let words: String

    public init(name: String, words: String) {
        self.name = name
        self.words = words
    }
}
