public import HomeCareDomain

/// What must be known of a message before a person lets it go again.
public struct MessageStanding: Sendable {
    public let id: Int64
    public let channel: NotificationChannel
    public let state: NotificationState
    public let address: String
    public let recipient: String
    public let detail: String
    /// Whether an earlier attempt may have arrived.
    public let isDoubtful: Bool
    public let patientID: Int64?
    /// Whether its recipient may still sign in; nil where it goes to no user.
    public let recipientIsActive: Bool?
    /// Where its recipient is reached now.
    public let currentAddress: String?
    public let patientIsDead: Bool
    /// Whether it is about an alert that tells of a death.
    public let alertTellsOfDeath: Bool
}

/// Statements by which a person handles what did not arrive.
public enum HandlingQueries {
    /// How one message stands.
    public static func standing(_ db: Connection, id: Int64) throws -> MessageStanding? {
        try db.first(
            """
            SELECT notifications.id, notifications.channel, notifications.state,
                notifications.address, notifications.recipient_name, notifications.detail,
                EXISTS (SELECT 1 FROM notification_attempts
                    WHERE notification_id = notifications.id
                    AND outcome IN ('unknown', 'abandoned')),
                notifications.patient_id,
                CASE WHEN users.id = patients.user_id THEN NULL ELSE users.active END,
                CASE notifications.channel
                    WHEN 'email' THEN coalesce(
                        CASE WHEN users.id = patients.user_id THEN patients.email END,
                        users.email, emergency_contacts.email)
                    ELSE coalesce(
                        CASE WHEN users.id = patients.user_id THEN patients.phone END,
                        users.phone, emergency_contacts.phone) END,
                coalesce(patients.status = 'deceased', 0),
                coalesce(status_alerts.status = 'deceased', 0)
            FROM notifications
            LEFT JOIN status_alerts ON status_alerts.id = notifications.alert_id
            LEFT JOIN users ON users.id = notifications.recipient_user_id
            LEFT JOIN emergency_contacts
                ON emergency_contacts.id = notifications.recipient_contact_id
            LEFT JOIN patients ON patients.id = notifications.patient_id
            WHERE notifications.id = ?
            """, [.integer(id)]
        ) { row in
            MessageStanding(
                id: row.int(0), channel: try Decode.word(row, 1), state: try Decode.word(row, 2),
                address: row.text(3), recipient: row.text(4), detail: row.text(5),
                isDoubtful: row.bool(6), patientID: row.intOrNil(7),
                recipientIsActive: row.boolOrNil(8), currentAddress: row.textOrNil(9),
                patientIsDead: row.bool(10), alertTellsOfDeath: row.bool(11))
        }
    }

    /// Queues a message again, to an address, with all its attempts before it.
    public static func queueAgain(
        _ db: Connection, id: Int64, address: String, detail: String, at hour: Instant
    ) throws {
        try db.run(
            """
            UPDATE notifications SET state = 'queued', state_since = ?1, due_at = ?1,
                address = ?2, detail = ?3, attempts_before = attempts, provider_id = NULL,
                lease_owner = NULL, lease_until = NULL
            WHERE id = ?4
            """, [Value(hour), .text(address), .text(detail), .integer(id)])
    }

    /// How many messages are in one state on a channel.
    public static func count(
        _ db: Connection, _ channel: NotificationChannel, _ state: NotificationState
    ) throws -> Int {
        try db.first(
            "SELECT count(*) FROM notifications WHERE channel = ? AND state = ?",
            [Value(channel), Value(state)]
        ) { Int($0.int(0)) } ?? 0
    }

    /// The messages of one state and channel beyond a number, in order of their numbers.
    public static func alike(
        _ db: Connection, _ channel: NotificationChannel, _ state: NotificationState,
        after id: Int64, limit: Int
    ) throws -> [Int64] {
        try db.rows(
            """
            SELECT id FROM notifications WHERE channel = ? AND state = ? AND id > ?
            ORDER BY id LIMIT ?
            """,
            [Value(channel), Value(state), .integer(id), .integer(Int64(limit))]
        ) { $0.int(0) }
    }
}
