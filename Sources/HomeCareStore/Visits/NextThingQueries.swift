public import HomeCareDomain

/// Statements that look for what needs somebody, at most a few of each kind.
public enum NextThingQueries {
    /// Patients of a physician whose end of care waits for a word, the longest first.
    public static func completions(
        _ db: Connection, physician user: Int64, limit: Int
    ) throws -> [(patient: Int64, name: String)] {
        try db.rows(
            """
            SELECT patients.id, patients.full_name FROM primary_physicians
            JOIN patients ON patients.physician_id = primary_physicians.id
            JOIN care_completions ON care_completions.patient_id = patients.id
                AND care_completions.state = 'asked'
            WHERE primary_physicians.user_id = ?
            ORDER BY care_completions.asked_at, care_completions.id LIMIT ?
            """, [.integer(user), .integer(Int64(limit))]
        ) { ($0.int(0), $0.text(1)) }
    }

    /// Reports of a bad status of a physician's patients since a time, under whichever
    /// registration, which the physician has not opened, the worst first.
    public static func badReports(
        _ db: Connection, physician user: Int64, since: Instant, limit: Int
    ) throws -> [(report: Int64, name: String)] {
        try db.rows(
            """
            SELECT reports.id, patients.full_name FROM primary_physicians
            CROSS JOIN patients ON patients.physician_id = primary_physicians.id
                AND patients.merged_into IS NULL
            CROSS JOIN patients AS registered
                ON registered.id = patients.id OR registered.merged_into = patients.id
            CROSS JOIN care_session_reports AS reports ON reports.patient_id = registered.id
                AND reports.submitted_at >= ?2
            WHERE primary_physicians.user_id = ?1
                AND reports.status IN ('critical', 'deteriorating')
                AND NOT EXISTS (SELECT 1 FROM audit_entries
                    WHERE audit_entries.actor_id = ?1
                    AND audit_entries.happened_at >= reports.submitted_at
                    AND audit_entries.action = 'opened'
                    AND audit_entries.entity = 'care_session_reports'
                    AND audit_entries.entity_id = reports.id)
            ORDER BY reports.status, reports.submitted_at, reports.id LIMIT ?3
            """, [.integer(user), Value(since), .integer(Int64(limit))]
        ) { ($0.int(0), $0.text(1)) }
    }

    /// Channels that wait for a person.
    public static func stoppedChannels(_ db: Connection) throws -> [String] {
        try db.rows(
            "SELECT channel FROM channel_breakers WHERE state = 'stopped' ORDER BY channel", []
        ) { $0.text(0) }
    }

    /// Messages in a state that needs a person since a time, the oldest first.
    public static func lostMessages(
        _ db: Connection, _ state: NotificationState, since: Instant, limit: Int
    ) throws -> [(message: Int64, recipient: String)] {
        try db.rows(
            """
            SELECT id, recipient_name FROM notifications
            WHERE state = ? AND created_at >= ? ORDER BY created_at, id LIMIT ?
            """, [Value(state), Value(since), .integer(Int64(limit))]
        ) { ($0.int(0), $0.text(1)) }
    }
}
