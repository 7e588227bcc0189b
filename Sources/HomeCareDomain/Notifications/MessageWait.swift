/// Why a message that is not sent yet waits.
public enum MessageWait: Hashable, Codable, Sendable {
    /// It is due: a worker takes it as soon as one is there.
    case worker
    /// Its time has not come.
    case due(Instant)
    /// It was tried and is tried again.
    case again(Instant)
    /// Its channel stands still; one message tries it at the time, if it tries by itself.
    case channel(until: Instant?)
    /// A worker has it until then.
    case lease(Instant)
}

extension NotificationLine {
    /// Why it waits, if it does; `breaker` is its channel's.
    public func wait(_ breaker: ChannelBreaker?, at hour: Instant) -> MessageWait? {
        switch state {
        case .sending:
            return leasedUntil.map(MessageWait.lease)
        case .queued:
            if let breaker, breaker.standsStill {
                let probe = breaker.probe(critical: critical, at: hour)
                return .channel(until: probe.map { max($0, dueAt) })
            }
            guard dueAt > hour else { return .worker }
            return attempts > 0 ? .again(dueAt) : .due(dueAt)
        case .sent, .delivered, .failed, .unknown, .notConfigured, .cancelled:
            return nil
        }
    }
}
