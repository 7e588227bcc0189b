public import HomeCareDomain

/// Statements for a clock that was set back: what was written "later than now" waits anew.
///
/// Otherwise a page could wait for the hour that the wrong clock showed, and somebody would be
/// forgotten until then.
public enum ClockQueries {
    /// Whether anything that waits was written later than a moment, or is owned for longer.
    public static func isAhead(
        _ db: Connection, writtenAfter limit: Instant, ownedAfter: Instant
    ) throws -> Bool {
        let step = try db.first(
            "SELECT 1 FROM timed_steps WHERE state = 'waiting' AND began_at > ? LIMIT 1",
            [Value(limit)]
        ) { _ in true }
        let message = try db.first(
            """
            SELECT 1 FROM notifications
            WHERE state IN ('queued', 'sending') AND state_since > ? LIMIT 1
            """, [Value(limit)]
        ) { _ in true }
        let owner = try db.first(
            """
            SELECT 1 FROM status_alerts
            WHERE state <> 'resolved' AND state = 'acknowledged' AND owned_until > ? LIMIT 1
            """, [Value(ownedAfter)]
        ) { _ in true }
        return step ?? message ?? owner ?? false
    }

    /// Lets every wait that was written later than a moment begin now. A reminder waits for its
    /// visit, not for so many minutes: it stays due when it was.
    public static func beginAnew(_ db: Connection, writtenAfter limit: Instant, at hour: Instant)
        throws
    {
        try db.run(
            """
            UPDATE timed_steps SET began_at = ?1,
                due_at = CASE WHEN appointment_id IS NULL
                    THEN ?1 + (due_at - began_at) ELSE due_at END
            WHERE state = 'waiting' AND began_at > ?2
            """, [Value(hour), Value(limit)])
        try db.run(
            """
            UPDATE notifications SET due_at = ?1 + max(0, due_at - state_since),
                lease_until = ?1 + max(0, lease_until - state_since), state_since = ?1
            WHERE state IN ('queued', 'sending') AND state_since > ?2
            """, [Value(hour), Value(limit)])
    }

    /// Lets no ownership, nor the step that ends it, last beyond a moment.
    public static func limitOwnerships(_ db: Connection, to until: Instant, at hour: Instant) throws
    {
        let shortened = try db.rows(
            """
            UPDATE status_alerts SET owned_until = ?1
            WHERE state <> 'resolved' AND state = 'acknowledged' AND owned_until > ?1
            RETURNING id
            """, [Value(until)]
        ) { $0.int(0) }
        for alert in shortened {
            try db.run(
                """
                UPDATE timed_steps SET began_at = min(began_at, ?1), due_at = ?2
                WHERE alert_id = ?3 AND state = 'waiting' AND kind = 'ownershipEnds'
                """, [Value(hour), Value(until), .integer(alert)])
        }
    }
}
