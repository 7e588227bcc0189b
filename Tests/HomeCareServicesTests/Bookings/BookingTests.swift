import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("Booking a visit")
struct BookingTests {
    @Test(
        "is confirmed for the desk and the caregiver, and requested for the patient",
        arguments: [
            ("grace", AppointmentState.confirmed), ("wambui", .confirmed), ("amina", .confirmed),
            ("local operator", .confirmed), ("wanjiku", .requested),
        ])
    func states(name: String, state: AppointmentState) throws {
        let clinic = try TestClinic.booking()
        let actor = try clinic.actor(name)
        let booked = try clinic.clinic.book(
            actor, clinic.input("2026-11-26T09:07", minutes: 50, mode: .virtual))
        let visit = try #require(booked.visits.first)
        #expect(visit.state == state && booked.series == nil)
        #expect(visit.terms?.costCents == 125_000 && visit.specialty == "Nursing")
        let rooms = try clinic.texts(
            "SELECT room FROM teleconference_sessions WHERE appointment_id = ?",
            [.integer(visit.id)])
        let room = try #require(rooms.first)
        #expect(rooms.count == 1 && room.hasPrefix("visit-") && room.count == 30)
        #expect(room.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-".contains($0) })
        let audited = try clinic.texts(
            "SELECT action FROM audit_entries WHERE entity_id = ? AND entity = 'appointments'",
            [.integer(visit.id)])
        #expect(audited == [state == .requested ? "requested" : "booked"])
    }

    static let faults: [(String, String, BookingFault)] = [
        ("a minute ago", "start inPast", { $0.start = at("2026-11-24T10:29") }),
        ("in four years", "start tooFar", { $0.start = at("2030-11-24T10:29") }),
        (
            "at half a minute", "start impossible",
            { $0.start = at("2026-11-26T10:00").adding(seconds: 30) }
        ),
        ("of four minutes", "minutes tooShort", { $0.minutes = 4 }),
        ("of no time", "minutes tooShort", { $0.minutes = Int.min }),
        ("of more than a day", "minutes tooLong", { $0.minutes = 1441 }),
        ("of a very long time", "minutes tooLong", { $0.minutes = Int.max }),
        ("of something else", "specialty wrongSpecialty", { $0.specialty = 99 }),
        (
            "with a book of notes", "notes tooLong",
            { $0.notes = String(repeating: "x", count: 2001) }
        ),
    ]

    @Test("is refused", arguments: faults)
    func refused(what: String, code: String, change: BookingFault) throws {
        let clinic = try TestClinic.booking()
        var input = clinic.input("2026-11-26T09:00")
        change(&input)
        let grace = try clinic.actor("grace")
        let before = try clinic.rowCounts()
        #expect(refusal { _ = try clinic.clinic.book(grace, input) }?.codes == [code])
        #expect(refusal { _ = try clinic.clinic.hold(grace, input) }?.codes == [code])
        #expect(try clinic.rowCounts() == before)
    }

    static let people: [(String, sql: String, code: String)] = [
        (
            "of a caregiver who is not verified",
            "UPDATE caregivers SET verification = 'suspended' WHERE id = 1",
            "caregiver notBookable"
        ),
        (
            "of a caregiver who left", "UPDATE users SET active = 0 WHERE id = 5",
            "caregiver notBookable"
        ),
        (
            "of a caregiver whose papers end the day before",
            "UPDATE credentials SET expires_on = '2026-11-25'", "caregiver notBookable"
        ),
        (
            "of a caregiver whose papers nobody has checked",
            "UPDATE credentials SET state = 'pending', checked_at = NULL", "caregiver notBookable"
        ),
        (
            "for somebody registered twice", "UPDATE patients SET merged_into = 2 WHERE id = 1",
            "patient merged"
        ),
        (
            "for somebody who has died", "UPDATE patients SET status = 'deceased' WHERE id = 1",
            "patient notBookable"
        ),
        (
            "for what nobody does any more", "UPDATE specialties SET active = 0",
            "specialty missing"
        ),
    ]

    @Test("is refused", arguments: people)
    func refusedPeople(what: String, sql: String, code: String) throws {
        let clinic = try TestClinic.booking()
        try clinic.run(sql)
        let grace = try clinic.actor("grace")
        let input = clinic.input("2026-11-26T09:00")
        let found = refusal { _ = try clinic.clinic.book(grace, input) }
        #expect(found?.codes == [code])
        #expect(found?.sentence.contains("died") == false)
    }

    @Test("on the last day of the papers is accepted, and offered")
    func lastDay() throws {
        let clinic = try TestClinic.booking()
        try clinic.run("UPDATE credentials SET expires_on = '2026-11-26'")
        let grace = try clinic.actor("grace")
        let free = try clinic.clinic.freeTimes(
            grace,
            FreeTimeQuery(
                caregiver: 1, mode: .virtual, from: try #require(CivilDate("2026-11-26")),
                days: 9, minutes: 60))
        #expect(free.last?.start == at("2026-11-26T23:45"))
        _ = try clinic.clinic.book(grace, clinic.input("2026-11-26T23:45"))
    }

    @Test("that clashes is told as far as the reader may know, with what is free instead")
    func clash() throws {
        let clinic = try TestClinic.booking()
        try clinic.run("UPDATE caregivers SET buffer_minutes = 30")
        _ = try clinic.clinic.book(
            try clinic.actor("grace"), clinic.input("2026-11-26T09:00", patient: 2))
        let sentences = try ["grace", "amina", "wanjiku"].map { name -> String in
            let actor = try clinic.actor(name)
            let found = refusal {
                _ = try clinic.clinic.book(actor, clinic.input("2026-11-26T10:15"))
            }
            let refused = try #require(found)
            #expect(refused.codes == ["caregiver slotTaken"])
            let own = refused.alternatives.filter { $0.caregiver == 1 }.map(\.start)
            #expect(
                own == [at("2026-11-26T10:30"), at("2026-11-26T10:45"), at("2026-11-26T07:30")])
            // Otieno is free then; a caregiver does not send patients to others.
            #expect(refused.alternatives.contains { $0.caregiver == 2 } == (name != "amina"))
            return refused.sentence
        }
        #expect(sentences[0].contains("Barasa") && sentences[0].contains("time to travel"))
        #expect(sentences[1].contains("Barasa"))
        #expect(!sentences[2].contains("Barasa") && sentences[2].contains("Amina"))
    }

    @Test("in the way of the patient's own visit tells the patient which")
    func patientClash() throws {
        let clinic = try TestClinic.booking()
        let found = refusal {
            _ = try clinic.clinic.book(
                try clinic.actor("wanjiku"), clinic.input("2026-11-25T10:30", caregiver: 2))
        }
        #expect(found?.codes == ["patient slotTaken"])
        #expect(found?.sentence.contains("A-0103 with Amina Njoroge") == true)
    }

    @Test("outside the availability is the desk's, with a reason that is kept")
    func outside() throws {
        let clinic = try TestClinic.booking()
        try clinic.run("DELETE FROM availability_windows WHERE weekday = 4")
        var input = clinic.input("2026-11-26T09:00")
        for name in ["grace", "amina", "wanjiku"] {
            let found = refusal { _ = try clinic.clinic.book(try clinic.actor(name), input) }
            #expect(found?.codes == ["start notAvailable"])
            #expect(found?.mayOverride == (name == "grace"))
            #expect(found?.alternatives.first?.start == at("2026-11-25T23:00"))
        }
        input.overrideReason = "Discharged today."
        for name in ["amina", "wanjiku"] {
            let found = refusal { _ = try clinic.clinic.book(try clinic.actor(name), input) }
            #expect(found?.codes == ["override notPermitted"])
        }
        let grace = try clinic.actor("grace")
        let visit = try clinic.clinic.book(grace, input).visits.first
        #expect(visit?.terms?.overrideReason == "Discharged today.")
        // A clash nobody overrides, and a reason that was not needed is not kept.
        let clash = refusal { _ = try clinic.clinic.book(grace, input) }
        #expect(clash?.codes.first?.hasSuffix("slotTaken") == true)
        input.start = at("2026-11-27T09:00")
        let needless = try clinic.clinic.book(grace, input).visits.first
        #expect(needless?.terms?.overrideReason == nil)
    }

    @Test("says why the caregiver makes no such visit")
    func closures() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        func sentence(_ start: String) -> String? {
            refusal { _ = try clinic.clinic.book(grace, clinic.input(start)) }?.sentence
        }
        try clinic.run(
            """
            UPDATE availability_windows SET starts_minute = 480, ends_minute = 1020,
                mode = CASE WHEN weekday = 5 THEN 'virtual' ELSE 'both' END
            """)
        try clinic.run("UPDATE caregivers SET notice_minutes = 180")
        try clinic.run(
            "INSERT INTO time_off (caregiver_id, starts_at, ends_at) VALUES (1, ?, ?)",
            [Value(at("2026-11-30T00:00")), Value(at("2026-12-02T08:00"))])
        #expect(sentence("2026-11-24T13:00")?.contains("3 h before: from Tue 24 Nov 13:30") == true)
        #expect(sentence("2026-11-26T17:00")?.contains("08:00–17:00") == true)
        #expect(sentence("2026-11-27T09:00")?.contains("no visits (in person) on Fri 27") == true)
        #expect(sentence("2026-12-01T09:00")?.contains("away until Wed 2 Dec 08:00") == true)
        #expect(sentence("2026-11-26T16:00") == nil)
    }

    @Test("twice under one operation is done once, and answers with what it booked")
    func operation() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        let input = clinic.input("2026-11-26T09:00")
        let first = try clinic.clinic.book(grace, input, operation: "once")
        let second = try clinic.clinic.book(grace, input, operation: "once")
        #expect(first == second)
        // The name stands for no other booking.
        let other = verdict {
            _ = try clinic.clinic.book(
                grace, clinic.input("2026-11-27T09:00"), operation: "once")
        }
        #expect(other == "operationReused")
        #expect(
            try clinic.number(
                "SELECT count(*) FROM appointments WHERE starts_at = ?", [Value(input.start)]) == 1)
    }
}

/// Makes a booking wrong.
typealias BookingFault = @Sendable (inout BookingInput) -> Void
