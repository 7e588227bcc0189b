import Glibc
import Synchronization

/// Keeps the terminal's suspend key from stopping this process while it holds the gate:
/// a stopped holder would keep every other session from saving.
enum Suspension {
    private static let state = Mutex(State())

    private struct State {
        var holders = 0
        var before = sigaction()
    }

    static func forbid() {
        state.withLock { state in
            state.holders += 1
            guard state.holders == 1 else { return }
            var ignore = sigaction()
            ignore.__sigaction_handler.sa_handler = SIG_IGN
            sigaction(SIGTSTP, &ignore, &state.before)
        }
    }

    static func allow() {
        state.withLock { state in
            state.holders -= 1
            if state.holders == 0 { sigaction(SIGTSTP, &state.before, nil) }
        }
    }
}
