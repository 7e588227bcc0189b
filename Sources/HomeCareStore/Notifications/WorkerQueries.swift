public import HomeCareDomain

/// A worker as the file last saw it.
public struct WorkerSight: Sendable {
    public let name: String
    public let at: Instant
    /// Whether it has not said that it stopped.
    public let running: Bool
}

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

    /// When workers were last seen, and whether they have not stopped since; one that is alive
    /// stands before one that stopped later.
    public static func lastSeen(
        _ db: Connection, aliveSince: Instant, limit: Int
    ) throws -> [WorkerSight] {
        try db.rows(
            """
            SELECT name, seen_at, stopped_at IS NULL FROM workers
            ORDER BY (stopped_at IS NULL AND seen_at > ?) DESC, seen_at DESC LIMIT ?
            """, [Value(aliveSince), .integer(Int64(limit))]
        ) { WorkerSight(name: $0.text(0), at: $0.instant(1), running: $0.bool(2)) }
    }

    /// Who has taken messages that are not finished.
    public static func leaseOwners(_ db: Connection) throws -> [String] {
        try db.rows(
            """
            SELECT DISTINCT lease_owner FROM notifications
            WHERE state = 'sending' AND lease_owner IS NOT NULL
            """, []
        ) { $0.text(0) }
    }

    /// Ends what a worker took: nobody finishes it any more.
    public static func endLeases(_ db: Connection, of owner: String, at hour: Instant) throws {
        try db.run(
            """
            UPDATE notifications SET lease_until = min(lease_until, ?)
            WHERE state = 'sending' AND lease_owner = ?
            """, [Value(hour), .text(owner)])
    }

    /// Removes what is known of workers that stopped long ago.
    public static func forgetWorkers(_ db: Connection, seenBefore: Instant) throws {
        try db.run("DELETE FROM workers WHERE seen_at < ?", [Value(seenBefore)])
    }
}
