public import HomeCareDomain

/// A visit to come, as far as it must be known to say whether it lies in somebody's time.
public struct VisitSpan: Sendable {
    public let id: Int64
    public let caregiver: Int64
    public let mode: AppointmentMode
    public let startsAt: Instant
    public let endsAt: Instant
}

/// Statements about visits to come whose caregivers may not make them any more.
public enum StrandedVisitQueries {
    /// How many of a caregiver's requests and visits begin at a moment or later.
    public static func count(_ db: Connection, caregiver: Int64, from: Instant) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM appointments WHERE caregiver_id = ? AND starts_at >= ?
            AND state IN ('requested', 'confirmed')
            """, [.integer(caregiver), Value(from)]
        ) { Int($0.int(0)) } ?? 0
    }

    /// The next requests and visits of everybody, by time, but for those that somebody said a
    /// reason for.
    public static func next(_ db: Connection, after: Instant, limit: Int) throws -> [VisitSpan] {
        try db.rows(
            """
            SELECT id, caregiver_id, mode, starts_at, ends_at
            FROM appointments INDEXED BY appointments_by_start
            WHERE starts_at > ? AND state IN ('requested', 'confirmed')
            AND override_reason IS NULL ORDER BY starts_at LIMIT ?
            """, [Value(after), .integer(Int64(limit))]
        ) {
            VisitSpan(
                id: $0.int(0), caregiver: $0.int(1), mode: try Decode.word($0, 2),
                startsAt: $0.instant(3), endsAt: $0.instant(4))
        }
    }

    /// Caregivers with visits to come who are not verified, whose account is disabled, or whose
    /// papers may end before the last of the visits, by number. It looks at every caregiver, and
    /// at the last visit of each.
    public static func suspects(_ db: Connection, after: Instant, limit: Int) throws -> [Int64] {
        try db.rows(
            """
            SELECT caregivers.id FROM caregivers JOIN users ON users.id = caregivers.user_id
            WHERE coalesce(
                CASE WHEN caregivers.verification = 'verified' AND users.active = 1 THEN (
                    SELECT max(credentials.expires_on) FROM credentials
                    WHERE credentials.caregiver_id = caregivers.id
                    AND credentials.state = 'verified')
                END, '') < coalesce((
                SELECT date(appointments.starts_at / 1000, 'unixepoch', '+2 days')
                FROM appointments INDEXED BY appointments_by_caregiver
                WHERE appointments.caregiver_id = caregivers.id AND appointments.starts_at > ?
                AND appointments.state IN ('requested', 'confirmed')
                ORDER BY appointments.starts_at DESC LIMIT 1), '')
            ORDER BY caregivers.id LIMIT ?
            """, [Value(after), .integer(Int64(limit))]
        ) { $0.int(0) }
    }
}
