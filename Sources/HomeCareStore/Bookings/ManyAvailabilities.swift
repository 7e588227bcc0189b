public import HomeCareDomain

extension CaregiverTimeQueries {
    /// When several caregivers make visits, in as many statements as for one: everything that
    /// touches the days from one to another. How long before they must know is not among it.
    public static func availabilities(
        _ db: Connection, of caregivers: some Sequence<Int64>, from: CivilDate, until: CivilDate,
        zone: ClinicZone
    ) throws -> [Int64: CaregiverAvailability] {
        let ids: Value = .text(PlaceQueries.list(caregivers))
        let (first, last) = (from.adding(days: -1), until.adding(days: 1))
        var found: [Int64: CaregiverAvailability] = [:]
        let weekly = try db.rows(
            """
            SELECT caregiver_id, starts_minute, ends_minute, mode, weekday
            FROM json_each(?) AS wanted
            CROSS JOIN availability_windows ON availability_windows.caregiver_id = wanted.value
            """, [ids]
        ) { ($0.int(0), WeeklyWindow(weekday: Int($0.int(4)), window: try window($0))) }
        for (id, window) in weekly {
            found[id, default: CaregiverAvailability()].weekly.append(window)
        }
        let extra = try db.rows(
            """
            SELECT caregiver_id, starts_minute, ends_minute, mode, date
            FROM json_each(?) AS wanted
            CROSS JOIN extra_windows ON extra_windows.caregiver_id = wanted.value
            WHERE date BETWEEN ? AND ?
            """, [ids, .text(first.iso), .text(last.iso)]
        ) { ($0.int(0), ExtraWindow(date: try Decode.date($0, 4), window: try window($0))) }
        for (id, window) in extra {
            found[id, default: CaregiverAvailability()].extra.append(window)
        }
        let off = try db.rows(
            """
            SELECT caregiver_id, starts_at, ends_at FROM json_each(?) AS wanted
            CROSS JOIN time_off ON time_off.caregiver_id = wanted.value
            WHERE ends_at > ? AND starts_at < ?
            """,
            [ids, Value(zone.startOfDay(first)), Value(zone.startOfDay(last.adding(days: 1)))]
        ) { ($0.int(0), TimeOff(startsAt: $0.instant(1), endsAt: $0.instant(2))) }
        for (id, time) in off {
            found[id, default: CaregiverAvailability()].timeOff.append(time)
        }
        return found
    }
}
