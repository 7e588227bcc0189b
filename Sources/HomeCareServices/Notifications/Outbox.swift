public import HomeCareDomain
import HomeCareStore

/// A notification taken by a worker, to be tried now.
public struct Leased: Sendable {
    public let message: OutgoingMessage
    /// The number of this attempt, from 1.
    public let attempt: Int
    /// How many attempts before it do not count: a person let it go anew, or the channel failed.
    let uncounted: Int
    /// Whether an earlier attempt may have arrived.
    let isDoubtful: Bool
    let begun: Instant

    init(
        message: OutgoingMessage, attempt: Int, uncounted: Int = 0, isDoubtful: Bool = false,
        begun: Instant
    ) {
        self.message = message
        self.attempt = attempt
        self.uncounted = uncounted
        self.isDoubtful = isDoubtful
        self.begun = begun
    }

    /// The number of this attempt among those that count.
    var counted: Int { attempt - uncounted }
}

/// What the worker does with the outbox; the transports are not its concern.
extension Clinic {
    /// How long a worker may take over what it took before another one may take it, in seconds.
    public static let leaseSeconds = 180
    /// How many messages a worker takes at once. A transport gives up on each after a minute and
    /// sends four side by side: even the slowest server lets all be done well within the lease.
    public static let mostAtOnce = 8
    /// How many attempts of stopped workers are ended at once.
    private static let mostInterrupted = 50

    /// Takes what is due, at most `limit`, and writes down that attempts begin.
    ///
    /// An attempt that a stopped worker left open is *unknown*; only critical ones go out again.
    /// A channel that stands still keeps its messages, but for one at a time that tries it.
    public func takeDue(
        worker: String, limit: Int = mostAtOnce, lease: Int = leaseSeconds,
        criticalOnly: Bool = false
    ) throws(ServiceError) -> [Leased] {
        let hour = now()
        let waiting = try ServiceError.translating {
            try store.read { db in try nextMessage(db, at: hour).map { $0 <= hour } ?? false }
        }
        guard waiting else { return [] }
        return try ServiceError.translating {
            try store.write { db in
                try endInterrupted(db, at: hour)
                return try due(
                    db, at: hour, criticalOnly: criticalOnly, limit: limit
                ).compactMap { item in
                    try take(db, item, worker: worker, lease: lease, at: hour)
                }
            }
        }
    }

    private func endInterrupted(_ db: Connection, at hour: Instant) throws {
        for owner in try OutboxQueries.leaseOwners(db) where WorkerName.hasEnded(owner) {
            try OutboxQueries.endLeases(db, of: owner, at: hour)
        }
        for item in try OutboxQueries.interrupted(db, at: hour, limit: Self.mostInterrupted) {
            try OutboxQueries.endAttempt(
                db, id: item.message.id, attempt: item.attempts, outcome: "abandoned",
                detail: "the worker stopped before it could write down the answer", at: hour)
            let counted = item.attempts - item.uncounted
            let goesAgain = item.message.critical && counted < Settlement.mostAttempts
            try OutboxQueries.settle(
                db, id: item.message.id, state: goesAgain ? .queued : .unknown,
                detail: goesAgain
                    ? "the worker stopped while sending; it is critical, so it goes out again"
                    : "the worker stopped while sending: it may or may not have arrived",
                due: goesAgain ? hour : nil, at: hour)
            if !goesAgain { try messageSettled(db, notification: item.message.id, at: hour) }
        }
    }

    /// What may go now on all channels, critical ones first.
    private func due(
        _ db: Connection, at hour: Instant, criticalOnly: Bool, limit: Int
    ) throws -> [OutboxItem] {
        let items = try NotificationChannel.allCases.flatMap { channel in
            let gate = try gate(db, channel, at: hour)
            return gate == .shut
                ? []
                : try OutboxQueries.due(
                    db, channel, at: hour, criticalOnly: criticalOnly || gate == .criticalProbe,
                    limit: gate == .free ? limit : 1)
        }
        let inOrder = items.sorted { one, other in
            if one.message.critical != other.message.critical { return one.message.critical }
            return (one.dueAt, one.message.id) < (other.dueAt, other.message.id)
        }
        return Array(inOrder.prefix(limit))
    }

    private func take(
        _ db: Connection, _ item: OutboxItem, worker: String, lease: Int, at hour: Instant
    ) throws -> Leased? {
        if let reason = try whyUnwanted(db, notification: item.message.id) {
            try withdraw(db, item, because: reason, at: hour)
            return nil
        }
        let attempt = item.attempts + 1
        try OutboxQueries.lease(
            db, id: item.message.id, attempt: attempt, owner: worker, at: hour,
            until: hour.adding(seconds: lease))
        return Leased(
            message: item.message, attempt: attempt, uncounted: item.uncounted,
            isDoubtful: item.isDoubtful, begun: hour)
    }

    private func withdraw(
        _ db: Connection, _ item: OutboxItem, because reason: String, at hour: Instant
    ) throws {
        try OutboxQueries.settle(
            db, id: item.message.id, state: item.isDoubtful ? .unknown : .cancelled,
            detail: item.isDoubtful
                ? "it may have arrived; it does not go out again: \(reason)" : reason,
            due: nil, at: hour)
        try messageSettled(db, notification: item.message.id, at: hour)
    }

    /// Writes down what became of an attempt, and what it tells of its channel; an attempt whose
    /// lease another worker took is left to that one.
    public func record(_ leased: Leased, _ outcome: DeliveryOutcome, worker: String)
        throws(ServiceError)
    {
        let hour = now()
        try ServiceError.translating {
            try store.write { db in
                guard
                    try OutboxQueries.holds(
                        db, id: leased.message.id, attempt: leased.attempt, owner: worker)
                else { return }
                try settle(db, leased, outcome, at: hour)
                try follow(db, leased, outcome, at: hour)
            }
        }
    }

    private func settle(
        _ db: Connection, _ leased: Leased, _ outcome: DeliveryOutcome, at hour: Instant
    ) throws {
        let id = leased.message.id
        var settled = Settlement(of: outcome, leased, at: hour)
        if settled.due != nil, let reason = try whyUnwanted(db, notification: id) {
            settled = settled.withdrawn(because: reason, mayHaveArrived: leased.isDoubtful)
        }
        try OutboxQueries.endAttempt(
            db, id: id, attempt: leased.attempt, outcome: settled.outcome,
            detail: settled.detail, at: hour)
        try OutboxQueries.settle(
            db, id: id, state: settled.state, detail: settled.detail, due: settled.due, at: hour)
        // It may have another address meanwhile, but this one is where it went.
        if [.sent, .unknown].contains(settled.state) {
            try OutboxQueries.wentTo(db, id: id, address: leased.message.address)
        }
        if settled.isForgiven { try OutboxQueries.forgive(db, id: id) }
        try messageSettled(db, notification: id, at: hour)
        guard let providerID = outcome.providerID else { return }
        try OutboxQueries.accepted(
            db, id: id, providerID: providerID, segments: leased.message.segments)
        try DeliveryReportQueries.cancel(db, notification: id, at: hour)
        try askLater(db, notification: id, attempt: leased.attempt, acceptedAt: hour, asked: 0)
    }

    /// When the outbox needs a worker next; nil when nothing waits.
    ///
    /// A named worker looks again soon while others have messages: if one of them ends without a
    /// word, nobody rings.
    public func nextDue(worker: String? = nil) throws(ServiceError) -> Instant? {
        let hour = now()
        return try ServiceError.translating {
            try store.read { db in
                let others = try worker.map { name in
                    try OutboxQueries.leaseOwners(db).contains { $0 != name }
                }
                let look = others == true ? hour.adding(seconds: Self.lookSeconds) : nil
                return [try nextMessage(db, at: hour), try DeliveryReportQueries.nextDue(db), look]
                    .compactMap { $0 }.min()
            }
        }
    }

    /// How often it is looked whether another worker still lives, in seconds.
    private static let lookSeconds = 2

    /// When a message may go next: it is due and its channel lets it, or a lease runs out.
    func nextMessage(_ db: Connection, at hour: Instant) throws -> Instant? {
        let channels = try NotificationChannel.allCases.flatMap { channel in
            [
                try nextMessage(db, channel, criticalOnly: false, at: hour),
                try nextMessage(db, channel, criticalOnly: true, at: hour),
            ]
        }
        return (channels + [try nextLease(db, at: hour)]).compactMap { $0 }.min()
    }

    /// When a lease runs out: now, where its worker has ended.
    private func nextLease(_ db: Connection, at hour: Instant) throws -> Instant? {
        let lease = try OutboxQueries.nextLease(db)
        let isOrphan = try OutboxQueries.leaseOwners(db).contains(where: WorkerName.hasEnded)
        return isOrphan ? min(lease ?? hour, hour) : lease
    }

    private func nextMessage(
        _ db: Connection, _ channel: NotificationChannel, criticalOnly: Bool, at hour: Instant
    ) throws -> Instant? {
        guard let breaker = try ChannelQueries.one(db, channel), breaker.standsStill else {
            guard !criticalOnly else { return nil }
            return try OutboxQueries.nextDue(db, channel)
        }
        // What tries the channel now holds a lease, whose end is waited for.
        guard let probe = breaker.probe(critical: criticalOnly, at: hour),
            try !ChannelQueries.isBusy(db, channel, since: breaker.since, at: hour)
        else { return nil }
        return try OutboxQueries.nextDue(db, channel, criticalOnly: criticalOnly)
            .map { max($0, probe) }
    }
}

extension DeliveryOutcome {
    /// What the other side calls the message, where it said so.
    fileprivate var providerID: String? {
        switch self {
        case .sent(_, let name), .unknown(_, let name): name
        case .retry, .failed, .channelDown, .notConfigured: nil
        }
    }
}

extension OutgoingMessage {
    /// In how many parts it goes; nil where it has none.
    fileprivate var segments: Int? {
        channel == .sms ? SMSText(body).segments : nil
    }
}
