import Foundation
import TerminalHarness
import Testing

@Suite("The event loop", .serialized)
struct EventLoopTests {
    @Test(
        "hears keys whole",
        arguments: [
            ("\u{1B}", "escape"), ("\u{1B}[17~", "function(6)"), ("\u{1B}OH", "home"),
            ("\u{3}", "control(\"c\")"), ("\u{1A}", "control(\"z\")"),
            ("\u{1C}", "control(\"\\\\\")"), ("\u{13}", "control(\"s\")"),
            ("\u{1B}x", "alt(\"x\")"),
            ("\u{7F}", "backspace"), ("\u{1B}[Z", "backTab"),
        ])
    func keys(bytes: String, name: String) throws {
        let terminal = try probe()
        terminal.send(bytes)
        try terminal.wait(forText: name)
    }

    @Test("keys typed in one burst are all there, in order")
    func burst() throws {
        let terminal = try probe()
        let words = (0..<300).map { "w\($0)" }.joined(separator: "\r")
        terminal.send(words + "\u{1B}[B\u{1B}[B")
        try terminal.wait(for: "the last word and two rows down") {
            $0.line(22) == " w299" && $0.contains("▸ P-1002")
        }
    }

    @Test("a paste is one thing, also of ten megabytes")
    func paste() throws {
        let terminal = try probe()
        terminal.paste("two\nlines")
        try terminal.wait(forText: "paste of 9")
        let line = "Blood pressure 128 over 82\n"
        let large = String(repeating: line, count: 10_000_000 / line.utf8.count)
        terminal.paste(large)
        try terminal.wait(forText: "paste of \(large.utf8.count)", timeout: .seconds(60))
        terminal.send("still here")
        try terminal.wait(forText: "still here")
    }

    @Test("a paste too long is cut, and says so")
    func longPaste() throws {
        let terminal = try probe()
        terminal.paste(String(repeating: "x", count: (16 << 20) + 1))
        try terminal.wait(forText: "paste of \(16 << 20) · pasteCut", timeout: .seconds(60))
    }

    @Test(
        "hears other threads and the hour",
        arguments: [("post", "posted"), ("deadline", "deadline")])
    func events(argument: String, name: String) throws {
        let terminal = try probe(argument)
        try terminal.wait(forText: name)
    }

    @Test("SIGTSTP does not stop it, and SIGQUIT does not end it", arguments: [20, 3])
    func stopSignal(number: Int32) throws {
        let terminal = try probe()
        terminal.signal(number)
        terminal.send("awake")
        try terminal.wait(forText: "awake")
    }

    @Test("leaves the terminal as it was", arguments: ["end", "kill -TERM", "kill -SEGV"])
    func leaving(how: String) throws {
        let folder = try TemporaryFolder()
        let (before, after) = (folder.file("before"), folder.file("after"))
        let program = try locateProgram("TerminalProbe")
        // The shell is what stays behind on the terminal.
        let script = "stty -g > \(before); \(program); stty -g > \(after); echo back in the shell"
        let terminal = try TerminalProcess(
            "/bin/sh", ["-c", script],
            environment: plainEnvironment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 })
        try terminal.wait(forText: "Probe 80×24")
        if how == "end" {
            terminal.press(.control("q"))
        } else {
            terminal.paste(how)
        }
        let screen = try terminal.wait(forText: "back in the shell")
        #expect(!screen.isAlternate)
        #expect(screen.isCursorVisible)
        #expect(
            try String(contentsOfFile: before, encoding: .utf8)
                == String(contentsOfFile: after, encoding: .utf8))
    }

    private static func count(_ mode: String, in terminal: TerminalProcess) -> Int {
        let wanted = Array("\u{1B}[?\(mode)".utf8)
        let output = terminal.rawOutput
        return output.indices.filter { output[$0...].starts(with: wanted) }.count
    }

    @Test("says nothing of the mouse while nobody wants it", arguments: ["end", "kill -SEGV"])
    func noMouse(how: String) throws {
        let terminal = try probe(environment: ["SWIFT_BACKTRACE": "enable=no"])
        terminal.paste("a paste")
        try terminal.wait(forText: "a paste")
        if how == "end" { terminal.press(.control("q")) } else { terminal.paste(how) }
        _ = try terminal.waitForExit()
        for mode in ["1000h", "1006h", "1000l", "1006l"] {
            #expect(Self.count(mode, in: terminal) == 0, "\(mode)")
        }
    }

    @Test(
        "leaves the mouse to the terminal again, however it ends",
        arguments: ["end", "kill -TERM", "kill -SEGV", "toggle"])
    func mouse(how: String) throws {
        let terminal = try probe(environment: ["SWIFT_BACKTRACE": "enable=no"])
        terminal.press(.control("t"))
        terminal.send("\u{1B}[<0;12;7M\u{1B}[<0;12;7m\u{1B}[<65;3;4M\u{1B}[<99;;M")
        try terminal.wait(forText: "wheelDown 2,3")
        #expect(terminal.screen().contains("press 11,6"))
        #expect(Self.count("1000h", in: terminal) == 1 && Self.count("1006h", in: terminal) == 1)
        #expect(Self.count("1000l", in: terminal) == 0)
        switch how {
        case "end": terminal.press(.control("q"))
        case "toggle":
            terminal.press(.control("t"))
            terminal.press(.control("q"))
        default: terminal.paste(how)
        }
        _ = try terminal.waitForExit()
        #expect(Self.count("1000l", in: terminal) == 1 && Self.count("1006l", in: terminal) == 1)
    }

    @Test("ends in good order when it is asked to")
    func terminate() throws {
        let terminal = try probe()
        terminal.signal(15)
        #expect(try terminal.waitForExit() == .success)
    }

    @Test("ends by itself when the line is dropped")
    func hangUp() throws {
        let terminal = try probe()
        terminal.hangUp()
        #expect(try terminal.waitForExit() == .success)
    }

    @Test("without a terminal says so in one sentence")
    func noTerminal() throws {
        let run = try ProgramRun(try locateProgram("TerminalProbe"))
        #expect(run.status == .exited(2))
        #expect(run.errors.contains("This needs a terminal"))
    }

    @Test("on a terminal that cannot place its cursor says so in one sentence")
    func dumb() throws {
        let terminal = try TerminalProcess(try locateProgram("TerminalProbe"), term: "dumb")
        #expect(try terminal.waitForExit() == .exited(2))
        #expect(terminal.screen().contains("cannot place its cursor"))
    }
}
