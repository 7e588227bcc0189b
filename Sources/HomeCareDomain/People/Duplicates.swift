/// What makes two registrations look like one person.
public enum DuplicateReason: String, CaseIterable, Codable, Sendable {
    case samePhone, contactPhone, sameEmail, bornSameDay, bornSwapped, sameName, soundsAlike
    case someSoundAlike, sameCounty, otherSex

    /// How much it says; somebody who stands at `Duplicates.likely` needs an answer.
    public var weight: Int {
        switch self {
        case .samePhone: 50
        case .contactPhone: 20
        case .sameEmail: 30
        case .bornSameDay: 40
        case .bornSwapped: 25
        case .sameName: 40
        case .soundsAlike: 30
        case .someSoundAlike: 12
        case .sameCounty: 5
        case .otherSex: -15
        }
    }

    /// The words for people.
    public var words: String { DeskSentences.reason(self) }
}

/// What two registrations of one person seldom differ in; the most telling first.
public enum RegistrationDifference: CaseIterable, Sendable {
    case born, sex
    /// No word of one name sounds like one of the other.
    case name
}

/// What is known of somebody who may be registered twice.
public struct DuplicateFacts: Sendable {
    public var name: String
    public var born: CivilDate?
    public var sex: Sex?
    /// The own number, in the international form.
    public var phone: String?
    public var email: String?
    public var countyCode: String?
    /// The numbers of those who are called for them.
    public var contactPhones: Set<String>

    public init(
        name: String, born: CivilDate? = nil, sex: Sex? = nil, phone: String? = nil,
        email: String? = nil, countyCode: String? = nil, contactPhones: Set<String> = []
    ) {
        self.name = name
        self.born = born
        self.sex = sex
        self.phone = phone
        self.email = email
        self.countyCode = countyCode
        self.contactPhones = contactPhones
    }
}

/// Somebody on record who may be the person to be registered, and why.
public struct DuplicateCandidate: Codable, Equatable, Sendable {
    public let patient: Patient
    public let score: Int
    /// The strongest first.
    public let reasons: [DuplicateReason]

    public init(patient: Patient, score: Int, reasons: [DuplicateReason]) {
        self.patient = patient
        self.score = score
        self.reasons = reasons
    }

    /// Whether registering in spite of it needs a reason.
    public var isLikely: Bool { score >= Duplicates.likely }
    /// `same phone; born the same day`.
    public var why: String { reasons.map(\.words).joined(separator: "; ") }
}

/// How alike two registrations are.
public enum Duplicates {
    /// From here on registering needs a reason. One fact alone never does: families share a
    /// telephone, and many people have one name.
    public static let likely = 60
    /// From here on a candidate is shown.
    public static let shown = 30

    /// The reasons, the strongest first, and what they add up to.
    public static func compare(
        _ new: DuplicateFacts, _ known: DuplicateFacts
    ) -> (score: Int, reasons: [DuplicateReason]) {
        var reasons = phones(new, known) + births(new.born, known.born)
        if let name = names(new.name, known.name) { reasons.append(name) }
        if let email = new.email, email == known.email { reasons.append(.sameEmail) }
        guard !reasons.isEmpty else { return (0, []) }
        if let county = new.countyCode, county == known.countyCode { reasons.append(.sameCounty) }
        if let one = new.sex, let other = known.sex, one != other { reasons.append(.otherSex) }
        reasons.sort { $0.weight > $1.weight }
        return (reasons.reduce(0) { $0 + $1.weight }, reasons)
    }

    /// What speaks against two registrations being of one person.
    public static func differences(_ one: Patient, _ other: Patient) -> [RegistrationDifference] {
        let facts: [RegistrationDifference: Bool] = [
            .sex: one.sex != other.sex,
            .born: one.born != other.born,
            .name: names(one.name, other.name) == nil,
        ]
        return RegistrationDifference.allCases.filter { facts[$0] == true }
    }

    private static func phones(
        _ new: DuplicateFacts, _ known: DuplicateFacts
    ) -> [DuplicateReason] {
        if let phone = new.phone, phone == known.phone { return [.samePhone] }
        let one = new.contactPhones.union(new.phone.map { [$0] } ?? [])
        let other = known.contactPhones.union(known.phone.map { [$0] } ?? [])
        return one.isDisjoint(with: other) ? [] : [.contactPhone]
    }

    private static func births(_ one: CivilDate?, _ other: CivilDate?) -> [DuplicateReason] {
        guard let one, let other else { return [] }
        if one == other { return [.bornSameDay] }
        let isSwapped = one.year == other.year && one.month == other.day && one.day == other.month
        return isSwapped ? [.bornSwapped] : []
    }

    /// Names in any order; where one has fewer words, each of them is looked for in the other.
    private static func names(_ one: String, _ other: String) -> DuplicateReason? {
        let (one, other) = (NameWords.words(of: one), NameWords.words(of: other))
        guard !one.isEmpty, !other.isEmpty else { return nil }
        if one == other { return .sameName }
        let (few, many) = one.count <= other.count ? (one, other) : (other, one)
        let alike = few.filter { word in many.contains { NameWords.areAlike(word, $0) } }.count
        if alike == few.count, few.count >= 2 || many.count == 1 { return .soundsAlike }
        return alike > 0 ? .someSoundAlike : nil
    }
}
