import HomeCareDomain
import HomeCareServices
import Synchronization

/// Until when a worker has seen to it that every visit has its reminders.
final class Reminded: Sendable {
    private let until = Mutex<Instant?>(nil)

    func advance(_ plan: (Instant?) throws(ServiceError) -> Instant?) throws(ServiceError) {
        let done = try plan(until.withLock { $0 })
        until.withLock { $0 = done }
    }
}
