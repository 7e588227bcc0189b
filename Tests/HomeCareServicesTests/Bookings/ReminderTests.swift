import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("Reminders of visits")
struct ReminderTests {
    private static let both = ["1440 waiting", "120 waiting"]

    @Test("go out 24 and 2 hours before, each once, in few words")
    func twice() throws {
        let told = try Announced()
        try told.book()
        try told.forget()
        #expect(try told.reminders() == Self.both)
        #expect(try told.clinic.nextStepDue() == at("2026-12-07T10:00"))
        told.wait(until: "2026-12-07T09:59")
        #expect(try told.work() == 0)
        told.wait(until: "2026-12-07T10:00")
        #expect(try told.work() == 1)
        #expect(try told.work() == 0)
        told.wait(until: "2026-12-08T08:00")
        #expect(try told.work() == 1)
        #expect(
            try told.messages() == [
                "reminder sms Wanjikũ Kamau", "reminder sms Wanjikũ Kamau",
            ])
        #expect(try told.reminders() == ["1440 done", "120 done"])
        let text = try told.around.texts("SELECT body FROM notifications LIMIT 1")[0]
        #expect(
            text == "HomeCare Test: reminder: your visit Tue 8 Dec 10:00-11:00 with Amina "
                + "Njoroge. Changes: call +254 700 999 999.")
        #expect(SMSText(text).segments == 1)
        #expect(
            try told.around.number(
                "SELECT count(*) FROM audit_entries WHERE action = 'reminded'") == 2)
        #expect(try told.clinic.nextStepDue() == nil)
    }

    @Test(
        "a visit booked later than a reminder's moment has that one not",
        arguments: [
            ("2026-11-27T10:00", ["1440 waiting", "120 waiting"]),
            ("2026-11-25T10:31", ["1440 waiting", "120 waiting"]),
            ("2026-11-25T10:30", ["120 waiting"]), ("2026-11-24T13:00", ["120 waiting"]),
            ("2026-11-24T12:30", []), ("2026-11-24T11:15", []),
        ] as [(String, [String])])
    func bookedLate(_ start: String, _ planned: [String]) throws {
        let told = try Announced("DELETE FROM appointments WHERE id IN (103, 108);")
        try told.book(start)
        #expect(try told.reminders() == planned)
    }

    @Test("are what the settings say", arguments: [[], [60], [2880, 1440, 120, 45, 5]])
    func settings(_ leads: [Int]) throws {
        var settings = TestClinic.settings
        settings.reminders = leads
        let told = try Announced(settings: settings)
        try told.book()
        #expect(try told.reminders() == leads.map { "\($0) waiting" })
    }

    @Test("a visit that was booked before there were any gets those that are still to come")
    func bookedBefore() throws {
        let told = try Announced("DELETE FROM appointments WHERE id IN (103, 108);")
        try told.book("2026-11-25T10:31")
        try told.book("2026-11-24T13:00")
        try told.book("2026-12-08T10:00")
        try told.around.run("DELETE FROM timed_steps")
        let done = try told.clinic.planMissingReminders(worker: "one", since: nil)
        // What lies further ahead has time; the third is looked at when it comes near.
        #expect(try told.reminders() == ["1440 waiting", "120 waiting", "120 waiting"])
        #expect(try told.clinic.planMissingReminders(worker: "one", since: done) == done)
        told.wait(until: "2026-12-07T09:00")
        let later = try told.clinic.planMissingReminders(worker: "one", since: done)
        #expect(later == at("2026-12-08T11:00"))
        #expect(
            try told.reminders()
                == ["1440 waiting", "120 waiting", "120 waiting", "1440 waiting", "120 waiting"])
        #expect(try told.clinic.planMissingReminders(worker: "two", since: nil) == later)
        #expect(try told.around.number("SELECT count(*) FROM timed_steps") == 5)
    }

    @Test(
        "none is made up for a visit nobody should be reminded of",
        arguments: [
            "UPDATE appointments SET state = 'requested' WHERE id > 111",
            "UPDATE patients SET status = 'deceased', status_at = 0",
        ])
    func notMadeUp(_ change: String) throws {
        let told = try Announced("DELETE FROM appointments WHERE id IN (103, 108);")
        try told.book("2026-11-25T10:31")
        try told.around.run("DELETE FROM timed_steps")
        try told.around.run(change)
        _ = try told.clinic.planMissingReminders(worker: "one", since: nil)
        #expect(try told.reminders() == [])
    }

    @Test("move with the visit, there and back")
    func moved() throws {
        let told = try Announced()
        let visit = try told.book()
        try told.move(visit, to: "2026-12-10T10:00")
        #expect(
            try told.reminders() == ["1440 cancelled", "120 cancelled"] + Self.both)
        try told.move(visit, to: "2026-12-08T10:00")
        #expect(
            try told.reminders() == Self.both + ["1440 cancelled", "120 cancelled"])
        told.wait(until: "2026-12-07T10:00")
        #expect(try told.work() == 1)
    }

    @Test("one that waits to be sent is taken back when the visit is moved or cancelled")
    func queuedThenChanged() throws {
        for moves in [true, false] {
            let told = try Announced()
            let visit = try told.book()
            told.wait(until: "2026-12-07T10:00")
            try told.work()
            if moves {
                try told.move(visit, to: "2026-12-08T16:00")
            } else {
                _ = try told.clinic.cancelAppointment(try told.actor("grace"), visit.id)
            }
            #expect(try told.messages("purpose = 'reminder' AND state = 'cancelled'").count == 1)
        }
    }

    /// What happened to the visit behind the announcements' back, or to its patient.
    @Test(
        "the visit is looked at again when the moment has come",
        arguments: [
            ("UPDATE appointments SET state = 'cancelled'", "the visit is cancelled"),
            ("UPDATE appointments SET state = 'requested'", "the visit is requested"),
            (
                """
                UPDATE appointments SET starts_at = starts_at + 3600000,
                    ends_at = ends_at + 3600000
                """, "the visit was moved"
            ),
            ("UPDATE patients SET status = 'deceased'", "the patient has died"),
            (
                "UPDATE patients SET merged_into = 2 WHERE id = 1",
                "the patient's record was merged into another"
            ),
            (
                """
                INSERT INTO consents (patient_id, purpose, given_by, how, given_at, withdrawn_at)
                VALUES (1, 'messages', 'W', 'phone', 0, 1)
                """, "the patient wants no messages"
            ),
            ("UPDATE users SET phone = NULL", "nobody has a number for SMS"),
        ])
    func lookedAtAgain(_ change: String, _ reason: String) throws {
        let told = try Announced()
        try told.book()
        try told.forget()
        try told.around.run(change)
        told.wait(until: "2026-12-07T10:00")
        #expect(try told.work() == 0)
        #expect(try told.why() == [reason])
        #expect(try told.messages().isEmpty)
    }

    @Test("a reminder that is on its way is asked for again before each attempt")
    func sending() throws {
        let told = try Announced()
        let visit = try told.book()
        try told.forget()
        told.wait(until: "2026-12-07T10:00")
        try told.work()
        let leased = try #require(try told.clinic.takeDue(worker: "one").first)
        try told.move(visit, to: "2026-12-09T10:00")
        try told.clinic.record(leased, .retry(detail: "421"), worker: "one")
        #expect(
            try told.around.texts(
                "SELECT state || ': ' || detail FROM notifications WHERE purpose = 'reminder'")
                == ["cancelled: the visit was moved"])
    }

    @Test("one that could not go out before the visit does not go out after it began")
    func channelStoodStill() throws {
        let told = try Announced()
        try told.book()
        try told.forget()
        told.wait(until: "2026-12-08T08:00")
        try told.work()
        told.wait(until: "2026-12-08T10:01")
        #expect(try told.clinic.takeDue(worker: "one").isEmpty)
        #expect(
            try told.around.texts("SELECT DISTINCT detail FROM notifications")
                == ["the visit has begun"])
    }

    @Test("a worker that was away sends none too late, and never two at once")
    func late() throws {
        let told = try Announced()
        try told.book()
        try told.forget()
        told.wait(until: "2026-12-08T08:10")
        #expect(try told.work() == 1)
        #expect(try told.reminders() == ["1440 cancelled", "120 done"])
        #expect(try told.why() == ["its moment has passed"])
        #expect(try told.messages().count == 1)
    }

    @Test("a clock set back leaves the moment where the visit is")
    func clockBack() throws {
        let told = try Announced()
        told.clock.move(minutes: 2 * 1440)
        try told.book()
        told.clock.move(minutes: -2 * 1440)
        #expect(try told.work() == 0)
        #expect(
            try told.around.number(
                "SELECT count(*) FROM audit_entries WHERE action = 'clock set back'") == 1)
        #expect(try told.work() == 0)
        #expect(
            try told.around.number(
                "SELECT count(*) FROM audit_entries WHERE action = 'clock set back'") == 1)
        #expect(try told.clinic.nextStepDue() == at("2026-12-07T10:00"))
        told.wait(until: "2026-12-07T10:00")
        #expect(try told.work() == 1)
        told.clock.move(minutes: -1440)
        #expect(try told.work() == 0, "nobody is reminded twice")
    }

    @Test("four workers at once remind once")
    func workers() async throws {
        let told = try Announced()
        try told.book()
        try told.forget()
        told.wait(until: "2026-12-07T10:00")
        let workers = try (1...4).map { _ in try told.around.another() }
        let done = await withTaskGroup(of: Int.self) { group in
            for (number, worker) in workers.enumerated() {
                group.addTask { (try? worker.carryOutDueSteps(worker: "w\(number)")) ?? -1 }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(done.sorted() == [0, 0, 0, 1])
        #expect(try told.messages().count == 1)
    }

    @Test("a video visit's reminder holds the address, and a guardian gets a child's")
    func videoAndGuardian() throws {
        var settings = TestClinic.settings
        settings.video = VideoAddress("https://meet.example.org")
        let told = try Announced(ChildSQL.child, settings: settings)
        let visit = try told.book(mode: .virtual)
        let rooms = try told.around.texts(
            "SELECT room FROM teleconference_sessions WHERE appointment_id = ?",
            [.integer(visit.id)])
        let room = try #require(rooms.first)
        try told.forget()
        told.wait(until: "2026-12-07T10:00")
        try told.work()
        #expect(try told.messages() == ["reminder sms Kamau Mwangi"])
        let text = try told.around.texts("SELECT body FROM notifications")[0]
        #expect(text.contains("https://meet.example.org/\(room)"))
        #expect(text.contains("the video visit of Wanjikũ Kamau"))
    }

    @Test("the doctor says what is set")
    func doctor() throws {
        var settings = TestClinic.settings
        let plain = try Announced(settings: settings)
        let findings = try plain.clinic.examine(try plain.actor("wambui"))
        #expect(findings.first { $0.subject == "video" }?.verdict == .notice)
        #expect(
            findings.first { $0.subject == "reminders" }?.words
                == "by SMS, 24 h and 2 h before a visit")
        settings.reminders = []
        settings.video = VideoAddress("https://meet.example.org")
        let set = try Announced(settings: settings)
        let others = try set.clinic.examine(try set.actor("wambui"))
        #expect(others.first { $0.subject == "video" }?.verdict == .good)
        #expect(others.first { $0.subject == "reminders" }?.verdict == .notice)
    }
}
