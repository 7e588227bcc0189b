public import HomeCareDomain

/// A notification to be queued.
public struct NewNotification: Sendable {
    public var purpose: String
    public var channel: NotificationChannel
    public var user: Int64?
    public var contact: Int64?
    public var recipient: String
    public var address: String
    public var patient: Int64?
    public var alert: Int64?
    /// The round and the tier of the alert that it belongs to.
    public var alertRound: Int?
    public var alertTier: Int?
    public var subject: String
    public var body: String
    public var critical: Bool
    /// The Message-ID, fixed when the notification is made so that a repeat is known as one.
    public var messageID: String
    /// Two notifications of one key are one.
    public var dedupeKey: String
    public var dueAt: Instant
    /// The appointment that it is about.
    public var appointment: Int64?
    /// The calendar object that goes with an e-mail; empty for none.
    public var calendar: String

    public init(
        purpose: String, channel: NotificationChannel, user: Int64?, contact: Int64?,
        recipient: String, address: String, patient: Int64?, alert: Int64?,
        alertRound: Int? = nil, alertTier: Int? = nil, subject: String, body: String,
        critical: Bool, messageID: String, dedupeKey: String, dueAt: Instant,
        appointment: Int64? = nil, calendar: String = ""
    ) {
        self.purpose = purpose
        self.channel = channel
        self.user = user
        self.contact = contact
        self.recipient = recipient
        self.address = address
        self.patient = patient
        self.alert = alert
        self.alertRound = alertRound
        self.alertTier = alertTier
        self.subject = subject
        self.body = body
        self.critical = critical
        self.messageID = messageID
        self.dedupeKey = dedupeKey
        self.dueAt = dueAt
        self.appointment = appointment
        self.calendar = calendar
    }
}

/// Statements about notifications as people read them.
public enum NotificationQueries {
    private static let select = """
        SELECT notifications.id, notifications.purpose, notifications.channel,
            notifications.state, notifications.state_since, notifications.recipient_name,
            notifications.address, patients.full_name, notifications.alert_id,
            notifications.subject, notifications.body, notifications.critical,
            notifications.attempts, notifications.due_at, notifications.detail,
            notifications.created_at, notifications.lease_until, notifications.provider_id,
            notifications.segments
        FROM notifications LEFT JOIN patients ON patients.id = notifications.patient_id
        """

    private static func line(_ row: Row) throws -> NotificationLine {
        NotificationLine(
            id: row.int(0), purpose: row.text(1), channel: try Decode.word(row, 2),
            state: try Decode.word(row, 3), since: row.instant(4), recipient: row.text(5),
            address: row.text(6), patientName: row.textOrNil(7), alertID: row.intOrNil(8),
            subject: row.text(9), body: row.text(10), critical: row.bool(11),
            attempts: Int(row.int(12)), dueAt: row.instant(13), detail: row.text(14),
            createdAt: row.instant(15), leasedUntil: Decode.instantOrNil(row, 16),
            providerID: row.textOrNil(17), segments: row.intOrNil(18).map { Int($0) })
    }

    /// Queues a notification unless one of the same key exists; gives its number if it is new.
    @discardableResult
    public static func queue(_ db: Connection, _ new: NewNotification, at: Instant) throws -> Int64?
    {
        try db.first(
            """
            INSERT INTO notifications (purpose, channel, state, state_since, recipient_user_id,
                recipient_contact_id, recipient_name, address, patient_id, alert_id, subject,
                body, critical, message_id, dedupe_key, due_at, created_at, alert_round,
                alert_tier, appointment_id, calendar)
            VALUES (?, ?, 'queued', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (dedupe_key) DO NOTHING RETURNING id
            """,
            [
                .text(new.purpose), Value(new.channel), Value(at), Value(new.user),
                Value(new.contact), .text(new.recipient), .text(new.address), Value(new.patient),
                Value(new.alert), .text(new.subject), .text(new.body),
                .integer(new.critical ? 1 : 0), .text(new.messageID), .text(new.dedupeKey),
                Value(new.dueAt), Value(at), Value(new.alertRound), Value(new.alertTier),
                Value(new.appointment), .text(new.calendar),
            ]
        ) { $0.int(0) }
    }

    /// Notifications, newest first; of one state or alert where given.
    public static func list(
        _ db: Connection, state: NotificationState? = nil, alert: Int64? = nil, limit: Int
    ) throws -> [NotificationLine] {
        var conditions: [String] = []
        var arguments: [Value] = []
        if let state {
            conditions.append("notifications.state = ?")
            arguments.append(Value(state))
        }
        if let alert {
            conditions.append("notifications.alert_id = ?")
            arguments.append(.integer(alert))
        }
        let clause = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        return try db.rows(
            """
            \(select) \(clause)
            ORDER BY notifications.created_at DESC, notifications.id DESC LIMIT ?
            """, arguments + [.integer(Int64(limit))], line)
    }

    /// One notification.
    public static func notification(_ db: Connection, id: Int64) throws -> NotificationLine? {
        try db.first("\(select) WHERE notifications.id = ?", [.integer(id)], line)
    }

    /// How many notifications are in each state.
    public static func counts(_ db: Connection) throws -> [NotificationState: Int] {
        let rows = try db.rows("SELECT state, count(*) FROM notifications GROUP BY state", []) {
            row -> (NotificationState, Int) in
            (try Decode.word(row, 0), Int(row.int(1)))
        }
        return Dictionary(rows) { $1 }
    }

    /// The last attempts to deliver one notification, at most a hundred, in order.
    public static func attempts(_ db: Connection, notification: Int64) throws -> [DeliveryAttempt] {
        let newestFirst = try db.rows(
            """
            SELECT number, started_at, ended_at, outcome, detail FROM notification_attempts
            WHERE notification_id = ? ORDER BY number DESC LIMIT 100
            """, [.integer(notification)]
        ) { row in
            DeliveryAttempt(
                number: Int(row.int(0)), startedAt: row.instant(1),
                endedAt: Decode.instantOrNil(row, 2), outcome: row.textOrNil(3),
                detail: row.text(4))
        }
        return newestFirst.reversed()
    }
}
