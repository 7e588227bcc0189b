public import HomeCareDomain

/// Hands e-mails to a mail server, several at once, each in a transaction of its own.
public struct SMTPTransport: MessageTransport {
    private let settings: SMTPSettings

    /// A transport to the server of these settings.
    public init(settings: SMTPSettings) {
        self.settings = settings
    }

    /// Delivers all and waits; the outcomes come in the messages' order.
    public func deliver(_ messages: [OutgoingMessage]) -> [(Int64, DeliveryOutcome)] {
        let outcomes = SMTPDelivery(settings: settings, messages: messages).run()
        return zip(messages, outcomes).map { ($0.id, $1) }
    }
}
