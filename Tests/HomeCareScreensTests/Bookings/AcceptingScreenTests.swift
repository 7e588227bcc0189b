import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

/// 1053 is a request for Thursday 26 November at 10:00, when Amina takes the day off.
@Suite("A request outside the availability is accepted with a reason, wherever it is accepted")
struct AcceptingScreenTests {
    let clinic: TestClinic

    init() throws {
        clinic = try TestClinic()
        try clinic.add(Scene.weeks + [Self.off])
    }

    private static let off = """
        INSERT INTO time_off (caregiver_id, starts_at, ends_at, reason)
        VALUES (1, \(TestClinicSeed.ago(days: -2, minutes: 845)),
            \(TestClinicSeed.ago(days: -3, minutes: 845)), 'A course'),
        (2, \(TestClinicSeed.ago(minutes: 845)), \(TestClinicSeed.ago(days: -1, minutes: 845)), '')
        """

    private func reason(_ id: Int64) throws -> String? {
        let visit = try clinic.clinic.appointment(clinic.actor(.grace), id)
        return visit.state == .confirmed ? visit.terms?.overrideReason : nil
    }

    @Test("on the visit's screen", arguments: [TestClinic.Member.grace, .amina])
    func visit(member: TestClinic.Member) throws {
        var screen = clinic.rehearsal(
            as: member,
            [AnyScreen(VisitScreen.self, .init(viewer: clinic.actor(member), appointment: 1053))])
        screen.press(.character("a"))
        #expect(screen.frame.text.contains("Outside the availability: accept it all the same?"))
        #expect(screen.frame.text.contains("Amina Njoroge is away until Fri 27 Nov 00:00."))
        screen.press(.enter)
        #expect(screen.frame.text.contains("Please say why."))
        screen.type("The course ends early.")
        screen.press(.enter)
        #expect(try reason(1053) == "The course ends early.")
        #expect(screen.frame.text.contains("A-1053 is confirmed."))
    }

    @Test("on the day board")
    func board() throws {
        var screen = clinic.rehearsal(
            as: .grace,
            [AnyScreen(DayBoardScreen.self, .init(viewer: clinic.actor(.grace)))])
        for _ in 0..<12 {
            if screen.runtime.state(of: DayBoardScreen.self)?.standing == .requested { break }
            screen.press(.tab)
        }
        screen.press(.character("a"))
        #expect(screen.frame.text.contains("Outside the availability: accept it all the same?"))
        screen.type("He comes in.")
        screen.press(.enter)
        #expect(screen.frame.text.contains("A-1063 is confirmed."))
        #expect(try reason(1063) == "He comes in.")
    }

    @Test("with the later ones of its series")
    func series() throws {
        try clinic.add([
            """
            INSERT INTO appointment_series (id, patient_id, caregiver_id, every_weeks, visits,
                created_at) VALUES (7, 103, 1, 1, 2, 0)
            """,
            "UPDATE appointments SET series_id = 7 WHERE id = 1053",
            """
            INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
                starts_at, ends_at, series_id, created_at)
            SELECT 1091, patient_id, caregiver_id, specialty_id, mode, state,
                starts_at + 1209600000, ends_at + 1209600000, 7, 0
            FROM appointments WHERE id = 1053
            """,
        ])
        var screen = clinic.rehearsal(
            as: .grace,
            [AnyScreen(VisitScreen.self, .init(viewer: clinic.actor(.grace), appointment: 1053))])
        screen.press(.character("a"), .character("s"))
        #expect(screen.frame.text.contains("1 visit of the series cannot be accepted as it is"))
        screen.type("Agreed")
        screen.press(.enter)
        #expect(screen.frame.text.contains("2 visits are confirmed."))
        #expect(try reason(1053) == "Agreed")
        #expect(try reason(1091) == nil)
    }

    @Test("in lines")
    func linear() throws {
        let grace = clinic.actor(.grace)
        var talk = LinearTalk(
            in: clinic, as: .grace,
            [AnyScreen(VisitScreen.self, .init(viewer: grace, appointment: 1053))])
        #expect(talk.type("a").contains("is away until"))
        talk.type("Agreed")
        #expect(try reason(1053) == "Agreed")
    }
}
