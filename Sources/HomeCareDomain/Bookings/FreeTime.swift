/// A visit that is wished for: how long, of what kind, with how much travel around it.
public struct VisitShape: Hashable, Sendable {
    public var minutes: Int
    public var mode: AppointmentMode
    /// The caregiver's buffer, in minutes.
    public var bufferMinutes: Int

    public init(minutes: Int, mode: AppointmentMode, bufferMinutes: Int) {
        self.minutes = minutes
        self.mode = mode
        self.bufferMinutes = bufferMinutes
    }

    var milliseconds: Int64 { Int64(minutes) * 60_000 }

    /// The gap that must lie between this visit and another of the same caregiver, in milliseconds:
    /// the larger of the two buffers where either is in person. The schema's guards say the same.
    func gap(to other: BusyTime) -> Int64 {
        guard mode == .inPerson || other.mode == .inPerson else { return 0 }
        return Int64(max(bufferMinutes, other.bufferMinutes)) * 60_000
    }
}

/// The one answer to "when may this visit start": what the search offers and what a booking
/// accepts both come from here.
public enum FreeTime {
    /// The shortest visit, in minutes.
    public static let shortestVisit = 5
    /// The longest visit, in minutes.
    public static let longestVisit = 1440
    /// The longest buffer, in minutes.
    public static let longestBuffer = 480

    /// The stretches in which the visit may start, both ends included, in order and apart.
    ///
    /// `caregiverBusy` and `patientBusy` must hold everything that takes time from a day and a
    /// buffer before `from` to a day and a buffer after `until`.
    public static func starts(
        _ shape: VisitShape, from: Instant, until: Instant, availability: CaregiverAvailability,
        caregiverBusy: [BusyTime], patientBusy: [BusyTime], now: Instant, zone: ClinicZone
    ) -> [ClosedRange<Instant>] {
        let earliest = max(
            from, wholeMinute(now.adding(minutes: max(0, availability.noticeMinutes))))
        guard shape.minutes > 0, earliest < until else { return [] }
        let open = OpenTime.intervals(
            availability, mode: shape.mode, from: earliest,
            until: until.adding(milliseconds: shape.milliseconds), zone: zone)
        var starts = open.compactMap { interval -> ClosedRange<Instant>? in
            let last = interval.upperBound.adding(milliseconds: -shape.milliseconds)
            let first = max(interval.lowerBound, earliest)
            let end = min(last, until.adding(milliseconds: -1))
            return first <= end ? first...end : nil
        }
        for busy in caregiverBusy { starts = apart(starts, busy, shape, gap: shape.gap(to: busy)) }
        for busy in patientBusy { starts = apart(starts, busy, shape, gap: 0) }
        return starts
    }

    /// The starts on the clock's whole `step` minutes within the stretches.
    public static func onTheClock(
        _ stretches: [ClosedRange<Instant>], step: Int, zone: ClinicZone
    ) -> [Instant] {
        stretches.flatMap { stretch -> [Instant] in
            var starts: [Instant] = []
            var start = wholeMinute(stretch.lowerBound)
            while start <= stretch.upperBound {
                let past = zone.hourAndMinute(start).minute % step
                if past == 0 { starts.append(start) }
                start = start.adding(minutes: past == 0 ? step : step - past)
            }
            return starts
        }
    }

    /// Whether a visit and something that takes the caregiver's time are in each other's way.
    public static func clash(_ shape: VisitShape, at start: Instant, with busy: BusyTime) -> Bool {
        isInTheWay(start, shape, busy, gap: shape.gap(to: busy))
    }

    /// The first whole minute at or after a moment.
    public static func wholeMinute(_ instant: Instant) -> Instant {
        let rest = floorDivide(instant.milliseconds, 60_000).remainder
        return rest == 0 ? instant : instant.adding(milliseconds: 60_000 - rest)
    }

    private static func isInTheWay(
        _ start: Instant, _ shape: VisitShape, _ busy: BusyTime, gap: Int64
    ) -> Bool {
        start < busy.endsAt.adding(milliseconds: gap)
            && start.adding(milliseconds: shape.milliseconds + gap) > busy.startsAt
    }

    /// Takes out the starts that lie too near to something.
    private static func apart(
        _ stretches: [ClosedRange<Instant>], _ busy: BusyTime, _ shape: VisitShape, gap: Int64
    ) -> [ClosedRange<Instant>] {
        let lastBefore = busy.startsAt.adding(milliseconds: -gap - shape.milliseconds)
        let firstAfter = busy.endsAt.adding(milliseconds: gap)
        return stretches.flatMap { stretch -> [ClosedRange<Instant>] in
            if stretch.upperBound <= lastBefore || stretch.lowerBound >= firstAfter {
                return [stretch]
            }
            var kept: [ClosedRange<Instant>] = []
            if stretch.lowerBound <= lastBefore { kept.append(stretch.lowerBound...lastBefore) }
            if firstAfter <= stretch.upperBound { kept.append(firstAfter...stretch.upperBound) }
            return kept
        }
    }
}
