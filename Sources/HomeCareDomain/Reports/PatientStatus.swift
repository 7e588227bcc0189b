import Words

/// How a patient is, in the caregiver's own judgement.
public enum PatientStatus: String, CaseIterable, Codable, Sendable {
    case stable, improving, deteriorating, critical, recovered, deceased

    /// The word for people.
    public var title: String {
        switch self {
        case .stable: say("status.stable", "Stable")
        case .improving: say("status.improving", "Improving")
        case .deteriorating: say("status.deteriorating", "Deteriorating")
        case .critical: say("status.critical", "Critical")
        case .recovered: say("status.recovered", "Recovered")
        case .deceased: say("status.deceased", "Deceased")
        }
    }

    /// One cell that tells the status without colour.
    public var glyph: String { look.glyph }

    /// The same for terminals without Unicode.
    public var asciiGlyph: String { look.ascii }

    /// How much it needs somebody's eyes; the highest stands first in a list.
    public var badness: Int { look.badness }

    /// The severity of the alert it raises, if it raises one.
    public var severity: AlertSeverity? { AlertLadder.severity(of: self) }

    private typealias Look = (glyph: String, ascii: String, badness: Int)

    private var look: Look {
        switch self {
        case .critical: ("▲", "!", 5)
        case .deteriorating: ("↓", "v", 4)
        case .improving: ("↑", "+", 3)
        case .stable: ("●", "=", 2)
        case .recovered: ("✓", "*", 1)
        case .deceased: ("■", "x", 0)
        }
    }
}
