public import HomeCareDomain
import HomeCareStore

/// A notification with every attempt to deliver it.
public struct NotificationHistory: Codable, Equatable, Sendable {
    public let notification: NotificationLine
    public let attempts: [DeliveryAttempt]

    public init(notification: NotificationLine, attempts: [DeliveryAttempt]) {
        self.notification = notification
        self.attempts = attempts
    }
}

/// The outbox at a glance.
public struct OutboxSummary: Codable, Equatable, Sendable {
    public let counts: [NotificationState: Int]
    /// When a worker was last seen; nil if never.
    public let workerSeen: Instant?
    /// Whether that worker has not said that it stopped.
    public let workerRunning: Bool

    public init(
        counts: [NotificationState: Int], workerSeen: Instant?, workerRunning: Bool
    ) {
        self.counts = counts
        self.workerSeen = workerSeen
        self.workerRunning = workerRunning
    }
}

extension Clinic {
    /// Notifications, newest first; of one state where given.
    public func notifications(
        _ actor: Actor, state: NotificationState? = nil, limit: Int = 200
    ) throws(ServiceError) -> [NotificationLine] {
        try read(as: actor) { db in
            try require(.seeNotifications, actor, to: "see notifications")
            return try NotificationQueries.list(db, state: state, limit: limit)
        }
    }

    /// One notification with its attempts.
    public func notification(_ actor: Actor, _ id: Int64) throws(ServiceError)
        -> NotificationHistory
    {
        try read(as: actor) { db in
            try require(.seeNotifications, actor, to: "see notifications")
            guard let line = try NotificationQueries.notification(db, id: id) else {
                throw ServiceError.notFound(
                    "notification \(RecordKind.notification.reference(id))")
            }
            return NotificationHistory(
                notification: line,
                attempts: try NotificationQueries.attempts(db, notification: id))
        }
    }

    /// The worker that speaks for all: one that is at work, or else the last one seen.
    func lastWorker(_ db: Connection) throws -> (at: Instant, running: Bool)? {
        try OutboxQueries.lastSeen(db, aliveSince: now().adding(minutes: -5))
    }

    /// How many notifications are in each state, and whether a worker is there.
    public func outboxSummary(_ actor: Actor) throws(ServiceError) -> OutboxSummary {
        try read(as: actor) { db in
            try require(.seeNotifications, actor, to: "see notifications")
            let worker = try lastWorker(db)
            return OutboxSummary(
                counts: try NotificationQueries.counts(db), workerSeen: worker?.at,
                workerRunning: worker?.running ?? false)
        }
    }
}
