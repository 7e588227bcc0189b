/// When a visit is wished for.
public enum WishedTime: Hashable, Codable, Sendable {
    /// At any time of the days to come, as many as `CareWish.daysAhead`.
    case soon
    /// On a day, begun and ended between two minutes of it (0 is midnight, 1440 the one after).
    /// A window to the day's end asks only that the visit begins on that day.
    case day(CivilDate, fromMinute: Int, toMinute: Int)
    /// Begun at exactly that moment.
    case start(Instant)
}

/// What is wished for when care is looked for; what is nil or empty is not asked.
public struct CareWish: Hashable, Codable, Sendable {
    /// How many days `WishedTime.soon` looks ahead.
    public static let daysAhead = 7

    /// The county of a wish that does not ask for the patient's own.
    public static let anyCounty = ""

    public var specialty: Int64?
    /// The code of the county in which the patient is.
    public var county: String?
    public var mode: AppointmentMode?
    public var time: WishedTime
    public var minutes: Int
    public var mostRateCents: Int64?
    public var language: SpokenLanguage?
    public var gender: Sex?
    /// As `BayesianRating.points`.
    public var leastRatingPoints: Int?
    /// The beginnings of words of the name, in any order.
    public var name: String
    /// For whom: their recommendations, earlier visits and own bookings count.
    public var patient: Int64?

    public init(
        specialty: Int64? = nil, county: String? = nil, mode: AppointmentMode? = nil,
        time: WishedTime = .soon, minutes: Int = 60, mostRateCents: Int64? = nil,
        language: SpokenLanguage? = nil, gender: Sex? = nil, leastRatingPoints: Int? = nil,
        name: String = "", patient: Int64? = nil
    ) {
        self.specialty = specialty
        self.county = county
        self.mode = mode
        self.time = time
        self.minutes = minutes
        self.mostRateCents = mostRateCents
        self.language = language
        self.gender = gender
        self.leastRatingPoints = leastRatingPoints
        self.name = name
        self.patient = patient
    }

    /// The moments at which the visit may begin; empty where it is longer than its window.
    public func starts(now: Instant, zone: ClinicZone) -> Range<Instant> {
        switch time {
        case .soon:
            let end = zone.startOfDay(zone.date(of: now).adding(days: Self.daysAhead))
            return now..<max(now, end)
        case .start(let start):
            return start..<start.adding(milliseconds: 1)
        case .day(let date, let from, let to):
            let first = Self.moment(date, minute: from, zone)
            guard to < 1440 else {
                return first..<max(first, zone.startOfDay(date.adding(days: 1)))
            }
            let end = Self.moment(date, minute: to, zone).adding(minutes: -minutes)
            return first..<max(first, end.adding(milliseconds: 1))
        }
    }

    /// The local minute as a moment; one that the clocks skip is the first after it.
    private static func moment(_ date: CivilDate, minute: Int, _ zone: ClinicZone) -> Instant {
        for late in stride(from: max(0, minute), to: 1440, by: 1) {
            if let found = zone.instant(date, hour: late / 60, minute: late % 60) { return found }
        }
        return zone.startOfDay(date.adding(days: 1))
    }
}
