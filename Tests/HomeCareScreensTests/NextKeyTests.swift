import Foundation
import HomeCareDomain
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("The next key")
struct NextKeyTests {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    @Test("opens one thing after the other, above the person's home")
    func inTurn() throws {
        var session = clinic.rehearsal(as: .amina)
        session.press(.function(6))
        #expect(session.frame.text.contains("Fatuma Ali Hassan asks for a visit"))
        session.press(.function(6))
        #expect(session.runtime.screenIDs == [TodayScreen.id, VisitScreen.id])
        #expect(session.frame.text.contains("Your next visit: Wanjikũ Kamau."))
        session.press(.escape)
        #expect(session.runtime.screenIDs == [TodayScreen.id])
    }

    @Test("leaves a form with its draft kept, and works while text is typed")
    func fromAForm() throws {
        var session = clinic.rehearsal(as: .amina)
        session.press(.character("r"), .character("1"), .function(6))
        #expect(session.runtime.topID == VisitScreen.id)
        let kept = try #require(session.journal["report/1050"])
        #expect(ReportDraft(kept)?.texts.map(\.text) == ["1"])
        session.press(.escape, .character("r"), .character("n"))
        #expect(session.runtime.topID == CareReportScreen.id, "a letter in a form is a letter")
    }

    @Test("names an alert that nobody has, then what failed")
    func admin() throws {
        var session = clinic.rehearsal(as: .wambui)
        session.press(.character("n"))
        #expect(session.runtime.topID == AlertScreen.id)
        #expect(session.frame.text.contains("Otieno Odhiambo's alert: nobody has it yet."))
        session.press(.function(6))
        #expect(session.runtime.topID == NotificationScreen.id)
        session.press(.function(6))
        #expect(session.runtime.screenIDs.count == 2, "nothing piles up")
    }

    @Test("says so kindly where nothing waits, and is not offered to patients")
    func nothing() throws {
        try clinic.add(HardMoments.noRequests)
        var desk = clinic.rehearsal(as: .grace)
        desk.press(.function(6))
        #expect(desk.frame.text.contains("Nothing waits for you now."))
        var patient = clinic.rehearsal(as: .wanjiku)
        let before = patient.runtime.screenIDs
        patient.press(.function(6))
        #expect(patient.runtime.screenIDs == before)
    }

    @Test("comes to a report that was begun before it comes to the next visit")
    func draft() throws {
        let body = """
            {"appointment":1051,"operation":"x","focus":"pulse","texts":{"pulse":"76"},
            "notObtained":{}}
            """
        let workplace = Workplace(clinic: clinic.clinic, origin: "test") { _ in
            [(key: "report/1051", body: Data(body.utf8)), (key: "other", body: Data())]
        }
        let amina = clinic.actor(.amina)
        var shell = Shell.State(clinicName: "x", zone: .nairobi)
        shell.viewer = amina
        var session = Rehearsal(
            Runtime(
                chrome: Shell.self, state: shell, screens: [Tab.home(amina)],
                size: Size(columns: 80, rows: 24), now: TestClinic.now.milliseconds),
            context: workplace)
        session.press(.function(6))
        let state = session.runtime.state(of: CareReportScreen.self)
        #expect(state?.appointment == 1051 && state?.form.focus == "pulse")
        session.press(.function(6))
        #expect(session.runtime.topID == VisitScreen.id)
    }
}
