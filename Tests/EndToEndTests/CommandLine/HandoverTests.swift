import TerminalHarness
import Testing

@Suite("A handover sheet at the command line")
struct HandoverTests {
    @Test("is one page of plain text", arguments: [[], ["--since", "2020-01-01"]])
    func isPlain(options: [String]) throws {
        let clinic = try Clinic.seeded()
        let patient = try clinic.dueVisit().patient
        let run = try clinic.run(["patients", "handover", patient] + options)
        #expect(run.status == .success, "\(run.errors)")
        let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.first?.hasPrefix("Handover: Wanjikũ Kamau") == true, "\(run.output)")
        #expect(lines.count <= 25)
        #expect(lines.allSatisfy { $0.unicodeScalars.count <= 80 })
        #expect(!run.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" })
        for word in ["Status", "Since", "BP mmHg", "NEWS2", "Alerts", "Open", "Next", "Notes"] {
            #expect(run.output.contains(word), "\(word): \(run.output)")
        }
    }

    @Test("is told to other programs in JSON")
    func isJSON() throws {
        let clinic = try Clinic.seeded()
        let patient = try clinic.dueVisit().patient
        let reports = try clinic.ask("reports", "list", "--patient", patient).list
        try #require(reports.count > 2)
        let start = try #require(reports[2]["appointment"].text)
        let answer = try clinic.ask("patients", "handover", patient, "--since", start)
        #expect(answer["since"]["appointment"].text == start)
        #expect(answer["reports"].list.count == 2)
        #expect(answer["latest"]["reference"].text == reports[0]["reference"].text)
    }

    @Test(
        "is refused like everything else",
        arguments: [
            (["P-9999"], 66), (["x"], 64), (["PATIENT", "--since", "soon"], 64),
            (["PATIENT", "--since", "A-99999"], 66), (["PATIENT", "--as", "grace"], 77),
            (["PATIENT", "--as", "wanjiku"], 77),
        ] as [([String], Int32)])
    func isRefused(words: [String], status: Int32) throws {
        let clinic = try Clinic.seeded()
        let patient = try clinic.dueVisit().patient
        let words = words.map { $0 == "PATIENT" ? patient : $0 }
        let run = try clinic.run(["patients", "handover"] + words)
        #expect(run.status == .exited(status), "\(run.errors)")
        #expect(run.output.isEmpty)
    }
}
