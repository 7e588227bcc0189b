import HomeCareDomain
import HomeCareServices
import Testing

@Suite("A visit that its caregiver may not make")
struct StrandedVisitTests {
    private func stranded(_ told: Announced) throws -> [StrandedVisit] {
        try told.clinic.strandedVisits(try told.actor("grace")).visits
    }

    @Test("is one after the last day of the papers, not one on it")
    func lastDay() throws {
        let told = try Announced()
        try told.book("2026-12-08T20:00")
        let after = try told.book("2026-12-09T00:30")
        try told.around.run(
            "UPDATE credentials SET expires_on = '2026-12-08' WHERE caregiver_id = 1")
        #expect(
            try told.clinic.visits(try told.actor("grace"), .stranded).map(\.id) == [after.id])
    }

    static let causes: [(sql: String, cause: StrandedCause)] = [
        ("UPDATE users SET active = 0 WHERE id = 5", .disabled),
        ("UPDATE caregivers SET verification = 'suspended' WHERE id = 1", .unverified),
        (
            "UPDATE credentials SET expires_on = '2026-12-07' WHERE caregiver_id = 1",
            .papersEnd(CivilDate(dayNumber: 20794))
        ),
        (off, .timeOff),
        ("DELETE FROM availability_windows WHERE caregiver_id = 1 AND weekday = 2", .hours),
        (
            """
            UPDATE availability_windows SET mode = 'virtual'
            WHERE caregiver_id = 1 AND weekday = 2 AND starts_minute = 0
            """, .hours
        ),
    ]

    /// Tuesday 8 December.
    static let off = """
        INSERT INTO time_off (caregiver_id, starts_at, ends_at, reason) VALUES
        (1, \(at("2026-12-08T00:00").milliseconds), \(at("2026-12-09T00:00").milliseconds), '')
        """

    @Test("is listed with the reason why", arguments: causes)
    func why(sql: String, cause: StrandedCause) throws {
        let told = try Announced()
        let visit = try told.book()
        try told.around.run(
            "UPDATE appointments SET state = 'cancelled' WHERE id IN (103, 104, 108)")
        #expect(try stranded(told).isEmpty)
        try told.around.run(sql)
        let found = try stranded(told)
        #expect(found.map(\.visit.id) == [visit.id] && found.first?.cause == cause)
        let card = try told.clinic.visitCard(try told.actor("grace"), visit.id)
        let isOfHours = [.timeOff, .hours].contains(cause)
        #expect((card.outside != nil) == isOfHours)
        #expect(card.stranded == (isOfHours ? nil : cause))
        let said = try told.clinic.examine(try told.actor("local operator"))
            .filter { $0.subject == "visits" }
        #expect(said.map(\.verdict) == [.notice])
        #expect(said.first?.words.contains("(\(cause.words))") == true, "\(said)")
    }

    /// How somebody sees to a visit.
    static let ways: [(name: String, see: @Sendable (Clinic, Actor, Visit) throws -> Void)] = [
        ("moved", { _ = try $0.reschedule($1, $2.id, BookingMove(start: at("2026-12-10T10:00"))) }),
        ("given to somebody else", { _ = try $0.reschedule($1, $2.id, BookingMove(caregiver: 2)) }),
        ("cancelled", { _ = try $0.cancelAppointment($1, $2.id) }),
        ("kept", { _ = try $0.keepAppointment($1, $2.id, reason: "Agreed") }),
        ("confirmed again", { _ = try $0.setState($1, $2.id, .confirmed, reason: "Agreed") }),
    ]

    @Test("outside the time of its caregiver is named until somebody sees to it", arguments: ways)
    func lasting(
        name: String, see: @Sendable (Clinic, Actor, Visit) throws -> Void
    ) throws {
        let told = try Announced()
        let visit = try told.book()
        var leave = AvailabilityChange()
        leave.addTimeOff = [
            TimeOff(startsAt: at("2026-12-08T00:00"), endsAt: at("2026-12-09T00:00"))
        ]
        leave.knownVisits = 1
        _ = try told.clinic.setAvailability(try told.actor("amina"), caregiver: 1, leave)
        told.clock.move(minutes: 3 * 24 * 60)
        #expect(try stranded(told).map(\.visit.id) == [visit.id])
        try see(told.clinic, try told.actor("grace"), visit)
        #expect(try stranded(told).isEmpty)
    }

    @Test("is not one that was booked outside with a reason")
    func known() throws {
        let told = try Announced(Self.off + ";")
        let grace = try told.actor("grace")
        var input = told.around.input("2026-12-08T10:00")
        input.overrideReason = "She agreed"
        _ = try told.clinic.book(grace, input)
        #expect(try stranded(told).isEmpty)
    }

    @Test("is kept by the desk or its caregiver, with a reason that the audit has")
    func keep() throws {
        let told = try Announced()
        let visit = try told.book()
        let amina = try told.actor("amina")
        func keep(_ name: String, _ reason: String) throws -> String {
            let actor = try told.actor(name)
            return verdict { _ = try told.clinic.keepAppointment(actor, visit.id, reason: reason) }
        }
        #expect(try keep("amina", "No need") == "wrongState")
        #expect(try told.clinic.visitCard(amina, visit.id).steps.contains(.keep) == false)
        try told.around.run(Self.off)
        try told.forget()
        let card = try told.clinic.visitCard(amina, visit.id)
        #expect(card.steps.contains(.keep))
        #expect(card.outside == "Amina Njoroge is away until Wed 9 Dec 00:00.")
        #expect(try told.clinic.visitCard(try told.actor("wanjiku"), visit.id).outside == nil)
        #expect(try keep("wanjiku", "Please") == "wrongState")
        #expect(try keep("otieno", "Please") == "notPermitted")
        let asked = refusal { _ = try told.clinic.keepAppointment(amina, visit.id, reason: " ") }
        #expect(asked?.codes == ["start notAvailable"] && asked?.mayOverride == true)
        #expect(try keep("amina", "I come in for her") == "allowed")
        #expect(try keep("amina", "Once more") == "wrongState")
        #expect(
            try told.around.texts("SELECT detail FROM audit_entries WHERE action = 'kept'")
                == ["outside the availability: I come in for her"])
        #expect(try told.messages().isEmpty, "for those who hear of visits nothing has changed")
    }

    @Test("is looked for among the next visits alone, and where others are not it is said")
    func bounded() throws {
        let told = try Announced()
        try told.around.run(
            """
            INSERT INTO appointments (patient_id, caregiver_id, specialty_id, mode, state,
                starts_at, ends_at, created_at)
            WITH RECURSIVE visits (place) AS (
                SELECT 0 UNION ALL SELECT place + 1 FROM visits WHERE place < 2000)
            SELECT 1, 1, 1, 'virtual', 'confirmed',
                \(at("2026-12-20T00:00").milliseconds) + place * 600000,
                \(at("2026-12-20T00:05").milliseconds) + place * 600000, 0 FROM visits
            """)
        try told.around.run("DELETE FROM availability_windows WHERE caregiver_id = 1")
        let list = try told.clinic.strandedVisits(try told.actor("grace"))
        #expect(list.isCut && list.visits.count == Clinic.mostListedVisits)
        let until = try #require(list.lookedUntil)
        #expect(until > at("2027-01-02T00:00") && until < at("2027-01-02T21:00"))
        let said = try told.clinic.examine(try told.actor("local operator")).map(\.words)
        #expect(said.contains { $0.hasPrefix("the next 2000 visits were compared with") })
    }
}
