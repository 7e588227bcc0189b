public import HomeCareDomain

/// Statements that show a whole day at once, each over all caregivers.
public enum DayBoardQueries {
    /// Verified caregivers whose accounts are in use, at most `limit`.
    public static func caregivers(_ db: Connection, limit: Int) throws -> [BoardCaregiver] {
        try db.rows(
            """
            SELECT caregivers.id, users.full_name FROM caregivers
            JOIN users ON users.id = caregivers.user_id
            WHERE caregivers.verification = 'verified' AND users.active = 1
            ORDER BY caregivers.id LIMIT ?
            """, [.integer(Int64(limit))]
        ) { BoardCaregiver(id: $0.int(0), name: $0.text(1)) }
    }

    /// What takes time between two moments, whosever it is, with the caregiver.
    public static func visits(
        _ db: Connection, from: Instant, until: Instant, limit: Int
    ) throws -> [(caregiver: BoardCaregiver, block: BoardBlock)] {
        try db.rows(
            """
            SELECT appointments.id, appointments.starts_at, appointments.ends_at,
                appointments.mode, appointments.state, patients.full_name, specialties.name,
                appointments.sequence, appointments.caregiver_id, users.full_name,
                appointments.buffer_minutes
            FROM appointments
            JOIN patients ON patients.id = appointments.patient_id
            JOIN specialties ON specialties.id = appointments.specialty_id
            JOIN caregivers ON caregivers.id = appointments.caregiver_id
            JOIN users ON users.id = caregivers.user_id
            WHERE appointments.starts_at > ? AND appointments.starts_at < ?
            AND appointments.ends_at > ? AND appointments.state <> 'cancelled'
            ORDER BY appointments.starts_at, appointments.id LIMIT ?
            """,
            [
                Value(from.adding(milliseconds: -86_400_001)), Value(until), Value(from),
                .integer(Int64(limit)),
            ]
        ) { row in
            (
                BoardCaregiver(id: row.int(8), name: row.text(9)),
                BoardBlock(
                    appointment: row.int(0), startsAt: row.instant(1), endsAt: row.instant(2),
                    mode: try Decode.word(row, 3), state: try Decode.word(row, 4),
                    patientName: row.text(5), about: row.text(6), sequence: Int(row.int(7)),
                    bufferMinutes: Int(row.int(10)))
            )
        }
    }

    /// What is held between two moments and has not lapsed. Holds are few: they last minutes.
    public static func holds(
        _ db: Connection, from: Instant, until: Instant, now: Instant, limit: Int
    ) throws -> [(caregiver: BoardCaregiver, block: BoardBlock)] {
        try db.rows(
            """
            SELECT holds.starts_at, holds.ends_at, holds.mode, patients.full_name,
                holders.full_name, holds.caregiver_id, users.full_name, holds.buffer_minutes
            FROM booking_holds AS holds
            JOIN caregivers ON caregivers.id = holds.caregiver_id
            JOIN users ON users.id = caregivers.user_id
            LEFT JOIN patients ON patients.id = holds.patient_id
            LEFT JOIN users AS holders ON holders.id = holds.held_by
            WHERE holds.expires_at > ?1 AND holds.held_at <= ?2
            AND holds.starts_at < ?3 AND holds.ends_at > ?4
            ORDER BY holds.expires_at LIMIT ?5
            """,
            [
                Value(now), Value(HoldQueries.latestBegin(now)), Value(until), Value(from),
                .integer(Int64(limit)),
            ]
        ) { row in
            (
                BoardCaregiver(id: row.int(5), name: row.text(6)),
                BoardBlock(
                    appointment: nil, startsAt: row.instant(0), endsAt: row.instant(1),
                    mode: try Decode.word(row, 2), state: nil,
                    patientName: row.textOrNil(3) ?? "", about: row.textOrNil(4) ?? "",
                    sequence: 0, bufferMinutes: Int(row.int(7)))
            )
        }
    }

    /// The windows of a day by caregiver, for those of a range of numbers: weekly and extra ones.
    public static func windows(
        _ db: Connection, on date: CivilDate, from first: Int64, to last: Int64
    ) throws -> [Int64: [DayWindow]] {
        var windows: [Int64: [DayWindow]] = [:]
        let kinds: [(table: String, column: String, day: Value)] = [
            ("availability_windows", "weekday", .integer(Int64(date.weekday))),
            ("extra_windows", "date", .text(date.iso)),
        ]
        for kind in kinds {
            try db.rows(
                """
                SELECT caregivers.id, windows.starts_minute, windows.ends_minute, windows.mode
                FROM caregivers CROSS JOIN \(kind.table) AS windows
                    ON windows.caregiver_id = caregivers.id AND windows.\(kind.column) = ?1
                WHERE caregivers.id BETWEEN ?2 AND ?3
                """, [kind.day, .integer(first), .integer(last)]
            ) { ($0.int(0), try KeptAvailabilityQueries.window($0)) }
            .forEach { windows[$0.0, default: []].append($0.1) }
        }
        return windows
    }

    /// The time off that touches a stretch of time, by caregiver.
    public static func timeOff(
        _ db: Connection, from: Instant, until: Instant, caregivers first: Int64, _ last: Int64
    ) throws -> [Int64: [TimeOff]] {
        var found: [Int64: [TimeOff]] = [:]
        try db.rows(
            """
            SELECT caregivers.id, away.starts_at, away.ends_at, away.reason
            FROM caregivers CROSS JOIN time_off AS away
                ON away.caregiver_id = caregivers.id AND away.ends_at > ?1
            WHERE caregivers.id BETWEEN ?3 AND ?4 AND away.starts_at < ?2
            """, [Value(from), Value(until), .integer(first), .integer(last)]
        ) {
            (
                $0.int(0),
                TimeOff(startsAt: $0.instant(1), endsAt: $0.instant(2), reason: $0.text(3))
            )
        }
        .forEach { found[$0.0, default: []].append($0.1) }
        return found
    }
}
