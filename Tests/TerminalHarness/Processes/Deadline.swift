import Glibc

/// A moment by which something must have happened.
struct Deadline {
    private let instant: ContinuousClock.Instant

    init(after duration: Duration) {
        instant = .now + duration
    }

    var remaining: Duration { max(.zero, instant - .now) }

    /// For `poll`, rounded up so that a wait never ends before the deadline.
    var pollMilliseconds: Int32 {
        let (seconds, attoseconds) = remaining.components
        let milliseconds =
            seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return Int32(clamping: milliseconds)
    }

    /// As an absolute time of the monotonic clock, or nil when it has passed.
    var monotonicTime: timespec? {
        let (seconds, attoseconds) = remaining.components
        guard seconds > 0 || attoseconds > 0 else { return nil }
        var now = timespec()
        clock_gettime(CLOCK_MONOTONIC, &now)
        let nanoseconds = now.tv_nsec + Int(attoseconds / 1_000_000_000)
        return timespec(
            tv_sec: now.tv_sec + Int(seconds) + nanoseconds / 1_000_000_000,
            tv_nsec: nanoseconds % 1_000_000_000)
    }
}
