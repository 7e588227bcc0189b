public import HomeCareDomain

/// A visit somebody wants to book.
public struct BookingInput: Codable, Hashable, Sendable {
    public var patient: Int64
    public var caregiver: Int64
    /// Without one: the caregiver's only one, or that of the pair's last visit.
    public var specialty: Int64?
    public var mode: AppointmentMode
    public var start: Instant
    /// 5 to 1440.
    public var minutes: Int
    /// Where; without one the patient's own address. A virtual visit needs none.
    public var address: String?
    public var notes: String
    /// Why the desk books outside the caregiver's availability.
    public var overrideReason: String?
    /// The hold that this booking uses up, by its token; one that has lapsed is a warning.
    public var hold: String?

    public init(
        patient: Int64, caregiver: Int64, specialty: Int64? = nil, mode: AppointmentMode,
        start: Instant, minutes: Int, address: String? = nil, notes: String = "",
        overrideReason: String? = nil, hold: String? = nil
    ) {
        self.patient = patient
        self.caregiver = caregiver
        self.specialty = specialty
        self.mode = mode
        self.start = start
        self.minutes = minutes
        self.address = address
        self.notes = notes
        self.overrideReason = overrideReason
        self.hold = hold
    }
}

/// What was booked: one visit, or a series by time.
public struct Booked: Codable, Equatable, Sendable {
    public let visits: [Visit]
    public let series: Int64?
    /// What whoever booked is to know although it is booked.
    public var warnings: [FieldError] = []

    /// Why nobody on the patient's side is told; nil where somebody is.
    public var nobodyTold: String? {
        warnings.first { $0.code == NobodyTold.code }?.message
    }

    /// Whether a series was asked for and one date of it was left.
    public var isOneLeft: Bool { warnings.contains { $0.code == OneVisitLeft.code } }
}

/// What changes about a booking; nil stays as it is.
public struct BookingMove: Codable, Hashable, Sendable {
    public var caregiver: Int64?
    public var specialty: Int64?
    public var mode: AppointmentMode?
    public var start: Instant?
    public var minutes: Int?
    public var address: String?
    public var notes: String?
    public var overrideReason: String?
    public var hold: String?
    /// The sequence of the booking as it was shown: what was changed since is not overwritten.
    public var seen: Int?

    public init(
        caregiver: Int64? = nil, specialty: Int64? = nil, mode: AppointmentMode? = nil,
        start: Instant? = nil, minutes: Int? = nil, address: String? = nil, notes: String? = nil,
        overrideReason: String? = nil, hold: String? = nil, seen: Int? = nil
    ) {
        self.caregiver = caregiver
        self.specialty = specialty
        self.mode = mode
        self.start = start
        self.minutes = minutes
        self.address = address
        self.notes = notes
        self.overrideReason = overrideReason
        self.hold = hold
        self.seen = seen
    }
}

/// A time at which a visit could be.
public struct OpenSlot: Codable, Hashable, Sendable {
    public let caregiver: Int64
    public let caregiverName: String
    public let start: Instant
    public let end: Instant
}

/// Which free times are asked for.
public struct FreeTimeQuery: Codable, Hashable, Sendable {
    public var caregiver: Int64
    /// Whose other visits are in the way too.
    public var patient: Int64?
    public var mode: AppointmentMode
    public var from: CivilDate
    public var days: Int
    public var minutes: Int
    /// Starts are listed on the clock's whole steps of so many minutes.
    public var step: Int
    /// A hold of one's own, which is not in the way.
    public var hold: String?
    /// A visit that is to be moved, whose own time is not in the way.
    public var moving: Int64?

    public init(
        caregiver: Int64, patient: Int64? = nil, mode: AppointmentMode, from: CivilDate,
        days: Int, minutes: Int, step: Int = 15, hold: String? = nil, moving: Int64? = nil
    ) {
        self.caregiver = caregiver
        self.patient = patient
        self.mode = mode
        self.from = from
        self.days = days
        self.minutes = minutes
        self.step = step
        self.hold = hold
        self.moving = moving
    }
}

/// One date of a series that cannot be booked, and why.
public struct SeriesClash: Codable, Hashable, Sendable {
    public let date: CivilDate
    /// Nil where the clocks skip the time.
    public let start: Instant?
    public let error: FieldError

    /// The error with the day that it is about before it.
    func dated(seenOn today: CivilDate) -> FieldError {
        var dated = error
        dated.message = "\(ClinicZone.words(date, seenOn: today)): \(error.message)"
        return dated
    }

    /// Why each date cannot be booked; dates on end of which the same is true as one.
    public static func lines(_ clashes: [SeriesClash], isDated: Bool = false) -> [String] {
        var groups: [(first: SeriesClash, last: SeriesClash, count: Int)] = []
        for clash in clashes {
            if let group = groups.last, group.last.error == clash.error {
                groups[groups.count - 1] = (group.first, clash, group.count + 1)
            } else {
                groups.append((clash, clash, 1))
            }
        }
        return groups.map { group in
            let why = group.first.error.message
            guard group.count > 1 else {
                return isDated ? "\(ClinicZone.inYear(group.first.date)): \(why)" : why
            }
            return BookingSentences.sameClash(
                group.count, group.first.date, group.last.date, why)
        }
    }
}

/// Why nothing was booked, and what could be booked instead.
public struct BookingRefusal: Codable, Hashable, Sendable {
    public let errors: [FieldError]
    /// The dates of a series that cannot be booked; empty for one visit.
    public var dates: [SeriesClash] = []
    /// How many dates of the series could be booked without those.
    public var others = 0
    /// The day of the only one that could.
    public var onlyOther: CivilDate?
    /// The nearest free times, the same caregiver's first.
    public var alternatives: [OpenSlot] = []
    /// Whether it may be done all the same, with a reason.
    public var mayOverride = false
    /// Whether requests were to be accepted, not times to be booked.
    public var isAcceptance = false

    public init(errors: [FieldError]) { self.errors = errors }

    /// What happened and what is safe, for people; the alternatives stand beside it.
    public var sentence: String {
        let sentences =
            dates.isEmpty
            ? errors.map(\.message)
            : [
                isAcceptance
                    ? BookingSentences.notAccepted(dates.count)
                    : BookingSentences.seriesClashes(dates.count, others: others)
            ]
                + SeriesClash.lines(dates, isDated: true)
                + [onlyOther.map(OneVisitLeft.ahead)].compactMap(\.self)
        return sentences.joined(separator: " ")
    }

    /// Whether another time would help.
    var isAboutTime: Bool {
        let codes: Set<String> = ["slotTaken", "slotHeld", "notAvailable"]
        return dates.isEmpty && errors.contains { codes.contains($0.code) }
    }
}

extension ServiceError {
    static func booking(_ errors: [FieldError]) -> ServiceError {
        .booking(BookingRefusal(errors: errors))
    }
}
