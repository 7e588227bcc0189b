import TerminalHarness
import Testing

@Suite("In lines, without a screen")
struct LinearTests {
    /// High enough for all that is ever said, so that nothing scrolls away.
    private static let size = (columns: 80, rows: 400)

    /// Types lines, each when the words before it have been said.
    private func talk(_ terminal: TerminalProcess, _ lines: [(after: String, type: String)]) throws
    {
        for line in lines {
            try terminal.wait(for: line.after, timeout: .seconds(30)) {
                $0.lines.last { !$0.isEmpty }?.hasPrefix(line.after) == true
            }
            terminal.send(line.type + "\r")
        }
    }

    private func signedIn(_ clinic: Clinic, _ user: String) throws -> TerminalProcess {
        let terminal = try clinic.terminal(size: Self.size, term: "dumb")
        try talk(terminal, [("Name:", user), ("Password:", Clinic.password)])
        return terminal
    }

    @Test("a caregiver on a dumb terminal files a report, corrects a slip and answers a question")
    func filesReport() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let terminal = try signedIn(clinic, "amina")
        try talk(
            terminal,
            [
                ("Today", "\(visit.row + 1) r"), ("Systolic", "128/82"), ("Pulse", "400"),
                ("Pulse", "76"), ("Respiration", "18"), ("Temperature", "36.8"), ("SpO₂", "80"),
                ("Consciousness", "alert"), ("Oxygen", "air"),
            ])
        try terminal.wait(forText: "Pulse must be between 0 and 300")
        terminal.send(String(repeating: "\r", count: 3))
        try talk(terminal, [("Status", "stable"), ("Notes", "All well."), ("Notes", "")])
        try talk(terminal, [("Enter: Submit", ""), ("SpO₂, % (.esc", "80")])
        // A visit without a check-in is asked for its times; the judgement against the score.
        try talk(terminal, [("Your answer", "y"), ("Your answer", "w")])
        try terminal.wait(forText: "is filed", timeout: .seconds(20))
        let reports = try clinic.ask("reports", "list", "--patient", visit.patient).list
        #expect(reports.first?["vitals"]["spo2"].number == 80)
        terminal.send("^q\r")
        #expect(try terminal.waitForExit() == .success)
        #expect(!terminal.rawOutput.contains(0x1B))
        #expect(!terminal.screen().text.contains(Clinic.password))
    }

    @Test("somebody killed in mid-report comes back to the same field, nothing typed is lost")
    func comesBack() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let terminal = try signedIn(clinic, "amina")
        try talk(
            terminal,
            [
                ("Today", "\(visit.row + 1) r"), ("Systolic", "131/79"), ("Pulse", "77"),
                ("Respiration", "19"),
            ])
        try terminal.wait(forText: "Temperature, °C:")
        terminal.kill9()
        _ = try terminal.waitForExit()
        let again = try signedIn(clinic, "amina")
        try talk(again, [("Temperature", "<"), ("Respiration", "<"), ("Pulse", "<")])
        let said = try again.wait(forText: "Now: 79")
        #expect(said.contains("Now: 19") && said.contains("Now: 77"))
        #expect(!again.rawOutput.contains(0x1B))
    }

    @Test("an admin on pipes takes an alert and ends it; the end of the input is the end")
    func handlesAlertOnPipes() throws {
        let clinic = try Clinic.seeded()
        let lines = ["wambui", Clinic.password, "1", "k", "r", "", "Seen at home.", "", "esc"]
        let run = try clinic.run(
            "--linear", input: lines.joined(separator: "\n") + "\n", timeout: .seconds(60))
        #expect(run.status == .success, "\(run.errors)")
        #expect(run.output.contains("is yours"), "\(run.output)")
        #expect(run.output.contains("Please say in a few words what was done."))
        #expect(!run.output.utf8.contains(0x1B) && !run.output.utf8.contains(7))
        #expect(!run.output.contains(Clinic.password))
        let alerts = try clinic.ask("alerts", "list", "--all").list
        #expect(alerts.contains { $0["resolution"].text == "Seen at home." })
    }

    @Test("Ctrl-C takes back the question, not the program; what was typed stays")
    func interrupts() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let terminal = try signedIn(clinic, "amina")
        try talk(terminal, [("Today", "\(visit.row + 1) r"), ("Systolic", "128/82")])
        try terminal.wait(forText: "Pulse, /min:")
        terminal.send("99")
        try terminal.wait(forText: "Pulse, /min: 99")
        terminal.send("\u{3}")
        try terminal.wait(forText: "Nothing was changed.")
        try talk(terminal, [("Pulse", ".f4"), ("Your answer", "r"), ("Respiration", "<")])
        try terminal.wait(forText: "not obtained: refused")
        terminal.send("\u{4}")
        #expect(try terminal.waitForExit() == .success)
    }

    @Test("the settings or the command line decide, and a dumb terminal needs it")
    func isChosen() throws {
        let clinic = try Clinic.seeded(settings: "screen:\n  linear: true\n")
        let asked = try clinic.terminal(size: Self.size)
        try asked.wait(forText: "HomeCare in lines.", timeout: .seconds(30))
        #expect(!asked.rawOutput.contains(0x1B))
        let screens = try clinic.terminal("--no-linear")
        try screens.wait(forText: "Password", timeout: .seconds(30))
        #expect(screens.rawOutput.contains(0x1B))
        let another = try Clinic.seeded()
        let needed = try another.terminal(size: Self.size, term: "dumb")
        try needed.wait(forText: "cannot place its cursor", timeout: .seconds(30))
    }
}
