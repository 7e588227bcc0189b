import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

/// Of the fixture: 104 is patient 1's request of 1 December, 103 confirmed on 25 November, 108 on
/// the 24th at 14:00, 111 on the 23rd and never begun, 105 cancelled, 110 a no-show.
@Suite("Changing a booking")
struct LifeTests {
    static let steps: [(String, actor: String, id: Int64, AppointmentState, answer: String)] = [
        ("accept", "grace", 104, .confirmed, "allowed"),
        ("accept", "amina", 104, .confirmed, "allowed"),
        ("accept", "local operator", 104, .confirmed, "allowed"),
        ("accept", "wanjiku", 104, .confirmed, "wrongState"),
        ("accept", "otieno", 104, .confirmed, "notPermitted"),
        ("accept", "drmwangi", 104, .confirmed, "notPermitted"),
        ("cancel", "wanjiku", 103, .cancelled, "allowed"),
        ("cancel", "amina", 103, .cancelled, "missing"),
        ("cancel", "grace", 103, .cancelled, "allowed"),
        ("cancel", "barasa", 103, .cancelled, "notPermitted"),
        ("cancel what began", "grace", 109, .cancelled, "wrongState"),
        ("cancel what is over", "grace", 106, .cancelled, "wrongState"),
        ("cancel too late", "wanjiku", 111, .cancelled, "tooLate"),
        ("cancel too late", "grace", 111, .cancelled, "allowed"),
        ("no-show", "amina", 111, .noShow, "allowed"),
        ("no-show", "grace", 111, .noShow, "allowed"),
        ("no-show", "wanjiku", 111, .noShow, "wrongState"),
        ("no-show before the start", "amina", 108, .noShow, "notYet"),
        ("revive what is past", "grace", 105, .confirmed, "tooLate"),
        ("was there after all", "amina", 110, .confirmed, "allowed"),
        ("was there after all", "wanjiku", 110, .confirmed, "wrongState"),
        ("request again", "grace", 103, .requested, "wrongState"),
        ("no such", "grace", 999, .cancelled, "notFound"),
    ]

    @Test("A step is for those whose it is, in the states that lead there", arguments: steps)
    func step(what: String, name: String, id: Int64, state: AppointmentState, answer: String) throws
    {
        let clinic = try TestClinic.booking()
        let actor = try clinic.actor(name)
        let before = try clinic.rowCounts()
        let now = verdict { _ = try clinic.clinic.setState(actor, id, state) }
        #expect(now == answer)
        let wrote = try clinic.rowCounts() != before
        #expect(wrote == (answer == "allowed"))
        let sequence = try clinic.number(
            "SELECT sequence FROM appointments WHERE id = ?", [.integer(id)])
        #expect(sequence == (answer == "notFound" ? -1 : answer == "allowed" ? 1 : 0))
    }

    @Test("A caregiver's cancellation says why, and what was to happen at its time is stopped")
    func cancel() throws {
        let clinic = try TestClinic.booking()
        try clinic.run(
            """
            INSERT INTO timed_steps (kind, appointment_id, state, began_at, due_at, dedupe_key)
            VALUES ('reminder', 103, 'waiting', 0, 1, 'one')
            """)
        let amina = try clinic.actor("amina")
        let visit = try clinic.clinic.cancelAppointment(amina, 103, reason: " Ill. ")
        #expect(visit.terms?.cancelReason == "Ill." && visit.terms?.sequence == 1)
        #expect(try clinic.texts("SELECT state FROM timed_steps") == ["cancelled"])
        #expect(refusal { _ = try clinic.clinic.reviveAppointment(amina, 103) } != nil)
        let grace = try clinic.actor("grace")
        let back = try clinic.clinic.reviveAppointment(grace, 103)
        #expect(back.state == .confirmed && back.terms?.sequence == 2)
        #expect(back.terms?.cancelReason == nil)
    }

    @Test("What was revived asks for its time like a new one")
    func reviveTaken() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        _ = try clinic.clinic.cancelAppointment(grace, 103)
        _ = try clinic.clinic.book(grace, clinic.input("2026-11-25T10:30", patient: 2))
        let found = refusal { _ = try clinic.clinic.reviveAppointment(grace, 103) }
        #expect(found?.codes == ["caregiver slotTaken"])
        #expect(try clinic.clinic.appointment(grace, 103).state == .cancelled)
    }

    @Test("Moving keeps the price for the same length, and counts each change")
    func move() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        let id = try #require(
            try clinic.clinic.book(grace, clinic.input("2026-11-26T09:00")).visits.first?.id)
        try clinic.run("UPDATE caregivers SET hourly_rate_cents = 200000, buffer_minutes = 20")
        let later = try clinic.clinic.reschedule(
            grace, id, BookingMove(start: at("2026-11-26T09:30"), seen: 0))
        #expect(later.terms?.costCents == 150_000 && later.terms?.sequence == 1)
        #expect(later.terms?.bufferMinutes == 20 && later.endsAt == at("2026-11-26T10:30"))
        let longer = try clinic.clinic.reschedule(grace, id, BookingMove(minutes: 90))
        #expect(longer.terms?.costCents == 300_000 && longer.endsAt == at("2026-11-26T11:00"))
        let other = try clinic.clinic.reschedule(
            grace, id, BookingMove(caregiver: 2, mode: .virtual))
        #expect(other.caregiverName == "Otieno Ouma" && other.mode == .virtual)
        #expect(
            try clinic.number(
                "SELECT count(*) FROM teleconference_sessions WHERE appointment_id = ?",
                [.integer(id)]) == 1)
        let stale = refusal {
            _ = try clinic.clinic.reschedule(
                grace, id, BookingMove(start: at("2026-11-27T09:30"), seen: 0))
        }
        #expect(stale?.codes == ["appointment changedMeanwhile"])
        for same in [BookingMove(minutes: 90), BookingMove(notes: "  ")] {
            let found = refusal { _ = try clinic.clinic.reschedule(grace, id, same) }
            #expect(found?.codes == ["appointment unchanged"])
        }
        let audited = try clinic.texts(
            "SELECT action FROM audit_entries WHERE entity_id = ? AND entity = 'appointments'",
            [.integer(id)])
        #expect(audited == ["booked", "moved", "moved", "reassigned"])
    }

    @Test(
        "A patient's own move asks again; a caregiver gives no visit to others",
        arguments: [("wanjiku", AppointmentState.requested), ("amina", .confirmed)])
    func moveBy(name: String, state: AppointmentState) throws {
        let clinic = try TestClinic.booking()
        let actor = try clinic.actor(name)
        let moved = try clinic.clinic.reschedule(
            actor, 103, BookingMove(start: at("2026-11-26T15:00")))
        #expect(moved.state == state)
        let away = verdict {
            _ = try clinic.clinic.reschedule(actor, 103, BookingMove(caregiver: 2))
        }
        #expect(away == (name == "amina" ? "notPermitted" : "allowed"))
    }

    @Test("A move into something else is refused, with what is free instead, and changes nothing")
    func moveTaken() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        let found = refusal {
            _ = try clinic.clinic.reschedule(
                grace, 103, BookingMove(start: at("2026-12-01T10:30")))
        }
        #expect(found?.codes == ["caregiver slotTaken"])
        #expect(found?.alternatives.first?.start == at("2026-12-01T11:00"))
        // Its own time is not in its way.
        let near = try clinic.clinic.reschedule(
            grace, 103, BookingMove(start: at("2026-11-25T10:30")))
        #expect(near.startsAt == at("2026-11-25T10:30"))
    }

    @Test("Notes change without asking for the time again")
    func notes() throws {
        let clinic = try TestClinic.booking()
        try clinic.run("DELETE FROM availability_windows")
        let visit = try clinic.clinic.reschedule(
            try clinic.actor("grace"), 111, BookingMove(notes: "Gate code 7."))
        #expect(visit.notes == "Gate code 7." && visit.startsAt == at("2026-11-23T08:00"))
    }

    @Test("What a visit costs is for those who pay, are paid or keep the books")
    func price() throws {
        let clinic = try TestClinic.booking()
        for (name, sees) in [
            ("wanjiku", true), ("amina", true), ("drmwangi", false), ("grace", true),
        ] {
            let visit = try clinic.clinic.appointment(try clinic.actor(name), 103)
            #expect((visit.terms?.costCents != nil) == sees, "\(name)")
        }
    }

    @Test("A list tells the desk of no death")
    func death() throws {
        let clinic = try TestClinic.booking()
        try clinic.run(
            "UPDATE appointments SET state = 'cancelled', cancel_reason = ? WHERE id = 103",
            [.text(CancelReason.death)])
        let desk = try clinic.clinic.appointment(try clinic.actor("grace"), 103)
        #expect(desk.terms?.cancelReason == nil)
        let admin = try clinic.clinic.appointment(try clinic.actor("wambui"), 103)
        #expect(admin.terms?.cancelReason == CancelReason.death)
    }

    /// Patient, caregiver, physician, receptionist, admin, local operator: own, then foreign.
    @Test(
        "Who books for whom",
        arguments: [
            ("wanjiku", "allowed", "notPermitted", "allowed"),
            ("amina", "allowed", "notPermitted", "notPermitted"),
            ("drmwangi", "notPermitted", "notPermitted", "notPermitted"),
            ("grace", "allowed", "allowed", "allowed"),
            ("wambui", "allowed", "allowed", "allowed"),
            ("local operator", "allowed", "allowed", "allowed"),
        ])
    func permission(name: String, own: String, foreign: String, otherCaregiver: String) throws {
        let clinic = try TestClinic.booking()
        let actor = try clinic.actor(name)
        for (patient, caregiver, expected) in [
            (1, 1, own), (2, 1, foreign), (1, 2, otherCaregiver), (999, 1, foreign),
        ] {
            let input = clinic.input(
                "2026-11-2\(6 + caregiver)T09:00", patient: Int64(patient),
                caregiver: Int64(caregiver))
            let answer = patient == 999 && expected == "allowed" ? "notFound" : expected
            let use = clinic.clinic
            let query = FreeTimeQuery(
                caregiver: input.caregiver, patient: input.patient, mode: .inPerson,
                from: try #require(CivilDate("2026-11-26")), days: 1, minutes: 60)
            #expect(verdict { _ = try use.freeTimes(actor, query) } == answer, "\(input)")
            #expect(verdict { _ = try use.hold(actor, input) } == answer, "\(input)")
            try clinic.run("DELETE FROM booking_holds")
            #expect(verdict { _ = try use.book(actor, input) } == answer, "\(input)")
            try clinic.run("UPDATE appointments SET state = 'cancelled' WHERE created_at > 0")
        }
    }
}
