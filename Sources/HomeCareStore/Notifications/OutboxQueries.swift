public import HomeCareDomain

/// A notification as the worker sees it when it takes one.
public struct OutboxItem: Sendable {
    public let message: OutgoingMessage
    /// How often it has been tried before.
    public let attempts: Int
    /// How many of those do not count: see `attempts_before`.
    public let uncounted: Int
    /// When it is due.
    public let dueAt: Instant
    /// Whether an earlier attempt may have arrived.
    public let isDoubtful: Bool
}

/// Statements by which workers take, try and record notifications.
public enum OutboxQueries {
    private static let select = """
        SELECT id, message_id, channel, address, recipient_name, subject, body, created_at,
            critical, attempts, attempts_before, due_at,
            EXISTS (SELECT 1 FROM notification_attempts
                WHERE notification_id = notifications.id AND outcome IN ('unknown', 'abandoned')),
            calendar
        FROM notifications
        """

    private static func item(_ row: Row) throws -> OutboxItem {
        OutboxItem(
            message: OutgoingMessage(
                id: row.int(0), messageID: row.text(1), channel: try Decode.word(row, 2),
                address: row.text(3), recipientName: row.text(4), subject: row.text(5),
                body: row.text(6), createdAt: row.instant(7), critical: row.bool(8),
                calendar: row.text(13)),
            attempts: Int(row.int(9)), uncounted: Int(row.int(10)), dueAt: row.instant(11),
            isDoubtful: row.bool(12))
    }

    /// What is queued on a channel and due. Critical ones first.
    public static func due(
        _ db: Connection, _ channel: NotificationChannel, at hour: Instant,
        criticalOnly: Bool = false, limit: Int
    ) throws -> [OutboxItem] {
        try db.rows(
            """
            \(select)
            WHERE channel = ? AND state = 'queued' AND due_at <= ? AND critical >= ?
            ORDER BY critical DESC, due_at, id LIMIT ?
            """,
            [
                Value(channel), Value(hour), .integer(criticalOnly ? 1 : 0),
                .integer(Int64(limit)),
            ], item)
    }

    /// When something queued on a channel is due next; nil when nothing waits.
    public static func nextDue(
        _ db: Connection, _ channel: NotificationChannel, criticalOnly: Bool = false
    ) throws -> Instant? {
        try db.first(
            """
            SELECT min(due_at) FROM notifications
            WHERE channel = ? AND state = 'queued' AND critical >= ?
            """, [Value(channel), .integer(criticalOnly ? 1 : 0)]
        ) { Decode.instantOrNil($0, 0) } ?? nil
    }

    /// What a worker took and has not finished though its lease ran out.
    public static func interrupted(
        _ db: Connection, at hour: Instant, limit: Int
    ) throws -> [OutboxItem] {
        try db.rows(
            """
            \(select) WHERE state = 'sending' AND lease_until <= ?
            ORDER BY created_at, id LIMIT ?
            """, [Value(hour), .integer(Int64(limit))], item)
    }

    /// When the next lease runs out; nil when nothing is on its way.
    public static func nextLease(_ db: Connection) throws -> Instant? {
        try db.first(
            "SELECT min(lease_until) FROM notifications WHERE state = 'sending'", []
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

    /// Writes down which address an attempt went to.
    public static func wentTo(_ db: Connection, id: Int64, address: String) throws {
        try db.run(
            "UPDATE notifications SET address = ? WHERE id = ?", [.text(address), .integer(id)])
    }

    /// Writes down what is known of a notification whose state stays as it is.
    public static func note(_ db: Connection, id: Int64, detail: String) throws {
        try db.run(
            "UPDATE notifications SET detail = ? WHERE id = ?", [.text(detail), .integer(id)])
    }

    /// Leaves the last attempt out of the number after which a message is given up.
    public static func forgive(_ db: Connection, id: Int64) throws {
        try db.run(
            "UPDATE notifications SET attempts_before = attempts_before + 1 WHERE id = ?",
            [.integer(id)])
    }

    /// Writes down what the other side calls a message, and in how many parts it went.
    public static func accepted(
        _ db: Connection, id: Int64, providerID: String?, segments: Int?
    ) throws {
        try db.run(
            "UPDATE notifications SET provider_id = ?, segments = ? WHERE id = ?",
            [Value(providerID), Value(segments), .integer(id)])
    }
}
