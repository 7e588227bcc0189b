import CNcurses
import Foundation

/// The signals of a terminal program as something to read in the event loop.
///
/// They are blocked in the calling thread and in all threads it starts later, so this must come
/// before other threads: a signal delivered to a thread that does not block it is not seen here.
final class SignalWatch {
    /// What a signal asks for.
    enum Wish {
        case resize, hangup, terminate, interrupt
    }

    let descriptor: Int32
    private var before = sigset_t()

    /// Signals read here and what they ask for. Two ask for nothing: the program cannot be stopped
    /// while it holds the write gate, and ^\ typed just as it ends, on a terminal that has been
    /// given back already, must not keep it from clearing away.
    private static let wishes: [Int32: Wish?] = [
        SIGWINCH: .resize, SIGHUP: .hangup, SIGTERM: .terminate, SIGINT: .interrupt,
        SIGTSTP: nil, SIGQUIT: nil,
    ]

    /// Blocks the signals, and gives what was blocked before.
    @discardableResult
    static func block() -> sigset_t {
        var before = sigset_t()
        var set = signals
        pthread_sigmask(SIG_BLOCK, &set, &before)
        return before
    }

    private static var signals: sigset_t {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in wishes.keys { sigaddset(&set, signal) }
        return set
    }

    init() throws(TerminalError) {
        before = SignalWatch.block()
        var set = SignalWatch.signals
        signal(SIGPIPE, SIG_IGN)
        descriptor = signalfd(-1, &set, Int32(SFD_CLOEXEC | SFD_NONBLOCK))
        guard descriptor >= 0 else { throw .system("signalfd", code: errno) }
    }

    deinit {
        close(descriptor)
        pthread_sigmask(SIG_SETMASK, &before, nil)
    }

    /// What the signals since the last call ask for.
    func drain() -> Set<Wish> {
        var wishes: Set<Wish> = []
        var info = signalfd_siginfo()
        let size = MemoryLayout<signalfd_siginfo>.size
        while read(descriptor, &info, size) == size {
            if let wish = SignalWatch.wishes[Int32(info.ssi_signo)] ?? nil { wishes.insert(wish) }
        }
        return wishes
    }
}
