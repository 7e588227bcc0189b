/// Why a caregiver cannot make the visit in the time wished for.
public enum WhyNotFree: Hashable, Codable, Sendable {
    /// No window is open then for such a visit.
    case outsideHours
    /// Time off until then.
    case away(until: Instant)
    /// They must know of it so many minutes before.
    case tooSoon(noticeMinutes: Int)
    /// Other visits take the time, travel included; the first of them.
    case booked(from: Instant, until: Instant)
    /// Somebody is just booking that time.
    case held(from: Instant, until: Instant)
    /// The patient has another visit then.
    case patientBooked(from: Instant, until: Instant)
    /// The visit is longer than the window wished for.
    case tooLong
    /// They would be free, but after the last day of their credential.
    case credentialEnds(CivilDate)
}

/// When a caregiver could begin, or why not.
public enum Freedom: Hashable, Codable, Sendable {
    case free(at: Instant)
    case not(WhyNotFree)

    /// The first start, where there is one.
    public var start: Instant? {
        if case .free(let start) = self { return start }
        return nil
    }

    /// Why not, where there is no start.
    public var why: WhyNotFree? {
        if case .not(let why) = self { return why }
        return nil
    }
}

/// One caregiver as the search found them.
public struct CaregiverMatch: Hashable, Codable, Sendable {
    public let standing: Standing
    public let freedom: Freedom
    public let name: String
    public let username: String
    public let gender: Sex
    /// The county where they live.
    public let county: String
    /// The other counties they serve, by code.
    public let counties: [String]
    public let specialties: [String]
    public let languages: [SpokenLanguage]
    public let modes: [AppointmentMode]
    public let ratingCount: Int
    /// The physicians who recommend them for this patient.
    public let recommendedBy: [String]

    public init(
        standing: Standing, freedom: Freedom, name: String, username: String, gender: Sex,
        county: String, counties: [String], specialties: [String], languages: [SpokenLanguage],
        modes: [AppointmentMode], ratingCount: Int, recommendedBy: [String]
    ) {
        self.standing = standing
        self.freedom = freedom
        self.name = name
        self.username = username
        self.gender = gender
        self.county = county
        self.counties = counties
        self.specialties = specialties
        self.languages = languages
        self.modes = modes
        self.ratingCount = ratingCount
        self.recommendedBy = recommendedBy
    }

    public var id: Int64 { standing.caregiver }
    public var reference: String { RecordKind.caregiver.reference(id) }
    public var rungs: [Rung] { Ladder.rungs(of: standing) }
}

/// What a search gives: the first of the list, and how much of it was looked at.
public struct CaregiverSearch: Hashable, Codable, Sendable {
    /// In the ladder's order.
    public let matches: [CaregiverMatch]
    /// Whether more may follow when more are asked for.
    public let hasMore: Bool
    /// How many of the best were looked at before the search stopped by itself; nil where all were
    /// that could come into the list.
    public let stoppedAfter: Int?

    public init(matches: [CaregiverMatch], hasMore: Bool, stoppedAfter: Int?) {
        self.matches = matches
        self.hasMore = hasMore
        self.stoppedAfter = stoppedAfter
    }

    /// How many of the list are free.
    public var freeCount: Int { matches.count { $0.standing.isFree } }
}
