/// What became of one attempt to deliver a message.
public enum DeliveryOutcome: Hashable, Sendable {
    /// The other side accepted it, under a number of its own where it gives one; accepted is not
    /// yet delivered.
    case sent(detail: String, providerID: String? = nil)
    /// Not accepted now; trying again later may work, not before `after` seconds where given.
    case retry(detail: String, after: Int? = nil)
    /// This message is refused for good; others may go.
    case failed(detail: String)
    /// The channel cannot carry anything now: the message is not at fault and stays queued.
    case channelDown(detail: String, ChannelFault)
    /// It may or may not have been accepted; a number of the other side helps to find out.
    case unknown(detail: String, providerID: String? = nil)
    /// The channel has no settings.
    case notConfigured
}

/// Why a channel carries nothing.
public enum ChannelFault: String, Hashable, Codable, Sendable {
    /// The other side was not reached: it may well be there again in a while.
    case pausing
    /// It refuses the clinic: nothing goes until a person has changed something.
    case stopped
}

/// What the other side says of a message it had accepted.
public enum DeliveryReport: Hashable, Sendable {
    /// It has reached the telephone.
    case delivered
    /// It is still on its way, or nothing is known yet.
    case waiting(detail: String)
    /// It will never arrive.
    case undeliverable(detail: String)
    /// Nothing could be learned; asking again later may help.
    case notKnown(detail: String)
}

/// A transport whose other side can be asked what became of accepted messages.
public protocol DeliveryReporting: Sendable {
    /// Asks for several messages by the other side's numbers and waits; an answer for each.
    func reports(for providerIDs: [String]) -> [(String, DeliveryReport)]
}
