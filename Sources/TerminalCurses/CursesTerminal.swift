import CNcurses
import Foundation
public import TerminalKit

/// The terminal of this process: the one place that calls curses.
///
/// Everything here belongs to one thread, the one that opened it. Open it before other threads
/// start, because signals are watched by blocking them in all of them.
public final class CursesTerminal {
    /// Wakes `wait` from any thread.
    public let waker: Waker
    /// How many colours are used.
    public let depth: ColourDepth
    /// The terminal's size now.
    public private(set) var size: Size

    let signals: SignalWatch
    var decoder: KeyDecoder
    var isGone = false
    /// When bytes last came, to tell a lone ESC from the start of a key.
    var lastInput: Int64 = 0
    var pens: Pens
    /// What stands on the terminal; nil when nothing is known of it.
    var shown: Frame?
    var cursorIsShown = true
    private var isOpen = true
    private let screen: OpaquePointer
    private let knowsModes: Bool
    private var usesMouse = false

    /// Takes over the terminal of standard input and output.
    public static func open() throws(TerminalError) -> CursesTerminal {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw .notATerminal }
        return try CursesTerminal()
    }

    private init() throws(TerminalError) {
        waker = try Waker()
        signals = try SignalWatch()
        _ = locale_use_utf8()
        CrashGuard.arm()
        let screen: (pointer: OpaquePointer, size: Size)
        do { screen = try ScreenOpening.open() } catch {
            CrashGuard.disarm()
            throw error
        }
        self.screen = screen.pointer
        size = screen.size
        let environment = ProcessInfo.processInfo.environment
        depth = ScreenOpening.startColours(environment)
        pens = Pens(.dark, depth: depth, colours: Int(screen_colours()))
        decoder = KeyDecoder(extra: TerminalKeys.described())
        knowsModes = ScreenOpening.isANSI
        if knowsModes { send(PasteMode.on) }
    }

    deinit { close() }

    /// Uses a theme from the next `paint` on.
    public func use(_ theme: Theme) {
        pens = Pens(theme, depth: depth, colours: Int(screen_colours()))
        shown = nil
    }

    /// Asks the terminal to report the mouse, or no longer; nothing is sent where that is so.
    public func useMouse(_ wanted: Bool) {
        guard isOpen, !isGone, knowsModes, wanted != usesMouse else { return }
        usesMouse = wanted
        // First what a crash must undo, then the deed: the guard may do too much, never too little.
        if wanted { CrashGuard.mouseIsUsed(true) }
        send(wanted ? MouseMode.on : MouseMode.off)
        if !wanted { CrashGuard.mouseIsUsed(false) }
    }

    /// The terminal's bell.
    public func bell() {
        guard isOpen, !isGone else { return }
        beep()
    }

    /// Gives the terminal back as it was; nothing can be painted afterwards.
    public func close() {
        guard isOpen else { return }
        useMouse(false)
        isOpen = false
        if knowsModes, !isGone { send(PasteMode.off) }
        endwin()
        delscreen(screen)
        CrashGuard.disarm()
    }

    /// Whether there is a terminal to paint on.
    var canPaint: Bool { isOpen && !isGone }

    /// Reads the size anew after the terminal was resized.
    /// - Returns: whether there is a size, changed or not.
    func takeNewSize() -> Bool {
        guard canPaint, let now = ScreenOpening.windowSize() else { return false }
        if now != size { resizeterm(Int32(now.rows), Int32(now.columns)) }
        size = now
        shown = nil
        // Some terminals keep the margins of a smaller window, and change nothing below them.
        if knowsModes { send(Margins.none) }
        // Terminals move their text about when they are resized, each in its own way, and one that
        // became smaller and large again in the meantime has lost some.
        _ = screen_redraw()
        return true
    }

    private func send(_ text: String) {
        var text = text
        text.withUTF8 { _ = write(STDOUT_FILENO, $0.baseAddress, $0.count) }
    }

    private enum PasteMode {
        // The first part is the plain character set, which curses is not asked to restore.
        static let on = "\u{1B}(B\u{1B}[?2004h"
        static let off = "\u{1B}[?2004l"
    }

    private enum Margins {
        static let none = "\u{1B}[r"
    }

    /// Presses and the wheel, told in the way that knows windows of any size.
    private enum MouseMode {
        static let on = "\u{1B}[?1000h\u{1B}[?1006h"
        static let off = "\u{1B}[?1006l\u{1B}[?1000l"
    }
}

extension CursesTerminal {
    /// Keeps the signals of a terminal from ending the program before a terminal is open and after
    /// it is closed. Call it before any thread is started: a hang-up may come twice, and what is to
    /// be cleared away at the end would be left behind.
    public static func blockSignals() {
        SignalWatch.block()
    }
}
