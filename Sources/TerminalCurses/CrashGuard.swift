import CNcurses
import Foundation

/// Gives the terminal back when the program is killed by its own mistake: a raw terminal on the
/// alternate screen shows neither the error nor what is typed next.
///
/// Only what may be done in a signal handler is done there: one write, one setting, and the signal
/// again with its former handler.
enum CrashGuard {
    private static let signals = [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV]
    /// Former handlers are kept by signal number, so that the handler needs no search.
    private static let highestSignal = 32

    /// Remembers the terminal as it is now, and how to leave the one we make of it.
    static func arm() {
        guard saved == nil else { return }
        var settings = termios()
        guard tcgetattr(STDIN_FILENO, &settings) == 0 else { return }
        let former = UnsafeMutablePointer<sigaction>.allocate(capacity: highestSignal)
        former.initialize(repeating: sigaction(), count: highestSignal)
        let state = UnsafeMutablePointer<Saved>.allocate(capacity: 1)
        state.initialize(to: Saved(settings: settings, former: former))
        saved = state
        for signal in signals {
            var action = sigaction()
            action.__sigaction_handler.sa_handler = giveBack
            sigaction(signal, &action, former + Int(signal))
        }
    }

    /// Forgets it: the terminal has been given back in the ordinary way.
    static func disarm() {
        guard let state = saved else { return }
        for signal in signals { sigaction(signal, state.pointee.former + Int(signal), nil) }
        saved = nil
        state.pointee.former.deallocate()
        state.deallocate()
    }

    /// Remembers whether the terminal reports the mouse.
    static func mouseIsUsed(_ isUsed: Bool) {
        saved?.pointee.mouseIsUsed = isUsed
    }

    fileprivate struct Saved {
        var settings: termios
        var former: UnsafeMutablePointer<sigaction>
        var mouseIsUsed = false
        let mouseOff: StaticString = "\u{1B}[?1006l\u{1B}[?1000l"
        /// Attributes off, cursor on, pastes plain, the ordinary screen.
        let farewell: StaticString = "\u{1B}[m\u{1B}[?25h\u{1B}[?2004l\u{1B}[?1049l\r\n"
    }

    // Written by the one thread that owns the terminal, read by a handler that nothing can stop.
    nonisolated(unsafe) fileprivate static var saved: UnsafeMutablePointer<Saved>?
}

private func giveBack(_ number: Int32) {
    if let state = CrashGuard.saved {
        if state.pointee.mouseIsUsed {
            let off = state.pointee.mouseOff
            _ = write(STDOUT_FILENO, off.utf8Start, off.utf8CodeUnitCount)
        }
        let farewell = state.pointee.farewell
        _ = write(STDOUT_FILENO, farewell.utf8Start, farewell.utf8CodeUnitCount)
        tcsetattr(STDIN_FILENO, TCSANOW, &state.pointee.settings)
        sigaction(number, state.pointee.former + Int(number), nil)
    }
    raise(number)
}
