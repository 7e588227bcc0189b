/// A person's sex as recorded.
public enum Sex: String, CaseIterable, Codable, Sendable {
    case female, male, other

    /// The word for people.
    public var title: String {
        rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }

    /// One letter for tight places: F, M or O.
    public var letter: String {
        rawValue.prefix(1).uppercased()
    }
}
