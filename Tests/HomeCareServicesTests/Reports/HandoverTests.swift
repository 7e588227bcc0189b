import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("Handing over")
struct HandoverTests {
    @Test("It begins at the report before the newest, at a visit or at a moment")
    func begins() throws {
        let world = try TestClinic()
        let actor = try world.localOperator()
        try world.file(.stable)
        let first = try #require(try world.clinic.reports(actor, patient: 1).first)
        let before = try world.clinic.reports(actor, patient: 1).count

        let whole = try world.clinic.handover(
            actor, patient: 1, since: .moment(Instant(milliseconds: 0)))
        #expect(whole.then == nil)
        #expect(whole.now?.id == first.id)
        #expect(whole.reports.count == before)

        let usual = try world.clinic.handover(actor, patient: 1)
        #expect(usual.reports.count == 1)
        #expect(usual.now?.id == first.id)

        let newest = try world.clinic.handover(
            actor, patient: 1, since: .visit(first.appointmentID))
        #expect(newest.then?.id == first.id)
        #expect(newest.now == nil)
        #expect(newest.reports.isEmpty)
    }

    @Test("A visit of another patient is not a beginning")
    func refusesForeignVisits() throws {
        let world = try TestClinic()
        let actor = try world.localOperator()
        #expect(throws: ServiceError.self) {
            _ = try world.clinic.handover(actor, patient: 1, since: .visit(102))
        }
        #expect(throws: ServiceError.self) {
            _ = try world.clinic.handover(actor, patient: 1, since: .visit(99_999))
        }
    }

    @Test("What is resolved before is no news; what runs, or was opened since, is")
    func tellsAlerts() throws {
        let world = try TestClinic(extra: FixtureSQL.alerts)
        let actor = try world.localOperator()
        #expect(try world.clinic.handover(actor, patient: 1).alerts.map(\.id) == [1])
        _ = try world.clinic.resolveAlert(
            try world.clinic.actor(named: "wambui"), 1, note: "Seen.")
        let later = HandoverStart.moment(at("2026-11-24T10:20"))
        #expect(try world.clinic.handover(actor, patient: 1, since: later).alerts.map(\.id) == [1])
        try world.file(.stable)
        let filed = try #require(try world.clinic.reports(actor, patient: 1).first)
        let after = try world.clinic.handover(
            actor, patient: 1, since: .visit(filed.appointmentID))
        #expect(after.alerts.isEmpty)
    }

    @Test("Visits that are over without a report are owed; those to come are next")
    func tellsVisits() throws {
        let world = try TestClinic()
        let sheet = try world.clinic.handover(
            try world.localOperator(), patient: 1, since: .visit(106))
        #expect(sheet.unreported.map(\.id) == [111, 109])
        #expect(sheet.next.map(\.id) == [108, 103, 104])
    }

    @Test("Addenda written since are told")
    func tellsAddenda() throws {
        let world = try TestClinic(
            extra: """
                INSERT INTO report_addenda (report_id, author_id, written_at, reason, body) VALUES
                (1, 5, \(at("2026-11-22T10:00").milliseconds), 'slip', 'Before.'),
                (1, 5, \(at("2026-11-23T10:00").milliseconds), 'slip', 'Pulse was 67.'),
                (2, 6, \(at("2026-11-23T10:00").milliseconds), 'slip', 'Another patient.');
                """)
        let sheet = try world.clinic.handover(
            try world.localOperator(), patient: 1, since: .visit(106))
        #expect(sheet.addenda.map(\.text) == ["Pulse was 67."])
    }

    @Test("It is audited as an opening of the chart, once a sitting")
    func isAudited() throws {
        let world = try TestClinic()
        let amina = try world.session("amina")
        for _ in 0..<3 { _ = try world.clinic.handover(amina, patient: 1) }
        _ = try world.clinic.chart(amina, patient: 1)
        let openings = try world.number(
            "SELECT count(*) FROM audit_entries WHERE action = 'opened' AND entity = 'patients'")
        #expect(openings == 1)
    }
}
