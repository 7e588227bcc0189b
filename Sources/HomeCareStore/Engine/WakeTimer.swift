import Dispatch
import Glibc
import Synchronization

/// Interrupts the calling thread's blocking lock calls again and again, so that a wait can end.
///
/// Only a blocking call queues fairly, and only a signal ends one; it is sent to this thread
/// alone, again and again because one that comes just before the call would be lost.
struct WakeTimer {
    private let source: any DispatchSourceTimer
    private let sleeper = Sleeper()

    /// Starts to interrupt the calling thread every so many seconds.
    init(every seconds: Double) {
        source = DispatchSource.makeTimerSource(queue: .global(qos: .userInitiated))
        source.setEventHandler { [sleeper] in sleeper.interrupt() }
        source.schedule(deadline: .now() + seconds, repeating: seconds)
        source.activate()
    }

    /// Ends the interruptions; none arrives after this.
    func stop() {
        sleeper.rest()
        source.cancel()
    }
}

/// The thread that waits, as long as it does.
private final class Sleeper: Sendable {
    private let thread: Mutex<pthread_t?>
    private let maskBefore: sigset_t

    init() {
        // The threads of task and dispatch pools are born with every signal blocked.
        var wanted = sigset_t()
        var before = sigset_t()
        sigemptyset(&wanted)
        sigaddset(&wanted, Self.signal)
        pthread_sigmask(SIG_UNBLOCK, &wanted, &before)
        maskBefore = before
        thread = Mutex(Self.isHandled ? pthread_self() : nil)
    }

    func interrupt() {
        thread.withLock { thread in
            if let thread { pthread_kill(thread, Self.signal) }
        }
    }

    func rest() {
        thread.withLock { $0 = nil }
        var before = maskBefore
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }

    private static let signal = __libc_current_sigrtmin() + 5

    /// The handler does nothing; without SA_RESTART its return ends the waiting call.
    private static let isHandled: Bool = {
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in }
        return sigaction(signal, &action, nil) == 0
    }()
}
