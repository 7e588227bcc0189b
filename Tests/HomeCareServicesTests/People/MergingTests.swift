import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("Two registrations that are merged")
struct MergingTests {
    /// Patient 3 is patient 1 registered again, with Otieno as caregiver; 4 a third registration.
    private static let again = """
        INSERT INTO patients (id, full_name, date_of_birth, sex, phone, county_code, status,
            status_at, created_at) VALUES
        (3, 'Kamau Wanjiku', '1952-03-01', 'female', '+254700000007', '047', 'stable', 5, 0),
        (4, 'W. Kamau', '1952-03-01', 'female', NULL, '047', 'stable', 0, 0);
        INSERT INTO emergency_contacts (id, patient_id, position, full_name, relationship, phone)
        VALUES (31, 3, 1, 'Kamau Mwangi', 'son', '+254711000009'),
            (32, 3, 2, 'Aunt', 'aunt', '+254711000032');
        INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
            starts_at, ends_at, created_at) VALUES
        (301, 3, 2, 1, 'inPerson', 'confirmed', \(hour("2026-11-26T10:00")),
            \(hour("2026-11-26T11:00")), 0),
        (302, 3, 2, 1, 'inPerson', 'completed', \(hour("2026-11-20T10:00")),
            \(hour("2026-11-20T11:00")), 0);
        INSERT INTO care_session_reports (id, appointment_id, patient_id, caregiver_id, author_id,
            submitted_at, status, notes) VALUES
        (3, 302, 3, 2, 6, \(hour("2026-11-20T11:00")), 'stable', 'As ever.');
        INSERT INTO consents (id, patient_id, purpose, given_by, how, given_at) VALUES
        (1, 3, 'care', 'Wanjiku', 'phone', 0), (2, 3, 'sharing', 'Wanjiku', 'phone', 0),
        (3, 1, 'care', 'Wanjiku', 'written', 0);
        INSERT INTO caregiver_recommendations (id, patient_id, caregiver_id, physician_id,
            recommended_at) VALUES (1, 3, 2, 2, 0);
        """

    private let clinic: TestClinic
    private let desk: Actor

    init() throws {
        clinic = try TestClinic(extra: BookingFixture.sql + Self.again)
        desk = try clinic.clinic.actor(named: "grace")
    }

    private func merge(_ kept: Int64 = 1, _ merged: Int64 = 3) throws -> PatientCard {
        try clinic.clinic.mergePatients(
            desk, kept: kept, merged: merged, reason: "One identity card.")
    }

    /// Everything about the four, row by row.
    private func rows() throws -> [String] {
        try [
            """
            SELECT id || '|' || coalesce(user_id, '') || '|' || coalesce(phone, '') || '|'
                || coalesce(physician_id, '') || '|' || status || '|' || status_at || '|'
                || coalesce(merged_into, '') FROM patients ORDER BY id
            """,
            "SELECT id || '|' || patient_id || '|' || state FROM appointments ORDER BY id",
            "SELECT id || '|' || patient_id || '|' || position FROM emergency_contacts ORDER BY id",
            "SELECT id || '|' || patient_id FROM consents ORDER BY id",
            "SELECT id || '|' || patient_id FROM caregiver_recommendations ORDER BY id",
            "SELECT id || '|' || patient_id || '|' || state FROM status_alerts ORDER BY id",
        ].flatMap { try clinic.texts($0) }
    }

    @Test(
        "A registration of which nothing was reported says nothing about how somebody is",
        arguments: [(1, 4), (4, 1)] as [(Int64, Int64)])
    func blank(_ kept: Int64, _ merged: Int64) throws {
        try clinic.run("UPDATE patients SET status = 'critical', status_at = 9 WHERE id = 1")
        try clinic.run("UPDATE patients SET status_at = 99 WHERE id = 4")
        _ = try merge(kept, merged)
        let critical = "SELECT count(*) FROM patients WHERE id = \(kept) AND status = 'critical'"
        #expect(try clinic.number(critical) == 1)
    }

    @Test("are one patient to the ladder and to the list: who was there, and the latest report")
    func known() throws {
        func line() throws -> PatientLine? {
            try clinic.clinic.patients(try clinic.clinic.actor(named: "drmwangi"))
                .first { $0.patient.id == 1 }
        }
        func visits() throws -> Int? {
            try clinic.clinic.store.read { try MatchQueries.known($0, patient: 1).visits[2] }
        }
        let (before, seen) = (try line()?.lastReport, try visits() ?? 0)
        _ = try merge()
        #expect(try visits() == seen + 1)
        let latest = max(before ?? Instant(milliseconds: 0), at("2026-11-20T11:00"))
        #expect(try line()?.lastReport == latest)
    }

    @Test("are one patient: bookings, contacts, consents move, reports are shown where they are")
    func merged() throws {
        let card = try merge()
        #expect(card.merges.map(\.mergedID) == [3])
        #expect(
            card.contacts.map(\.name) == ["Kamau Mwangi", "Njoki Kamau", "Kamau Mwangi", "Aunt"])
        #expect(card.contacts.map(\.position) == [1, 2, 3, 4])
        #expect(card.visits.contains { $0.id == 301 } && card.visits.contains { $0.id == 302 })
        #expect(card.line.patient.phone == "+254700000007")
        #expect(Set(card.consents.map(\.id)) == [2, 3])
        let physician = try clinic.clinic.actor(named: "drmwangi")
        #expect(
            Set(try clinic.clinic.chart(physician, patient: 1).reports.map(\.id)) == [1, 3])
        #expect(try clinic.clinic.report(physician, 3).patientID == 3)
        let otieno = try clinic.clinic.actor(named: "otieno")
        #expect(try clinic.clinic.patients(otieno).map(\.patient.id).sorted() == [1, 2])
        #expect(verdict { _ = try clinic.clinic.chart(otieno, patient: 3) } == "allowed")
        #expect(try clinic.clinic.patients(desk).map(\.patient.id).sorted() == [1, 2, 4])
        #expect(try clinic.clinic.patients(desk, matching: "P-0003").map(\.patient.id) == [1])
        #expect(try clinic.clinic.patientCard(desk, 3).askedFor == 3)
        #expect(try clinic.clinic.patientCard(desk, 3).line.patient.id == 1)
        #expect(try clinic.number("SELECT patient_id FROM care_session_reports WHERE id = 3") == 3)
    }

    @Test("are apart again after the merge is undone, as if nothing had been")
    func undone() throws {
        let before = try rows()
        _ = try merge()
        #expect(try rows() != before)
        #expect(try clinic.clinic.undoMerge(desk, merged: 3).line.patient.id == 3)
        #expect(try rows() == before)
        #expect(verdict { _ = try clinic.clinic.undoMerge(desk, merged: 3) } == "notMerged")
        _ = try merge()
        #expect(try clinic.clinic.verifyAudit(clinic.localOperator()).brokenAt == nil)
    }

    @Test("the other way round too: the account and the alert go along and come back")
    func otherWay() throws {
        try clinic.run(FixtureSQL.openAlert)
        let before = try rows()
        let card = try merge(3, 1)
        let own = try clinic.clinic.actor(named: "wanjiku")
        #expect(try clinic.clinic.ownPatient(own) == 3)
        #expect(try clinic.clinic.appointments(own, VisitFilter()).contains { $0.id == 106 })
        #expect(card.line.patient.physicianName == "Dr Samuel Mwangi")
        #expect(try clinic.number("SELECT patient_id FROM status_alerts WHERE id = 1") == 3)
        _ = try clinic.clinic.undoMerge(desk, merged: 1)
        #expect(try rows() == before)
    }

    @Test("in a chain all lead to the last one, and are undone from there")
    func chain() throws {
        let before = try rows()
        _ = try merge(3, 4)
        _ = try merge(1, 3)
        for asked in [3, 4] as [Int64] {
            #expect(try clinic.clinic.patientCard(desk, asked).line.patient.id == 1)
        }
        #expect(try clinic.clinic.patientCard(desk, 1).visits.contains { $0.id == 302 })
        #expect(verdict { _ = try clinic.clinic.undoMerge(desk, merged: 4) } == "mergedOn")
        _ = try clinic.clinic.undoMerge(desk, merged: 3)
        #expect(try clinic.clinic.patientCard(desk, 4).line.patient.id == 3)
        _ = try clinic.clinic.undoMerge(desk, merged: 4)
        #expect(try rows() == before)
    }

    @Test("are not booked by the one that stands behind")
    func notBooked() throws {
        _ = try merge()
        #expect(throws: StoreError.patientMerged) {
            try clinic.run(
                """
                INSERT INTO appointments (patient_id, caregiver_id, specialty_id, mode, state,
                    starts_at, ends_at, created_at) VALUES (3, 1, 1, 'virtual', 'confirmed',
                    \(hour("2026-12-03T10:00")), \(hour("2026-12-03T11:00")), 0)
                """)
        }
    }

    /// Keeps a time of each caregiver for a patient.
    private func hold(_ patients: [Int64]) throws {
        let now = clinic.clock.now.milliseconds
        for (index, patient) in patients.enumerated() {
            let start = now + 90_000_000 + Int64(index) * 86_400_000
            try clinic.run(
                """
                INSERT INTO booking_holds (token, caregiver_id, patient_id, mode, starts_at,
                    ends_at, buffer_minutes, held_by, held_at, expires_at)
                VALUES ('\(patient)', 1, \(patient), 'inPerson', \(start), \(start + 3_600_000), 0,
                    NULL, \(now), \(now + 600_000))
                """)
        }
    }

    @Test("keep no time that was held for either of them, when merged and when apart again")
    func holds() throws {
        try hold([1, 3])
        _ = try merge()
        #expect(try clinic.number("SELECT count(*) FROM booking_holds") == 0)
        try hold([1])
        _ = try clinic.clinic.undoMerge(desk, merged: 3)
        #expect(try clinic.number("SELECT count(*) FROM booking_holds") == 0)
    }

    @Test(
        "are refused with what stands against it",
        arguments: [
            ("SELECT 1", 1 as Int64, 1 as Int64, "same"),
            ("SELECT 1", 1, 99, "notFound"),
            (
                """
                UPDATE appointments SET starts_at = \(hour("2026-11-25T10:30")),
                    ends_at = \(hour("2026-11-25T11:30")) WHERE id = 301
                """, 1, 3, "slotTaken"
            ),
            ("UPDATE patients SET status = 'deceased' WHERE id = 3", 1, 3, "adminOnly"),
            ("UPDATE patients SET merged_into = 4 WHERE id = 3", 1, 3, "mergedAlready"),
            ("UPDATE patients SET merged_into = 4 WHERE id = 3", 3, 1, "mergedAlready"),
            (
                """
                INSERT INTO status_alerts (id, patient_id, report_id, severity, status, reason,
                    state, opened_at)
                VALUES (7, 1, 1, 'high', 'critical', 'x', 'open', 0),
                    (8, 3, 3, 'high', 'critical', 'x', 'open', 0)
                """, 1, 3, "unsettled"
            ),
        ])
    func refused(_ change: String, _ kept: Int64, _ merged: Int64, _ code: String) throws {
        if !change.hasPrefix("SELECT") { try clinic.run(change) }
        let before = try rows()
        #expect(verdict { _ = try merge(kept, merged) } == code)
        #expect(try rows() == before)
    }

    @Test("the clash is told in words")
    func clash() throws {
        try clinic.run(
            """
            UPDATE appointments SET starts_at = \(hour("2026-11-25T10:30")),
                ends_at = \(hour("2026-11-25T11:30")) WHERE id = 301
            """)
        let words = try clinic.clinic.mergeHindrance(desk, kept: 1, merged: 3)
        for part in ["A-0103", "A-0301", "Amina Njoroge", "Otieno Ouma"] {
            #expect(words.contains(part), "\(words)")
        }
    }

    @Test(
        "who differ in what one person seldom does are merged by whoever says to have seen it",
        arguments: [
            ("born 1 Mar 1952 and 5 May 1980", "date_of_birth = '1980-05-05'"),
            ("female and male", "sex = 'male'"),
            ("Wanjikũ Kamau and Achieng Otieno", "full_name = 'Achieng Otieno'"),
        ])
    func different(_ words: String, _ change: String) throws {
        try clinic.run("UPDATE patients SET \(change) WHERE id = 3")
        let before = try rows()
        #expect(verdict { _ = try merge() } == "merge.different")
        #expect(try rows() == before)
        #expect(
            try clinic.clinic.mergeDifferences(desk, kept: 1, merged: 3)
                == "They may be two people: \(words).")
        let card = try clinic.clinic.mergePatients(
            desk, kept: 1, merged: 3, reason: "One card.", inSpiteOfDifferences: true)
        #expect(card.merges.map(\.mergedID) == [3])
    }

    @Test("apart again, what one was told of the other's visit is taken back and told anew")
    func toldAnew() throws {
        _ = try merge()
        _ = try clinic.clinic.reschedule(desk, 301, BookingMove(start: at("2026-11-27T10:00")))
        func waiting() throws -> [String] {
            try clinic.texts(
                """
                SELECT DISTINCT patient_id || ' ' || purpose FROM notifications
                WHERE appointment_id = 301 AND state = 'queued'
                """)
        }
        #expect(try waiting() == ["1 bookingMoved"])
        _ = try clinic.clinic.undoMerge(desk, merged: 3)
        #expect(try waiting() == ["3 bookingConfirmed"])
        let told = try clinic.texts(
            """
            SELECT DISTINCT recipient_name FROM notifications
            WHERE appointment_id = 301 AND state = 'queued' ORDER BY 1
            """)
        #expect(told == ["Kamau Wanjiku", "Otieno Ouma"])
    }

    @Test("of whom one has died only an admin merges, and the death stays")
    func death() throws {
        try clinic.run("UPDATE appointments SET state = 'cancelled' WHERE id = 301")
        try clinic.run("UPDATE patients SET status = 'deceased', status_at = 9 WHERE id = 1")
        let admin = try clinic.clinic.actor(named: "wambui")
        let service = clinic.clinic
        #expect(
            verdict {
                _ = try service.mergePatients(admin, kept: 3, merged: 1, reason: "One card.")
            } == "deceased")
        let card = try service.mergePatients(admin, kept: 1, merged: 3, reason: "One card.")
        #expect(card.line.condition?.status == .deceased)
    }

    @Test("give back only what nothing has happened to since")
    func since() throws {
        _ = try merge()
        clinic.clock.move(minutes: 2 * 24 * 60)
        try clinic.run("UPDATE appointments SET state = 'completed' WHERE id = 301")
        try clinic.run(
            """
            INSERT INTO care_session_reports (id, appointment_id, patient_id, caregiver_id,
                author_id, submitted_at, status, notes) VALUES (9, 301, 1, 2, 6, 1, 'stable', 'x')
            """)
        try clinic.run("DELETE FROM emergency_contacts WHERE id = 32")
        _ = try clinic.clinic.undoMerge(desk, merged: 3)
        #expect(try clinic.number("SELECT patient_id FROM appointments WHERE id = 301") == 1)
        #expect(try clinic.number("SELECT patient_id FROM emergency_contacts WHERE id = 31") == 3)
    }
}

extension FixtureSQL {
    fileprivate static let openAlert = """
        INSERT INTO status_alerts (id, patient_id, report_id, severity, status, reason, state,
            opened_at) VALUES (1, 1, 1, 'high', 'deteriorating', 'x', 'open', 5)
        """
}

private func hour(_ stamp: String) -> Int64 { at(stamp).milliseconds }
