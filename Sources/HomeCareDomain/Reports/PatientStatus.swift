/// How a patient is, in the caregiver's own judgement.
public enum PatientStatus: String, CaseIterable, Codable, Sendable {
    case stable, improving, deteriorating, critical, recovered, deceased

    /// The word for people.
    public var title: String {
        rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }

    /// One cell that tells the status without colour.
    public var glyph: String { look.glyph }

    /// The same for terminals without Unicode.
    public var asciiGlyph: String { look.ascii }

    /// How much it needs somebody's eyes; the highest stands first in a list.
    public var badness: Int { look.badness }

    /// The severity of the alert it raises, if it raises one.
    public var severity: AlertSeverity? { look.severity }

    private typealias Look = (
        glyph: String, ascii: String, badness: Int, severity: AlertSeverity?
    )

    private var look: Look {
        switch self {
        case .critical: ("▲", "!", 5, .critical)
        case .deteriorating: ("↓", "-", 4, .high)
        case .improving: ("↑", "+", 3, nil)
        case .stable: ("●", "=", 2, nil)
        case .recovered: ("✓", "*", 1, nil)
        case .deceased: ("■", "x", 0, .critical)
        }
    }
}
