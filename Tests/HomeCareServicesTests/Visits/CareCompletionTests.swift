import HomeCareDomain
import HomeCareServices
import Testing

struct CareCompletionTests {
    private func recovered() throws -> TestClinic {
        let clinic = try TestClinic()
        try clinic.file(.recovered)
        return clinic
    }

    private func states(_ clinic: TestClinic) throws -> [String] {
        try clinic.texts("SELECT state FROM care_completions ORDER BY id")
    }

    private func decisions(_ clinic: TestClinic) throws -> [String] {
        try clinic.texts("SELECT decision FROM completion_bookings ORDER BY appointment_id")
    }

    private func decide(
        _ clinic: TestClinic, _ decision: CompletionDecision, note: String = "",
        by name: String = "drmwangi"
    ) throws -> CareCompletion {
        try clinic.clinic.decideCompletion(
            try clinic.session(name), patient: 1, decision, note: note)
    }

    @Test func aRecoveredPatientsPhysicianIsAskedWithoutAnAlert() throws {
        let clinic = try recovered()
        let asked = try clinic.clinic.decisions(try clinic.session("drmwangi"))
        #expect(asked.completions.map(\.patientName) == ["Wanjikũ Kamau"])
        #expect(asked.completions.map(\.state) == [.asked] && asked.count == 1)
        #expect(asked.bookings.isEmpty)
        #expect(
            try clinic.texts("SELECT purpose || ' ' || recipient_name FROM notifications")
                == ["careCompletion Dr Samuel Mwangi"])
        #expect(try clinic.number("SELECT count(*) FROM status_alerts") == 0)
        #expect(try decisions(clinic) == ["open", "open", "open"])
        for other in ["drachieng", "wambui"] {
            let seen = try clinic.clinic.decisions(try clinic.session(other))
            #expect(seen.completions.isEmpty && seen.count == 0)
        }
    }

    @Test func nothingIsCancelledBeforeThePhysicianHasSpoken() throws {
        let clinic = try recovered()
        let desk = try clinic.session("grace")
        let seen = try clinic.clinic.decisions(desk).bookings
        #expect(seen.map(\.visit.id) == [108, 103, 104])
        #expect(
            seen.allSatisfy { $0.cause == .waitsForDecision(physician: "Dr Samuel Mwangi") })
        #expect(
            verdict { _ = try clinic.clinic.decideBooking(desk, appointment: 103, .cancel) }
                == "notConfirmed")
        #expect(try clinic.texts("SELECT state FROM appointments WHERE id = 103") == ["confirmed"])
    }

    @Test func theDeskKeepsOrCancelsOneByOneOnceItIsConfirmed() throws {
        let clinic = try recovered()
        try clinic.run(
            """
            INSERT INTO timed_steps (id, kind, appointment_id, state, began_at, due_at, dedupe_key)
            VALUES (1, 'reminder', 103, 'waiting', 0, 1, 'a'),
                (2, 'reminder', 104, 'waiting', 0, 1, 'b')
            """)
        #expect(try decide(clinic, .confirm, note: "Well again.").state == .confirmed)
        let desk = try clinic.session("grace")
        #expect(try clinic.clinic.decisions(desk).count == 3)
        #expect(
            try clinic.clinic.decideBooking(desk, appointment: 103, .cancel).state == .cancelled)
        #expect(try clinic.clinic.decideBooking(desk, appointment: 104, .keep).state == .requested)
        #expect(try clinic.clinic.decisions(desk).bookings.map(\.visit.id) == [108])
        #expect(
            try clinic.texts("SELECT state FROM timed_steps ORDER BY id")
                == ["cancelled", "waiting"])
        #expect(
            verdict { _ = try clinic.clinic.decideBooking(desk, appointment: 103, .keep) }
                == "notToDecide")
        #expect(
            try clinic.texts("SELECT cancel_reason FROM appointments WHERE id = 103")
                == ["the care has ended"])
    }

    @Test func aDeclinedEndNeedsANoteAndKeepsAllBookings() throws {
        let clinic = try recovered()
        #expect(verdict { _ = try decide(clinic, .decline) } == "missing")
        let declined = try decide(clinic, .decline, note: "Two more weeks, please.")
        #expect(declined.state == .declined && declined.decidedBy == "Dr Samuel Mwangi")
        #expect(try decisions(clinic) == ["kept", "kept", "kept"])
        #expect(try clinic.clinic.decisions(try clinic.session("grace")).bookings.isEmpty)
        #expect(verdict { _ = try decide(clinic, .confirm) } == "notAsked")
        #expect(try clinic.texts("SELECT state FROM notifications") == ["cancelled"])
    }

    @Test func adminsAreAskedWhereNoPhysicianIsAtWork() throws {
        let clinic = try TestClinic()
        try clinic.run("UPDATE users SET active = 0 WHERE username = 'drmwangi'")
        try clinic.file(.recovered)
        #expect(
            try clinic.texts("SELECT recipient_name FROM notifications ORDER BY id")
                == ["Esther Wambui", "Njeri Maina"])
        let wambui = try clinic.session("wambui")
        #expect(try clinic.clinic.decisions(wambui).completions.map(\.physicianName) == [nil])
        #expect(try decide(clinic, .confirm, by: "wambui").state == .confirmed)
    }

    @Test func anAdminDoesNotDecideForAPhysicianAtWork() throws {
        let clinic = try recovered()
        #expect(verdict { _ = try decide(clinic, .confirm, by: "wambui") } == "physicianDecides")
    }

    @Test(arguments: [PatientStatus.stable, .improving, .deteriorating, .critical])
    func aLaterReportTakesTheQuestionBack(_ status: PatientStatus) throws {
        let clinic = try recovered()
        try clinic.file(status, appointment: 111)
        #expect(try states(clinic) == ["withdrawn"])
        #expect(try decisions(clinic) == ["kept", "kept", "kept"])
        #expect(verdict { _ = try decide(clinic, .confirm) } == "notAsked")
        #expect(
            try clinic.texts("SELECT state FROM notifications WHERE purpose = 'careCompletion'")
                == ["cancelled"])
    }

    @Test func aRelapseAfterTheEndTakesTheBookingsOffTheDesk() throws {
        let clinic = try recovered()
        _ = try decide(clinic, .confirm)
        try clinic.file(.deteriorating, appointment: 111)
        #expect(try states(clinic) == ["confirmed"])
        #expect(try clinic.clinic.decisions(try clinic.session("grace")).bookings.isEmpty)
    }

    @Test func recoveredTwiceIsAskedOnce() throws {
        let clinic = try recovered()
        try clinic.file(.recovered, appointment: 111)
        #expect(try states(clinic) == ["asked"])
        _ = try decide(clinic, .confirm)
        try clinic.file(.recovered, appointment: 109)
        #expect(try states(clinic) == ["confirmed"])
    }

    @Test func whoRecoversAgainIsAskedAboutAgain() throws {
        let clinic = try recovered()
        try clinic.file(.stable, appointment: 111)
        try clinic.file(.recovered, appointment: 109)
        #expect(try states(clinic) == ["withdrawn", "asked"])
    }

    @Test func aDeathEndsTheQuestionAndItsWithdrawalAsksAgain() throws {
        let clinic = try recovered()
        try clinic.file(.deceased, appointment: 111)
        #expect(try states(clinic) == ["withdrawn"])
        let back = try clinic.clinic.reverseDeath(
            try clinic.session("wambui"), patient: 1, reason: "Wrong patient.")
        #expect(back.status == .recovered)
        #expect(try states(clinic) == ["asked"])
    }

    /// Either the physician is first and the relapse keeps the bookings, or the relapse is first
    /// and the physician is told that nothing is asked any more; never a cancelled booking.
    @Test(arguments: 0..<4)
    func aReportFiledWhileTheEndIsConfirmedLeavesNothingToCancel(_ round: Int) throws {
        let clinic = try recovered()
        let physician = try clinic.session("drmwangi")
        let amina = try clinic.session("amina")
        let uses: [@Sendable (Clinic) throws -> Void] = [
            { _ = try $0.decideCompletion(physician, patient: 1, .confirm, note: "") },
            {
                _ = try $0.fileReport(
                    amina, .plain(.deteriorating, appointment: 111), operation: "late")
            },
        ]
        let first = round.isMultiple(of: 2)
        let verdicts = try clinic.atOnce(first ? uses : uses.reversed())
        #expect(Set(verdicts).isSubset(of: ["allowed", "notAsked"]))
        #expect(verdicts[first ? 1 : 0] == "allowed")
        #expect(try decisions(clinic) == ["kept", "kept", "kept"])
        #expect(try clinic.clinic.decisions(try clinic.session("grace")).bookings.isEmpty)
    }
}
