public import HomeCareDomain

/// Statements about what caregivers keep about their own time and offer.
public enum KeptAvailabilityQueries {
    /// Everything that is kept about a caregiver: extra windows from a day on, time off not over.
    public static func kept(
        _ db: Connection, caregiver: BookableCaregiver, from day: CivilDate, now: Instant
    ) throws -> KeptAvailability {
        let id: Value = .integer(caregiver.id)
        return KeptAvailability(
            caregiver: caregiver.id, name: caregiver.name, weekly: try weekly(db, caregiver.id),
            extra: try db.rows(
                """
                SELECT date, starts_minute, ends_minute, mode FROM extra_windows
                WHERE caregiver_id = ? AND date >= ? ORDER BY date, starts_minute LIMIT 500
                """, [id, .text(day.iso)]
            ) { ExtraWindow(date: try Decode.date($0, 0), window: try window($0)) },
            timeOff: try db.rows(
                """
                SELECT id, starts_at, ends_at, reason FROM time_off
                WHERE caregiver_id = ? AND ends_at > ? ORDER BY ends_at, id LIMIT 500
                """, [id, Value(now)]
            ) {
                TimeOffLine(
                    id: $0.int(0),
                    time: TimeOff(
                        startsAt: $0.instant(1), endsAt: $0.instant(2), reason: $0.text(3)))
            },
            noticeMinutes: caregiver.noticeMinutes, bufferMinutes: caregiver.bufferMinutes,
            counties: try db.rows(
                """
                SELECT county_code FROM caregiver_counties WHERE caregiver_id = ?
                ORDER BY county_code LIMIT 100
                """, [id]
            ) { $0.text(0) },
            languages: try db.rows(
                """
                SELECT language FROM caregiver_languages WHERE caregiver_id = ?
                ORDER BY language LIMIT 100
                """, [id]
            ) { SpokenLanguage(rawValue: $0.text(0)) }.compactMap { $0 },
            specialties: try CaregiverTimeQueries.specialties(db, caregiver: caregiver.id)
                .map { CaregiverSpecialty(id: $0.id, name: $0.name) },
            hourlyRate: caregiver.hourlyRate,
            bookableUntil: caregiver.isVerified ? caregiver.credentialUntil : nil)
    }

    /// The weekly windows of a caregiver, by day.
    public static func weekly(_ db: Connection, _ caregiver: Int64) throws -> [WeeklyWindow] {
        try db.rows(
            """
            SELECT weekday, starts_minute, ends_minute, mode FROM availability_windows
            WHERE caregiver_id = ? ORDER BY weekday, starts_minute LIMIT 2000
            """, [.integer(caregiver)]
        ) { WeeklyWindow(weekday: Int($0.int(0)), window: try window($0)) }
    }

    static func window(_ row: Row) throws -> DayWindow {
        DayWindow(
            startMinute: Int(row.int(1)), endMinute: Int(row.int(2)), mode: try Decode.word(row, 3))
    }

    /// Writes a week in the place of the one before.
    public static func setWeekly(
        _ db: Connection, _ caregiver: Int64, _ windows: [WeeklyWindow]
    ) throws {
        try db.run(
            "DELETE FROM availability_windows WHERE caregiver_id = ?", [.integer(caregiver)])
        for weekly in windows {
            try db.run(
                """
                INSERT INTO availability_windows
                    (caregiver_id, weekday, starts_minute, ends_minute, mode)
                VALUES (?, ?, ?, ?, ?)
                """, [.integer(caregiver), .integer(Int64(weekly.weekday))] + values(weekly.window))
        }
    }

    /// Writes the extra windows of one day in the place of those before.
    public static func setExtra(
        _ db: Connection, _ caregiver: Int64, _ date: CivilDate, _ windows: [DayWindow]
    ) throws {
        try db.run(
            "DELETE FROM extra_windows WHERE caregiver_id = ? AND date = ?",
            [.integer(caregiver), .text(date.iso)])
        for window in windows {
            try db.run(
                """
                INSERT INTO extra_windows (caregiver_id, date, starts_minute, ends_minute, mode)
                VALUES (?, ?, ?, ?, ?)
                """, [.integer(caregiver), .text(date.iso)] + values(window))
        }
    }

    private static func values(_ window: DayWindow) -> [Value] {
        [
            .integer(Int64(window.startMinute)), .integer(Int64(window.endMinute)),
            Value(window.mode),
        ]
    }

    /// Adds time off.
    public static func addTimeOff(_ db: Connection, _ caregiver: Int64, _ time: TimeOff) throws {
        _ = try db.insert(
            "INSERT INTO time_off (caregiver_id, starts_at, ends_at, reason) VALUES (?, ?, ?, ?)",
            [
                .integer(caregiver), Value(time.startsAt), Value(time.endsAt), .text(time.reason),
            ])
    }

    /// Takes time off back; tells whether there was such.
    public static func removeTimeOff(_ db: Connection, _ caregiver: Int64, id: Int64) throws
        -> Bool
    {
        try db.run(
            "DELETE FROM time_off WHERE id = ? AND caregiver_id = ?",
            [.integer(id), .integer(caregiver)]) > 0
    }

    /// Writes notice, travel and hourly rate (in cents).
    public static func set(
        _ db: Connection, _ caregiver: Int64, notice: Int, buffer: Int, rate: Int64
    ) throws {
        try db.run(
            """
            UPDATE caregivers SET notice_minutes = ?, buffer_minutes = ?, hourly_rate_cents = ?
            WHERE id = ?
            """,
            [
                .integer(Int64(notice)), .integer(Int64(buffer)), .integer(rate),
                .integer(caregiver),
            ])
    }

    /// Writes the counties served in the place of those before.
    public static func setCounties(_ db: Connection, _ caregiver: Int64, _ codes: [String]) throws {
        try replace(db, "caregiver_counties", "county_code", caregiver, codes.map { .text($0) })
    }

    /// Writes the languages spoken in the place of those before.
    public static func setLanguages(
        _ db: Connection, _ caregiver: Int64, _ languages: [SpokenLanguage]
    ) throws {
        try replace(
            db, "caregiver_languages", "language", caregiver, languages.map { Value($0) })
    }

    /// Writes the specialties in the place of those before; what is no longer offered stays.
    public static func setSpecialties(_ db: Connection, _ caregiver: Int64, _ ids: [Int64]) throws {
        try db.run(
            """
            DELETE FROM caregiver_specialties WHERE caregiver_id = ?
            AND specialty_id IN (SELECT id FROM specialties WHERE active = 1)
            """, [.integer(caregiver)])
        try add(db, "caregiver_specialties", "specialty_id", caregiver, ids.map { .integer($0) })
    }

    private static func replace(
        _ db: Connection, _ table: String, _ column: String, _ caregiver: Int64, _ values: [Value]
    ) throws {
        try db.run("DELETE FROM \(table) WHERE caregiver_id = ?", [.integer(caregiver)])
        try add(db, table, column, caregiver, values)
    }

    private static func add(
        _ db: Connection, _ table: String, _ column: String, _ caregiver: Int64, _ values: [Value]
    ) throws {
        for value in values {
            try db.run(
                """
                INSERT INTO \(table) (caregiver_id, \(column)) VALUES (?, ?)
                ON CONFLICT DO NOTHING
                """, [.integer(caregiver), value])
        }
    }

    /// A caregiver's visits that take time between two moments, by time, at most `limit`.
    public static func visits(
        _ db: Connection, of caregiver: Int64, from: Instant, until: Instant, limit: Int
    ) throws -> [Visit] {
        try db.rows(
            """
            \(VisitQueries.select)
            WHERE appointments.caregiver_id = ? AND appointments.starts_at > ?
            AND appointments.starts_at < ? AND appointments.ends_at > ?
            AND appointments.state IN ('requested', 'confirmed', 'inProgress')
            ORDER BY appointments.starts_at, appointments.id LIMIT ?
            """,
            [
                .integer(caregiver), Value(from.adding(milliseconds: -86_400_001)), Value(until),
                Value(from), .integer(Int64(limit)),
            ], VisitQueries.visit)
    }
}
