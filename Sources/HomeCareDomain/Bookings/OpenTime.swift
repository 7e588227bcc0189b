/// When a caregiver's windows are open on the world's clock.
enum OpenTime {
    /// The open stretches for a kind of visit, half-open, in order and apart.
    static func intervals(
        _ availability: CaregiverAvailability, mode: AppointmentMode, from: Instant, until: Instant,
        zone: ClinicZone
    ) -> [Range<Instant>] {
        guard from < until else { return [] }
        var open: [Range<Instant>] = []
        let last = zone.date(of: until)
        // A window may have begun on the day before the one asked for.
        var date = zone.date(of: from).adding(days: -1)
        while date <= last {
            let windows = windows(availability, on: date, mode)
            if !windows.isEmpty { open += stretches(windows, on: date, zone) }
            date = date.adding(days: 1)
        }
        return availability.timeOff.reduce(joined(open)) { without($1, $0) }
    }

    private static func windows(
        _ availability: CaregiverAvailability, on date: CivilDate, _ mode: AppointmentMode
    ) -> [DayWindow] {
        let weekly = availability.weekly.filter { $0.weekday == date.weekday }.map(\.window)
        let extra = availability.extra.filter { $0.date == date }.map(\.window)
        return (weekly + extra).filter { $0.mode.allows(mode) && $0.startMinute < $0.endMinute }
    }

    /// What the windows of a day are in moments: where clocks change, the day is taken in pieces
    /// of one offset each, so that an hour told twice is open twice and a skipped one never.
    private static func stretches(
        _ windows: [DayWindow], on date: CivilDate, _ zone: ClinicZone
    ) -> [Range<Instant>] {
        let start = zone.startOfDay(date)
        let end = zone.startOfDay(date.adding(days: 1))
        return pieces(start..<end, zone).flatMap { piece -> [Range<Instant>] in
            let midnight =
                Int64(date.dayNumber) * 86_400_000
                - Int64(zone.offset(at: piece.lowerBound)) * 1000
            return windows.compactMap { window in
                let opens = Instant(milliseconds: midnight + Int64(window.startMinute) * 60_000)
                let closes = Instant(milliseconds: midnight + Int64(window.endMinute) * 60_000)
                let part =
                    max(
                        opens, piece.lowerBound)..<max(
                        max(opens, piece.lowerBound), min(closes, piece.upperBound))
                return part.isEmpty ? nil : part
            }
        }
    }

    private static func pieces(_ day: Range<Instant>, _ zone: ClinicZone) -> [Range<Instant>] {
        let first = zone.offset(at: day.lowerBound)
        guard zone.offset(at: day.upperBound.adding(milliseconds: -1)) != first else {
            return [day]
        }
        var before = day.lowerBound.milliseconds
        var after = day.upperBound.milliseconds - 1
        while after - before > 1 {
            let middle = before + (after - before) / 2
            if zone.offset(at: Instant(milliseconds: middle)) == first {
                before = middle
            } else {
                after = middle
            }
        }
        let change = Instant(milliseconds: after)
        return [day.lowerBound..<change, change..<day.upperBound]
    }

    private static func joined(_ stretches: [Range<Instant>]) -> [Range<Instant>] {
        stretches.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, next in
            guard let last = joined.last, next.lowerBound <= last.upperBound else {
                joined.append(next)
                return
            }
            joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, next.upperBound)
        }
    }

    private static func without(
        _ off: TimeOff, _ stretches: [Range<Instant>]
    ) -> [Range<Instant>] {
        stretches.flatMap { stretch -> [Range<Instant>] in
            guard off.startsAt < stretch.upperBound, off.endsAt > stretch.lowerBound else {
                return [stretch]
            }
            var kept: [Range<Instant>] = []
            if stretch.lowerBound < off.startsAt { kept.append(stretch.lowerBound..<off.startsAt) }
            if off.endsAt < stretch.upperBound { kept.append(off.endsAt..<stretch.upperBound) }
            return kept
        }
    }
}
