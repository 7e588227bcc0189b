public import HomeCareDomain

/// Statements about the workers themselves.
extension OutboxQueries {
    /// Writes down that a worker is alive.
    public static func heartbeat(
        _ db: Connection, name: String, process: Int32, startedAt: Instant, at: Instant
    ) throws {
        try db.run(
            """
            INSERT INTO workers (name, process_id, started_at, seen_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (name) DO UPDATE SET seen_at = excluded.seen_at, stopped_at = NULL
            """,
            [.text(name), .integer(Int64(process)), Value(startedAt), Value(at)])
    }

    /// Writes down that a worker has stopped in order.
    public static func stopped(_ db: Connection, name: String, at: Instant) throws {
        try db.run(
            "UPDATE workers SET seen_at = ?1, stopped_at = ?1 WHERE name = ?2",
            [Value(at), .text(name)])
    }

    /// When a worker was last seen, and whether it has not stopped since; one that is alive
    /// stands before one that stopped later.
    public static func lastSeen(
        _ db: Connection, aliveSince: Instant
    ) throws -> (at: Instant, running: Bool)? {
        try db.first(
            """
            SELECT seen_at, stopped_at IS NULL FROM workers
            ORDER BY (stopped_at IS NULL AND seen_at > ?) DESC, seen_at DESC LIMIT 1
            """, [Value(aliveSince)]
        ) { (at: $0.instant(0), running: $0.bool(1)) }
    }

    /// Removes what is known of workers that stopped long ago.
    public static func forgetWorkers(_ db: Connection, seenBefore: Instant) throws {
        try db.run("DELETE FROM workers WHERE seen_at < ?", [Value(seenBefore)])
    }
}
