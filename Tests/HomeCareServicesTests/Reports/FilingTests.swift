import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

struct FilingTests {
    @Test func oneReportWritesEverythingThatBelongsToIt() throws {
        let clinic = try TestClinic()
        let before = try clinic.rowCounts()
        var input = ReportInput.plain(.critical)
        input.vitals.temperature = nil
        input.notObtained[.temperature] = NotObtained(code: .equipment, text: "broken")
        input.vitals.systolic = 66
        input.vitals.diastolic = 40
        input.confirmed = ["unusual.systolic"]
        let filed = try clinic.clinic.fileReport(
            try clinic.session("amina"), input, operation: "one")

        let after = try clinic.rowCounts()
        let grown = after.mapValues(Int.init).merging(before.mapValues(Int.init)) { $0 - $1 }
        #expect(
            grown == [
                "care_session_reports": 1, "vitals_not_obtained": 1, "report_confirmations": 1,
                "status_changes": 1, "status_alerts": 1, "alert_events": 1,
                "notifications": filed.messages, "audit_entries": 3, "operations": 1,
                "report_addenda": 0, "patient_orders": 0, "care_completions": 0,
            ])
        let report = try clinic.clinic.report(try clinic.localOperator(), filed.id)
        #expect(report.vitals == input.vitals)
        #expect(report.notObtained == input.notObtained)
        #expect(report.status == .critical && report.news2Total == nil)
        #expect(report.authorName == "Amina Njoroge")
    }

    /// The injected fault strikes at the very end, when all else is written.
    @Test(arguments: [
        "audit_entries", "notifications", "alert_events", "status_alerts", "status_changes",
        "vitals_not_obtained",
    ])
    func aFaultAnywhereLeavesNothingBehind(_ table: String) throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        try clinic.run(
            """
            CREATE TRIGGER fault BEFORE INSERT ON \(table)
            WHEN '\(table)' <> 'audit_entries' OR NEW.rowid > 2
            BEGIN SELECT RAISE(ABORT, 'injected'); END
            """)
        var input = ReportInput.plain(.critical)
        input.vitals.temperature = nil
        input.notObtained[.temperature] = NotObtained(code: .refused, text: "")
        let before = try clinic.rowCounts()
        #expect(throws: ServiceError.self) {
            try clinic.clinic.fileReport(amina, input, operation: "one")
        }
        #expect(try clinic.rowCounts() == before)
        #expect(try clinic.texts("SELECT state FROM appointments WHERE id = 101") == ["confirmed"])
        #expect(try clinic.texts("SELECT status FROM patients WHERE id = 1") == ["stable"])

        try clinic.run("DROP TRIGGER fault")
        _ = try clinic.clinic.fileReport(amina, input, operation: "one")
    }

    @Test(arguments: PatientStatus.allCases)
    func theStatusIsKeptAndItsChangeIsOnTheTimeline(_ status: PatientStatus) throws {
        let clinic = try TestClinic()
        try clinic.file(status)
        let chart = try clinic.clinic.chart(try clinic.session("drmwangi"), patient: 1)
        #expect(chart.line.condition?.status == status)
        #expect(chart.timeline.map(\.to) == (status == .stable ? [] : [status]))
    }

    @Test(
        arguments: [
            (101, "confirmed", "completed", nil), (109, "inProgress", "inProgress", nil),
            (111, "confirmed", "completed", nil), (108, "confirmed", "completed", nil),
            (103, "confirmed", "confirmed", "notReportable"),
            (104, "requested", "requested", "notReportable"),
            (105, "cancelled", "cancelled", "notReportable"),
            (106, "completed", "completed", "alreadyReported"),
            (110, "noShow", "noShow", "notReportable"), (102, "confirmed", "confirmed", "notYours"),
            (999, nil, nil, "notFound"),
        ] as [(Int64, String?, String?, String?)])
    func aReportBelongsToAVisitThatTookPlace(
        _ id: Int64, _ before: String?, _ after: String?, _ refusal: String?
    ) throws {
        let clinic = try TestClinic()
        let state = "SELECT state FROM appointments WHERE id = ?"
        #expect(try clinic.texts(state, [.integer(id)]) == [before].compactMap { $0 })
        let answer = verdict { try clinic.file(.stable, appointment: id) }
        #expect(answer == refusal ?? "allowed")
        #expect(try clinic.texts(state, [.integer(id)]) == [after].compactMap { $0 })
        let amina = try clinic.clinic.actor(named: "amina")
        let form = verdict { _ = try clinic.clinic.reportForm(amina, appointment: id) }
        #expect(form == (refusal ?? "alreadyReported"))
    }

    @Test func theLocalOperatorFilesInTheCaregiversName() throws {
        let clinic = try TestClinic()
        let filed = try clinic.clinic.fileReport(
            try clinic.localOperator(), .plain(.improving), operation: "one")
        let report = try clinic.clinic.report(try clinic.localOperator(), filed.id)
        #expect(report.authorName == "Amina Njoroge")
        #expect(
            try clinic.texts("SELECT actor_name FROM audit_entries WHERE action = 'filed'")
                == ["local operator"])
    }

    @Test func errorsAreToldAllAtOnceAndNothingIsWritten() throws {
        let clinic = try TestClinic()
        let before = try clinic.rowCounts()
        let empty = ReportInput(appointment: 101)
        let error = #expect(throws: ServiceError.self) {
            try clinic.clinic.fileReport(
                try clinic.clinic.actor(named: "amina"), empty, operation: "one")
        }
        guard case .refused(let errors) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(errors.count == Vital.mandatory.count + 2)
        #expect(try clinic.rowCounts() == before)
    }

    @Test func questionsAreRefusedByIdUntilConfirmed() throws {
        let clinic = try TestClinic()
        let amina = try clinic.clinic.actor(named: "amina")
        var input = ReportInput.plain(.stable)
        input.vitals.spo2 = 84
        input.confirmed = ["unusual.pulse", "unusual.weight"]
        let asked = try clinic.clinic.checkReport(amina, input).questions.map(\.id)
        #expect(asked == ["unusual.spo2", "status.better"])
        let error = #expect(throws: ServiceError.self) {
            try clinic.clinic.fileReport(amina, input, operation: "one")
        }
        guard case .refused(let errors) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(errors.map(\.field) == asked)
        #expect(errors.allSatisfy { $0.code == "unanswered" })

        input.confirmed.formUnion(asked)
        _ = try clinic.clinic.fileReport(amina, input, operation: "one")
        #expect(
            try clinic.texts("SELECT question FROM report_confirmations ORDER BY question")
                == asked.sorted(), "no more is confirmed than was asked")
    }

    @Test func checkingWritesNothing() throws {
        let clinic = try TestClinic()
        let before = try clinic.rowCounts()
        _ = try clinic.clinic.checkReport(
            try clinic.clinic.actor(named: "amina"), .plain(.critical))
        #expect(try clinic.rowCounts() == before)
    }
}

struct FilingTwiceTests {
    @Test(arguments: [PatientStatus.stable, .deteriorating, .critical])
    func theSameOperationFilesOnceAndAnswersTheSame(_ status: PatientStatus) throws {
        let clinic = try TestClinic()
        let first = try clinic.file(status, operation: "one")
        let counts = try clinic.rowCounts()
        #expect(try clinic.file(status, operation: "one") == first)
        #expect(try clinic.rowCounts() == counts)
    }

    @Test func theAnswerIsTheSameEvenOnceTheAlertIsResolved() throws {
        let clinic = try TestClinic()
        let first = try clinic.file(.critical, operation: "one")
        let alert = try #require(first.alertID)
        _ = try clinic.clinic.resolveAlert(
            try clinic.session("wambui"), alert, note: "In hospital.")
        #expect(try clinic.file(.critical, operation: "one") == first)
    }

    @Test func anotherOperationForTheSameVisitIsRefused() throws {
        let clinic = try TestClinic()
        try clinic.file(.stable, operation: "one")
        #expect(verdict { try clinic.file(.stable, operation: "two") } == "alreadyReported")
    }

    @Test func nobodyLearnsOfAReportByRepeatingAnothersOperation() throws {
        let clinic = try TestClinic()
        try clinic.file(.stable, operation: "one")
        let otieno = try clinic.session("otieno")
        #expect(
            verdict {
                _ = try clinic.clinic.fileReport(otieno, .plain(.stable), operation: "one")
            } == "operationReused")
    }

    @Test func theNameOfAnOperationStandsForOneReport() throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        var input = ReportInput.plain(.stable)
        input.notObtained[.temperature] = NotObtained(code: .refused, text: "")
        input.notObtained[.pulse] = NotObtained(code: .equipment, text: "broken")
        input.vitals.temperature = nil
        input.vitals.pulse = nil
        let filed = try clinic.clinic.fileReport(amina, input, operation: "one")
        let counts = try clinic.rowCounts()
        input.confirmed = ["unusual.spo2"]
        #expect(try clinic.clinic.fileReport(amina, input, operation: "one") == filed)
        input.notes += " And more."
        #expect(
            verdict { _ = try clinic.clinic.fileReport(amina, input, operation: "one") }
                == "operationReused")
        #expect(
            verdict {
                let addendum = AddendumInput(report: filed.id, reason: "Why.", text: "Text.")
                _ = try clinic.clinic.amendReport(amina, addendum, operation: "one")
            } == "operationReused")
        #expect(try clinic.rowCounts() == counts)
    }

    @Test func manySendingTheSameReportAtOnceFileItOnce() async throws {
        let clinic = try TestClinic()
        let amina = try clinic.session("amina")
        let clinics = try (1...4).map { _ in try clinic.another() }
        let answers = await withTaskGroup(of: FiledReport?.self) { group in
            for other in clinics {
                group.addTask {
                    try? other.fileReport(amina, .plain(.critical), operation: "one")
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(answers.count == 4 && Set(answers.compactMap(\.?.id)).count == 1)
        #expect(answers.allSatisfy { $0 == answers.first })
        #expect(try clinic.number("SELECT count(*) FROM status_alerts") == 1)
    }
}
