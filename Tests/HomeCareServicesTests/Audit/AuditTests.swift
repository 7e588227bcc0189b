import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@testable import struct HomeCareServices.Clinic

struct AuditTests {
    private func worked() throws -> TestClinic {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        _ = try clinic.clinic.checkIn(amina, 101)
        _ = try clinic.clinic.fileReport(amina, .plain(.critical), operation: "one")
        _ = try clinic.clinic.checkOut(amina, 101)
        return clinic
    }

    @Test func theChainOfADaysWorkHolds() throws {
        let clinic = try worked()
        let found = try clinic.clinic.verifyAudit(try clinic.localOperator())
        #expect(found.brokenAt == nil && found.entries == 5)
        #expect(
            try clinic.texts("SELECT chain FROM audit_entries ORDER BY id DESC LIMIT 1")
                == [found.head])
        #expect(
            try clinic.texts("SELECT action FROM audit_entries ORDER BY id")
                == ["signIn", "checkedIn", "alert opened", "filed", "checkedOut"])
    }

    @Test func anEmptyAuditHolds() throws {
        let clinic = try TestClinic()
        let found = try clinic.clinic.verifyAudit(try clinic.localOperator())
        #expect(found.entries == 0 && found.head.isEmpty && found.brokenAt == nil)
    }

    @Test(arguments: [
        "happened_at = happened_at + 1", "actor_id = 6", "actor_id = NULL",
        "actor_name = actor_name || ' '", "action = 'opened'", "entity = 'patients'",
        "entity_id = NULL", "patient_id = 2", "sitting = ''", "detail = 'x'", "chain = ''",
        "action = '', entity = action || entity",
    ])
    func aChangedEntryIsFoundWhereItIs(_ change: String) throws {
        let clinic = try worked()
        try clinic.run("DROP TRIGGER audit_entries_never_updated")
        try clinic.run("UPDATE audit_entries SET \(change) WHERE id = 4")
        let found = try clinic.clinic.verifyAudit(try clinic.localOperator())
        #expect(found.brokenAt == 4 && found.entries == 3)
    }

    @Test(arguments: [(1, 2), (3, 4), (4, 5)] as [(Int64, Int64)])
    func aRemovedEntryIsFoundAtItsSuccessor(_ removed: Int64, _ broken: Int64) throws {
        let clinic = try worked()
        try clinic.run("DROP TRIGGER audit_entries_never_deleted")
        try clinic.run("DELETE FROM audit_entries WHERE id = ?", [.integer(removed)])
        let found = try clinic.clinic.verifyAudit(try clinic.localOperator())
        #expect(found.brokenAt == broken)
    }

    @Test func aCutOffTailShowsInTheHeadThatWasKeptElsewhere() throws {
        let clinic = try worked()
        let kept = try clinic.clinic.verifyAudit(try clinic.localOperator()).head
        try clinic.run("DROP TRIGGER audit_entries_never_deleted")
        try clinic.run("DELETE FROM audit_entries WHERE id = 5")
        let found = try clinic.clinic.verifyAudit(try clinic.localOperator())
        #expect(found.brokenAt == nil && found.head != kept)
    }

    @Test func whoeverLacksTheKeyCannotForgeALink() throws {
        let clinic = try worked()
        let forger = Clinic(
            store: clinic.clinic.store, settings: TestClinic.settings,
            auditKey: [UInt8](repeating: 8, count: 32), now: { at("2026-11-24T11:00") })
        _ = try forger.checkIn(try forger.actor(named: "amina"), 111)
        #expect(try clinic.clinic.verifyAudit(try clinic.localOperator()).brokenAt == 6)
    }

    @Test func aLongAuditIsFollowedToItsEnd() throws {
        let clinic = try worked()
        let operatorActor = try clinic.localOperator()
        // More than one page of entries.
        try clinic.appendAudit(4500)
        #expect(try clinic.clinic.verifyAudit(operatorActor).entries == 4505)
        try clinic.run("DROP TRIGGER audit_entries_never_updated")
        try clinic.run("UPDATE audit_entries SET detail = 'x' WHERE id = 4001")
        #expect(try clinic.clinic.verifyAudit(operatorActor).brokenAt == 4001)
    }
}

struct OpeningTests {
    @Test func openingAChartIsAuditedOnceASitting() throws {
        let clinic = try TestClinic()
        let first = try clinic.session("drmwangi")
        for _ in 1...3 {
            _ = try clinic.clinic.chart(first, patient: 1)
            _ = try clinic.clinic.report(first, 1)
            _ = try clinic.clinic.patientCard(first, 1)
        }
        #expect(try openings(clinic) == ["patients 1", "care_session_reports 1"])
        _ = try clinic.clinic.chart(try clinic.session("drmwangi"), patient: 1)
        _ = try clinic.clinic.chart(try clinic.session("wambui"), patient: 1)
        #expect(try openings(clinic).count == 4)
    }

    @Test func everyDoorToTheRecordIsAudited() throws {
        let clinic = try TestClinic(extra: FixtureSQL.alerts)
        _ = try clinic.clinic.reportForm(try clinic.session("amina"), appointment: 101)
        _ = try clinic.clinic.reports(try clinic.session("wanjiku"), patient: 1)
        _ = try clinic.clinic.alert(try clinic.session("wambui"), 1)
        _ = try clinic.clinic.patientCard(try clinic.session("njeri"), 1)
        #expect(
            try openings(clinic) == ["patients 1", "patients 1", "status_alerts 1", "patients 1"])
        #expect(
            try clinic.number(
                "SELECT count(*) FROM audit_entries WHERE action = 'opened' AND patient_id = 1")
                == 4)
    }

    @Test func theDeskOpensACardWithoutOpeningTheRecord() throws {
        let clinic = try TestClinic()
        _ = try clinic.clinic.patientCard(try clinic.session("grace"), 1)
        #expect(try openings(clinic).isEmpty)
    }

    @Test func whatIsRefusedIsNoOpening() throws {
        let clinic = try TestClinic()
        _ = try? clinic.clinic.chart(try clinic.session("otieno"), patient: 1)
        #expect(try openings(clinic).isEmpty)
    }

    @Test func anOpeningRingsNobody() throws {
        let clinic = try TestClinic()
        let (physician, bell) = (try clinic.session("drmwangi"), try clinic.another().store.bell)
        bell.drain()
        _ = try clinic.clinic.chart(physician, patient: 1)
        #expect(bell.fileDescriptor == nil || !bell.drain())
    }

    private func openings(_ clinic: TestClinic) throws -> [String] {
        try clinic.texts(
            """
            SELECT entity || ' ' || entity_id FROM audit_entries WHERE action = 'opened'
            ORDER BY id
            """)
    }
}

extension TestClinic {
    /// So many audit entries in one transaction, linked as the clinic links them.
    func appendAudit(_ count: Int) throws {
        let actor = try localOperator()
        let hour = clock.now
        try clinic.store.write { db in
            for _ in 1...count {
                try AuditQueries.append(
                    db, AuditEntry(at: hour, actor: actor, action: "noted"), link: clinic.link)
            }
        }
    }
}
