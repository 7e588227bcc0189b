import HomeCareDomain
import HomeCareServices
import Testing

struct DeathTests {
    @Test func futureAppointmentsAreCancelledAndItIsAudited() throws {
        let clinic = try TestClinic()
        try clinic.file(.deceased)
        let states = try clinic.texts(
            """
            SELECT id || ' ' || state || ' ' || coalesce(cancel_reason, '-') FROM appointments
            WHERE patient_id = 1 AND id IN (101, 103, 104, 106, 108, 111) ORDER BY id
            """)
        #expect(
            states == [
                "101 completed -", "103 cancelled the patient has died",
                "104 cancelled the patient has died (requested)", "106 completed -",
                "108 cancelled the patient has died", "111 confirmed -",
            ])
        #expect(try clinic.texts("SELECT state FROM appointments WHERE id = 102") == ["confirmed"])
        #expect(
            try clinic.texts("SELECT detail FROM audit_entries WHERE action = 'cancelled'")
                == ["3 future appointments"])
        let report = try clinic.clinic.reports(try clinic.session("drmwangi"), patient: 1).first
        #expect(report?.death?.confirmedBy == "Dr Samuel Mwangi")
        #expect(report?.notObtained.count == Vital.mandatory.count)
    }

    @Test func theNameMustBeThePatients() throws {
        let clinic = try TestClinic()
        var input = ReportInput.plain(.deceased)
        input.death?.patientName = "Barasa Wekesa"
        let amina = try clinic.session("amina")
        #expect(
            verdict { _ = try clinic.clinic.fileReport(amina, input, operation: "one") }
                == "nameMismatch")
        #expect(try clinic.number("SELECT count(*) FROM status_changes") == 0)
    }

    /// Even a critical alert that somebody has in hand: a death is news to all.
    @Test func aDeathIsToldAtOnceWhereACriticalAlertAlreadyRuns() throws {
        let clinic = try TestClinic()
        let critical = try clinic.file(.critical, appointment: 109)
        let alert = try #require(critical.alertID)
        _ = try clinic.clinic.acknowledgeAlert(try clinic.session("wambui"), alert)
        let death = try clinic.file(.deceased)
        #expect(death.alertID == alert && death.messages == critical.messages)
        let history = try clinic.clinic.alert(try clinic.session("drmwangi"), alert)
        #expect(history.alert.state == .open && history.alert.reason == "Deceased")
        #expect(history.events.map(\.kind) == [.opened, .acknowledged, .worsened])
    }

    @Test(arguments: [PatientStatus.stable, .critical, .deceased])
    func aLateReportOfAnEarlierVisitChangesNothingForTheDead(_ status: PatientStatus) throws {
        let clinic = try TestClinic()
        let death = try clinic.file(.deceased)
        let alert = try #require(death.alertID)
        _ = try clinic.clinic.resolveAlert(
            try clinic.session("wambui"), alert, note: "The family came.")
        let late = try clinic.file(status, appointment: 111)
        #expect(late.alertID == nil && late.messages == 0)
        let chart = try clinic.clinic.chart(try clinic.session("drmwangi"), patient: 1)
        #expect(chart.line.condition?.status == .deceased)
        #expect(chart.timeline.map(\.to) == [.deceased])
        #expect(chart.reports.count == 3)
    }
}
