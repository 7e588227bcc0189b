/// What is known of a caregiver's time around a wish.
public struct CaregiverTime: Sendable {
    public var availability: CaregiverAvailability
    public var busy: [BusyTime]

    public init(
        availability: CaregiverAvailability = CaregiverAvailability(), busy: [BusyTime] = []
    ) {
        self.availability = availability
        self.busy = busy
    }
}

/// Says when a caregiver could begin the visit that is wished for, or why not: what `FreeTime`
/// answers, put into one word.
public struct FreedomJudge: Sendable {
    let minutes: Int
    let starts: Range<Instant>
    let patientBusy: [BusyTime]
    let now: Instant
    let zone: ClinicZone

    public init(
        minutes: Int, starts: Range<Instant>, patientBusy: [BusyTime], now: Instant,
        zone: ClinicZone
    ) {
        self.minutes = minutes
        self.starts = starts
        self.patientBusy = patientBusy
        self.now = now
        self.zone = zone
    }

    /// The first start in one of the modes, tried in order, on a day on which the credential is
    /// still valid; nil where there is none.
    public func start(
        _ time: CaregiverTime, modes: [AppointmentMode], credentialUntil last: CivilDate
    ) -> Instant? {
        start(time, modes).flatMap { zone.date(of: $0) <= last ? $0 : nil }
    }

    private func start(_ time: CaregiverTime, _ modes: [AppointmentMode]) -> Instant? {
        for mode in modes {
            let free = stretches(time.availability, time.busy, patientBusy, mode)
            if let start = first(free) { return start }
        }
        return nil
    }

    /// The first start, or why there is none.
    public func freedom(
        _ time: CaregiverTime, modes: [AppointmentMode], credentialUntil last: CivilDate
    ) -> Freedom {
        if let start = start(time, modes) {
            return zone.date(of: start) <= last ? .free(at: start) : .not(.credentialEnds(last))
        }
        guard !starts.isEmpty else { return .not(.tooLong) }
        return .not(modes.first.map { why(time, $0) } ?? .outsideHours)
    }

    private func stretches(
        _ availability: CaregiverAvailability, _ busy: [BusyTime], _ patient: [BusyTime],
        _ mode: AppointmentMode
    ) -> [ClosedRange<Instant>] {
        FreeTime.starts(
            shape(availability, mode), from: max(starts.lowerBound, FreeTime.wholeMinute(now)),
            until: starts.upperBound, availability: availability, caregiverBusy: busy,
            patientBusy: patient, now: now, zone: zone)
    }

    private func shape(
        _ availability: CaregiverAvailability, _ mode: AppointmentMode
    ) -> VisitShape {
        VisitShape(minutes: minutes, mode: mode, bufferMinutes: availability.bufferMinutes)
    }

    /// The first stretch's first start on the clock's quarters, or its first whole minute.
    private func first(_ stretches: [ClosedRange<Instant>]) -> Instant? {
        for stretch in stretches {
            let minute = FreeTime.wholeMinute(stretch.lowerBound)
            guard minute <= stretch.upperBound else { continue }
            let near = min(stretch.upperBound, minute.adding(minutes: Self.quarter))
            return FreeTime.onTheClock([minute...near], step: Self.quarter, zone: zone).first
                ?? minute
        }
        return nil
    }

    private static let quarter = 15

    private func why(_ time: CaregiverTime, _ mode: AppointmentMode) -> WhyNotFree {
        let open = stretches(time.availability, [], [], mode)
        guard !open.isEmpty else { return closed(time.availability, mode) }
        let shape = shape(time.availability, mode)
        if stretches(time.availability, time.busy, [], mode).isEmpty {
            return clash(time.busy, open, gap: shape.gap).map {
                $0.isHeld
                    ? .held(from: $0.startsAt, until: $0.endsAt)
                    : .booked(from: $0.startsAt, until: $0.endsAt)
            } ?? .outsideHours
        }
        return clash(patientBusy, open, gap: { _ in 0 }).map {
            .patientBooked(from: $0.startsAt, until: $0.endsAt)
        } ?? .outsideHours
    }

    /// Why there would be no start even if nothing were booked.
    private func closed(
        _ availability: CaregiverAvailability, _ mode: AppointmentMode
    ) -> WhyNotFree {
        var easier = availability
        easier.noticeMinutes = 0
        if !stretches(easier, [], [], mode).isEmpty {
            return .tooSoon(noticeMinutes: availability.noticeMinutes)
        }
        easier.timeOff = []
        guard let open = stretches(easier, [], [], mode).first,
            let off = availability.timeOff.filter({ $0.endsAt > open.lowerBound })
                .min(by: { $0.startsAt < $1.startsAt })
        else { return .outsideHours }
        return .away(until: off.endsAt)
    }

    /// The first of what is in the way of the open starts.
    private func clash(
        _ busy: [BusyTime], _ open: [ClosedRange<Instant>], gap: (BusyTime) -> Int64
    ) -> BusyTime? {
        guard let first = open.first?.lowerBound, let last = open.last?.upperBound else {
            return nil
        }
        let end = last.adding(minutes: minutes)
        return busy.filter { other in
            other.endsAt.adding(milliseconds: gap(other)) > first
                && other.startsAt.adding(milliseconds: -gap(other)) < end
        }.min { $0.startsAt < $1.startsAt }
    }
}
