/// How awake a patient is, on the ACVPU scale; the raw value is its letter.
public enum Consciousness: String, CaseIterable, Codable, Sendable {
    case alert = "A"
    case confusion = "C"
    case voice = "V"
    case pain = "P"
    case unresponsive = "U"

    /// The words for people.
    public var title: String {
        switch self {
        case .alert: "Alert"
        case .confusion: "New confusion"
        case .voice: "Responds to voice"
        case .pain: "Responds to pain"
        case .unresponsive: "Unresponsive"
        }
    }
}
