import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

/// 1053 is a request of patient 103, 1054 a confirmed visit of patient 109, 1063 a request of 109.
@Suite("Whoever changes a visit is told that nobody on the patient's side hears of it")
struct NobodyToldScreenTests {
    let clinic: TestClinic
    private static let words = "No message goes to the patient: messages are not wanted."

    init() throws {
        clinic = try TestClinic()
        try clinic.add(Scene.weeks)
    }

    private func withdraw() throws {
        try clinic.add([
            """
            INSERT INTO consents (patient_id, purpose, given_by, how, given_at, withdrawn_at)
            SELECT id, 'messages', 'Herself', 'phone', 0, 5 FROM patients
            """
        ])
    }

    private func read(_ screen: Rehearsal<Workplace>) -> String {
        screen.frame.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// What is said after keys on a visit's screen, where messages are wanted and where not.
    @Test(
        "on the visit's screen",
        arguments: [
            (TestClinic.Member.grace, Int64(1063), [Key.character("a")], "A-1063 is confirmed."),
            (.grace, 1053, [.character("d"), .character("y")], "A-1053 is cancelled."),
            (.grace, 1054, [.character("x"), .character("y")], "A-1054 is cancelled."),
            (.amina, 1054, [.character("x"), .character("I"), .enter], "A-1054 is cancelled."),
        ])
    func visit(member: TestClinic.Member, id: Int64, keys: [Key], answer: String) throws {
        for isWanted in [true, false] {
            let clinic = try NobodyToldScreenTests()
            if !isWanted { try clinic.withdraw() }
            var screen = clinic.clinic.rehearsal(
                as: member,
                [
                    AnyScreen(
                        VisitScreen.self,
                        .init(viewer: clinic.clinic.actor(member), appointment: id))
                ])
            for key in keys { screen.press(key) }
            #expect(read(screen).contains(answer), "\(screen.frame.text)")
            #expect(read(screen).contains(Self.words) == !isWanted, "\(screen.frame.text)")
        }
    }

    @Test("after a revived visit")
    func revived() throws {
        try withdraw()
        _ = try clinic.clinic.cancelAppointment(clinic.actor(.grace), 1054)
        var screen = clinic.rehearsal(
            as: .grace,
            [AnyScreen(VisitScreen.self, .init(viewer: clinic.actor(.grace), appointment: 1054))])
        screen.press(.character("v"))
        #expect(read(screen).contains("A-1054 is confirmed. \(Self.words)"), "\(read(screen))")
    }

    @Test("on the day board")
    func board() throws {
        try withdraw()
        var screen = clinic.rehearsal(
            as: .grace,
            [AnyScreen(DayBoardScreen.self, .init(viewer: clinic.actor(.grace)))])
        for _ in 0..<12 {
            if screen.runtime.state(of: DayBoardScreen.self)?.standing == .requested { break }
            screen.press(.tab)
        }
        screen.press(.character("a"))
        #expect(read(screen).contains(Self.words), "\(screen.frame.text)")
        screen.press(.character("x"), .character("y"))
        #expect(read(screen).contains("is cancelled. \(Self.words)"), "\(screen.frame.text)")
    }

    @Test("on the form that moves it, and where it goes to somebody else")
    func moved() throws {
        try withdraw()
        for (keys, answer) in [
            ([Key.tab, .character("9"), .function(2)], "with Amina Njoroge."),
            ([.function(3), .character("1")], "with Brian Otieno."),
        ] {
            var screen = clinic.rehearsal(
                as: .grace,
                [
                    AnyScreen(
                        RescheduleScreen.self,
                        .init(viewer: clinic.actor(.grace), appointment: 1054))
                ])
            for key in keys { screen.press(key) }
            #expect(read(screen).contains("\(answer) \(Self.words)"), "\(screen.frame.text)")
        }
    }

    @Test("A prompt for the reason tells who reads it")
    func reason() {
        var visit = clinic.rehearsal(
            as: .amina,
            [AnyScreen(VisitScreen.self, .init(viewer: clinic.actor(.amina), appointment: 1054))])
        visit.press(.character("x"))
        #expect(read(visit).contains("Reason (the patient reads it)"), "\(visit.frame.text)")
        var own = clinic.rehearsal(
            as: .wanjiku,
            [AnyScreen(VisitScreen.self, .init(viewer: clinic.actor(.wanjiku), appointment: 1052))])
        own.press(.character("x"), .character("r"))
        #expect(read(own).contains("Reason (the caregiver reads it)"), "\(own.frame.text)")
    }
}
