public import HomeCareDomain
import HomeCareStore

/// Whether what is due finds a worker.
public struct WorkerWatch: Codable, Hashable, Sendable {
    /// How long something may be due before it matters that nobody is at work, in minutes.
    static let patienceMinutes = WorkerView.silenceSeconds / 60

    /// How many messages are due.
    public let messages: Int
    /// How many steps of alerts are due.
    public let steps: Int
    /// Since when the first thing has been due, or when it will be; nil when nothing waits.
    public let since: Instant?
    /// Whether nobody is at work although something has been due for long.
    public let isStalled: Bool
    /// The hour of the look.
    public let asOf: Instant

    public init(messages: Int, steps: Int, since: Instant?, isStalled: Bool, asOf: Instant) {
        self.messages = messages
        self.steps = steps
        self.since = since
        self.isStalled = isStalled
        self.asOf = asOf
    }

    /// Whether it has to be looked at again by a moment, without anybody's commit.
    public func isWorthALook(at hour: Instant) -> Bool {
        isStalled || since.map { $0.adding(minutes: Self.patienceMinutes) <= hour } ?? false
    }
}

extension Clinic {
    /// Whether messages and steps wait for a worker that is not there; for all who see alerts.
    public func workerWatch(_ actor: Actor) throws(ServiceError) -> WorkerWatch {
        try read(as: actor) { db in
            try require(.seeAlertNames, actor, to: Acts.seeAlerts)
            let hour = now()
            let due = [try nextMessage(db, at: hour), try TimedSteps.nextDue(db)]
            let since = due.compactMap { $0 }.min()
            let isLate =
                since.map { $0.adding(minutes: WorkerWatch.patienceMinutes) <= hour } ?? false
            return WorkerWatch(
                messages: try WaitingQueries.messages(db, dueAt: hour),
                steps: try WaitingQueries.steps(db, dueAt: hour), since: since,
                isStalled: try isLate && workerView(db) != .running, asOf: hour)
        }
    }
}
