/// The way a notification travels.
public enum NotificationChannel: String, CaseIterable, Codable, Sendable {
    case email, sms

    /// The word for people.
    public var title: String { self == .email ? "e-mail" : "SMS" }
}

/// The life of a notification; each state says no more than is known.
public enum NotificationState: String, CaseIterable, Codable, Sendable {
    case queued, sending, sent, delivered, failed, unknown, notConfigured, cancelled

    /// The words for people.
    public var title: String { self == .notConfigured ? "not configured" : rawValue }

    /// Whether it did not arrive, or may not have, and waits for a person.
    public var needsAPerson: Bool {
        self == .failed || self == .unknown || self == .notConfigured
    }
}
