import TerminalHarness
import Testing

@Suite("Text that would disturb a terminal")
struct StrangeTextTests {
    /// An escape that clears the screen, a bell, a right-to-left override, a joiner and a feed.
    private static let name = "Wanj\u{1B}[2J\u{7}i\u{202E}kũ\u{200D}\nKamau\u{9B}5A"

    private func disturbed() throws -> Clinic {
        let clinic = try Clinic.seeded()
        let literal = Self.name.unicodeScalars.map { "char(\($0.value))" }.joined(separator: "||")
        try clinic.sql("UPDATE patients SET full_name = \(literal) WHERE id = 123")
        return clinic
    }

    @Test("in a patient's name is shown, not obeyed, and moves no column")
    func onScreen() throws {
        let clinics = (try Clinic.seeded(), try disturbed())
        let usual = try clinics.0.signedIn("amina")
        let amina = try clinics.1.signedIn("amina")
        let shot = try amina.waitUntilQuiet()
        let place = try #require(shot.lines.firstIndex { $0.contains("Wanj") }, "\(shot)")
        #expect(shot.bells == 0)
        #expect(!shot.text.unicodeScalars.contains("\u{202E}"))
        let expected = try usual.waitUntilQuiet()
        for row in 0..<24 where row != place && row != 0 {
            #expect(shot.line(row) == expected.line(row))
        }
        // The columns after the name stand where they stand for everybody.
        #expect(shot.cells(of: "Nursing").count == expected.cells(of: "Nursing").count)
        #expect(shot.place(of: "Nursing")?.column == expected.place(of: "Nursing")?.column)
    }

    @Test("in a patient's name cannot reach the terminal through a listing")
    func inListing() throws {
        let clinic = try disturbed()
        for words in [["patients", "list"], ["patients", "list", "--json"]] {
            let run = try clinic.run(words)
            let hidden = run.output.unicodeScalars.filter {
                ($0.value < 0x20 && $0 != "\n") || (0x7F...0x9F).contains($0.value)
                    || $0 == "\u{202E}"
            }
            #expect(hidden.isEmpty, "\(words)")
        }
        let row = try clinic.ask("patients", "show", "P-0123")["patient"]
        #expect(row["name"].text == Self.name)
    }

    @Test("in what is typed at the command line cannot reach the terminal through a refusal")
    func inRefusal() throws {
        let clinic = try Clinic.seeded()
        for words in [
            ["patients", "show", "\u{1B}[2J"], ["patients", "list", "--as", "\u{1B}]0;x\u{7}"],
        ] {
            let run = try clinic.run(words)
            #expect(run.status != .success)
            #expect(
                !(run.output + run.errors).unicodeScalars.contains {
                    $0 == "\u{1B}" || $0 == "\u{7}"
                })
        }
    }

    @Test("of ten megabytes pasted into the notes is cut, and said to be; work goes on")
    func paste() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let amina = try clinic.signedIn("amina")
        amina.send(visit.selecting + "r")
        try amina.wait(forText: "Care report ▸")
        amina.send(ReportKeys.critical)
        try amina.wait(forText: "Breathless")
        amina.paste(String(repeating: "ten megabytes ", count: 750_000))
        try amina.wait(forText: "its end was left out", timeout: .seconds(60))
        amina.press(.f(2))
        try amina.wait(forText: "please type it again")
        amina.send(ReportKeys.answers)
        try amina.wait(forText: "is filed")
        let notes = try clinic.reports(of: visit).first?["notes"].text ?? ""
        #expect(notes.count == 4000)
        #expect(notes.hasPrefix("Breathless at rest.ten megabytes ten"))
    }
}
