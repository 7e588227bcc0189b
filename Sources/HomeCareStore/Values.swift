public import HomeCareDomain

extension Value {
    /// A time, stored in milliseconds.
    public init(_ instant: Instant) {
        self = .integer(instant.milliseconds)
    }

    /// A time, or null.
    public init(_ instant: Instant?) {
        self = instant.map { .integer($0.milliseconds) } ?? .null
    }

    /// A word of the trade.
    public init<Word: RawRepresentable>(_ word: Word) where Word.RawValue == String {
        self = .text(word.rawValue)
    }
}
