import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

/// 1052 is Wanjikũ's: confirmed, tomorrow at 09:00 with Brian.
@Suite("What is given up by moving a visit is told before it is moved")
struct GivingUpTests {
    let clinic: TestClinic
    private static let words = "Moved, it has to be confirmed again"

    init() throws {
        clinic = try TestClinic()
        try clinic.add(Scene.weeks)
    }

    private func move(
        _ member: TestClinic.Member, _ size: Size = Size(columns: 80, rows: 24)
    ) -> Rehearsal<Workplace> {
        clinic.rehearsal(as: member, [screen(member)], size: size)
    }

    private func screen(_ member: TestClinic.Member) -> AnyScreen<Workplace> {
        AnyScreen(
            RescheduleScreen.self, .init(viewer: clinic.actor(member), appointment: 1052))
    }

    private func read(_ screen: Rehearsal<Workplace>) -> String {
        screen.frame.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test("to a patient, however small the window", arguments: [24, 12])
    func patient(rows: Int) throws {
        var own = move(.wanjiku, Size(columns: rows == 24 ? 80 : 40, rows: rows))
        #expect(read(own).contains(Self.words), "\(own.frame.text)")
        #expect(read(own).contains("its time now is given up."), "\(own.frame.text)")
        own.press(.tab)
        own.type("10")
        own.press(.function(2))
        #expect(read(own).contains("not yet confirmed"), "\(own.frame.text)")
        let visit = try clinic.clinic.appointment(clinic.actor(.grace), 1052)
        #expect(visit.state == .requested)
    }

    @Test("not to the desk, whose move stays confirmed, and not of a mere request")
    func others() throws {
        #expect(!read(move(.grace)).contains("confirmed again"))
        try clinic.add(["UPDATE appointments SET state = 'requested' WHERE id = 1052"])
        #expect(!read(move(.wanjiku)).contains("confirmed again"))
    }

    @Test("in lines")
    func linear() {
        let talk = LinearTalk(in: clinic, as: .wanjiku, [screen(.wanjiku)])
        #expect(talk.transcript.contains { $0.contains(Self.words) }, "\(talk.transcript)")
        #expect(talk.transcript.contains { $0.contains("Booked Wed 25 Nov") })
    }

    @Test("Free times are told as the starts that they are")
    func starts() {
        let desk = move(.grace)
        #expect(read(desk).contains("Free starts on Wed 25 Nov from 07:00 to"), "\(read(desk))")
    }
}
