import Foundation
import TerminalHarness
import Testing

/// Starts a shell script on a terminal.
func shell(
    _ script: String, size: (columns: Int, rows: Int) = (80, 24)
) throws -> TerminalProcess {
    try TerminalProcess("/bin/sh", ["-c", script], size: size)
}

@Suite("A program on a terminal")
struct TerminalTests {
    @Test("is given what is typed, and its answer is seen")
    func echo() throws {
        let cat = try TerminalProcess("/bin/cat")
        cat.send("good morning\r")
        try cat.wait(for: "echo and answer") {
            $0.lines[0...1] == ["good morning", "good morning"]
        }
    }

    @Test("gets what was typed before it was ready, in order")
    func typeAhead() throws {
        let terminal = try shell("sleep 0.2; read a; read b; echo \"<$a|$b>\"")
        terminal.send("first\rsecond\r")
        try terminal.wait(forText: "<first|second>")
    }

    @Test("has exactly the environment given, and TERM")
    func environment() throws {
        let terminal = try TerminalProcess("/usr/bin/env", environment: ["A": "1"], term: "vt220")
        try terminal.waitForExit()
        #expect(Set(terminal.screen().lines.filter { !$0.isEmpty }) == ["A=1", "TERM=vt220"])
    }

    @Test("has no descriptors but its terminal's, whatever else this process has open")
    func descriptors() throws {
        let careless = open("/dev/null", O_RDONLY)
        defer { close(careless) }
        let terminal = try TerminalProcess("/bin/ls", ["/proc/self/fd"])
        try terminal.waitForExit()
        #expect(terminal.screen().line(0).split(separator: " ") == ["0", "1", "2", "3"])
    }

    @Test("has its terminal as the controlling one")
    func controllingTerminal() throws {
        try shell("echo through the back door >/dev/tty; read x").wait(forText: "back door")
    }

    @Test("sees the size asked for", arguments: [(80, 24), (40, 12), (300, 100)])
    func size(columns: Int, rows: Int) throws {
        let terminal = try shell("stty size", size: (columns, rows))
        try terminal.wait(forText: "\(rows) \(columns)")
    }

    @Test("is told by SIGWINCH that the size has changed")
    func resize() throws {
        let terminal = try shell("trap 'stty size' WINCH; echo ready; while :; do read x; done")
        try terminal.wait(forText: "ready")
        terminal.resize(columns: 132, rows: 43)
        let shot = try terminal.wait(forText: "43 132")
        #expect(shot.columns == 132)
        #expect(shot.rows == 43)
    }

    @Test("is told by SIGHUP that the line has dropped")
    func hangUp() throws {
        let folder = try TemporaryFolder()
        let file = folder.file("last words")
        let terminal = try shell("trap 'echo hung up >\"\(file)\"; exit 3' HUP; echo ready; read x")
        try terminal.wait(forText: "ready")
        terminal.hangUp()
        #expect(try terminal.waitForExit() == .exited(3))
        #expect(try String(contentsOfFile: file, encoding: .utf8) == "hung up\n")
    }

    @Test(
        "leaves the status it ended with",
        arguments: [
            ("exit 0", ProgramStatus.success), ("exit 7", .exited(7)),
            ("kill -TERM $$", .signalled(15)),
        ])
    func status(script: String, expected: ProgramStatus) throws {
        #expect(try shell(script).waitForExit() == expected)
    }

    @Test("gets no chance to say anything when it is killed")
    func kill() throws {
        let terminal = try shell("trap 'echo goodbye' EXIT; echo ready; read x")
        try terminal.wait(forText: "ready")
        terminal.kill9()
        #expect(try terminal.waitForExit() == .signalled(9))
        #expect(!terminal.screen().contains("goodbye"))
    }

    @Test("shows its screen in the error when what was waited for does not come")
    func timeout() throws {
        let terminal = try shell("echo something else; read x")
        let error = #expect(throws: HarnessError.self) {
            try terminal.wait(forText: "dinner", timeout: .milliseconds(300))
        }
        #expect(error?.description.contains("|something else") == true)
    }

    @Test("is not waited for once it has ended")
    func ended() throws {
        let terminal = try shell("echo last words; exit 4")
        let error = #expect(throws: HarnessError.self) {
            try terminal.wait(forText: "dinner", timeout: .seconds(600))
        }
        guard case .ended(_, .exited(4), let shown) = error else {
            Issue.record("not the end, but \(String(describing: error))")
            return
        }
        #expect(shown.contains("last words"))
    }

    @Test("that does not exist is an error that names it")
    func missing() {
        let error = #expect(throws: HarnessError.self) { try TerminalProcess("/no/such/program") }
        #expect(error?.description == "cannot start /no/such/program: No such file or directory")
    }

    @Test("takes ten megabytes without holding up whoever sends them")
    func flood() throws {
        let count = 10_000_000
        let terminal = try shell("stty raw -echo; echo ready; sleep 0.2; head -c \(count) | wc -c")
        try terminal.wait(forText: "ready")
        terminal.send(bytes: [UInt8](repeating: UInt8(ascii: "x"), count: count))
        try terminal.wait(forText: "\(count)", timeout: .seconds(60))
    }
}
