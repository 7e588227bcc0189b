import Foundation
import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Synchronization
import Testing

struct DeathReversalTests {
    private func reverse(_ clinic: TestClinic, by name: String = "wambui") throws -> DeathReversal {
        try clinic.clinic.reverseDeath(
            try clinic.session(name), patient: 1, reason: " The wrong patient was chosen. ")
    }

    private func status(_ clinic: TestClinic) throws -> PatientStatus? {
        try clinic.clinic.chart(try clinic.session("drmwangi"), patient: 1).line.condition?.status
    }

    @Test func theStatusIsWhatItWasAndTheReportStays() throws {
        let clinic = try TestClinic()
        try clinic.run("UPDATE patients SET status = 'improving' WHERE id = 1")
        let death = try clinic.file(.deceased)
        clinic.clock.move(minutes: 20)
        let reversal = try reverse(clinic)
        #expect(reversal.status == .improving && reversal.reportID == death.id)
        #expect(reversal.alertID == nil)
        let chart = try clinic.clinic.chart(try clinic.session("drmwangi"), patient: 1)
        #expect(chart.line.condition?.status == .improving)
        #expect(chart.timeline.map(\.to) == [.improving, .deceased])
        #expect(chart.timeline.map(\.reason) == ["The wrong patient was chosen.", nil])
        #expect(chart.timeline.map(\.reportID) == [nil, death.id])
        #expect(chart.reports.first?.status == .deceased)
        #expect(
            try clinic.texts("SELECT detail FROM audit_entries WHERE action LIKE 'reversed%'")
                == ["improving again: The wrong patient was chosen."])
    }

    @Test func theAlertEndsAndStaffHearOfItByMailAlone() throws {
        let clinic = try TestClinic()
        let death = try clinic.file(.deceased)
        let alert = try #require(death.alertID)
        clinic.clock.move(minutes: 1)
        let reversal = try reverse(clinic)
        let history = try clinic.clinic.alert(try clinic.session("wambui"), alert)
        #expect(history.alert.state == .resolved)
        #expect(
            history.alert.resolution
                == "The report of the death was withdrawn: The wrong patient was chosen.")
        #expect(history.events.last?.kind == .resolved)
        #expect(
            try clinic.number(
                "SELECT count(*) FROM notifications WHERE state = 'queued' AND alert_id = ?",
                [.integer(alert)]) == 0)
        let told = try clinic.texts(
            """
            SELECT recipient_name || ' ' || channel FROM notifications
            WHERE purpose = 'deathWithdrawn' ORDER BY recipient_user_id
            """)
        #expect(
            told == [
                "Esther Wambui email", "Dr Samuel Mwangi email", "Amina Njoroge email",
                "Njeri Maina email",
            ])
        #expect(reversal.told == 4)
        #expect(
            try clinic.number(
                """
                SELECT count(*) FROM notifications WHERE created_at > ?
                AND (recipient_contact_id IS NOT NULL OR channel = 'sms')
                """, [.integer(at("2026-11-24T10:30").milliseconds)]) == 0)
        let words = try clinic.texts(
            "SELECT subject || body FROM notifications WHERE purpose = 'deathWithdrawn'")
        for word in ["died", "deceased"] {
            #expect(words.allSatisfy { !$0.lowercased().contains(word) })
        }
    }

    @Test func whoWasToldByAnSMSHearsByOneTooAndItTellsOfNoDeath() throws {
        let clinic = try TestClinic()
        _ = try clinic.file(.deceased)
        try clinic.run(
            """
            UPDATE notifications SET state = 'delivered' WHERE channel = 'sms'
            AND recipient_name IN ('Dr Samuel Mwangi', 'Amina Njoroge')
            """)
        clinic.clock.move(minutes: 1)
        let reversal = try reverse(clinic)
        #expect(reversal.told == 4, "people, not messages")
        let sms = try clinic.texts(
            """
            SELECT recipient_name || ': ' || body FROM notifications
            WHERE purpose = 'deathWithdrawn' AND channel = 'sms' ORDER BY recipient_user_id
            """)
        #expect(sms.count == 2 && sms[0].hasPrefix("Dr Samuel Mwangi: Withdrawn by "))
        for text in sms {
            for word in ["died", "dea", "decease", "Stable"] { #expect(!text.contains(word)) }
            #expect(SMSText(text).segments == 1, "\(text)")
        }
    }

    @Test func anAlertThatIsOverKeepsItsEndAndGetsALine() throws {
        let clinic = try TestClinic()
        let alert = try #require(try clinic.file(.deceased).alertID)
        _ = try clinic.clinic.resolveAlert(
            try clinic.session("njeri"), alert, note: "The family came.")
        _ = try reverse(clinic)
        let history = try clinic.clinic.alert(try clinic.session("wambui"), alert)
        #expect(history.alert.resolution == "The family came.")
        #expect(history.events.last?.detail.hasPrefix("The report of the death") == true)
    }

    /// Critical before, and critical again: that must not stay without an owner.
    @Test func whoWasCriticalBeforeGetsAnAlertOfTheirOwn() throws {
        let clinic = try TestClinic()
        let critical = try clinic.file(.critical, appointment: 109)
        try clinic.file(.deceased)
        clinic.clock.move(minutes: 5)
        let reversal = try reverse(clinic)
        #expect(reversal.status == .critical)
        let alert = try #require(reversal.alertID)
        #expect(alert != critical.alertID)
        let running = try clinic.clinic.openAlerts(try clinic.session("drmwangi"))
        #expect(running.map(\.id) == [alert] && running.map(\.reportID) == [critical.id])
        #expect(running.map(\.severity) == [.critical])
    }

    @Test func bookingsAreListedAndComeBackOneByOneOnly() throws {
        let clinic = try TestClinic()
        try clinic.file(.deceased)
        let reversal = try reverse(clinic)
        #expect(reversal.bookings.map(\.id) == [108, 103, 104])
        #expect(reversal.bookings.allSatisfy { $0.state == .cancelled })
        let desk = try clinic.session("grace")
        let listed = try clinic.clinic.decisions(desk)
        #expect(listed.bookings.map(\.cause) == Array(repeating: .cancelledInError, count: 3))
        #expect(
            try clinic.clinic.decideBooking(desk, appointment: 103, .revive).state == .confirmed)
        #expect(
            try clinic.clinic.decideBooking(desk, appointment: 104, .revive).state == .requested)
        #expect(try clinic.clinic.decideBooking(desk, appointment: 108, .leave).state == .cancelled)
        let left = try clinic.clinic.decisions(desk)
        #expect(left.bookings.isEmpty)
        #expect(left.requests.map(\.visit.id) == [104], "what came back as a request is one")
        #expect(
            verdict { _ = try clinic.clinic.decideBooking(desk, appointment: 108, .revive) }
                == "notToDecide")
    }

    @Test func aTimeThatIsTakenMeanwhileIsNamed() throws {
        let clinic = try TestClinic()
        try clinic.file(.deceased)
        try clinic.run(
            """
            INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
                starts_at, ends_at, created_at)
            SELECT 200, 2, caregiver_id, 1, mode, 'confirmed', starts_at, ends_at, 0
            FROM appointments WHERE id = 103
            """)
        _ = try reverse(clinic)
        let desk = try clinic.session("grace")
        #expect(
            throws: ServiceError.store(.slotTaken(field: "caregiver")),
            performing: { try clinic.clinic.decideBooking(desk, appointment: 103, .revive) })
        #expect(try clinic.texts("SELECT state FROM appointments WHERE id = 103") == ["cancelled"])
        clinic.clock.move(minutes: 5 * 60)
        #expect(
            verdict { _ = try clinic.clinic.decideBooking(desk, appointment: 108, .revive) }
                == "past")
    }

    @Test func nothingIsBookedOrRevivedForTheDead() throws {
        let clinic = try TestClinic()
        try clinic.file(.deceased)
        let desk = try clinic.session("grace")
        #expect(try clinic.clinic.decisions(desk).bookings.isEmpty)
        #expect(
            throws: ServiceError.store(.patientDeceased),
            performing: { try clinic.clinic.decideBooking(desk, appointment: 103, .revive) })
    }

    @Test(arguments: ["", "   "])
    func aReasonIsNeeded(_ reason: String) throws {
        let clinic = try TestClinic()
        try clinic.file(.deceased)
        let wambui = try clinic.session("wambui")
        #expect(
            verdict { _ = try clinic.clinic.reverseDeath(wambui, patient: 1, reason: reason) }
                == "missing")
        #expect(try status(clinic) == .deceased)
    }

    @Test func ofTwoAdminsAtOnceOneTakesItBackAndTheOtherIsTold() throws {
        let clinic = try TestClinic()
        try clinic.file(.deceased)
        let (wambui, njeri) = (try clinic.session("wambui"), try clinic.session("njeri"))
        let uses: [@Sendable (Clinic) throws -> Void] = [
            { _ = try $0.reverseDeath(wambui, patient: 1, reason: "Wrong patient.") },
            { _ = try $0.reverseDeath(njeri, patient: 1, reason: "Wrong patient.") },
        ]
        let verdicts = try clinic.atOnce(uses)
        #expect(verdicts.sorted() == ["allowed", "notDeceased"])
        #expect(
            try clinic.number("SELECT count(*) FROM status_changes WHERE reason IS NOT NULL") == 1)
    }

    /// Whichever comes first, both are kept, and the patient is alive in the end.
    @Test(arguments: 0..<4)
    func aReportFiledWhileTheDeathIsTakenBackIsKept(_ round: Int) throws {
        let clinic = try TestClinic()
        try clinic.file(.deceased)
        let wambui = try clinic.session("wambui")
        let amina = try clinic.session("amina")
        let report = ReportInput.plain(.improving, appointment: 111)
        let uses: [@Sendable (Clinic) throws -> Void] = [
            { _ = try $0.reverseDeath(wambui, patient: 1, reason: "Wrong patient.") },
            { _ = try $0.fileReport(amina, report, operation: "late") },
        ]
        let verdicts = try clinic.atOnce(round.isMultiple(of: 2) ? uses : uses.reversed())
        #expect(verdicts == ["allowed", "allowed"])
        let chart = try clinic.clinic.chart(try clinic.session("drmwangi"), patient: 1)
        #expect(chart.reports.count == 3)
        let steps = chart.timeline.map(\.to).reversed()
        #expect(
            Array(steps) == [.deceased, .stable]
                || Array(steps) == [.deceased, .stable, .improving])
        #expect(chart.line.condition?.status == steps.last)
    }
}

extension TestClinic {
    /// Uses the clinic from as many processes' connections at the same time; what each was told.
    func atOnce(_ uses: [@Sendable (Clinic) throws -> Void]) throws -> [String] {
        let clinics = try uses.map { _ in try another() }
        let verdicts = Mutex(Array(repeating: "", count: uses.count))
        DispatchQueue.concurrentPerform(iterations: uses.count) { index in
            let told = verdict { try uses[index](clinics[index]) }
            verdicts.withLock { $0[index] = told }
        }
        return verdicts.withLock { $0 }
    }
}
