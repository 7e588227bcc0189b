public import HomeCareDomain

/// A question to ask of the other side: what became of a message it accepted.
public struct ReportStep: Sendable {
    public let id: Int64
    public let notification: Int64
    public let channel: NotificationChannel
    public let state: NotificationState
    public let critical: Bool
    /// What the other side calls the message; nil when it is known by no name any more.
    public let providerID: String?
    /// When the message was accepted.
    public let acceptedAt: Instant
    /// The attempt that was accepted.
    public let attempt: Int
    /// How often it has been asked before.
    public let repetition: Int
    /// What is known of the message.
    public let detail: String
}

/// Statements about the steps that ask for delivery reports.
public enum DeliveryReportQueries {
    private static let kind = "deliveryReport"

    private static let select = """
        SELECT timed_steps.id, timed_steps.notification_id, notifications.channel,
            notifications.state, notifications.critical, notifications.provider_id,
            timed_steps.began_at, timed_steps.round, timed_steps.repetition,
            notifications.detail
        FROM timed_steps JOIN notifications ON notifications.id = timed_steps.notification_id
        """

    private static func step(_ row: Row) throws -> ReportStep {
        ReportStep(
            id: row.int(0), notification: row.int(1), channel: try Decode.word(row, 2),
            state: try Decode.word(row, 3), critical: row.bool(4), providerID: row.textOrNil(5),
            acceptedAt: row.instant(6), attempt: Int(row.int(7)), repetition: Int(row.int(8)),
            detail: row.text(9))
    }

    /// Asks at a time what became of a message that was accepted at another.
    public static func add(
        _ db: Connection, notification: Int64, attempt: Int, repetition: Int,
        acceptedAt: Instant, due: Instant
    ) throws {
        try db.run(
            """
            INSERT INTO timed_steps (kind, notification_id, round, repetition, state, began_at,
                due_at, dedupe_key)
            VALUES ('\(kind)', ?, ?, ?, 'waiting', ?, ?, ?) ON CONFLICT (dedupe_key) DO NOTHING
            """,
            [
                .integer(notification), .integer(Int64(attempt)),
                .integer(Int64(repetition)), Value(acceptedAt), Value(due),
                .text("\(kind)/\(notification)/\(attempt)/\(repetition)"),
            ])
    }

    /// The questions that are due.
    public static func due(_ db: Connection, at hour: Instant, limit: Int) throws -> [ReportStep] {
        try db.rows(
            """
            \(select)
            WHERE timed_steps.state = 'waiting' AND timed_steps.kind = '\(kind)'
            AND timed_steps.due_at <= ?
            ORDER BY timed_steps.due_at, timed_steps.id LIMIT ?
            """, [Value(hour), .integer(Int64(limit))], step)
    }

    /// When the next question is due; nil when none waits.
    public static func nextDue(_ db: Connection) throws -> Instant? {
        try db.first(
            """
            SELECT due_at FROM timed_steps WHERE state = 'waiting' AND kind = '\(kind)'
            ORDER BY due_at LIMIT 1
            """, []
        ) { $0.instant(0) }
    }

    /// One question that still waits for an answer; nil when it does not.
    public static func waiting(_ db: Connection, id: Int64) throws -> ReportStep? {
        try db.first(
            "\(select) WHERE timed_steps.id = ? AND timed_steps.state = 'waiting'",
            [.integer(id)], step)
    }

    /// Puts a question off.
    public static func postpone(_ db: Connection, id: Int64, until: Instant) throws {
        try db.run(
            "UPDATE timed_steps SET due_at = max(began_at, ?) WHERE id = ?",
            [Value(until), .integer(id)])
    }

    /// Writes down the answer to a question.
    public static func settle(_ db: Connection, id: Int64, detail: String, at: Instant) throws {
        try db.run(
            "UPDATE timed_steps SET state = 'done', settled_at = ?, detail = ? WHERE id = ?",
            [Value(at), .text(detail), .integer(id)])
    }

    /// Asks no more what became of a message.
    public static func cancel(_ db: Connection, notification: Int64, at: Instant) throws {
        try db.run(
            """
            UPDATE timed_steps SET state = 'cancelled', settled_at = ?
            WHERE notification_id = ? AND kind = '\(kind)' AND state = 'waiting'
            """, [Value(at), .integer(notification)])
    }

    /// The questions about one message and their answers, in order.
    public static func all(_ db: Connection, notification: Int64) throws -> [ReportAsked] {
        try db.rows(
            """
            SELECT due_at, settled_at, detail FROM timed_steps
            WHERE notification_id = ? AND kind = '\(kind)' AND state <> 'cancelled'
            ORDER BY id LIMIT 100
            """, [.integer(notification)]
        ) { row in
            ReportAsked(
                dueAt: row.instant(0), answeredAt: Decode.instantOrNil(row, 1),
                answer: row.text(2))
        }
    }
}
