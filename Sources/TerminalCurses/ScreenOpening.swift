import CNcurses
import Foundation
import TerminalKit

/// Opening the curses screen, with all that must be just so.
enum ScreenOpening {
    private static let fallbacks = ["xterm-256color", "vt220"]

    static func open() throws(TerminalError) -> (pointer: OpaquePointer, size: Size) {
        let size = windowSize() ?? Size(columns: 80, rows: 24)
        let pointer = try newScreen(size)
        raw()
        noecho()
        nonl()
        set_escdelay(25)
        typeahead(-1)
        idlok(screen_window(), true)
        // Until it has been left once, curses flushes its output at every move of the cursor.
        endwin()
        reset_prog_mode()
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
        let described = Int(capability_number("colors"))
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

    private static func newScreen(_ size: Size) throws(TerminalError) -> OpaquePointer {
        let environment = ProcessInfo.processInfo.environment
        let wanted = environment["TERM"] ?? ""
        for name in [wanted] + fallbacks where !name.isEmpty {
            guard let screen = newScreen(name, size, environment) else { continue }
            guard capability("cup") != nil else {
                endwin()
                delscreen(screen)
                throw .cannotDraw(name)
            }
            return screen
        }
        throw .unknownTerminal(wanted)
    }

    private static func newScreen(
        _ name: String, _ size: Size, _ environment: [String: String]
    ) -> OpaquePointer? {
        // Curses sizes its output buffer by the first screen it sees, too small for a frame with
        // colours: it is told of a taller one, so that every frame is one write.
        var told = ["LINES": "\(size.rows * 3)", "COLUMNS": "\(size.columns)"]
        if var description = TerminalDescription.find(name, environment: environment) {
            description.shorten()
            told["TERMINFO"] = description.environmentValue
        }
        return withEnvironment(told, restoring: environment) { screen_open(name) }
    }

    private static func withEnvironment<T>(
        _ values: [String: String], restoring before: [String: String], _ body: () -> T
    ) -> T {
        for (name, value) in values { setenv(name, value, 1) }
        defer {
            for name in values.keys {
                if let value = before[name] { setenv(name, value, 1) } else { unsetenv(name) }
            }
        }
        return body()
    }
}
