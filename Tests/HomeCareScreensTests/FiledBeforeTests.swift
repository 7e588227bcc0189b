import Foundation
import HomeCareDomain
import HomeCareServices
import HomeCareStore
import TerminalKit
import Testing

@testable import HomeCareScreens

/// One person in two windows: what was begun in one comes back in the other, under the same name.
@Suite("A form from which something else was filed meanwhile")
struct FiledBeforeTests {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    private let told = "Not saved: from this form something else was saved before"

    /// The same form as it comes back in another window.
    private func twin(
        of form: Rehearsal<Workplace>, _ member: TestClinic.Member, _ screen: AnyScreen<Workplace>
    ) -> Rehearsal<Workplace> {
        clinic.rehearsal(
            as: member, [Tab.home(clinic.actor(member)), screen],
            drafts: Array(form.journal.values))
    }

    private func count(_ table: String) throws -> Int64 {
        try clinic.clinic.store.read { db in
            try db.first("SELECT count(*) FROM \(table)") { $0.int(0) } ?? 0
        }
    }

    private func isNameless(_ form: Rehearsal<Workplace>) -> Bool {
        form.frame.text.range(of: "[0-9A-F]{8}-[0-9A-F]{4}", options: .regularExpression) == nil
    }

    @Test("books what is typed at the next key, and nothing twice")
    func booking() throws {
        let opening = BookingOpening(patient: 104)
        let screen = BookingEntry.screen(clinic.actor(.grace), opening)
        var one = clinic.rehearsal(as: .grace, [Tab.home(clinic.actor(.grace)), screen])
        one.type("fri")
        one.press(.enter)
        one.type("10")
        one.press(.function(2))
        var two = twin(of: one, .grace, screen)
        let before = try count("appointments")
        two.press(.function(2))
        #expect(two.frame.text.contains("is confirmed"), "\(two.frame.text)")
        one.press(.escape, .control("u"))
        one.type("13")
        one.press(.function(2), .function(2))
        #expect(one.frame.text.contains(told), "\(one.frame.text)")
        #expect(isNameless(one))
        #expect(try count("appointments") == before + 1)
        one.press(.function(2))
        #expect(one.frame.text.contains("is confirmed"), "\(one.frame.text)")
        #expect(try count("appointments") == before + 2)
        #expect(one.journal.isEmpty)
    }

    @Test("registers who is typed at the next key")
    func registering() throws {
        let screen = AnyScreen(RegisterScreen.self, .init(viewer: clinic.actor(.grace)))
        var one = clinic.rehearsal(as: .grace, [Tab.home(clinic.actor(.grace)), screen])
        for key in "Zipporah Nduku\t1990-01-02\tf\t\t047" {
            one.press(key == "\t" ? .tab : .character(key))
        }
        var two = twin(of: one, .grace, screen)
        let before = try count("patients")
        two.press(.function(2))
        #expect(try count("patients") == before + 1, "\(two.frame.text)")
        while one.runtime.state(of: RegisterScreen.self)?.form.focus != "name" {
            one.press(.backTab)
        }
        one.press(.control("u"))
        one.type("Barnabas Kiptoo")
        one.press(.function(2))
        #expect(one.frame.text.contains(told), "\(one.frame.text)")
        #expect(isNameless(one))
        one.press(.function(2))
        #expect(try count("patients") == before + 2, "\(one.frame.text)")
    }

    @Test("files a small form at the next key")
    func entry() throws {
        let viewer = clinic.actor(.drMwangi)
        let screen = AnyScreen(AddendumScreen.self, .init(viewer: viewer, record: 9))
        var one = clinic.rehearsal(as: .drMwangi, [Tab.home(viewer), screen])
        one.press(.character("s"), .tab)
        one.type("Seen")
        var two = twin(of: one, .drMwangi, screen)
        let before = try count("report_addenda")
        two.press(.function(2))
        #expect(try count("report_addenda") == before + 1, "\(two.frame.text)")
        one.type(" again")
        one.press(.function(2))
        #expect(one.frame.text.contains(told), "\(one.frame.text)")
        #expect(isNameless(one))
        one.press(.function(2))
        #expect(try count("report_addenda") == before + 2, "\(one.frame.text)")
    }

    @Test("files no second report of a visit, and says at once that it has one")
    func report() throws {
        let amina = clinic.actor(.amina)
        let screen = AnyScreen(CareReportScreen.self, .init(viewer: amina, appointment: 1050))
        var one = clinic.rehearsal(as: .amina, [Tab.home(amina), screen])
        one.type("128/82")
        let before = try count("care_session_reports")
        let operation = try #require(one.runtime.state(of: CareReportScreen.self)?.operation)
        let first = ReportInput(
            appointment: 1050, vitals: News2Vitals.well, status: .stable, notes: "Theirs.")
        _ = try clinic.clinic.fileReport(amina, first, operation: operation)
        // What is asked and what is wrong with this one comes after: the visit has its report.
        one.press(.enter, .function(4), .character("a"), .character("r"))
        for key in "\t\t\ts\tMine." { one.press(key == "\t" ? .tab : .character(key)) }
        one.press(.function(2))
        #expect(one.frame.text.contains("A-1050 already has its report"), "\(one.frame.text)")
        #expect(isNameless(one))
        #expect(try count("care_session_reports") == before + 1)
    }
}
