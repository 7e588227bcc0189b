/// A message about a booking: on what way, to whom, and how it stands.
public struct BookingMessageLine: Hashable, Codable, Sendable {
    public let channel: NotificationChannel
    public let recipient: String
    public let state: NotificationState
    /// When it is due, where that is later than now.
    public let later: Instant?

    public init(
        channel: NotificationChannel, recipient: String, state: NotificationState,
        later: Instant?
    ) {
        self.channel = channel
        self.recipient = recipient
        self.state = state
        self.later = later
    }
}
