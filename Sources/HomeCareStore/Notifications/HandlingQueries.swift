public import HomeCareDomain

/// What must be known of a message before a person lets it go again.
public struct MessageStanding: Sendable {
    public let id: Int64
    public let purpose: String
    public let channel: NotificationChannel
    public let state: NotificationState
    public let address: String
    public let recipient: String
    public let detail: String
    public let attempts: Int
    /// Whether an earlier attempt may have arrived.
    public let isDoubtful: Bool
    public let patientID: Int64?
    public let alertID: Int64?
    public let alertRound: Int?
    /// The alert it is about, as it is now.
    public let alert: AlertStanding?
    /// Whether its recipient may still sign in; nil where it goes to no user.
    public let recipientIsActive: Bool?
    /// Where its recipient is reached now.
    public let currentAddress: String?
    public let patientIsDead: Bool
}

/// How the alert of a message stands.
public struct AlertStanding: Sendable {
    public let state: AlertState
    public let isOwned: Bool
    public let ownerName: String?
    public let round: Int
    /// Whether it is about a death.
    public let tellsOfDeath: Bool
}

/// Statements by which a person handles what did not arrive.
public enum HandlingQueries {
    /// How one message stands.
    public static func standing(
        _ db: Connection, id: Int64, at hour: Instant
    ) throws -> MessageStanding? {
        try db.first(
            """
            SELECT notifications.id, notifications.purpose, notifications.channel,
                notifications.state, notifications.address, notifications.recipient_name,
                notifications.detail, notifications.attempts,
                EXISTS (SELECT 1 FROM notification_attempts
                    WHERE notification_id = notifications.id
                    AND outcome IN ('unknown', 'abandoned')),
                notifications.patient_id, notifications.alert_id, notifications.alert_round,
                status_alerts.state, status_alerts.owned_until > ?2, owners.full_name,
                status_alerts.round, status_alerts.status = 'deceased', users.active,
                CASE notifications.channel
                    WHEN 'email' THEN coalesce(users.email, emergency_contacts.email)
                    ELSE coalesce(users.phone, emergency_contacts.phone) END,
                coalesce(patients.status = 'deceased', 0)
            FROM notifications
            LEFT JOIN status_alerts ON status_alerts.id = notifications.alert_id
            LEFT JOIN users AS owners ON owners.id = status_alerts.owner_id
            LEFT JOIN users ON users.id = notifications.recipient_user_id
            LEFT JOIN emergency_contacts
                ON emergency_contacts.id = notifications.recipient_contact_id
            LEFT JOIN patients ON patients.id = notifications.patient_id
            WHERE notifications.id = ?1
            """, [.integer(id), Value(hour)], standing)
    }

    private static func standing(_ row: Row) throws -> MessageStanding {
        let state: AlertState? = try Decode.wordOrNil(row, 12)
        let alert = state.map { state in
            AlertStanding(
                state: state, isOwned: state == .acknowledged && row.boolOrNil(13) ?? false,
                ownerName: row.textOrNil(14), round: Int(row.int(15)),
                tellsOfDeath: row.bool(16))
        }
        return MessageStanding(
            id: row.int(0), purpose: row.text(1), channel: try Decode.word(row, 2),
            state: try Decode.word(row, 3), address: row.text(4), recipient: row.text(5),
            detail: row.text(6), attempts: Int(row.int(7)), isDoubtful: row.bool(8),
            patientID: row.intOrNil(9), alertID: row.intOrNil(10),
            alertRound: row.intOrNil(11).map { Int($0) }, alert: alert,
            recipientIsActive: row.boolOrNil(17), currentAddress: row.textOrNil(18),
            patientIsDead: row.bool(19))
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
