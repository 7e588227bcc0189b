import HomeCareDomain
import Synchronization

/// The moment of a clock time in Nairobi, such as `2026-11-24T10:00`.
func at(_ stamp: String) -> Instant {
    ClinicZone.nairobi.parse(stamp) ?? Instant(milliseconds: -1)
}

/// A clock that stands still until a test moves it.
final class Clock: Sendable {
    private let hour = Mutex(at("2026-11-24T10:30"))

    var now: Instant { hour.withLock { $0 } }

    func move(minutes: Int = 0, seconds: Int = 0) {
        hour.withLock { $0 = $0.adding(minutes: minutes).adding(seconds: seconds) }
    }
}
