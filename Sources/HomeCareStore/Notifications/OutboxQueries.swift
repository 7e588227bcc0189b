public import HomeCareDomain

/// A notification as the worker sees it when it takes one.
public struct OutboxItem: Sendable {
    public let message: OutgoingMessage
    /// How often it has been tried before.
    public let attempts: Int
    /// Whether an earlier attempt was begun and its end never recorded.
    public let interrupted: Bool
}

/// Statements by which workers take, try and record notifications.
public enum OutboxQueries {
    /// What is due: queued, or taken by a worker whose lease ran out. Critical ones first.
    public static func due(_ db: Connection, at: Instant, limit: Int) throws -> [OutboxItem] {
        try db.rows(
            """
            SELECT id, message_id, channel, address, recipient_name, subject, body, created_at,
                critical, attempts, state
            FROM notifications
            WHERE state IN ('queued', 'sending') AND due_at <= ?1
            AND (state = 'queued' OR lease_until <= ?1)
            ORDER BY critical DESC, due_at, id LIMIT ?2
            """, [Value(at), .integer(Int64(limit))]
        ) { row in
            OutboxItem(
                message: OutgoingMessage(
                    id: row.int(0), messageID: row.text(1), channel: try Decode.word(row, 2),
                    address: row.text(3), recipientName: row.text(4), subject: row.text(5),
                    body: row.text(6), createdAt: row.instant(7), critical: row.bool(8)),
                attempts: Int(row.int(9)), interrupted: row.text(10) == "sending")
        }
    }

    /// When something is due next; nil when nothing waits.
    public static func nextDue(_ db: Connection) throws -> Instant? {
        try db.first(
            """
            SELECT min(CASE state WHEN 'queued' THEN due_at ELSE coalesce(lease_until, due_at) END)
            FROM notifications WHERE state IN ('queued', 'sending')
            """, []
        ) { Decode.instantOrNil($0, 0) } ?? nil
    }

    /// Takes a notification until a time and writes down that an attempt begins.
    public static func lease(
        _ db: Connection, id: Int64, attempt: Int, owner: String, at: Instant, until: Instant
    ) throws {
        try db.run(
            """
            UPDATE notifications SET state = 'sending', state_since = ?, lease_owner = ?,
                lease_until = ?, attempts = ?
            WHERE id = ?
            """,
            [
                Value(at), .text(owner), Value(until), .integer(Int64(attempt)), .integer(id),
            ])
        try db.run(
            """
            INSERT INTO notification_attempts (notification_id, number, started_at)
            VALUES (?, ?, ?)
            """, [.integer(id), .integer(Int64(attempt)), Value(at)])
    }

    /// Writes down how an attempt ended.
    public static func endAttempt(
        _ db: Connection, id: Int64, attempt: Int, outcome: String, detail: String, at: Instant
    ) throws {
        try db.run(
            """
            UPDATE notification_attempts SET ended_at = ?, outcome = ?, detail = ?
            WHERE notification_id = ? AND number = ? AND ended_at IS NULL
            """,
            [
                Value(at), .text(outcome), .text(detail), .integer(id),
                .integer(Int64(attempt)),
            ])
    }

    /// Whether a worker still holds its lease of an attempt.
    public static func holds(
        _ db: Connection, id: Int64, attempt: Int, owner: String
    ) throws -> Bool {
        try db.first(
            """
            SELECT 1 FROM notifications
            WHERE id = ? AND attempts = ? AND lease_owner = ? AND state = 'sending'
            """, [.integer(id), .integer(Int64(attempt)), .text(owner)]
        ) { _ in true } ?? false
    }

    /// Gives a notification its new state and frees it.
    public static func settle(
        _ db: Connection, id: Int64, state: NotificationState, detail: String, due: Instant?,
        at: Instant
    ) throws {
        try db.run(
            """
            UPDATE notifications SET state = ?, state_since = ?, detail = ?,
                due_at = coalesce(?, due_at), lease_owner = NULL, lease_until = NULL
            WHERE id = ?
            """, [Value(state), Value(at), .text(detail), Value(due), .integer(id)])
    }

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
