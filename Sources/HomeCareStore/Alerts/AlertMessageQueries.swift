public import HomeCareDomain

/// A message about an alert, as far as the alert must know it.
public struct AlertMessageFacts: Sendable {
    public let id: Int64
    public let purpose: AlertPurpose
    public let alert: Int64
    public let round: Int
    public let tier: Int?
    public let channel: NotificationChannel
    public let state: NotificationState
    public let userID: Int64?
    public let contactID: Int64?
    public let recipient: String
    public let address: String
}

/// Statements about the messages of an alert.
public enum AlertMessageQueries {
    private static let purposes = "purpose IN ('alert', 'alertContact', 'alertHandled')"
    private static let select = """
        SELECT id, purpose, alert_id, coalesce(alert_round, 1), alert_tier, channel, state,
            recipient_user_id, recipient_contact_id, recipient_name, address
        FROM notifications
        """

    private static func facts(_ row: Row) throws -> AlertMessageFacts {
        AlertMessageFacts(
            id: row.int(0), purpose: try Decode.word(row, 1), alert: row.int(2),
            round: Int(row.int(3)), tier: row.intOrNil(4).map { Int($0) },
            channel: try Decode.word(row, 5), state: try Decode.word(row, 6),
            userID: row.intOrNil(7), contactID: row.intOrNil(8), recipient: row.text(9),
            address: row.text(10))
    }

    /// A message, if it is about an alert.
    public static func message(_ db: Connection, id: Int64) throws -> AlertMessageFacts? {
        try db.first(
            "\(select) WHERE id = ? AND alert_id IS NOT NULL AND \(purposes)", [.integer(id)],
            facts)
    }

    /// The messages of an alert that still wait to be sent.
    public static func queued(_ db: Connection, alert: Int64) throws -> [AlertMessageFacts] {
        try db.rows(
            "\(select) WHERE alert_id = ? AND state = 'queued' AND \(purposes) ORDER BY id",
            [.integer(alert)], facts)
    }

    /// Pages of a round that have reached somebody, or may have: the surest and loudest first.
    public static func told(
        _ db: Connection, alert: Int64, round: Int
    ) throws -> [AlertMessageFacts] {
        try db.rows(
            """
            \(select) WHERE alert_id = ? AND coalesce(alert_round, 1) = ? AND purpose = 'alert'
            AND state IN ('sent', 'delivered', 'unknown') AND recipient_user_id IS NOT NULL
            ORDER BY state = 'unknown', channel = 'email', id
            """, [.integer(alert), .integer(Int64(round))], facts)
    }

    /// Whether a page of a tier has gone out, may have, or still can.
    public static func reachesSomebody(
        _ db: Connection, alert: Int64, round: Int, tier: Int
    ) throws -> Bool {
        try db.first(
            """
            SELECT 1 FROM notifications
            WHERE alert_id = ? AND coalesce(alert_round, 1) = ? AND alert_tier = ?
            AND purpose = 'alert'
            AND state IN ('queued', 'sending', 'sent', 'delivered', 'unknown') LIMIT 1
            """, [.integer(alert), .integer(Int64(round)), .integer(Int64(tier))]
        ) { _ in true } ?? false
    }

    /// How many messages asked for help at one moment.
    public static func count(_ db: Connection, alert: Int64, writtenAt hour: Instant) throws -> Int
    {
        try db.first(
            """
            SELECT count(*) FROM notifications
            WHERE alert_id = ? AND created_at = ? AND purpose IN ('alert', 'alertContact')
            """, [.integer(alert), Value(hour)]
        ) { Int($0.int(0)) } ?? 0
    }

    /// Where each message of an alert belongs, the newest first.
    public static func places(
        _ db: Connection, alert: Int64, limit: Int
    ) throws -> [Int64: AlertMessagePlace] {
        let rows = try db.rows(
            """
            \(select) WHERE alert_id = ? AND \(purposes)
            ORDER BY created_at DESC, id DESC LIMIT ?
            """, [.integer(alert), .integer(Int64(limit))], facts)
        return Dictionary(
            rows.map {
                ($0.id, AlertMessagePlace(purpose: $0.purpose, round: $0.round, tier: $0.tier))
            }, uniquingKeysWith: { $1 })
    }

    /// Takes back a message that still waits; gives whether it did.
    @discardableResult
    public static func cancel(
        _ db: Connection, id: Int64, detail: String, at hour: Instant
    ) throws -> Bool {
        try db.run(
            """
            UPDATE notifications SET state = 'cancelled', state_since = ?, detail = ?
            WHERE id = ? AND state = 'queued'
            """, [Value(hour), .text(detail), .integer(id)]) > 0
    }
}
