import Words

/// A person's sex as recorded.
public enum Sex: String, CaseIterable, Codable, Sendable {
    case female, male, other

    /// The word for people.
    public var title: String {
        switch self {
        case .female: say("sex.female", "Female")
        case .male: say("sex.male", "Male")
        case .other: say("sex.other", "Other")
        }
    }

    /// One letter for tight places: F, M or O in English.
    public var letter: String {
        switch self {
        case .female: say("sex.letter.female", "F")
        case .male: say("sex.letter.male", "M")
        case .other: say("sex.letter.other", "O")
        }
    }
}
