import Words

/// How awake a patient is, on the ACVPU scale; the raw value is its letter.
public enum Consciousness: String, CaseIterable, Codable, Sendable {
    case alert = "A"
    case confusion = "C"
    case voice = "V"
    case pain = "P"
    case unresponsive = "U"

    /// One word for choosing by a key; in English it begins with the letter of the scale.
    public var word: String {
        switch self {
        case .alert: say("acvpu.alert.word", "Alert")
        case .confusion: say("acvpu.confusion.word", "Confusion")
        case .voice: say("acvpu.voice.word", "Voice")
        case .pain: say("acvpu.pain.word", "Pain")
        case .unresponsive: say("acvpu.unresponsive.word", "Unresponsive")
        }
    }

    /// The words for people.
    public var title: String {
        switch self {
        case .alert: say("acvpu.alert", "Alert")
        case .confusion: say("acvpu.confusion", "New confusion")
        case .voice: say("acvpu.voice", "Responds to voice")
        case .pain: say("acvpu.pain", "Responds to pain")
        case .unresponsive: say("acvpu.unresponsive", "Unresponsive")
        }
    }
}
