import Glibc

/// A clock that nobody sets and that goes on while the machine sleeps.
enum Uptime {
    /// Milliseconds since the machine was started.
    static var milliseconds: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_BOOTTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}
