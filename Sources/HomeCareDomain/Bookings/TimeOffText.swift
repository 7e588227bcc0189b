/// Time off written in one line, as `2026-12-24..2026-12-26 Leave`.
public enum TimeOffText {
    /// Reads it: days count whole, the last included; times are as `2026-12-24T12:00`. Nil where
    /// it cannot be read, or names a time that the clocks skip. With a `today` days may be written
    /// as people type them: `24/12..26/12`, `thu`. Hours after one day are hours of that day:
    /// `thu 8-12 dentist`.
    public static func read(
        _ text: String, zone: ClinicZone, today: CivilDate? = nil
    ) -> TimeOff? {
        let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        guard let span = words.first else { return nil }
        let ends = span.split(separator: ".", omittingEmptySubsequences: true).map(String.init)
        guard (1...2).contains(ends.count), let first = ends.first, let last = ends.last,
            let startsAt = moment(first, zone, today, isEnd: false),
            let endsAt = moment(last, zone, today, isEnd: true)
        else { return nil }
        let reason = words.count > 1 ? String(words[1]) : ""
        let (hours, rest) = hours(reason)
        guard let hours else { return TimeOff(startsAt: startsAt, endsAt: endsAt, reason: reason) }
        guard let day = zone.wholeDay(startsAt, endsAt) else { return nil }
        return time(first: day, last: day, hours: hours, reason: rest, zone: zone)
    }

    /// Whole days, the last included; or from the first hour of the first day to the last hour of
    /// the last, in minutes of a day. What ends before it begins on one day ends on the day after.
    /// Nil where the clocks skip an end of it, or it ends before it begins.
    public static func time(
        first: CivilDate, last: CivilDate, hours: (start: Int, end: Int)?, reason: String,
        zone: ClinicZone
    ) -> TimeOff? {
        let hours = hours ?? (0, WeekPlan.day)
        return stretch(hours, first, last, zone).map {
            TimeOff(startsAt: $0.lowerBound, endsAt: $0.upperBound, reason: reason)
        }
    }

    /// Hours that stand before the reason, in minutes of a day, and the rest of it.
    private static func hours(_ text: String) -> (hours: (start: Int, end: Int)?, rest: String) {
        let words = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
        let span = words.first.flatMap { WeekText.span(String($0)) }
        return (span, words.count > 1 ? String(words[1]) : "")
    }

    private static func stretch(
        _ hours: (start: Int, end: Int), _ first: CivilDate, _ last: CivilDate, _ zone: ClinicZone
    ) -> Range<Instant>? {
        func moment(_ minute: Int, _ day: CivilDate) -> Instant? {
            minute % WeekPlan.day == 0
                ? zone.startOfDay(day.adding(days: minute / WeekPlan.day))
                : zone.instant(day, hour: minute / 60, minute: minute % 60)
        }
        let isOvernight = first == last && hours.end < hours.start
        let last = isOvernight ? last.adding(days: 1) : last
        guard let from = moment(hours.start, first), let until = moment(hours.end, last),
            from < until
        else { return nil }
        return from..<until
    }

    /// Writes it as it is read; without times where both ends are midnight.
    public static func words(_ time: TimeOff, zone: ClinicZone) -> String {
        let (first, after) = (zone.date(of: time.startsAt), zone.date(of: time.endsAt))
        let isWhole =
            zone.startOfDay(first) == time.startsAt && zone.startOfDay(after) == time.endsAt
        let span =
            isWhole
            ? "\(first.iso)..\(after.adding(days: -1).iso)"
            : "\(zone.stamp(time.startsAt))..\(zone.stamp(time.endsAt))"
        return time.reason.isEmpty ? span : "\(span) \(time.reason)"
    }

    private static func moment(
        _ text: String, _ zone: ClinicZone, _ today: CivilDate?, isEnd: Bool
    ) -> Instant? {
        let typed = today.flatMap { TypedDay.read(text, today: $0) }
        if let day = CivilDate(text) ?? typed {
            return zone.startOfDay(day.adding(days: isEnd ? 1 : 0))
        }
        return zone.parse(text)
    }
}

extension ClinicZone {
    /// The day that lies between two moments, where it is one and whole.
    fileprivate func wholeDay(_ from: Instant, _ until: Instant) -> CivilDate? {
        let day = date(of: from)
        return startOfDay(day) == from && startOfDay(day.adding(days: 1)) == until ? day : nil
    }
}
