import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

struct DeathProtocolTests {
    /// Steps and messages of patient 1 and, untouched, of patient 2.
    private static let waiting = """
        INSERT INTO timed_steps (id, kind, appointment_id, state, began_at, due_at, dedupe_key)
        VALUES (1, 'reminder', 103, 'waiting', 0, 1, 'a'), (2, 'rating', 106, 'waiting', 0, 1, 'b'),
            (3, 'reminder', 102, 'waiting', 0, 1, 'c');
        INSERT INTO notifications (id, purpose, channel, state, state_since, recipient_user_id,
            recipient_name, address, patient_id, body, critical, message_id, dedupe_key, due_at,
            created_at) VALUES
        (1, 'reminder', 'sms', 'queued', 0, NULL, 'Kamau', '+254711000001', 1, 'x', 0, '1', '1',
            9999999999999, 0),
        (2, 'ratingRequest', 'email', 'queued', 0, 7, 'Wanjikũ', 'w@home.example', 1, 'x', 0, '2',
            '2', 9999999999999, 0),
        (3, 'receipt', 'email', 'queued', 0, 7, 'Wanjikũ', 'w@home.example', 1, 'x', 0, '3', '3',
            9999999999999, 0),
        (4, 'receipt', 'email', 'queued', 0, 1, 'Esther', 'e@clinic.example', 1, 'x', 0, '4', '4',
            9999999999999, 0),
        (5, 'reminder', 'sms', 'sent', 0, NULL, 'Kamau', '+254711000001', 1, 'x', 0, '5', '5',
            0, 0),
        (6, 'reminder', 'sms', 'queued', 0, 8, 'Barasa', '+254711000009', 2, 'x', 0, '6', '6',
            9999999999999, 0);
        """

    @Test func remindersAndRatingRequestsStopWithTheReport() throws {
        let clinic = try TestClinic(extra: Self.waiting)
        try clinic.file(.deceased)
        #expect(
            try clinic.texts(
                "SELECT id || ' ' || state FROM timed_steps WHERE alert_id IS NULL ORDER BY id")
                == ["1 cancelled", "2 cancelled", "3 waiting"])
        #expect(
            try clinic.texts(
                "SELECT id || ' ' || state FROM notifications WHERE alert_id IS NULL ORDER BY id")
                == ["1 cancelled", "2 cancelled", "3 cancelled", "4 queued", "5 sent", "6 queued"])
        #expect(
            try clinic.texts("SELECT detail FROM audit_entries WHERE action = 'stopped'")
                == ["2 timed steps, 3 messages"])
    }

    @Test func nothingButADeathStopsThem() throws {
        let clinic = try TestClinic(extra: Self.waiting)
        try clinic.file(.critical)
        #expect(
            try clinic.number(
                "SELECT count(*) FROM timed_steps WHERE state = 'waiting' AND alert_id IS NULL")
                == 3)
        #expect(
            try clinic.number("SELECT count(*) FROM notifications WHERE state = 'cancelled'") == 0)
    }

    /// No SMS, nothing to a contact, and no subject or first line at all tells of it.
    @Test func noMessageThatOthersCouldSeeTellsOfTheDeath() throws {
        let clinic = try TestClinic()
        try clinic.file(.deceased)
        let messages = try clinic.clinic.notifications(try clinic.session("wambui"))
        #expect(messages.contains { $0.purpose == "alertContact" && $0.channel == .sms })
        #expect(messages.contains { $0.purpose == "alert" && $0.body.contains("Deceased") })
        for message in messages {
            let isStaffMail = message.purpose == "alert" && message.channel == .email
            let seen =
                message.subject + " "
                + (isStaffMail ? String(message.body.prefix(160)) : message.body)
            for word in ["deceas", "death", "died", "dead", "passed"] {
                #expect(!seen.lowercased().contains(word), "\(message.recipient): \(seen)")
            }
        }
        #expect(
            try clinic.number("SELECT count(*) FROM notifications WHERE recipient_user_id = 7")
                == 0)
    }

    /// Everything that a patient's account can open.
    private static let ownRecord: [@Sendable (Clinic, Actor) throws -> Void] = [
        { _ = try $0.chart($1, patient: 1) },
        { _ = try $0.patientCard($1, 1) },
        { _ = try $0.appointments($1, VisitFilter()) },
        { _ = try $0.appointment($1, 103) },
        { _ = try $0.report($1, 1) },
        { _ = try $0.addenda($1, report: 1) },
        { _ = try $0.orders($1, patient: 1) },
        { _ = try $0.careCompletion($1, patient: 1) },
    ]

    @Test func thePatientsOwnAccountDoesNotTellOfIt() throws {
        let clinic = try TestClinic()
        try clinic.file(.deceased)
        let own = try clinic.session("wanjiku")
        #expect(try clinic.clinic.patients(own).map(\.condition) == [nil])
        for use in Self.ownRecord {
            #expect(verdict { try use(clinic.clinic, own) } == "callTheClinic")
        }
    }

    @Test func aVisitAfterADeathOnRecordIsAskedAboutAndChangesNoStatus() throws {
        let clinic = try TestClinic()
        var death = ReportInput.plain(.deceased, appointment: 111)
        death.death?.time = at("2026-11-23T08:30")
        let amina = try clinic.session("amina")
        _ = try clinic.clinic.fileReport(amina, death, operation: "death")
        let late = ReportInput.plain(.stable)
        #expect(
            try clinic.clinic.checkReport(amina, late).questions.map(\.id) == ["death.recorded"])
        var confirmed = late
        confirmed.confirmed = ["death.recorded"]
        _ = try clinic.clinic.fileReport(amina, confirmed, operation: "late")
        let chart = try clinic.clinic.chart(try clinic.session("drmwangi"), patient: 1)
        #expect(chart.line.condition?.status == .deceased)
    }

    @Test(
        arguments: [
            ("2026-11-24T10:15", []), ("2026-11-24T09:59", ["death.beforeVisit"]),
            ("2026-11-22T09:59", ["death.beforeReport", "death.beforeVisit"]),
        ] as [(String, [String])])
    func aTimeOfDeathThatDoesNotFitIsAskedAbout(_ time: String, _ questions: [String]) throws {
        let clinic = try TestClinic()
        var input = ReportInput.plain(.deceased)
        input.death?.time = at(time)
        let check = try clinic.clinic.checkReport(try clinic.session("amina"), input)
        #expect(check.ok && check.questions.map(\.id) == questions)
    }

    @Test func aDeathBeforeTheBirthIsRefused() throws {
        let clinic = try TestClinic()
        var input = ReportInput.plain(.deceased)
        input.death?.time = at("1952-02-28T23:59")
        let check = try clinic.clinic.checkReport(try clinic.session("amina"), input)
        #expect(check.errors.map(\.field) == ["death.time"])
        input.death?.time = at("1952-03-01T00:00")
        #expect(try clinic.clinic.checkReport(try clinic.session("amina"), input).ok)
    }
}
