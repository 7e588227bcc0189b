import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

struct VisitTests {
    @Test(
        arguments: [
            (101, "allowed"), (111, "allowed"), (108, "allowed"), (103, "notDue"), (104, "notDue"),
            (105, "notDue"), (106, "notDue"), (109, "notDue"), (110, "notDue"), (102, "notYours"),
            (999, "notFound"),
        ] as [(Int64, String)])
    func checkingInNeedsAConfirmedVisitThatIsDue(_ id: Int64, _ answer: String) throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        #expect(verdict { _ = try clinic.clinic.checkIn(amina, id) } == answer)
        let arrived = try clinic.number(
            "SELECT count(*) FROM appointments WHERE id = ? AND checked_in_at = ?",
            [.integer(id), Value(clinic.clock.now)])
        #expect((arrived == 1) == (answer == "allowed"))
    }

    @Test(
        arguments: [
            (109, "allowed"), (101, "notCheckedIn"), (103, "notCheckedIn"), (104, "notCheckedIn"),
            (105, "notCheckedIn"), (106, "notCheckedIn"), (102, "notYours"), (999, "notFound"),
        ] as [(Int64, String)])
    func checkingOutNeedsAVisitThatIsOpen(_ id: Int64, _ answer: String) throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        #expect(verdict { _ = try clinic.clinic.checkOut(amina, id) } == answer)
    }

    @Test func aVisitGoesFromArrivalOverReportToDeparture() throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        let arrived = try clinic.clinic.checkIn(amina, 101)
        #expect(arrived.state == .inProgress && arrived.checkedInAt == clinic.clock.now)
        #expect(verdict { _ = try clinic.clinic.checkIn(amina, 101) } == "notDue")
        clinic.clock.move(minutes: 40)
        _ = try clinic.clinic.fileReport(amina, .plain(.stable), operation: "one")
        let left = try clinic.clinic.checkOut(amina, 101)
        #expect(left.state == .completed && left.checkedOutAt == clinic.clock.now)
        #expect(left.reportID != nil)
        #expect(
            try clinic.texts(
                "SELECT action FROM audit_entries WHERE entity = 'appointments' ORDER BY id")
                == ["checkedIn", "checkedOut"])
    }

    @Test func aClockSetBackDoesNotLetTheDepartureComeFirst() throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        let arrived = try clinic.clinic.checkIn(amina, 101)
        clinic.clock.move(minutes: -10)
        #expect(try clinic.clinic.checkOut(amina, 101).checkedOutAt == arrived.checkedInAt)
    }

    @Test func theDayHoldsTheCaregiversOwnVisitsInOrder() throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        let today = clinic.clinic.settings.zone.date(of: clinic.clock.now)
        #expect(try clinic.clinic.visits(of: amina, on: today).map(\.id) == [109, 101, 108])
        #expect(
            try clinic.clinic.visits(of: amina, on: today.adding(days: 1)).map(\.id) == [103])
    }

    @Test func aVisitThatWasBegunStaysInSightPastMidnightUntilItHasItsReport() throws {
        let clinic = try TestClinic()
        let today = clinic.clinic.settings.zone.date(of: clinic.clock.now)
        clinic.clock.move(minutes: 24 * 60)
        let amina = try clinic.session("amina")
        #expect(
            try clinic.clinic.visits(of: amina, on: today.adding(days: 1)).map(\.id)
                == [109, 103])
    }
}
