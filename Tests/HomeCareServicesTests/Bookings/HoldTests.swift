import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("A time that is kept while somebody is on the telephone")
struct HoldTests {
    private func book(_ clinic: TestClinic, _ name: String, _ start: String, hold: String? = nil)
        throws -> BookingRefusal?
    {
        let actor = try clinic.actor(name)
        var input = clinic.input(start, patient: name == "wanjiku" ? 1 : 2)
        input.hold = hold
        return refusal { _ = try clinic.clinic.book(actor, input) }
    }

    private func free(_ clinic: TestClinic, _ name: String, hold: String? = nil) throws
        -> [Instant]
    {
        try clinic.clinic.freeTimes(
            try clinic.actor(name),
            FreeTimeQuery(
                caregiver: 1, mode: .inPerson, from: try #require(CivilDate("2026-11-26")),
                days: 1, minutes: 60, hold: hold)
        ).map(\.start)
    }

    @Test("is in everybody's way but its holder's, and says who holds it until when")
    func inTheWay() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        let held = try clinic.clinic.hold(grace, clinic.input("2026-11-26T09:00"))
        #expect(held.expiresAt == at("2026-11-24T10:40"))
        let admin = try book(clinic, "wambui", "2026-11-26T09:30")
        #expect(admin?.codes == ["caregiver slotHeld"])
        #expect(admin?.sentence.contains("Grace Wairimu is just booking") == true)
        #expect(admin?.sentence.contains("until 10:40") == true)
        let patient = try book(clinic, "wanjiku", "2026-11-26T09:30")
        #expect(patient?.codes == ["caregiver slotHeld"])
        #expect(patient?.sentence.contains("Grace") == false)
        #expect(try !free(clinic, "wambui").contains(at("2026-11-26T09:00")))
        #expect(try !free(clinic, "grace").contains(at("2026-11-26T09:00")))
        #expect(
            try free(clinic, "grace", hold: held.token).contains(at("2026-11-26T09:00")))
        #expect(try book(clinic, "grace", "2026-11-26T09:30", hold: held.token) == nil)
        #expect(try clinic.number("SELECT count(*) FROM booking_holds") == 0)
    }

    @Test("is let go by who signs out, unless they work in another session too")
    func signingOut() throws {
        let clinic = try TestClinic.booking()
        let (one, two) = (try clinic.session("grace"), try clinic.session("grace"))
        let other = try clinic.clinic.hold(
            try clinic.session("wambui"), clinic.input("2026-11-27T09:00"))
        let held = try clinic.clinic.hold(one, clinic.input("2026-11-26T09:00"))
        func tokens() throws -> Set<String> {
            Set(try clinic.texts("SELECT token FROM booking_holds"))
        }
        try clinic.clinic.signOut(two)
        #expect(try tokens() == [held.token, other.token])
        try clinic.clinic.signOut(one)
        #expect(try tokens() == [other.token])
    }

    @Test("stays where the booking is refused")
    func stays() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        let held = try clinic.clinic.hold(grace, clinic.input("2026-11-26T09:00"))
        #expect(try book(clinic, "grace", "2026-11-24T09:00", hold: held.token) != nil)
        #expect(try clinic.number("SELECT count(*) FROM booking_holds") == 1)
    }

    @Test("lapses after ten minutes, and is taken away by whoever books next")
    func lapse() throws {
        let clinic = try TestClinic.booking()
        _ = try clinic.clinic.hold(
            try clinic.actor("grace"), clinic.input("2026-11-26T09:00"))
        clinic.clock.move(minutes: 9, seconds: 59)
        #expect(try book(clinic, "wambui", "2026-11-26T09:00")?.codes == ["caregiver slotHeld"])
        clinic.clock.move(seconds: 1)
        #expect(try free(clinic, "wambui").contains(at("2026-11-26T09:00")))
        #expect(try book(clinic, "wambui", "2026-11-26T09:00") == nil)
    }

    @Test("that is no more does not hinder the booking, which says that nothing was kept")
    func booksWithoutHold() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        var input = clinic.input("2026-11-26T09:00")
        func warned() throws -> [String] {
            try clinic.clinic.book(grace, input).warnings.map { "\($0.field) \($0.code)" }
        }
        input.hold = try clinic.clinic.hold(grace, input).token
        #expect(try warned() == [])
        // The same token again, for a time that is free all the same.
        input.start = at("2026-11-26T13:00")
        #expect(try warned() == ["hold holdOver"])
        input.start = at("2026-11-27T09:00")
        input.hold = try clinic.clinic.hold(grace, input).token
        clinic.clock.move(minutes: 10)
        #expect(try warned() == ["hold holdOver"])
        input.start = at("2026-11-27T13:00")
        input.hold = nil
        #expect(try warned() == [])
    }

    @Test("does not outlive a clock that is set back")
    func clockBack() throws {
        let clinic = try TestClinic.booking()
        _ = try clinic.clinic.hold(
            try clinic.actor("grace"), clinic.input("2026-11-26T09:00"))
        clinic.clock.move(minutes: -2)
        #expect(try free(clinic, "wambui").contains(at("2026-11-26T09:00")))
        #expect(try book(clinic, "wambui", "2026-11-26T09:00") == nil)
    }

    private func starts(_ clinic: TestClinic) throws -> [String] {
        try clinic.texts("SELECT CAST(starts_at AS TEXT) FROM booking_holds ORDER BY starts_at")
    }

    private func millis(_ hours: [String]) -> [String] { hours.map { "\(at($0).milliseconds)" } }

    @Test("takes the place of the one it names, and of one's own for the patient in its way")
    func replaced() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        let first = try clinic.clinic.hold(grace, clinic.input("2026-11-26T09:00"))
        _ = try clinic.clinic.hold(
            try clinic.actor("wambui"), clinic.input("2026-11-26T11:00"))
        var next = clinic.input("2026-11-26T13:00")
        next.hold = first.token
        _ = try clinic.clinic.hold(grace, next)
        #expect(try starts(clinic) == millis(["2026-11-26T11:00", "2026-11-26T13:00"]))
        // Nobody's own hold is in their way, with or without its token.
        _ = try clinic.clinic.hold(grace, clinic.input("2026-11-26T13:15"))
        #expect(try starts(clinic) == millis(["2026-11-26T11:00", "2026-11-26T13:15"]))
        let refused = refusal {
            _ = try clinic.clinic.hold(grace, clinic.input("2026-11-26T11:30"))
        }
        #expect(refused?.codes == ["caregiver slotHeld"])
        #expect(try clinic.number("SELECT count(*) FROM booking_holds") == 2)
    }

    @Test("stays when the same person holds, books or moves something else with that caregiver")
    func twoWindows() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        _ = try clinic.clinic.hold(grace, clinic.input("2026-11-26T09:00", patient: 2))
        let other = try clinic.clinic.hold(grace, clinic.input("2026-11-26T11:00", patient: 1))
        var input = clinic.input("2026-11-26T11:00", patient: 1)
        input.hold = other.token
        let visit = try #require(try clinic.clinic.book(grace, input).visits.first)
        _ = try clinic.clinic.book(grace, clinic.input("2026-11-27T09:00", patient: 2))
        _ = try clinic.clinic.reschedule(
            grace, visit.id, BookingMove(start: at("2026-11-26T13:00")))
        #expect(try starts(clinic) == millis(["2026-11-26T09:00"]))
        #expect(
            refusal { _ = try clinic.clinic.book(grace, clinic.input("2026-11-26T09:00")) }?.codes
                == ["caregiver slotHeld"])
    }

    @Test("of a patient is one: the next takes its place")
    func ofAPatient() throws {
        let clinic = try TestClinic.booking()
        let wanjiku = try clinic.actor("wanjiku")
        _ = try clinic.clinic.hold(wanjiku, clinic.input("2026-11-26T09:00", patient: 1))
        _ = try clinic.clinic.hold(wanjiku, clinic.input("2026-11-27T09:00", patient: 1))
        #expect(try starts(clinic) == millis(["2026-11-27T09:00"]))
    }

    @Test("can be kept longer, an hour in all, and let go, by its holder alone")
    func longer() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        let token = try clinic.clinic.hold(grace, clinic.input("2026-11-26T09:00")).token
        for minute in 1...6 {
            clinic.clock.move(minutes: 9)
            let longer = try clinic.clinic.extendHold(grace, token: token)
            #expect(longer.expiresAt == at("2026-11-24T10:40").adding(minutes: 9 * minute))
        }
        clinic.clock.move(minutes: 9)
        #expect(
            refusal { _ = try clinic.clinic.extendHold(grace, token: token) }?.codes
                == ["hold tooLong"])
        let wambui = try clinic.actor("wambui")
        #expect(
            verdict { try clinic.clinic.releaseHold(wambui, token: token) } == "notPermitted")
        try clinic.clinic.releaseHold(grace, token: token)
        try clinic.clinic.releaseHold(grace, token: token)
        #expect(
            refusal { _ = try clinic.clinic.extendHold(grace, token: token) }?.codes
                == ["hold holdOver"])
    }

    @Test("that has lapsed hinders no revival by the desk's list")
    func revival() throws {
        let clinic = try TestClinic.booking()
        try clinic.run(
            "UPDATE appointments SET state = 'cancelled', cancel_reason = ? WHERE id = 103",
            [.text(CancelReason.death)])
        let grace = try clinic.actor("grace")
        _ = try clinic.clinic.hold(
            try clinic.actor("wambui"), clinic.input("2026-11-25T10:30", patient: 2))
        clinic.clock.move(minutes: 10)
        let visit = try clinic.clinic.decideBooking(grace, appointment: 103, .revive)
        #expect(visit.state == .confirmed && visit.terms?.sequence == 1)
    }
}
