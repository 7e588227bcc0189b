public import HomeCareDomain
import HomeCareStore

/// A notification with every attempt to deliver it and all that is known of its fate.
public struct NotificationHistory: Codable, Equatable, Sendable {
    public let notification: NotificationLine
    /// The last hundred, in order.
    public let attempts: [DeliveryAttempt]
    /// What the other side was asked since it was accepted, and will be.
    public let reports: [ReportAsked]
    /// How its channel stands; nil when nothing is known of it.
    public let channel: ChannelBreaker?
    /// Why it waits; nil when it does not.
    public let wait: MessageWait?

    public init(
        notification: NotificationLine, attempts: [DeliveryAttempt], reports: [ReportAsked] = [],
        channel: ChannelBreaker? = nil, wait: MessageWait? = nil
    ) {
        self.notification = notification
        self.attempts = attempts
        self.reports = reports
        self.channel = channel
        self.wait = wait
    }
}

/// The outbox at a glance.
public struct OutboxSummary: Codable, Equatable, Sendable {
    public let counts: [NotificationState: Int]
    /// Whether somebody sends them.
    public let worker: WorkerView
    /// What is known of each channel.
    public let channels: [ChannelBreaker]

    public init(
        counts: [NotificationState: Int], worker: WorkerView,
        channels: [ChannelBreaker] = []
    ) {
        self.counts = counts
        self.worker = worker
        self.channels = channels
    }
}

extension Clinic {
    /// Notifications, newest first; of one state where given.
    public func notifications(
        _ actor: Actor, state: NotificationState? = nil, limit: Int = 200
    ) throws(ServiceError) -> [NotificationLine] {
        try read(as: actor) { db in
            try require(.seeNotifications, actor, to: Acts.seeMessages)
            return try NotificationQueries.list(db, state: state, limit: limit)
        }
    }

    /// Notifications of all states, what needs a person first, then what waits, then the rest;
    /// each kind critical ones first, then the newest.
    public func notificationsByConcern(
        _ actor: Actor, needingAPersonOnly: Bool = false, limit: Int = 200
    ) throws(ServiceError) -> [NotificationLine] {
        let groups = needingAPersonOnly ? [Self.concerns[0]] : Self.concerns
        return try read(as: actor) { db in
            try require(.seeNotifications, actor, to: Acts.seeMessages)
            return try groups.reduce(into: []) { lines, states in
                let room = limit - lines.count
                guard room > 0 else { return }
                let group = try states.flatMap {
                    try NotificationQueries.list(db, state: $0, limit: room)
                }
                lines += Self.ordered(group, by: states).prefix(room)
            }
        }
    }

    /// The states in the order in which they concern an admin; those beside each other as one.
    private static let concerns: [[NotificationState]] = [
        [.failed, .unknown, .notConfigured], [.queued, .sending], [.sent, .delivered, .cancelled],
    ]

    private static func ordered(
        _ lines: [NotificationLine], by states: [NotificationState]
    ) -> [NotificationLine] {
        // Those that need a person are told by what happened, the others by when.
        let needing = states.allSatisfy(\.needsAPerson)
        func rank(_ line: NotificationLine) -> Int {
            needing ? states.firstIndex(of: line.state) ?? states.count : 0
        }
        let urgent = !states.contains(.sent)
        return lines.sorted { one, other in
            if rank(one) != rank(other) { return rank(one) < rank(other) }
            if urgent, one.critical != other.critical { return one.critical }
            return (one.createdAt, one.id) > (other.createdAt, other.id)
        }
    }

    /// One notification with its attempts.
    public func notification(_ actor: Actor, _ id: Int64) throws(ServiceError)
        -> NotificationHistory
    {
        let hour = now()
        return try read(as: actor) { db in
            try require(.seeNotifications, actor, to: Acts.seeMessages)
            guard let line = try NotificationQueries.notification(db, id: id) else {
                throw ServiceError.notFound(Missing.message(RecordKind.notification.reference(id)))
            }
            let breaker = try ChannelQueries.one(db, line.channel)
            return NotificationHistory(
                notification: line,
                attempts: try NotificationQueries.attempts(db, notification: id),
                reports: try DeliveryReportQueries.all(db, notification: id),
                channel: breaker, wait: line.wait(breaker, at: hour))
        }
    }

    /// How many notifications are in each state, whether a worker is there, and which channels
    /// stand still.
    public func outboxSummary(_ actor: Actor) throws(ServiceError) -> OutboxSummary {
        try read(as: actor) { db in
            try require(.seeNotifications, actor, to: Acts.seeMessages)
            return OutboxSummary(
                counts: try NotificationQueries.counts(db), worker: try workerView(db),
                channels: try ChannelQueries.all(db))
        }
    }
}
