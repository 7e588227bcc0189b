public import HomeCareDomain
import HomeCareStore

/// A notification taken by a worker, to be tried now.
public struct Leased: Sendable {
    public let message: OutgoingMessage
    /// The number of this attempt, from 1.
    public let attempt: Int
}

/// What the worker does with the outbox; the transports are not its concern.
extension Clinic {
    /// How long a worker may take over what it took before another one may take it, in seconds.
    static let leaseSeconds = 180
    /// How many messages a worker takes at once. A transport gives up on each after a minute and
    /// sends four side by side: even the slowest server lets all be done well within the lease.
    public static let mostAtOnce = 8

    /// Takes what is due, at most `limit`, and writes down that attempts begin.
    ///
    /// An attempt that a stopped worker left open is *unknown*; only critical ones go out again.
    public func takeDue(
        worker: String, limit: Int = mostAtOnce
    ) throws(ServiceError) -> [Leased] {
        let hour = now()
        let waiting = try ServiceError.translating {
            try store.read { try !OutboxQueries.due($0, at: hour, limit: 1).isEmpty }
        }
        guard waiting else { return [] }
        return try ServiceError.translating {
            try store.write { db in
                try OutboxQueries.due(db, at: hour, limit: limit).compactMap { item in
                    try take(db, item, worker: worker, at: hour)
                }
            }
        }
    }

    private func take(
        _ db: Connection, _ item: OutboxItem, worker: String, at hour: Instant
    ) throws -> Leased? {
        if item.interrupted {
            try OutboxQueries.endAttempt(
                db, id: item.message.id, attempt: item.attempts, outcome: "abandoned",
                detail: "the worker stopped before it could write down the answer", at: hour)
            guard item.message.critical, item.attempts < Settlement.mostAttempts else {
                try OutboxQueries.settle(
                    db, id: item.message.id, state: .unknown,
                    detail: "the worker stopped while sending: it may or may not have arrived",
                    due: nil, at: hour)
                try messageSettled(db, notification: item.message.id, at: hour)
                return nil
            }
        }
        if let reason = try whyUnwanted(db, notification: item.message.id) {
            try OutboxQueries.settle(
                db, id: item.message.id, state: item.interrupted ? .unknown : .cancelled,
                detail: item.interrupted
                    ? "it may have arrived; it does not go out again: \(reason)" : reason,
                due: nil, at: hour)
            try messageSettled(db, notification: item.message.id, at: hour)
            return nil
        }
        let attempt = item.attempts + 1
        try OutboxQueries.lease(
            db, id: item.message.id, attempt: attempt, owner: worker, at: hour,
            until: hour.adding(seconds: Self.leaseSeconds))
        return Leased(message: item.message, attempt: attempt)
    }

    /// Writes down what became of an attempt; an attempt whose lease another worker took is left
    /// to that one.
    public func record(_ leased: Leased, _ outcome: DeliveryOutcome, worker: String)
        throws(ServiceError)
    {
        let hour = now()
        var settled = Settlement(of: outcome, leased, at: hour)
        try ServiceError.translating {
            try store.write { db in
                guard
                    try OutboxQueries.holds(
                        db, id: leased.message.id, attempt: leased.attempt, owner: worker)
                else { return }
                if settled.due != nil,
                    let reason = try whyUnwanted(db, notification: leased.message.id)
                {
                    settled = settled.withdrawn(because: reason)
                }
                try OutboxQueries.endAttempt(
                    db, id: leased.message.id, attempt: leased.attempt, outcome: settled.outcome,
                    detail: settled.detail, at: hour)
                try OutboxQueries.settle(
                    db, id: leased.message.id, state: settled.state, detail: settled.detail,
                    due: settled.due, at: hour)
                try messageSettled(db, notification: leased.message.id, at: hour)
            }
        }
    }

    /// When the outbox needs a worker next; nil when nothing waits.
    public func nextDue() throws(ServiceError) -> Instant? {
        try ServiceError.translating { try store.read { try OutboxQueries.nextDue($0) } }
    }

    /// Writes down that a worker is alive; nobody's screen changes by it.
    public func workerIsAlive(name: String, process: Int32, startedAt: Instant)
        throws(ServiceError)
    {
        let hour = now()
        try ServiceError.translating {
            try store.write(rings: false) { db in
                try OutboxQueries.heartbeat(
                    db, name: name, process: process, startedAt: startedAt, at: hour)
                try OutboxQueries.forgetWorkers(db, seenBefore: hour.adding(minutes: -7 * 24 * 60))
            }
        }
    }

    /// Writes down that a worker stopped in order.
    public func workerStopped(name: String) throws(ServiceError) {
        let hour = now()
        try ServiceError.translating {
            try store.write { try OutboxQueries.stopped($0, name: name, at: hour) }
        }
    }
}
