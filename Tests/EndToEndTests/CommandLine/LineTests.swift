import TerminalHarness
import Testing

@Suite("A report given in one line")
struct LineTests {
    private static let line = "128/82 p76 r18 t98.6f s97 air A"

    @Test("is read back, checked and filed")
    func filed() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let words = [
            "--appointment", visit.reference, "--line", Self.line, "--status", "stable", "--notes",
            "All is well.",
        ]
        let check = try Answer(try clinic.run(["reports", "check", "--json"] + words))
        #expect(check["ok"].flag == true)
        #expect(check["news2"]["total"].number == 0)
        #expect(check["understood"].list.map(\.text).contains("Temperature 37.0 °C (98.6 °F)"))
        let run = try clinic.run(["reports", "file"] + words)
        #expect(run.status == .success)
        #expect(run.output.contains("Understood: Blood pressure 128/82 mmHg"))
        #expect(run.output.contains("closed without times"))
        #expect(try clinic.reports(of: visit).first?["vitals"]["temperature"].number == 37)
    }

    @Test(
        "is refused with a code and a place, and changes nothing",
        arguments: [
            ("p76 x9", "line", "notUnderstood", 5), ("p76 p80", "line", "notUnderstood", 5),
            ("t98.6", "line", "notUnderstood", 1), ("", "vitals.systolic", "missing", nil),
        ] as [(String, String, String, Double?)])
    func refused(_ line: String, _ field: String, _ code: String, _ place: Double?) throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let count = try clinic.reports(of: visit).count
        let run = try clinic.run([
            "reports", "file", "--json", "--appointment", visit.reference, "--line", line,
            "--status", "stable", "--notes", "x",
        ])
        #expect(run.status == .exited(65))
        let error = try #require(try Answer(run)["errors"].list.first)
        #expect(error["field"].text == field && error["code"].text == code)
        #expect(error["place"].number == place)
        #expect(try clinic.reports(of: visit).count == count)
    }

    @Test("contradicts a value of the JSON only with a refusal")
    func both() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let run = try clinic.run(
            ["reports", "check", "--json", "--line", "p80"],
            input: ReportText().json(for: visit.reference))
        #expect(run.status == .exited(65))
        #expect(try Answer(run)["errors"].list.first?["field"].text == "vitals.pulse")
    }

    @Test("names an unknown status")
    func words() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let run = try clinic.run([
            "reports", "check", "--json", "--appointment", visit.reference, "--line", Self.line,
            "--status", "fine", "--notes", "x",
        ])
        let errors = try Answer(run)["errors"].list
        #expect(errors.map { $0["field"].text } == ["status"])
        #expect(errors.map { $0["code"].text } == ["impossible"])
    }
}
