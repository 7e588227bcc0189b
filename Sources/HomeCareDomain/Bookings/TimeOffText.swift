/// Time off written in one line, as `2026-12-24..2026-12-26 Leave`.
public enum TimeOffText {
    /// Reads it: days count whole, the last included; times are as `2026-12-24T12:00`. Nil where
    /// it cannot be read, or names a time that the clocks skip. With a `today` days may be written
    /// as people type them: `24/12..26/12`, `thu`.
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
        return TimeOff(startsAt: startsAt, endsAt: endsAt, reason: reason)
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
