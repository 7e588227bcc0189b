import Words

/// The way a notification travels.
public enum NotificationChannel: String, CaseIterable, Codable, Sendable {
    case email, sms

    /// The word for people.
    public var title: String {
        self == .email
            ? say("channel.email", "e-mail")
            : say("channel.sms", "SMS")
    }
}

/// The life of a notification; each state says no more than is known.
public enum NotificationState: String, CaseIterable, Codable, Sendable {
    case queued, sending, sent, delivered, failed, unknown, notConfigured, cancelled

    /// The words for people.
    public var title: String {
        switch self {
        case .queued: say("messageState.queued", "queued")
        case .sending: say("messageState.sending", "sending")
        case .sent: say("messageState.sent", "sent")
        case .delivered: say("messageState.delivered", "delivered")
        case .failed: say("messageState.failed", "failed")
        case .unknown: say("messageState.unknown", "unknown")
        case .notConfigured: say("messageState.notConfigured", "not configured")
        case .cancelled: say("messageState.cancelled", "cancelled")
        }
    }

    /// Whether it did not arrive, or may not have, and waits for a person.
    public var needsAPerson: Bool {
        self == .failed || self == .unknown || self == .notConfigured
    }
}
