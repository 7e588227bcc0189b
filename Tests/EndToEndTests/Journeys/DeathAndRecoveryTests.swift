import TerminalHarness
import Testing

@Suite("The hard moments, from the report to everybody whom they touch")
struct DeathAndRecoveryTests {
    @Test("A death is told to nobody by screen or message, and an admin can take it back")
    func deathAndReversal() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        try clinic.fileDeath(of: visit)
        #expect(try clinic.status(of: visit) == "deceased")
        let booked = try clinic.bookings(of: visit)
        #expect(!booked.isEmpty && booked.allSatisfy { $0.state == "cancelled" })

        let wanjiku = try clinic.signIn()
        wanjiku.send("wanjiku\r\(Clinic.password)\r")
        try wanjiku.wait(forText: "Please call the clinic", timeout: .seconds(30))
        for word in ["eceased", "died", "death"] {
            #expect(!wanjiku.screen().description.contains(word))
        }
        let own = try clinic.ask("patients", "list", "--as", "wanjiku").list
        #expect(own.count == 1 && own[0]["status"].isNull)

        let wambui = try clinic.signedIn("wambui")
        wambui.send("3")
        try wambui.wait(forText: "Search")
        wambui.send("/P-0123\r")
        try wambui.wait(forText: "Chart ▸ Wanjikũ Kamau")
        wambui.send("p")
        try wambui.wait(forText: "Withdraw death")
        wambui.send("w")
        try wambui.wait(forText: "Patient's name")
        wambui.send("The wrong patient was chosen.\tWanjiku Kamao" + ReportKeys.submit)
        try wambui.wait(forText: "not the patient's name")
        #expect(try clinic.status(of: visit) == "deceased")
        wambui.send("\u{7F}u" + ReportKeys.submit)
        try wambui.wait(forText: "cancelled in error")
        #expect(try clinic.status(of: visit) == "stable")
        try wanjiku.wait(forText: "Your condition is stable.")

        let listed = try clinic.ask("patients", "decisions", "--as", "grace").list
        // Patients' requests follow them.
        #expect(listed.prefix(booked.count).map { $0["reference"].text } == booked.map(\.reference))
        wambui.send("r")
        try wambui.wait(forText: "is booked again")
        #expect(try clinic.bookings(of: visit).first?.state == "confirmed")
        let again = try clinic.run(
            "patients", "reverse-death", visit.patient, "--reason", "Twice.", "--as", "wambui",
            "--json")
        #expect(again.status == .exited(65))
        #expect(try Answer(again)["errors"].list.first?["code"].text == "notDeceased")
        let told = try clinic.sql(
            "SELECT DISTINCT channel FROM notifications WHERE purpose = 'deathWithdrawn'")
        #expect(told == ["email"])
        #expect(try clinic.ask("audit", "verify")["ok"].flag == true)
    }

    @Test("A recovery ends when the physician says so, and the desk decides visit by visit")
    func recovery() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let before = try clinic.bookings(of: visit)
        #expect(!before.isEmpty)
        let physician = try clinic.signedIn("drmwangi")
        let report = ReportText().with(parts: ["status": "\"recovered\""])
            .json(for: visit.reference)
        let filed = try clinic.ask("reports", "create", "--as", "amina", input: report)
        #expect(filed["alert"].isNull)

        try physician.wait(forText: "1 to decide")
        let grace = try clinic.signedIn("grace")
        grace.press(.f(9))
        try grace.wait(forText: "end of care: waits for Dr")
        #expect(!grace.screen().description.contains("ecovered"))

        physician.press(.f(9))
        try physician.wait(forText: "Has the care ended?")
        physician.send("e")
        try physician.wait(forText: "Yes, it has ended")
        physician.send("y")
        try physician.wait(forText: "Nothing waits for your decision.")

        try grace.wait(forText: "the care has ended")
        grace.send("x")
        try grace.wait(forText: "Yes, cancel the visit")
        grace.send("y")
        try grace.wait(forText: "is cancelled.")
        let after = try clinic.bookings(of: visit)
        #expect(after.first?.state == "cancelled")
        #expect(after.dropFirst().map(\.state) == before.dropFirst().map(\.state))
        for booking in after.dropFirst() {
            try clinic.require(
                "appointments", "decide", booking.reference, "--keep", "--as", "grace")
        }
        let left = try clinic.ask("patients", "decisions", "--as", "grace").list
        #expect(left.allSatisfy { $0["why"].text?.hasSuffix("asked for") == true })

        let wanjiku = try clinic.signedIn("wanjiku")
        try wanjiku.wait(forText: "your care is complete")
        let completion = try clinic.run(
            "patients", "end-care", visit.patient, "--confirm", "--as", "drmwangi")
        #expect(completion.status == .exited(65))
    }

    @Test("Addenda and orders are given at the command line, and kept to those who may")
    func addendaAndOrders() throws {
        let clinic = try Clinic.seeded()
        let visit = try clinic.dueVisit()
        let filed = try clinic.ask(
            "reports", "create", "--as", "amina",
            input: ReportText().json(for: visit.reference))
        let report = try #require(filed["reference"].text)
        let words = ["--reason", "A slip.", "--text", "The pulse was 67."]
        let rows = try clinic.run(
            ["reports", "amend", report, "--as", "amina", "--json"] + words)
        #expect(try Answer(rows).list.map { $0["text"].text } == ["The pulse was 67."])
        for other in ["otieno", "grace", "wambui", "wanjiku"] {
            let run = try clinic.run(["reports", "amend", report, "--as", other] + words)
            #expect(run.status == .exited(77), "\(other): \(run.errors)")
        }
        #expect(try clinic.run(["reports", "amend", report] + words).status == .exited(65))
        let first = try clinic.ask("reports", "list", "--patient", visit.patient).list.first
        #expect(first?["reference"].text == report && first?["addenda"].number == 1)

        let order = ["patients", "order", visit.patient, "--spo2-scale", "2", "--reason", "COPD."]
        #expect(try clinic.run(order + ["--as", "amina"]).status == .exited(77))
        #expect(try clinic.run(order + ["--as", "wambui"]).status == .exited(77))
        #expect(try clinic.run(order + ["--as", "drmwangi"]).status == .success)
        #expect(try clinic.run(order + ["--as", "drmwangi"]).status == .exited(65))
        #expect(
            try clinic.run(["patients", "order", visit.patient, "--reason", "x"]).status
                == .exited(64))
        let orders = try clinic.ask("patients", "orders", visit.patient).list
        #expect(orders.map { $0["order"].text } == ["SpO₂ scale 2"])
    }
}

/// A booking to come.
private struct Booking {
    let reference, state: String
}

extension Clinic {
    fileprivate func fileDeath(of visit: DueVisit) throws {
        let vitals = ReportText().vitals.keys
        let reasons = vitals.map { "\"\($0)\":{\"code\":\"deceased\"}" }.joined(separator: ",")
        let now = try #require(
            try sql("SELECT strftime('%Y-%m-%dT%H:%M', 'now', '+3 hours')").first)
        let report = ReportText().with(
            vitals: Dictionary(uniqueKeysWithValues: vitals.map { ($0, "") }),
            parts: [
                "status": "\"deceased\"", "notObtained": "{\(reasons)}",
                "confirmed": "[\"death.beforeVisit\",\"death.beforeReport\"]",
                "death": """
                {"time":"\(now)","confirmedBy":"Dr Samuel Mwangi",
                 "circumstances":"Peacefully, at home.","patientName":"wanjiku kamau"}
                """,
            ]
        ).json(for: visit.reference)
        _ = try ask("reports", "create", "--as", "amina", input: report)
    }

    fileprivate func status(of visit: DueVisit) throws -> String? {
        try ask("patients", "show", visit.patient)["patient"]["status"].text
    }

    /// What is, or was, booked to come for the visit's patient, by time.
    fileprivate func bookings(of visit: DueVisit) throws -> [Booking] {
        try sql(
            """
            SELECT printf('A-%04d ', id) || state FROM appointments
            WHERE patient_id = 123 AND starts_at > strftime('%s', 'now') * 1000
            AND state IN ('requested', 'confirmed', 'cancelled')
            AND coalesce(cancel_reason, '') NOT LIKE '%patient asked%'
            ORDER BY starts_at, id
            """
        ).map { row in
            let parts = row.split(separator: " ").map(String.init)
            return Booking(reference: parts[0], state: parts[1])
        }
    }
}
