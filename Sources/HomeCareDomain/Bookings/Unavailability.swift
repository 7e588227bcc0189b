/// Why a caregiver makes no such visit at a time, other visits aside.
public enum Unavailability: Hashable, Sendable {
    /// The caregiver must know so many minutes before; the first start that leaves them.
    case notice(minutes: Int, earliest: Instant)
    /// Time off until then.
    case away(until: Instant)
    /// Outside the windows; what is open on that day for such visits, half-open.
    case closed(open: [Range<Instant>])
}

extension FreeTime {
    /// Nil exactly where `starts` would offer that start if nothing else were booked.
    public static func unavailability(
        _ shape: VisitShape, at start: Instant, availability: CaregiverAvailability, now: Instant,
        zone: ClinicZone
    ) -> Unavailability? {
        let end = start.adding(milliseconds: 1)
        let free = starts(
            shape, from: start, until: end, availability: availability, caregiverBusy: [],
            patientBusy: [], now: now, zone: zone)
        guard free.isEmpty else { return nil }
        let leaves = start.adding(minutes: shape.minutes)
        if let off = availability.timeOff.filter({ $0.startsAt < leaves && $0.endsAt > start })
            .max(by: { $0.endsAt < $1.endsAt })
        {
            return .away(until: off.endsAt)
        }
        let day = zone.date(of: start)
        let (dawn, night) = (zone.startOfDay(day), zone.startOfDay(day.adding(days: 1)))
        let open = OpenTime.intervals(
            availability, mode: shape.mode, from: dawn, until: night, zone: zone
        ).filter { $0.lowerBound < night && $0.upperBound > dawn }
        guard open.contains(where: { $0.lowerBound <= start && leaves <= $0.upperBound }) else {
            return .closed(open: open)
        }
        return .notice(
            minutes: availability.noticeMinutes,
            earliest: wholeMinute(now.adding(minutes: max(0, availability.noticeMinutes))))
    }
}
