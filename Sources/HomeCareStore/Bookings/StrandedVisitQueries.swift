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
    /// papers may end before the last of the visits, by number. It looks at all of them: for the
    /// doctor alone.
    public static func suspects(_ db: Connection, after: Instant, limit: Int) throws -> [Int64] {
        try db.rows(
            """
            SELECT caregivers.id FROM caregivers JOIN users ON users.id = caregivers.user_id
            JOIN (
                SELECT caregiver_id, max(starts_at) AS last FROM appointments
                WHERE state IN ('requested', 'confirmed') AND starts_at > ?
                GROUP BY caregiver_id
            ) AS coming ON coming.caregiver_id = caregivers.id
            WHERE caregivers.verification <> 'verified' OR users.active = 0
            OR coalesce((SELECT max(credentials.expires_on) FROM credentials
                WHERE credentials.caregiver_id = caregivers.id AND credentials.state = 'verified'),
                '') <= date(coming.last / 1000, 'unixepoch', '+1 day')
            ORDER BY caregivers.id LIMIT ?
            """, [Value(after), .integer(Int64(limit))]
        ) { $0.int(0) }
    }
}
