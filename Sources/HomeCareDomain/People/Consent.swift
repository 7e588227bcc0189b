import Words

/// What somebody consents to.
public enum ConsentPurpose: String, CaseIterable, Codable, Sendable {
    case care, messages, sharing

    /// The word for people.
    public var title: String {
        switch self {
        case .care: say("consent.care", "Care")
        case .messages: say("consent.messages", "Messages")
        case .sharing: say("consent.sharing", "Sharing")
        }
    }
}

/// How a consent was given.
public enum ConsentWay: String, CaseIterable, Codable, Sendable {
    case inPerson, phone, written, online

    /// The word for people.
    public var title: String {
        switch self {
        case .inPerson: say("consent.inPerson", "In person")
        case .phone: say("consent.phone", "By phone")
        case .written: say("consent.written", "Written")
        case .online: say("consent.online", "Online")
        }
    }

    /// The way of a word as people type it: `in-person`, `phone`, `w`.
    public static func named(_ text: String) -> ConsentWay? {
        let typed = text.lowercased().filter(\.isLetter)
        guard !typed.isEmpty else { return nil }
        return allCases.first { $0.rawValue.lowercased().hasPrefix(typed) }
    }
}

/// A consent to be recorded, as it was typed.
public struct NewConsent: Codable, Equatable, Sendable {
    public var purpose: ConsentPurpose
    public var way: ConsentWay
    /// Who gave it; empty for the patient, or for a child the guardian.
    public var givenBy: String
    public var relationship: String

    public init(
        purpose: ConsentPurpose, way: ConsentWay, givenBy: String = "", relationship: String = ""
    ) {
        self.purpose = purpose
        self.way = way
        self.givenBy = givenBy
        self.relationship = relationship
    }

    /// Reads `care=phone` or `care=written;Njoki Kamau;daughter`.
    public init?(line: String) {
        let halves = line.split(separator: "=", maxSplits: 1).map(String.init)
        guard halves.count == 2, let purpose = ConsentPurpose(rawValue: halves[0].lowercased())
        else { return nil }
        let parts = halves[1].split(separator: ";", omittingEmptySubsequences: false)
            .map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        guard let way = ConsentWay.named(parts[0]), parts.count <= 3 else { return nil }
        self.init(
            purpose: purpose, way: way, givenBy: parts.count > 1 ? parts[1] : "",
            relationship: parts.count > 2 ? parts[2] : "")
    }
}

/// A consent on record.
public struct Consent: Codable, Hashable, Sendable {
    public let id: Int64
    public let purpose: ConsentPurpose
    public let givenBy: String
    public let relationship: String
    public let way: ConsentWay
    public let givenAt: Instant
    public let withdrawnAt: Instant?

    public init(
        id: Int64, purpose: ConsentPurpose, givenBy: String, relationship: String,
        way: ConsentWay, givenAt: Instant, withdrawnAt: Instant?
    ) {
        self.id = id
        self.purpose = purpose
        self.givenBy = givenBy
        self.relationship = relationship
        self.way = way
        self.givenAt = givenAt
        self.withdrawnAt = withdrawnAt
    }
}
