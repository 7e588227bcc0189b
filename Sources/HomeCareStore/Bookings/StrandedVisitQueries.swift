public import HomeCareDomain

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
