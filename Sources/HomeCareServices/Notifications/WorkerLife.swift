public import HomeCareDomain
import HomeCareStore

/// What workers say of themselves.
extension Clinic {
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
