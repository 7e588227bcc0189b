public import HomeCareDomain

/// Stands where a channel has no settings: it sends nothing and says so.
public struct UnconfiguredTransport: MessageTransport {
    /// A transport that sends nothing.
    public init() {}

    /// Answers `notConfigured` for every message.
    public func deliver(_ messages: [OutgoingMessage]) -> [(Int64, DeliveryOutcome)] {
        messages.map { ($0.id, .notConfigured) }
    }
}
