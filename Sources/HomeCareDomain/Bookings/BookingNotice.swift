/// When a visit is.
public struct VisitTime: Hashable, Sendable {
    public let startsAt: Instant
    public let endsAt: Instant

    public init(startsAt: Instant, endsAt: Instant) {
        self.startsAt = startsAt
        self.endsAt = endsAt
    }
}

/// What a message about a booking has to tell. What the care is for is not in it: a specialty is
/// health data, and neither telephones nor mailboxes are read by their owner alone.
public struct BookingNotice: Hashable, Sendable {
    /// Such as `A-1042`; empty for a series.
    public var reference: String
    public var patientName: String
    public var patientReference: String
    public var caregiverName: String
    public var mode: AppointmentMode
    public var time: VisitTime
    /// When the message is written: a visit far from then is told with its year.
    public var writtenAt: Instant
    /// When it was before, where that has changed.
    public var before: VisitTime?
    /// What kind of visit it was, at which address and whose, where that has changed.
    public var formerMode: AppointmentMode?
    public var formerAddress: String?
    public var formerCaregiver: String?
    /// All the times of a series; empty for one visit.
    public var series: [VisitTime]
    /// Whether it still waits to be accepted.
    public var isRequest: Bool
    /// How a series as a whole came to its end: cancelled or declined; nil while it stands.
    public var ending: BookingMessage?
    public var address: String
    /// Where a video visit is joined; nil where the clinic has set no address.
    public var joinAddress: String?
    /// Why it was cancelled or declined; only e-mails tell it.
    public var reason: String
    public var zone: ClinicZone
    public var clinicName: String
    /// The number to call the clinic on; empty for none.
    public var clinicPhone: String

    public init(
        reference: String, patientName: String, patientReference: String, caregiverName: String,
        mode: AppointmentMode, time: VisitTime, writtenAt: Instant, before: VisitTime? = nil,
        series: [VisitTime] = [], isRequest: Bool = false, address: String,
        joinAddress: String? = nil, reason: String = "", zone: ClinicZone, clinicName: String,
        clinicPhone: String
    ) {
        self.reference = reference
        self.patientName = patientName
        self.patientReference = patientReference
        self.caregiverName = caregiverName
        self.mode = mode
        self.time = time
        self.writtenAt = writtenAt
        self.before = before
        self.series = series
        self.isRequest = isRequest
        self.address = address
        self.joinAddress = joinAddress
        self.reason = reason
        self.zone = zone
        self.clinicName = clinicName
        self.clinicPhone = clinicPhone
    }

    /// Whether something is otherwise than who reads it knew it.
    var tellsFormer: Bool {
        before != nil || formerMode != nil || formerAddress != nil || formerCaregiver != nil
    }

    /// Tells the visit as it was known, and of no change.
    public mutating func tell(asIn known: KnownVisit) {
        (time, mode, address) = (known.time, known.mode, known.address)
        (before, formerMode, formerAddress, formerCaregiver) = (nil, nil, nil, nil)
    }

    /// `Tue 24 Nov 2026, 10:00–11:00`, with the day of the end where it is another one.
    func words(_ time: VisitTime) -> String {
        let (first, last) = (zone.date(of: time.startsAt), zone.date(of: time.endsAt))
        let end =
            first == last ? zone.clock(time.endsAt) : zone.dayAndClock(time.endsAt)
        return "\(ClinicZone.inYear(first)), \(zone.clock(time.startsAt))–\(end)"
    }

    /// The same as short as an SMS needs it.
    func shortWords(_ time: VisitTime) -> String {
        let start = zone.dayAndClock(time.startsAt, now: writtenAt)
        let end =
            zone.date(of: time.startsAt) == zone.date(of: time.endsAt)
            ? zone.clock(time.endsAt) : zone.dayAndClock(time.endsAt)
        return "\(start)-\(end)"
    }
}
