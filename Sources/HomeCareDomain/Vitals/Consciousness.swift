/// How awake a patient is, on the ACVPU scale; the raw value is its letter.
public enum Consciousness: String, CaseIterable, Codable, Sendable {
    case alert = "A"
    case confusion = "C"
    case voice = "V"
    case pain = "P"
    case unresponsive = "U"

    /// One word that begins with the letter of the scale, for choosing by a key.
    public var word: String {
        switch self {
        case .alert: "Alert"
        case .confusion: "Confusion"
        case .voice: "Voice"
        case .pain: "Pain"
        case .unresponsive: "Unresponsive"
        }
    }

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
