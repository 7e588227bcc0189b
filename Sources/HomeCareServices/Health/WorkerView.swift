public import HomeCareDomain
import HomeCareStore

/// Whether somebody sends the messages, as far as the file tells.
public enum WorkerView: Codable, Hashable, Sendable {
    case running
    /// It has not said that it stopped, and not for a while that it is there.
    case silent(Instant)
    case stopped(Instant)
    case never

    /// How often a worker writes down that it is alive, in seconds.
    public static let heartbeatSeconds = 60
    /// So long after its last sign of life a worker counts as missing, in seconds; what is due
    /// may wait as long before that matters. Panel, doctor and list of messages go by this.
    public static let silenceSeconds = 120

    /// The moment after which a sign of life still counts, at an hour.
    static func aliveSince(_ hour: Instant) -> Instant { hour.adding(seconds: -silenceSeconds) }

    init(_ worker: WorkerSight?, at hour: Instant) {
        guard let worker else {
            self = .never
            return
        }
        // A sign of life from the future is of a clock that has been set back since.
        let isOfThisClock = worker.at <= hour.adding(seconds: Self.silenceSeconds)
        let seen = min(worker.at, hour)
        let isHeard = isOfThisClock && worker.at > Self.aliveSince(hour)
        self =
            !worker.running
            ? .stopped(seen)
            : isHeard && !WorkerName.hasEnded(worker.name) ? .running : .silent(seen)
    }
}

extension Clinic {
    /// The worker that speaks for all: one that is at work, or else the last one seen.
    func workerView(_ db: Connection) throws -> WorkerView {
        let hour = now()
        let workers = try OutboxQueries.lastSeen(
            db, aliveSince: WorkerView.aliveSince(hour), limit: 50)
        let views = workers.map { WorkerView($0, at: hour) }
        return views.first { $0 == .running } ?? views.first ?? .never
    }
}
