import TerminalHarness
import Testing

@Suite("A report half typed when the session is lost")
struct LostSessionTests {
    /// How a session can end without its person wishing it.
    enum Loss: CaseIterable {
        case droppedLine, hangup, termination, kill

        func strike(_ terminal: TerminalProcess) {
            switch self {
            case .droppedLine: terminal.hangUp()
            case .hangup: terminal.signal(1)
            case .termination: terminal.signal(15)
            case .kill: terminal.kill9()
            }
        }
    }

    @Test("is there again after signing in, the focus in its field", arguments: Loss.allCases)
    func reopens(after loss: Loss) throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let before = try clinic.begunReport(of: visit)
        let shown = try before.waitUntilQuiet()
        loss.strike(before)
        // A second as promised, and another one for a machine with much to do.
        try before.waitForExit(timeout: .seconds(2))

        let after = try clinic.reopened(visit)
        #expect(form(after) == form(shown))
        #expect(after.cursor == shown.cursor)
        #expect(try clinic.ask("reports", "list", "--patient", visit.patient).list.count > 0)
        #expect(try clinic.ask("audit", "verify")["ok"].flag == true)
    }

    @Test("has lost nothing that stood on the screen, killed in the middle of typing")
    func killedWhileTyping() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let amina = try clinic.signedIn("amina")
        amina.send(visit.selecting + "r")
        try amina.wait(forText: "Care report ▸")
        amina.send(Array(repeating: "\t", count: 12).joined())
        for number in 100..<110 {
            amina.send("\(number) ")
            try amina.wait(forText: "\(number)")
        }
        for number in 110..<170 { amina.send("\(number) ") }
        try amina.wait(forText: "110")
        amina.kill9()
        try amina.waitForExit()

        let words = notes(amina.screen())
        #expect(words.count > 10)
        let kept = notes(try clinic.reopened(visit))
        #expect(kept.starts(with: words), "shown: \(words)\nkept: \(kept)")
    }

    /// Everything between the heading and the alert panel.
    private func form(_ shot: ScreenShot) -> [String] { Array(shot.lines[2..<21]) }

    /// The numbers typed as notes, as far as they are shown in full.
    private func notes(_ shot: ScreenShot) -> [Int] {
        shot.lines.joined(separator: " ").split(separator: " ")
            .compactMap { $0.count == 3 ? Int($0) : nil }.filter { $0 >= 100 }
    }
}

extension Clinic {
    /// Amina at a report with much typed, one vital not obtained and the focus in the middle.
    func begunReport(of visit: DueVisit) throws -> TerminalProcess {
        let amina = try signedIn("amina")
        amina.send(visit.selecting + "r")
        try amina.wait(forText: "Care report ▸ \(visit.patientName)")
        amina.send("128/82\r76\r18\r")
        amina.press(.f(4))
        try amina.wait(forText: "Why was it not obtained?")
        amina.send("e97\ra\ra\r61.5\r5.4\r2\rs")
        amina.send("\rCheerful today.\rDressing changed.")
        amina.send(Array(repeating: "\u{1B}[Z", count: 7).joined() + "\u{7F}9")
        try amina.wait(for: "all of it") {
            $0.contains("Dressing changed.") && $0.contains("draft saved") && $0.contains("[ 99")
        }
        return amina
    }

    /// Amina signed in again, once the report is open by itself and its greeting is gone.
    func reopened(_ visit: DueVisit) throws -> ScreenShot {
        let amina = try signIn()
        amina.send("amina\r\(Self.password)\r")
        try amina.wait(forText: "nothing of it was lost")
        amina.press(.right)
        try amina.wait(forNoText: "nothing of it was lost")
        return try amina.waitUntilQuiet()
    }
}
