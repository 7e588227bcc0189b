/// Time off as it is kept, with its number.
public struct TimeOffLine: Codable, Hashable, Sendable {
    public let id: Int64
    public let time: TimeOff

    public init(id: Int64, time: TimeOff) {
        self.id = id
        self.time = time
    }
}

/// A specialty with its number.
public struct CaregiverSpecialty: Codable, Hashable, Sendable {
    public let id: Int64
    public let name: String

    public init(id: Int64, name: String) {
        self.id = id
        self.name = name
    }
}

/// What a caregiver keeps about their own time and offer.
public struct KeptAvailability: Codable, Hashable, Sendable {
    public let caregiver: Int64
    public let name: String
    public var weekly: [WeeklyWindow]
    /// From yesterday on.
    public var extra: [ExtraWindow]
    /// What is not over.
    public var timeOff: [TimeOffLine]
    public var noticeMinutes: Int
    public var bufferMinutes: Int
    /// The counties served beside their own, by code.
    public var counties: [String]
    public var languages: [SpokenLanguage]
    public var specialties: [CaregiverSpecialty]
    /// In cents.
    public var hourlyRate: Int64
    /// The last day on which the caregiver may be booked; nil while nothing is verified.
    public var bookableUntil: CivilDate?

    public init(
        caregiver: Int64, name: String, weekly: [WeeklyWindow] = [], extra: [ExtraWindow] = [],
        timeOff: [TimeOffLine] = [], noticeMinutes: Int = 0, bufferMinutes: Int = 0,
        counties: [String] = [], languages: [SpokenLanguage] = [],
        specialties: [CaregiverSpecialty] = [], hourlyRate: Int64 = 0,
        bookableUntil: CivilDate? = nil
    ) {
        self.caregiver = caregiver
        self.name = name
        self.weekly = weekly
        self.extra = extra
        self.timeOff = timeOff
        self.noticeMinutes = noticeMinutes
        self.bufferMinutes = bufferMinutes
        self.counties = counties
        self.languages = languages
        self.specialties = specialties
        self.hourlyRate = hourlyRate
        self.bookableUntil = bookableUntil
    }

    /// The reference people read, such as `C-0007`.
    public var reference: String { RecordKind.caregiver.reference(caregiver) }
}

/// What is to be different; nil and empty leave things as they are.
public struct AvailabilityChange: Codable, Hashable, Sendable {
    public var weekly: [WeeklyWindow]?
    /// The week as it was when it was opened: one that was changed meanwhile is not written over.
    public var seenWeekly: [WeeklyWindow]?
    public var noticeMinutes: Int?
    public var bufferMinutes: Int?
    public var counties: [String]?
    public var languages: [SpokenLanguage]?
    public var specialties: [Int64]?
    /// In cents.
    public var hourlyRate: Int64?
    public var addExtra: [ExtraWindow] = []
    public var removeExtra: [ExtraWindow] = []
    public var addTimeOff: [TimeOff] = []
    public var removeTimeOff: [Int64] = []
    /// How many booked visits the person was told would lie in the time off.
    public var knownVisits = 0

    public init() {}
}

/// What an admin found out about a caregiver's papers.
public struct CredentialInput: Codable, Hashable, Sendable {
    public var caregiver: Int64
    public var regulator: String
    /// As given: no register publishes a format.
    public var number: String
    public var expires: CivilDate
    public var evidence: String
    public var note: String

    public init(
        caregiver: Int64, regulator: String, number: String, expires: CivilDate,
        evidence: String = "", note: String = ""
    ) {
        self.caregiver = caregiver
        self.regulator = regulator
        self.number = number
        self.expires = expires
        self.evidence = evidence
        self.note = note
    }
}
