import TerminalHarness
import Testing

@Suite("A report typed faster than the program can follow")
struct BurstTests {
    @Test("is filed exactly as typed, its keys in one write from home to submit")
    func fromHome() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let count = try clinic.reports(of: visit).count
        let amina = try clinic.signedIn("amina")
        amina.send(visit.selecting + "r" + Self.report + ReportKeys.submit + ReportKeys.answers)
        try amina.wait(forText: "is filed", timeout: .seconds(30))
        try check(clinic, visit, before: count)
    }

    @Test("is filed exactly as typed, its keys in one write with the name and the password")
    func fromSignIn() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let count = try clinic.reports(of: visit).count
        let amina = try clinic.signIn()
        amina.send(
            "amina\r\(Clinic.password)\r" + visit.selecting + "r" + Self.report
                + ReportKeys.submit + ReportKeys.answers)
        try amina.wait(forText: "is filed", timeout: .seconds(30))
        try check(clinic, visit, before: count)
    }

    @Test("is filed exactly as typed, its keys on the line before the program was there")
    func beforeTheProgram() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let count = try clinic.reports(of: visit).count
        let amina = try clinic.terminal()
        amina.send(
            "amina\r\(Clinic.password)\r" + visit.selecting + "r" + Self.report
                + ReportKeys.submit + ReportKeys.answers)
        try amina.wait(forText: "is filed", timeout: .seconds(30))
        try check(clinic, visit, before: count)
    }

    private static let report = ReportKeys.critical + " Oxygen at 2 l/min.\rDr Mwangi called."

    private func check(_ clinic: Clinic, _ visit: DueVisit, before count: Int) throws {
        let reports = try clinic.reports(of: visit)
        #expect(reports.count == count + 1)
        let report = try #require(reports.first)
        #expect(report["appointment"].text == visit.reference)
        #expect(report["author"].text == "Amina Njoroge")
        #expect(report["status"].text == "critical")
        #expect(report["notes"].text == "Breathless at rest. Oxygen at 2 l/min.\nDr Mwangi called.")
        #expect(report["notObtained"].names.isEmpty)
        #expect(report["news2Total"].number == 17)
        let expected = """
            {"systolic":88,"diastolic":54,"pulse":124,"respiration":28,"temperature":38.6,
             "spo2":84,"consciousness":"C","oxygen":true,"spo2Scale":1,"weight":58.5,"pain":7}
            """
        #expect(report["vitals"] == (try Answer(expected)))
    }
}

extension Clinic {
    /// The reports of the visit's patient, newest first.
    func reports(of visit: DueVisit) throws -> [Answer] {
        try ask("reports", "list", "--patient", visit.patient).list
    }
}
