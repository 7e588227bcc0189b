import Foundation

/// The signals that ask a worker to stop, as something to wait on.
final class StopSignals {
    /// Can be read from as soon as a signal has come.
    let descriptor: Int32

    /// Create it before any other thread starts: threads made later inherit the blocked signals.
    init() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&signals, signal) }
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else {
            descriptor = -1
            return
        }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        let (waited, bell) = (signals, ends[1])
        Thread.detachNewThread {
            var signals = waited
            var signal: Int32 = 0
            sigwait(&signals, &signal)
            var byte: UInt8 = 1
            write(bell, &byte, 1)
        }
        descriptor = ends[0]
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }
}
