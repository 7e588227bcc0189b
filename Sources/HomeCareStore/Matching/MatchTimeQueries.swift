public import HomeCareDomain

/// Statements about when caregivers and patients have time, for many of them at once.
public enum MatchTimeQueries {
    /// What is known of the time of some caregivers around the starts that are asked for.
    ///
    /// `ownHold` is the token of a hold that does not count, as it is the asker's own.
    public static func times(
        _ db: Connection, of places: [CaregiverPlace], starts: Range<Instant>, minutes: Int,
        now: Instant, zone: ClinicZone, ownHold: String? = nil
    ) throws -> [Int64: CaregiverTime] {
        var times: [Int64: CaregiverTime] = [:]
        times.reserveCapacity(places.count)
        for place in places {
            times[place.caregiver] = CaregiverTime(
                availability: CaregiverAvailability(
                    noticeMinutes: place.noticeMinutes, bufferMinutes: place.bufferMinutes))
        }
        let days = days(starts, minutes, zone)
        let ids = PlaceQueries.list(times.keys)
        try addWindows(db, ids, days, to: &times)
        let withExtra = places.filter { $0.extraUntil >= days.lowerBound.iso }.map(\.caregiver)
        if !withExtra.isEmpty { try addExtra(db, withExtra, days, to: &times) }
        try addTimeOff(db, ids, starts, minutes, to: &times)
        try addBusy(
            db, "caregiver", ids, starts, minutes, now: now, ownHold: ownHold
        ) { times[$0]?.busy.append($1) }
        return times
    }

    /// What takes a patient's time around the starts that are asked for.
    public static func patientBusy(
        _ db: Connection, patient: Int64, starts: Range<Instant>, minutes: Int, now: Instant,
        ownHold: String? = nil
    ) throws -> [BusyTime] {
        var busy: [BusyTime] = []
        try addBusy(
            db, "patient", PlaceQueries.list([patient]), starts, minutes, now: now,
            ownHold: ownHold
        ) { busy.append($1) }
        return busy
    }

    /// The days on which a window can matter: a visit may begin in the night before.
    private static func days(
        _ starts: Range<Instant>, _ minutes: Int, _ zone: ClinicZone
    ) -> ClosedRange<CivilDate> {
        let first = zone.date(of: starts.lowerBound).adding(days: -1)
        let last = zone.date(of: starts.upperBound.adding(minutes: minutes)).adding(days: 1)
        return first...max(first, last)
    }

    private static func addWindows(
        _ db: Connection, _ ids: String, _ days: ClosedRange<CivilDate>,
        to times: inout [Int64: CaregiverTime]
    ) throws {
        let count = min(6, days.upperBound.dayNumber - days.lowerBound.dayNumber)
        let weekdays = (0...count).reduce(0) { $0 | 1 << days.lowerBound.adding(days: $1).weekday }
        let rows = try db.rows(
            """
            SELECT caregiver_id, weekday, starts_minute, ends_minute, mode
            FROM json_each(?) AS wanted
            CROSS JOIN availability_windows ON availability_windows.caregiver_id = wanted.value
            WHERE (? >> weekday) & 1
            """, [.text(ids), .integer(Int64(weekdays))]
        ) { ($0.int(0), WeeklyWindow(weekday: Int($0.int(1)), window: try window($0, 2))) }
        for (id, window) in rows { times[id]?.availability.weekly.append(window) }
    }

    private static func addExtra(
        _ db: Connection, _ ids: [Int64], _ days: ClosedRange<CivilDate>,
        to times: inout [Int64: CaregiverTime]
    ) throws {
        let rows = try db.rows(
            """
            SELECT caregiver_id, date, starts_minute, ends_minute, mode
            FROM json_each(?) AS wanted
            CROSS JOIN extra_windows ON extra_windows.caregiver_id = wanted.value
            WHERE date >= ? AND date <= ?
            """,
            [
                .text(PlaceQueries.list(ids)), .text(days.lowerBound.iso),
                .text(days.upperBound.iso),
            ]
        ) { ($0.int(0), ExtraWindow(date: try Decode.date($0, 1), window: try window($0, 2))) }
        for (id, window) in rows { times[id]?.availability.extra.append(window) }
    }

    private static func addTimeOff(
        _ db: Connection, _ ids: String, _ starts: Range<Instant>, _ minutes: Int,
        to times: inout [Int64: CaregiverTime]
    ) throws {
        let rows = try db.rows(
            """
            SELECT caregiver_id, starts_at, ends_at FROM json_each(?) AS wanted
            CROSS JOIN time_off ON time_off.caregiver_id = wanted.value
            WHERE ends_at > ? AND starts_at < ?
            """,
            [
                .text(ids), Value(starts.lowerBound),
                Value(starts.upperBound.adding(minutes: minutes)),
            ]
        ) { ($0.int(0), TimeOff(startsAt: $0.instant(1), endsAt: $0.instant(2))) }
        for (id, off) in rows { times[id]?.availability.timeOff.append(off) }
    }

    private static func window(_ row: Row, _ index: Int) throws -> DayWindow {
        DayWindow(
            startMinute: Int(row.int(index)), endMinute: Int(row.int(index + 1)),
            mode: try Decode.word(row, index + 2))
    }

    /// Visits and holds that can be in the way: none is longer than a day, no gap than eight hours.
    private static func addBusy(
        _ db: Connection, _ who: String, _ ids: String, _ starts: Range<Instant>, _ minutes: Int,
        now: Instant, ownHold: String?, add: (Int64, BusyTime) -> Void
    ) throws {
        let reach = FreeTime.longestVisit + FreeTime.longestBuffer
        let bounds: [Value] = [
            .text(ids), Value(starts.lowerBound.adding(minutes: -reach)),
            Value(starts.upperBound.adding(minutes: minutes + FreeTime.longestBuffer)),
        ]
        let standing = "AND state IN ('requested', 'confirmed', 'inProgress')"
        var rows = try db.rows(busySQL(who, "appointments", standing), bounds, busy)
        // A hold of a later hour than this was written by a clock that has been set back since.
        rows += try db.rows(
            busySQL(who, "booking_holds", "AND expires_at > ? AND held_at <= ? AND token <> ?"),
            bounds + [Value(now), Value(now.adding(minutes: 1)), .text(ownHold ?? "")]
        ) { row in
            var (id, held) = try busy(row)
            held.isHeld = true
            return (id, held)
        }
        for (id, busy) in rows { add(id, busy) }
    }

    private static func busySQL(_ who: String, _ table: String, _ condition: String) -> String {
        """
        SELECT \(who)_id, starts_at, ends_at, mode, buffer_minutes FROM json_each(?) AS wanted
        CROSS JOIN \(table) INDEXED BY \(table)_by_\(who) ON \(table).\(who)_id = wanted.value
        WHERE starts_at > ? AND starts_at < ? \(condition)
        """
    }

    private static func busy(_ row: Row) throws -> (Int64, BusyTime) {
        (
            row.int(0),
            BusyTime(
                startsAt: row.instant(1), endsAt: row.instant(2), mode: try Decode.word(row, 3),
                bufferMinutes: Int(row.int(4)))
        )
    }
}
