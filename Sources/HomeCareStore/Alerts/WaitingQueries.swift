public import HomeCareDomain

/// Statements that tell whether what is due finds a worker.
public enum WaitingQueries {
    /// How many messages are due.
    public static func messages(_ db: Connection, dueAt hour: Instant) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM notifications
            WHERE state IN ('queued', 'sending') AND due_at <= ?1
            AND (state = 'queued' OR lease_until <= ?1)
            """, [Value(hour)]
        ) { Int($0.int(0)) } ?? 0
    }

    /// How many steps of alerts are due.
    public static func steps(_ db: Connection, dueAt hour: Instant) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM timed_steps
            WHERE state = 'waiting' AND due_at <= ? AND kind IN ('alertTier', 'ownershipEnds')
            """, [Value(hour)]
        ) { Int($0.int(0)) } ?? 0
    }
}
