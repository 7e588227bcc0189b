import TerminalHarness
import Testing

@Suite("A terminal that is none, or is strange")
struct TerminalKindTests {
    @Test("is asked for in a sentence", arguments: [["screens"], [], ["demo"]])
    func none(words: [String]) throws {
        let clinic = try Clinic.seeded()
        let run = try clinic.run(words)
        #expect(run.status == .exited(69))
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("terminal"), "\(run.errors)")
        #expect(run.errors.split(separator: "\n").count == 1)
    }

    @Test("is used as a usual one when its name is not known", arguments: ["nobody-knows-me", ""])
    func unknown(term: String) throws {
        let clinic = try Clinic.seeded()
        let amina = try clinic.signedIn("amina", term: term)
        amina.press(.control("q"))
        #expect(try amina.waitForExit() == .success)
    }

    @Test("is refused the screens in a sentence when it cannot place its cursor")
    func dumb() throws {
        let clinic = try Clinic.seeded()
        let terminal = try clinic.terminal("--no-linear", term: "dumb")
        #expect(try terminal.waitForExit() == .exited(69))
        #expect(terminal.screen().text.contains("cannot place its cursor"))
        #expect(!terminal.screen().isAlternate)
    }

    @Test("of other kinds works too", arguments: ["vt220", "linux", "screen-256color", "xterm"])
    func others(term: String) throws {
        let clinic = try Clinic.seeded()
        let amina = try clinic.signedIn("amina", term: term)
        let shown = amina.screen()
        #expect(shown.contains("Wanjikũ Kamau"))
        amina.press(.control("q"))
        #expect(try amina.waitForExit() == .success)
    }

    @Test("may become far too small in mid-report and large again: nothing is lost")
    func small() throws {
        let clinic = try Clinic.seeded()
        let amina = try clinic.begunReport(of: try clinic.dueVisit())
        let before = try amina.waitUntilQuiet()
        amina.resize(columns: 20, rows: 5)
        try amina.wait(forText: "window")
        amina.resize(columns: 1, rows: 1)
        try amina.waitUntilQuiet()
        amina.send("8")
        amina.resize(columns: 80, rows: 24)
        try amina.wait(forText: "[ 998")
        amina.send("\u{7F}")
        let after = try amina.wait(forText: "[ 99_")
        #expect(after.lines[1..<21] == before.lines[1..<21])
        #expect(after.cursor == before.cursor)
    }

    @Test("may be small from the start", arguments: [(20, 5), (1, 1), (39, 12), (40, 11)])
    func smallFromTheStart(columns: Int, rows: Int) throws {
        let clinic = try Clinic.seeded()
        let terminal = try clinic.terminal(size: (columns, rows))
        try terminal.wait(for: "anything") { !$0.text.isEmpty }
        terminal.send("amina\r\(Clinic.password)\r")
        terminal.resize(columns: 80, rows: 24)
        try terminal.wait(forText: "to report", timeout: .seconds(20))
    }
}
