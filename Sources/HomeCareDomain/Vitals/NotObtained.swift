import Words

/// Why a vital sign was not taken.
public enum NotObtainedCode: String, CaseIterable, Codable, Sendable {
    case refused, notObtainable, equipment, deceased, other

    /// The words for people.
    public var title: String {
        switch self {
        case .refused: say("notObtained.refused", "refused")
        case .notObtainable: say("notObtained.notObtainable", "not obtainable")
        case .equipment: say("notObtained.equipment", "equipment missing")
        case .deceased: say("notObtained.deceased", "patient deceased")
        case .other: say("notObtained.other", "other")
        }
    }
}

/// The record that a vital sign was not taken, with the reason.
public struct NotObtained: Hashable, Codable, Sendable {
    public var code: NotObtainedCode
    /// Free words; `other` cannot do without them.
    public var text: String

    public init(code: NotObtainedCode, text: String = "") {
        self.code = code
        self.text = text
    }
}
