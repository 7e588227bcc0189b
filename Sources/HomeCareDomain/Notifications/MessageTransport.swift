/// A notification as a transport needs it.
public struct OutgoingMessage: Hashable, Codable, Sendable {
    public var id: Int64
    /// The Message-ID every attempt carries, so that a second copy is recognised as one.
    public var messageID: String
    public var channel: NotificationChannel
    public var address: String
    public var recipientName: String
    public var subject: String
    public var body: String
    public var createdAt: Instant
    /// Critical messages are sent again when their fate is unknown.
    public var critical: Bool
    /// The calendar object that goes with an e-mail; empty for none.
    public var calendar: String

    public init(
        id: Int64, messageID: String, channel: NotificationChannel, address: String,
        recipientName: String, subject: String, body: String, createdAt: Instant, critical: Bool,
        calendar: String = ""
    ) {
        self.id = id
        self.messageID = messageID
        self.channel = channel
        self.address = address
        self.recipientName = recipientName
        self.subject = subject
        self.body = body
        self.createdAt = createdAt
        self.critical = critical
        self.calendar = calendar
    }
}

/// Whatever can carry messages out of the clinic.
public protocol MessageTransport: Sendable {
    /// Delivers several messages at once and waits; answers with an outcome for each id.
    func deliver(_ messages: [OutgoingMessage]) -> [(Int64, DeliveryOutcome)]
}
