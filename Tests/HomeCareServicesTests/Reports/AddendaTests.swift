import HomeCareDomain
import HomeCareServices
import Testing

struct AddendaTests {
    private static let correction = AddendumInput(
        report: 1, reason: " The pulse was read wrongly. ", text: " It was 67, not 76. ")

    @Test func anAddendumStandsUnderTheReportWhoseNumbersStay() throws {
        let clinic = try TestClinic()
        let before = try clinic.clinic.report(try clinic.session("drmwangi"), 1)
        let written = try clinic.clinic.amendReport(
            try clinic.session("amina"), Self.correction, operation: "one")
        #expect(written.map(\.text) == ["It was 67, not 76."])
        #expect(written.map(\.reason) == ["The pulse was read wrongly."])
        #expect(written.map(\.authorName) == ["Amina Njoroge"])
        #expect(written.map(\.authorRole) == [.caregiver])
        #expect(written.map(\.writtenAt) == [at("2026-11-24T10:30")])
        let after = try clinic.clinic.report(try clinic.session("drmwangi"), 1)
        #expect(after.vitals == before.vitals && after.notes == before.notes)
        #expect(before.addenda == 0 && after.addenda == 1)
        #expect(
            try clinic.clinic.reports(try clinic.session("wanjiku"), patient: 1)[0].addenda == 1)
        #expect(try clinic.number("SELECT count(*) FROM status_changes") == 0)
        #expect(
            try clinic.texts("SELECT detail FROM audit_entries WHERE action = 'amended'")
                == ["addendum 1"])
    }

    @Test func aRepeatedOperationAddsNothing() throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        _ = try clinic.clinic.amendReport(amina, Self.correction, operation: "one")
        let again = try clinic.clinic.amendReport(amina, Self.correction, operation: "one")
        #expect(again.count == 1)
        let second = try clinic.clinic.amendReport(amina, Self.correction, operation: "two")
        #expect(second.map(\.id) == [1, 2])
    }

    @Test(
        arguments: [
            ("", "Text.", ["reason"]), (" \u{200B}", "Text.", ["reason"]), ("Why.", " ", ["text"]),
            ("", "", ["reason", "text"]),
            (String(repeating: "x", count: 201), "Text.", ["reason"]),
            ("Why.", String(repeating: "x", count: 4001), ["text"]),
        ] as [(String, String, [String])])
    func whatIsMissingOrTooLongIsNamed(_ reason: String, _ text: String, _ fields: [String])
        throws
    {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        let input = AddendumInput(report: 1, reason: reason, text: text)
        #expect(input.errors.map(\.field) == fields)
        let answer = verdict {
            _ = try clinic.clinic.amendReport(amina, input, operation: "one")
        }
        #expect(answer == input.errors.first?.code)
        #expect(try clinic.number("SELECT count(*) FROM report_addenda") == 0)
    }

    /// A caregiver's own patients are many; the visits are what is their own.
    @Test func aCaregiverAddsToOwnVisitsOnly() throws {
        let clinic = try TestClinic()
        try clinic.run("UPDATE appointments SET caregiver_id = 2 WHERE id = 103")
        let otieno = try clinic.session("otieno")
        #expect(verdict { _ = try clinic.clinic.report(otieno, 1) } == "allowed")
        #expect(
            verdict {
                _ = try clinic.clinic.amendReport(otieno, Self.correction, operation: "one")
            } == "notYours")
        #expect(clinic.clinic.mayAmend(try clinic.session("amina"), report: 1))
        #expect(!clinic.clinic.mayAmend(otieno, report: 1))
        #expect(!clinic.clinic.mayAmend(try clinic.session("wambui"), report: 1))
    }

    @Test func thePatientReadsTheAddendaOfTheirOwnReports() throws {
        let clinic = try TestClinic()
        _ = try clinic.clinic.amendReport(
            try clinic.session("drmwangi"), Self.correction, operation: "one")
        let read = try clinic.clinic.addenda(try clinic.session("wanjiku"), report: 1)
        #expect(read.map(\.authorName) == ["Dr Samuel Mwangi"])
    }
}
