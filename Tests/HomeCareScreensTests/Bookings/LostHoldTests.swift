import HomeCareDomain
import HomeCareServices
import TerminalKit
import Testing

@testable import HomeCareScreens

@Suite("A time that is not held any more")
struct LostHoldTests {
    let clinic: TestClinic

    init() throws { clinic = try TestClinic() }

    /// Patient 104, Friday at ten with Amina, held.
    private func held() -> Rehearsal<Workplace> {
        let grace = clinic.actor(.grace)
        var desk = clinic.rehearsal(
            as: .grace,
            [Tab.home(grace), BookingEntry.screen(grace, BookingOpening(patient: 104))])
        desk.type("fri")
        desk.press(.enter)
        desk.type("10")
        desk.press(.function(2))
        return desk
    }

    private func state(_ desk: Rehearsal<Workplace>) -> BookingScreen.State? {
        desk.runtime.state(of: BookingScreen.self)
    }

    /// Somebody else's visit at that time, booked behind the back of the one who held it.
    @discardableResult
    private func taken(_ desk: Rehearsal<Workplace>) throws -> Visit {
        let kept = try #require(state(desk)?.kept)
        _ = try clinic.clinic.releaseHold(clinic.actor(.grace), token: kept.token)
        return try #require(
            try clinic.clinic.book(
                clinic.actor(.wambui),
                BookingInput(
                    patient: 105, caregiver: 1, specialty: state(desk)?.chosen?.specialty,
                    mode: .inPerson, start: kept.start, minutes: 60)
            ).visits.first)
    }

    @Test("and was booked says which visit has it, as soon as the file says so")
    func isBooked() throws {
        var desk = held()
        let visit = try taken(desk)
        desk.tell(.changed)
        #expect(desk.frame.text.contains("Not held: Amina Njoroge"), "\(desk.frame.text)")
        #expect(desk.frame.text.contains(visit.reference), "\(desk.frame.text)")
        #expect(!desk.frame.text.contains("F7 holds it again"))
        // It is free again.
        _ = try clinic.clinic.cancelAppointment(clinic.actor(.wambui), visit.id, reason: "No.")
        desk.tell(.changed)
        #expect(desk.frame.text.contains("F7 holds it again"), "\(desk.frame.text)")
        desk.press(.function(7))
        #expect(desk.frame.text.contains("Held for you until"), "\(desk.frame.text)")
    }

    @Test(
        "says the same after a refusal, and after the key that holds it longer", arguments: [2, 7])
    func isRefused(_ key: Int) throws {
        var desk = held()
        let visit = try taken(desk)
        desk.press(.function(key))
        if state(desk)?.stage == .choosing { desk.press(.escape) }
        #expect(desk.frame.text.contains("Not held: Amina Njoroge"), "\(desk.frame.text)")
        #expect(desk.frame.text.contains(visit.reference), "\(desk.frame.text)")
    }
}
