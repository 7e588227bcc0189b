import HomeCareDomain
import HomeCareServices
import Testing

/// Of the fixture: 104 is patient 1's request of a virtual visit, Tuesday 1 December at 10:00.
@Suite("A request that lies outside the availability by now")
struct AcceptingTests {
    /// What has changed since it was made, and what is said of it.
    static let changes: [(sql: String, said: String)] = [
        ("UPDATE availability_windows SET starts_minute = 840 WHERE caregiver_id = 1", "14:00–"),
        ("UPDATE availability_windows SET mode = 'inPerson' WHERE caregiver_id = 1", "no visits"),
        (
            """
            INSERT INTO time_off (caregiver_id, starts_at, ends_at, reason) VALUES
            (1, \(at("2026-12-01T00:00").milliseconds), \(at("2026-12-02T00:00").milliseconds), '')
            """, "is away until"
        ),
    ]

    private func state(_ clinic: TestClinic) throws -> [String] {
        try clinic.texts(
            "SELECT state || ' ' || coalesce(override_reason, '–') FROM appointments WHERE id = 104"
        )
    }

    @Test(
        "is accepted with a reason alone, which the row and the audit keep",
        arguments: changes, ["grace", "amina", "local operator"])
    func reason(change: (sql: String, said: String), name: String) throws {
        let clinic = try TestClinic.booking()
        let actor = try clinic.actor(name)
        try clinic.run(change.sql)
        let found = refusal { _ = try clinic.clinic.acceptRequest(actor, 104, overrideReason: " ") }
        #expect(found?.codes == ["start notAvailable"] && found?.mayOverride == true)
        #expect(found?.sentence.contains(change.said) == true)
        #expect(try state(clinic) == ["requested –"])
        let visit = try clinic.clinic.acceptRequest(actor, 104, overrideReason: " She comes in. ")
        #expect(visit.state == .confirmed && visit.terms?.sequence == 1)
        #expect(try state(clinic) == ["confirmed She comes in."])
        #expect(
            try clinic.texts("SELECT action || ': ' || detail FROM audit_entries ORDER BY id")
                == ["confirmed: outside the availability: She comes in."])
    }

    @Test("asks nothing where it lies inside, and keeps no reason that was not needed")
    func inside() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        _ = try clinic.clinic.acceptRequest(grace, 104, overrideReason: "Not needed")
        #expect(try state(clinic) == ["confirmed –"])
    }

    @Test("does not lapse by waiting: how long before the caregiver must know is asked once")
    func notice() throws {
        let clinic = try TestClinic.booking()
        try clinic.run("UPDATE caregivers SET notice_minutes = 20160")
        _ = try clinic.clinic.acceptRequest(try clinic.actor("amina"), 104)
        #expect(try state(clinic) == ["confirmed –"])
    }

    @Test("needs no second reason where the desk gave one when it moved it")
    func known() throws {
        let clinic = try TestClinic.booking()
        try clinic.run(Self.changes[0].sql)
        _ = try clinic.clinic.reschedule(
            try clinic.actor("grace"), 104,
            BookingMove(start: at("2026-12-01T11:00"), overrideReason: "Agreed"))
        _ = try clinic.clinic.acceptRequest(try clinic.actor("amina"), 104)
        #expect(try state(clinic) == ["confirmed Agreed"])
    }

    @Test("takes no reason without an end")
    func long() throws {
        let clinic = try TestClinic.booking()
        try clinic.run(Self.changes[0].sql)
        let grace = try clinic.actor("grace")
        #expect(
            verdict {
                _ = try clinic.clinic.acceptRequest(
                    grace, 104, overrideReason: String(repeating: "x", count: 2001))
            } == "tooLong")
    }

    @Test("papers that have ended are helped by no reason")
    func papers() throws {
        let clinic = try TestClinic.booking()
        try clinic.run("UPDATE credentials SET expires_on = '2026-11-30'")
        let found = try #require(
            refusal {
                _ = try clinic.clinic.acceptRequest(
                    try clinic.actor("grace"), 104, overrideReason: "Still")
            })
        #expect(found.codes == ["caregiver notBookable"] && !found.mayOverride)
    }

    @Test("of a series: each date is named, none is accepted, and a reason is kept where needed")
    func series() throws {
        let told = try Announced()
        let visits = try told.clinic.book(
            try told.actor("wanjiku"), told.around.input("2026-12-08T10:00"),
            repeating: Recurrence(end: .count(4))
        ).visits
        try told.around.run(
            """
            INSERT INTO time_off (caregiver_id, starts_at, ends_at, reason) VALUES
            (1, \(at("2026-12-15T00:00").milliseconds), \(at("2026-12-23T00:00").milliseconds), '')
            """)
        let amina = try told.actor("amina")
        let found = try #require(
            refusal { _ = try told.clinic.stepSeries(amina, .accept, from: visits[0].id) })
        #expect(found.dates.map(\.date.iso) == ["2026-12-15", "2026-12-22"])
        #expect(found.mayOverride && found.alternatives.isEmpty)
        #expect(found.sentence.hasPrefix("2 visits of the series cannot be accepted"))
        func kept() throws -> [String] {
            try told.around.texts(
                """
                SELECT state || ' ' || coalesce(override_reason, '–') FROM appointments
                WHERE series_id IS NOT NULL ORDER BY starts_at
                """)
        }
        #expect(try kept() == Array(repeating: "requested –", count: 4))
        let changed = try told.clinic.setSeriesState(
            amina, from: visits[0].id, .confirmed, reason: "I am here after all")
        #expect(changed.count == 4)
        #expect(
            try kept() == [
                "confirmed –", "confirmed I am here after all", "confirmed I am here after all",
                "confirmed –",
            ])
    }
}
