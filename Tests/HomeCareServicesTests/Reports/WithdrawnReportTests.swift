import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("A report that does not say what it seems to")
struct WithdrawnReportTests {
    private func reports(_ world: TestClinic, as name: String = "drmwangi") throws -> [CareReport] {
        try world.clinic.reports(try world.session(name), patient: 1)
    }

    @Test("A death that was taken back says by whom, when and why; nothing else is marked")
    func marked() throws {
        let world = try TestClinic()
        let death = try world.file(.deceased)
        #expect(try reports(world).allSatisfy { $0.withdrawal == nil })
        world.clock.move(minutes: 20)
        let reversal = try world.clinic.reverseDeath(
            try world.session("wambui"), patient: 1, reason: "The wrong patient.")
        #expect(reversal.reportID == death.id)
        let marked = try reports(world).filter { $0.withdrawal != nil }
        #expect(marked.map(\.id) == [death.id])
        #expect(
            marked.first?.withdrawal
                == ReportWithdrawal(
                    by: "Esther Wambui", at: world.clinic.now(), reason: "The wrong patient."))
        let timeline = try world.clinic.chart(try world.session("drmwangi"), patient: 1).timeline
        #expect(timeline.indices.filter { timeline.withdrawal(of: $0) != nil } == [1])
    }

    @Test("A death that is reported again after a withdrawal stands")
    func again() throws {
        let world = try TestClinic()
        let first = try world.file(.deceased)
        world.clock.move(minutes: 20)
        _ = try world.clinic.reverseDeath(
            try world.session("wambui"), patient: 1, reason: "The wrong patient.")
        world.clock.move(minutes: 20)
        try world.run(
            """
            INSERT INTO care_session_reports (id, appointment_id, patient_id, caregiver_id,
                author_id, submitted_at, status, notes, death_at)
            SELECT 900, (SELECT id FROM appointments WHERE patient_id = 1 AND id NOT IN
                (SELECT appointment_id FROM care_session_reports) LIMIT 1), 1, caregiver_id,
                author_id, ?, 'deceased', 'x', 0 FROM care_session_reports WHERE id = ?
            """, [Value(world.clinic.now()), .integer(first.id)])
        try world.run(
            """
            INSERT INTO status_changes (patient_id, report_id, from_status, to_status, changed_by,
                changed_at) VALUES (1, 900, 'stable', 'deceased', 1, ?)
            """, [Value(world.clinic.now())])
        let marks = try reports(world).filter { $0.status == .deceased }.map {
            $0.withdrawal == nil
        }
        #expect(marks == [true, false])
    }

    @Test("What the local operator enters names the operator beside the author")
    func enteredBy() throws {
        let world = try TestClinic()
        let filed = try world.clinic.fileReport(
            try world.localOperator(), .plain(.stable), operation: "one")
        let report = try world.clinic.report(try world.session("drmwangi"), filed.id)
        #expect(report.enteredBy == "local operator")
        #expect(report.signature == "local operator for Amina Njoroge")
        #expect(
            try world.texts("SELECT detail FROM audit_entries WHERE action = 'filed'")
                == ["A-0101, entered by the local operator for Amina Njoroge"])
    }

    @Test("What a caregiver files is the caregiver's")
    func ownReport() throws {
        let world = try TestClinic()
        let filed = try world.file(.stable)
        let report = try world.clinic.report(try world.session("drmwangi"), filed.id)
        #expect(report.enteredBy == nil && report.signature == "Amina Njoroge")
    }

    @Test("A handover cannot begin in the future")
    func future() throws {
        let world = try TestClinic()
        let actor = try world.localOperator()
        let ahead = world.clinic.now().adding(minutes: 1)
        #expect(throws: ServiceError.self) {
            _ = try world.clinic.handover(actor, patient: 1, since: .moment(ahead))
        }
        _ = try world.clinic.handover(actor, patient: 1, since: .moment(world.clinic.now()))
    }

    @Test(
        "A pregnancy at an unusual age is a question",
        arguments: [(74, true), (56, true), (55, false), (30, false), (12, false), (11, true)])
    func pregnancy(_ age: Int, _ isAsked: Bool) throws {
        let world = try TestClinic()
        try world.run(
            "UPDATE patients SET sex = 'female', date_of_birth = ? WHERE id = 1",
            [.text("\(2026 - age)-01-15")])
        let physician = try world.session("drmwangi")
        var order = OrderInput(patient: 1, kind: .pregnant, value: 1, reason: "A test.")
        if isAsked {
            #expect(throws: ServiceError.self) {
                _ = try world.clinic.order(physician, order, operation: "one")
            }
        }
        order.confirmed = isAsked ? [OrderInput.ageQuestion] : []
        #expect(try world.clinic.order(physician, order, operation: "two").count == 1)
    }
}
