import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("A visit that should have begun")
struct RunningVisitTests {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    @Test(
        "stays on the patient's page until it is over",
        arguments: [
            (AppointmentState.confirmed, -55, "Next visit today 14:00"),
            (.inProgress, -55, "Now today 14:00"),
            (.confirmed, 5, "Next visit tomorrow 09:00"),
        ])
    func myCare(state: AppointmentState, ended: Int, words: String) throws {
        let start = TestClinicSeed.ago(minutes: ended < 0 ? 5 : 65)
        try clinic.add([
            """
            UPDATE appointments SET state = '\(state.rawValue)', starts_at = \(start),
                ends_at = \(TestClinicSeed.ago(minutes: ended)) WHERE id = 1050
            """
        ])
        let own = clinic.rehearsal(
            as: .wanjiku,
            [AnyScreen(MyCareScreen.self, .init(viewer: clinic.actor(.wanjiku)))])
        let text = own.frame.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(text.contains(words), "\(own.frame.text)")
        #expect(text.contains("today 14:00") == (ended < 0), "\(own.frame.text)")
    }

    @Test("over video shows the whole address at which it is joined, or what is done without one")
    func joining() throws {
        try clinic.add([
            "UPDATE appointments SET state = 'confirmed' WHERE id = 1053",
            "DELETE FROM teleconference_sessions WHERE appointment_id = 1053",
        ])
        let screen = clinic.rehearsal(
            as: .amina,
            [AnyScreen(VisitScreen.self, .init(viewer: clinic.actor(.amina), appointment: 1053))])
        #expect(screen.frame.text.contains("The clinic has set no video address"))
    }
}
