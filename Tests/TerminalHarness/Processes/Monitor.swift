import Glibc

/// A value that threads share, with a way to wait until another thread has changed it.
///
/// Unchecked, because the compiler cannot see that `value` is only touched under the mutex.
final class Monitor<Value>: @unchecked Sendable {
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var value: Value

    init(_ value: Value) {
        self.value = value
        pthread_mutex_init(mutex, nil)
        // A clock that nobody sets, so that a wait is as long as it was meant.
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        pthread_cond_init(changed, &attributes)
        pthread_condattr_destroy(&attributes)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(mutex)
        changed.deallocate()
        mutex.deallocate()
    }

    func access<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        return try body(&value)
    }

    /// Like `access`, and wakes everybody who waits.
    func change<Result>(_ body: (inout Value) throws -> Result) rethrows -> Result {
        try access { value in
            defer { pthread_cond_broadcast(changed) }
            return try body(&value)
        }
    }

    /// Waits until the condition holds; false when the deadline came first.
    func wait(until deadline: Deadline, for condition: (Value) -> Bool) -> Bool {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while !condition(value) {
            guard var time = deadline.monotonicTime else { return false }
            pthread_cond_timedwait(changed, mutex, &time)
        }
        return true
    }
}
