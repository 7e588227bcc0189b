import CNcurses
import Foundation
import TerminalKit

/// Opening the curses screen, with all that must be just so.
enum ScreenOpening {
    private static let fallbacks = ["xterm-256color", "vt220"]

    static func open() throws(TerminalError) -> (pointer: OpaquePointer, size: Size) {
        let pointer = try newScreen()
        raw()
        noecho()
        nonl()
        set_escdelay(25)
        typeahead(-1)
        idlok(screen_window(), true)
        // Until it has been left once, curses flushes its output at every move of the cursor.
        endwin()
        reset_prog_mode()
        let size = windowSize() ?? Size(columns: 80, rows: 24)
        resizeterm(Int32(size.rows), Int32(size.columns))
        return (pointer, size)
    }

    /// What the terminal says of its size.
    static func windowSize() -> Size? {
        var columns: Int32 = 0
        var rows: Int32 = 0
        guard terminal_size(STDOUT_FILENO, &columns, &rows) == 0 else { return nil }
        return Size(columns: Int(columns), rows: Int(rows))
    }

    static func startColours(_ environment: [String: String]) -> ColourDepth {
        let described = Int(tigetnum(strdup("colors")))
        let depth = ColourDepth(colours: described, environment: environment)
        guard depth != .none, start_color() != ERR, use_default_colors() != ERR else {
            return .none
        }
        return depth
    }

    /// Whether the terminal speaks escape sequences with ESC [, so that it ignores unknown modes.
    static var isANSI: Bool {
        capability("cup").map { String(cString: $0).hasPrefix("\u{1B}[") } ?? false
    }

    private static func newScreen() throws(TerminalError) -> OpaquePointer {
        let wanted = ProcessInfo.processInfo.environment["TERM"] ?? ""
        for name in [wanted] + fallbacks where !name.isEmpty {
            guard let screen = screen_open(name) else { continue }
            guard capability("cup") != nil else {
                endwin()
                delscreen(screen)
                throw .cannotDraw(name)
            }
            return screen
        }
        throw .unknownTerminal(wanted)
    }
}
