import TerminalHarness
import Testing

@Suite("Painting", .serialized)
struct PaintingTests {
    @Test("a frame stands on the terminal as it was drawn")
    func frame() throws {
        let terminal = try probe()
        let screen = try terminal.waitUntilQuiet()
        #expect(screen.isAlternate)
        #expect(screen.line(1).hasPrefix("▸ P-1000  Wanjikũ Kamau"))
        let wide = try #require(screen.cells(of: "日").first)
        #expect(wide.width == 2)
        #expect(screen.contains("Zawadi e\u{301}mile"))
        let critical = try #require(screen.cells(of: "Critical").first)
        #expect(critical.bold && critical.background == .indexed(160))
        #expect(screen.cursor == ScreenPlace(row: 22, column: 1))
    }

    @Test("a typed character costs its own bytes and nothing else", arguments: ["a", "ũ", "日"])
    func typing(character: String) throws {
        let terminal = try probe()
        terminal.send("x")
        try terminal.wait(forText: "x")
        let before = try terminal.waitUntilQuiet()
        let bytes = terminal.bytesReceived
        terminal.send(character)
        try terminal.wait(for: "the character") { $0.text != before.text }
        try terminal.waitUntilQuiet()
        #expect(Array(terminal.rawOutput[bytes...]) == Array(character.utf8))
    }

    @Test("moving a selection costs less than a hundred bytes, scrolling little more")
    func selection() throws {
        let terminal = try probe()
        try terminal.waitUntilQuiet()
        var bytes = terminal.bytesReceived
        terminal.press(.down)
        try terminal.wait(forText: "▸ P-1001")
        try terminal.waitUntilQuiet()
        #expect(terminal.bytesReceived - bytes < 100)
        terminal.send(String(repeating: "\u{1B}[B", count: 19))
        try terminal.wait(forText: "▸ P-1020")
        try terminal.waitUntilQuiet()
        bytes = terminal.bytesReceived
        terminal.press(.down)
        let screen = try terminal.wait(forText: "▸ P-1021")
        try terminal.waitUntilQuiet()
        #expect(terminal.bytesReceived - bytes < 260)
        #expect(!screen.contains("P-1000"))
    }

    @Test("nothing is written when nothing changed, and everything after Ctrl-L")
    func repaint() throws {
        let terminal = try probe()
        let before = try terminal.waitUntilQuiet()
        let bytes = terminal.bytesReceived
        terminal.press(.up)
        terminal.press(.control("l"))
        try terminal.wait(forBytesAfter: bytes + 1000)
        #expect(try terminal.waitUntilQuiet().text == before.text)
        let raw = terminal.rawOutput[bytes...]
        #expect(raw.starts(with: Array("\u{1B}[H\u{1B}[2J".utf8)))
    }

    @Test(
        "works on every usual terminal, and on one nobody knows",
        arguments: [
            "xterm", "screen-256color", "tmux-256color", "linux", "vt220", "vt100", "nonsense", "",
        ])
    func terminals(term: String) throws {
        let terminal = try probe(term: term)
        terminal.send("ũ")
        try terminal.wait(forText: "ũ")
        terminal.press(.control("q"))
        #expect(try terminal.waitForExit() == .success)
    }

    @Test("uses attributes only where colours are not wanted")
    func withoutColours() throws {
        let terminal = try probe(environment: ["NO_COLOR": "1"])
        let screen = try terminal.waitUntilQuiet()
        let critical = try #require(screen.cells(of: "Critical").first)
        #expect(critical.bold && critical.reverse)
        #expect(critical.foreground == .standard && critical.background == .standard)
        let esc38 = Array("\u{1B}[38".utf8)
        #expect(
            !terminal.rawOutput.indices.contains { terminal.rawOutput[$0...].starts(with: esc38) })
    }

    @Test("a frame of eight colours keeps the bright ones apart by bold")
    func eightColours() throws {
        let terminal = try probe(term: "linux")
        let screen = try terminal.waitUntilQuiet()
        let high = try #require(screen.cells(of: "High").first)
        #expect(high.bold && high.foreground == .indexed(3))
    }

    @Test("any size is survived, and the next one is drawn right")
    func sizes() throws {
        let terminal = try probe()
        for (columns, rows) in [(1, 1), (20, 5), (2, 1), (300, 100), (1, 50), (40, 12), (80, 24)] {
            terminal.resize(columns: columns, rows: rows)
            if columns >= 20 { try terminal.wait(forText: "Probe \(columns)×\(rows)") }
            try terminal.waitUntilQuiet()
        }
        #expect(terminal.screen().line(1).hasPrefix("▸ P-1000"))
        terminal.press(.control("q"))
        #expect(try terminal.waitForExit() == .success)
    }

    /// Libraries for terminals keep the margins of a smaller window, and move nothing below them.
    @Test("a new size has no margins, whatever was set for scrolling in the old one")
    func margins() throws {
        let terminal = try probe(size: (80, 10))
        let bytes = terminal.bytesReceived
        terminal.resize(columns: 80, rows: 24)
        try terminal.wait(forText: "Probe 80×24")
        try terminal.waitUntilQuiet()
        let raw = terminal.rawOutput[bytes...]
        #expect(raw.starts(with: Array("\u{1B}[r\u{1B}[H\u{1B}[2J".utf8)))
    }
}
