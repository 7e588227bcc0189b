/// One message to one person on one channel, and where it is in its life.
public struct NotificationLine: Hashable, Codable, Sendable {
    public let id: Int64
    public let purpose: String
    public let channel: NotificationChannel
    public let state: NotificationState
    /// Since when that is known.
    public let since: Instant
    public let recipient: String
    public let address: String
    public let patientName: String?
    public let alertID: Int64?
    public let subject: String
    public let body: String
    public let critical: Bool
    public let attempts: Int
    /// When it is due next, while it is queued.
    public let dueAt: Instant
    public let detail: String
    public let createdAt: Instant
    /// Until when a worker has it; only while it is being sent.
    public let leasedUntil: Instant?
    /// What the other side calls it, once it was accepted.
    public let providerID: String?
    /// In how many parts an SMS went.
    public let segments: Int?

    public init(
        id: Int64, purpose: String, channel: NotificationChannel, state: NotificationState,
        since: Instant, recipient: String, address: String, patientName: String?,
        alertID: Int64?, subject: String, body: String, critical: Bool, attempts: Int,
        dueAt: Instant, detail: String, createdAt: Instant, leasedUntil: Instant? = nil,
        providerID: String? = nil, segments: Int? = nil
    ) {
        self.id = id
        self.purpose = purpose
        self.channel = channel
        self.state = state
        self.since = since
        self.recipient = recipient
        self.address = address
        self.patientName = patientName
        self.alertID = alertID
        self.subject = subject
        self.body = body
        self.critical = critical
        self.attempts = attempts
        self.dueAt = dueAt
        self.detail = detail
        self.createdAt = createdAt
        self.leasedUntil = leasedUntil
        self.providerID = providerID
        self.segments = segments
    }

    /// The reference people read, such as `N-0031`.
    public var reference: String { RecordKind.notification.reference(id) }
}

/// One attempt to deliver a notification.
public struct DeliveryAttempt: Hashable, Codable, Sendable {
    public let number: Int
    public let startedAt: Instant
    public let endedAt: Instant?
    public let outcome: String?
    public let detail: String

    public init(
        number: Int, startedAt: Instant, endedAt: Instant?, outcome: String?, detail: String
    ) {
        self.number = number
        self.startedAt = startedAt
        self.endedAt = endedAt
        self.outcome = outcome
        self.detail = detail
    }
}
