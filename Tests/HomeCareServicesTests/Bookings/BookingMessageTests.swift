import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("What is said about bookings")
struct BookingMessageTests {
    private static let family = ["email Wanjikũ Kamau", "sms Wanjikũ Kamau"]
    private static let staff = ["email Amina Njoroge", "sms Amina Njoroge"]

    private static func all(_ purpose: String, _ who: [String]) -> [String] {
        who.map { "\(purpose) \($0)" }
    }

    @Test("the desk's booking is confirmed to both sides")
    func booked() throws {
        let told = try Announced()
        try told.book()
        #expect(
            try told.messages() == Self.all("bookingConfirmed", Self.family + Self.staff))
    }

    @Test("whose act it is gets no news of it, but the invitation")
    func ownAct() throws {
        let told = try Announced()
        try told.book(by: "amina")
        #expect(
            try told.messages()
                == Self.all("bookingConfirmed", Self.family + ["email Amina Njoroge"]))
        try told.forget()
        try told.book("2026-12-09T10:00", by: "wanjiku")
        #expect(
            try told.messages() == ["bookingRequested email Wanjikũ Kamau"]
                + Self.all("bookingToDecide", Self.staff))
    }

    @Test("a request is accepted, moved, given away, cancelled: each is told")
    func life() throws {
        let told = try Announced()
        let visit = try told.book(by: "wanjiku")
        #expect(try told.reminders().isEmpty, "nothing is confirmed yet")
        try told.forget()
        _ = try told.clinic.acceptRequest(try told.actor("grace"), visit.id)
        #expect(try told.messages() == Self.all("bookingConfirmed", Self.family + Self.staff))
        #expect(try told.reminders() == ["1440 waiting", "120 waiting"])
        try told.forget()
        try told.move(visit, to: "2026-12-08T14:00")
        #expect(try told.messages() == Self.all("bookingMoved", Self.family + Self.staff))
        try told.forget()
        _ = try told.clinic.reschedule(
            try told.actor("grace"), visit.id, BookingMove(caregiver: 2))
        #expect(
            try told.messages() == Self.all("bookingMoved", Self.family)
                + ["bookingConfirmed sms Otieno Ouma"] + Self.all("bookingGivenAway", Self.staff))
        try told.forget()
        _ = try told.clinic.cancelAppointment(
            try told.actor("grace"), visit.id, reason: "Typhoid in the house")
        #expect(
            try told.messages()
                == Self.all("bookingCancelled", Self.family + ["sms Otieno Ouma"]))
        let texts = try told.around.texts("SELECT body FROM notifications ORDER BY id")
        #expect(texts.map { $0.contains("Typhoid") } == [true, false, false])
        #expect(try told.reminders().allSatisfy { $0.hasSuffix("cancelled") })
    }

    @Test("declined and revived are told, and a no-show asks for a call")
    func ends() throws {
        let told = try Announced()
        let visit = try told.book(by: "wanjiku")
        try told.forget()
        _ = try told.clinic.declineRequest(try told.actor("grace"), visit.id)
        #expect(
            try told.messages() == Self.all("bookingDeclined", Self.family)
                + ["bookingCancelled email Amina Njoroge"])
        try told.forget()
        _ = try told.clinic.reviveAppointment(try told.actor("grace"), visit.id)
        #expect(try told.messages() == Self.all("bookingConfirmed", Self.family + Self.staff))
        #expect(try told.reminders() == ["1440 waiting", "120 waiting"])
        try told.forget()
        told.wait(until: "2026-12-08T10:20")
        _ = try told.clinic.markNoShow(try told.actor("grace"), visit.id)
        #expect(try told.messages() == ["bookingMissed email Wanjikũ Kamau"])
        try told.forget()
        told.wait(until: "2026-12-08T12:00")
        _ = try told.clinic.reviveAppointment(try told.actor("grace"), visit.id)
        #expect(try told.messages().isEmpty, "it is over")
    }

    @Test("a patient's own move asks again, and says so")
    func movedByPatient() throws {
        let told = try Announced()
        let visit = try told.book()
        try told.forget()
        try told.move(visit, to: "2026-12-08T15:00", by: "wanjiku")
        #expect(
            try told.messages() == ["bookingRequested email Wanjikũ Kamau"]
                + Self.all("bookingToDecide", Self.staff))
        #expect(try told.reminders().allSatisfy { $0.hasSuffix("cancelled") })
        let body = try told.around.texts(
            "SELECT body FROM notifications WHERE channel = 'email' LIMIT 1")
        #expect(body.first?.contains("Before: Tue 8 Dec 2026, 10:00–11:00") == true)
    }

    @Test("a message on a channel without settings is not said to wait")
    func notConfigured() throws {
        var settings = TestClinic.settings
        settings.channels = [.email]
        let told = try Announced(settings: settings)
        let visit = try told.book()
        let lines = try told.clinic.messages(try told.actor("grace"), about: [visit.id])
        #expect(
            Set(lines.map { "\($0.channel.rawValue) \($0.state.rawValue)" })
                == ["email queued", "sms notConfigured"])
    }

    @Test("new notes are no news, and take nothing back")
    func notes() throws {
        let told = try Announced()
        let visit = try told.book()
        _ = try told.clinic.reschedule(
            try told.actor("grace"), visit.id, BookingMove(notes: "The gate is blue."))
        #expect(
            try told.messages() == Self.all("bookingConfirmed", Self.family + Self.staff))
        #expect(try told.clinic.takeDue(worker: "one").count == 4, "they still go out")
        #expect(
            try told.around.texts("SELECT state FROM timed_steps WHERE kind = 'reminder'")
                == ["waiting", "waiting"])
    }

    @Test("what waits to be said is taken back when it is true no more")
    func overtaken() throws {
        let told = try Announced()
        let visit = try told.book()
        try told.move(visit, to: "2026-12-08T14:00")
        #expect(try told.messages("state = 'cancelled'").count == 4)
        #expect(
            try told.messages() == Self.all("bookingConfirmed", Self.family + Self.staff),
            "nobody has heard what was changed")
    }

    @Test("what could not be said in time is not said once the visit is over")
    func late() throws {
        let told = try Announced()
        try told.book()
        let cancelled = try told.book("2026-12-08T14:00")
        _ = try told.clinic.cancelAppointment(try told.actor("grace"), cancelled.id)
        told.wait(until: "2026-12-08T10:59")
        #expect(try told.clinic.takeDue(worker: "one").count == 6)
        let again = try Announced()
        try again.book()
        _ = try again.clinic.cancelAppointment(
            try again.actor("grace"), try again.book("2026-12-08T14:00").id)
        again.wait(until: "2026-12-08T16:00")
        #expect(try again.clinic.takeDue(worker: "one").count == 2)
        #expect(
            try again.messages("detail = 'the visit is over'")
                == Self.all("bookingConfirmed", Self.family + Self.staff))
    }

    @Test("a message on its way when the visit is moved is not tried again")
    func overtakenOnItsWay() throws {
        let told = try Announced()
        let visit = try told.book()
        let taken = try told.clinic.takeDue(worker: "one")
        try told.move(visit, to: "2026-12-08T14:00")
        for leased in taken {
            try told.clinic.record(leased, .retry(detail: "421"), worker: "one")
        }
        #expect(
            try told.around.texts(
                "SELECT DISTINCT detail FROM notifications WHERE purpose = 'bookingConfirmed'")
                == ["a newer message says how it is now"])
        #expect(try told.messages().count == 4)
    }

    @Test("a message on its way when the patient dies is not tried again")
    func deathOnItsWay() throws {
        let told = try Announced()
        try told.book()
        let taken = try told.clinic.takeDue(worker: "one")
        try #require(!taken.isEmpty)
        try told.around.run("UPDATE patients SET status = 'deceased' WHERE id = 1")
        for leased in taken {
            try told.clinic.record(leased, .retry(detail: "421"), worker: "one")
        }
        #expect(
            try told.around.texts("SELECT DISTINCT state || ': ' || detail FROM notifications")
                == ["cancelled: the patient has died"])
    }

    @Test("one UID, a rising sequence, and what the calendar is to do")
    func calendars() throws {
        let told = try Announced()
        let visit = try told.book(by: "wanjiku")
        let grace = try told.actor("grace")
        _ = try told.clinic.acceptRequest(grace, visit.id)
        try told.move(visit, to: "2026-12-08T14:00")
        _ = try told.clinic.cancelAppointment(grace, visit.id)
        let objects = try told.around.texts(
            """
            SELECT calendar FROM notifications
            WHERE channel = 'email' AND recipient_name LIKE 'Wanjik%' ORDER BY id
            """)
        func lines(_ name: String) -> [String] {
            objects.flatMap { $0.split(separator: "\r\n") }.filter { $0.hasPrefix(name) }
                .map(String.init)
        }
        #expect(
            lines("METHOD") == [
                "METHOD:REQUEST", "METHOD:REQUEST", "METHOD:REQUEST", "METHOD:CANCEL",
            ])
        #expect(
            lines("STATUS") == [
                "STATUS:TENTATIVE", "STATUS:CONFIRMED", "STATUS:CONFIRMED", "STATUS:CANCELLED",
            ])
        let sequences = lines("SEQUENCE").compactMap { Int($0.dropFirst("SEQUENCE:".count)) }
        #expect(
            sequences.count == 4 && Set(sequences).count == 4 && sequences == sequences.sorted())
        #expect(Set(lines("UID")).count == 1)
        #expect(lines("UID").first?.hasSuffix("@homecare.invalid") == true)
        #expect(
            try told.around.number(
                "SELECT count(*) FROM notifications WHERE channel = 'sms' AND calendar <> ''") == 0)
        #expect(
            try told.around.number(
                "SELECT count(*) FROM notifications WHERE appointment_id <> ?",
                [.integer(visit.id)]) == 0)
    }

    @Test("a series is one e-mail and one SMS, with every visit in its calendar")
    func series() throws {
        let told = try Announced()
        let booked = try told.clinic.book(
            try told.actor("grace"), told.around.input("2026-12-08T10:00"),
            repeating: Recurrence(everyWeeks: 1, end: .count(5)))
        #expect(booked.visits.count == 5)
        #expect(try told.messages() == Self.all("bookingSeries", Self.family + Self.staff))
        let calendar = try #require(
            try told.around.texts("SELECT calendar FROM notifications WHERE channel = 'email'")
                .first)
        #expect(calendar.contains("METHOD:PUBLISH\r\n"))
        #expect(calendar.split(separator: "\r\n").filter { $0.hasPrefix("UID:") }.count == 5)
        #expect(try told.reminders().count == 10)
        try told.move(booked.visits[0], to: "2026-12-08T14:00")
        #expect(
            try told.messages("state = 'queued' AND purpose = 'bookingSeries'").count == 4,
            "it tells of the others, too")
        #expect(try told.clinic.takeDue(worker: "one").count == 8)
    }

    @Test("who may not be written to is not: consent, death, a child's guardian")
    func family() throws {
        let consents = """
            INSERT INTO consents (patient_id, purpose, given_by, how, given_at, withdrawn_at)
            VALUES (1, 'messages', 'Wanjikũ', 'phone', 0,
            """
        let cases: [(String, [String])] = [
            ("", Self.family),
            ("\(consents) NULL);", Self.family), ("\(consents) 5);", []),
            ("\(consents) 5); \(consents) NULL);", Self.family),
            (consents.replacing("'messages'", with: "'care'") + " 5);", Self.family),
            (ChildSQL.child, ["email Kamau Mwangi", "sms Kamau Mwangi"]),
            (
                ChildSQL.child
                    + "UPDATE emergency_contacts SET phone = NULL, email = NULL WHERE id = 1;",
                Self.family
            ),
            (
                "UPDATE emergency_contacts SET guardian = 1 WHERE id = 2;",
                Self.family + ["sms Njoki Kamau"]
            ),
            (
                """
                UPDATE emergency_contacts SET guardian = 1, email = 'WANJIKU@home.example'
                WHERE id = 1;
                """, Self.family + ["sms Kamau Mwangi"]
            ),
            (
                "UPDATE patients SET email = 'own@home.example', phone = '' WHERE id = 1;",
                Self.family
            ),
        ]
        for (extra, expected) in cases {
            let told = try Announced(extra)
            try told.book()
            #expect(
                try told.messages() == Self.all("bookingConfirmed", expected + Self.staff),
                "\(extra)")
        }
        let own = try Announced("UPDATE patients SET email = 'own@home.example' WHERE id = 1;")
        try own.book()
        #expect(
            try own.around.texts("SELECT address FROM notifications WHERE id = 1")
                == ["own@home.example"])
    }

    @Test("of somebody who has died nothing is said, and what waits is taken back")
    func death() throws {
        let told = try Announced()
        let visit = try told.book()
        #expect(try told.reminders() == ["1440 waiting", "120 waiting"])
        try told.around.file(.deceased, appointment: 109)
        #expect(try told.messages("state = 'queued' AND appointment_id IS NOT NULL").isEmpty)
        #expect(try told.reminders() == ["1440 cancelled", "120 cancelled"])
        let before = try told.messages("1").count
        _ = try? told.clinic.cancelAppointment(try told.actor("grace"), visit.id)
        _ = try? told.clinic.markNoShow(try told.actor("grace"), 111)
        #expect(try told.messages("1").count == before)
        told.wait(until: "2026-12-08T09:00")
        try told.work()
        #expect(try told.messages("purpose = 'reminder'").isEmpty)
    }

    @Test("a disabled caregiver hears nothing, and none of it goes to physicians")
    func nobodyElse() throws {
        let told = try Announced()
        let visit = try told.book()
        try told.forget()
        try told.around.run("UPDATE users SET active = 0 WHERE id = 5")
        _ = try told.clinic.cancelAppointment(try told.actor("wambui"), visit.id)
        #expect(try told.messages() == Self.all("bookingCancelled", Self.family))
    }

    @Test("the desk's decision after the end of care is told; a revival in error's place is not")
    func decisions() throws {
        let told = try Announced()
        let visit = try told.book()
        try told.forget()
        try told.around.run(
            """
            UPDATE appointments SET state = 'cancelled', cancel_reason = ? WHERE id = ?
            """, [.text(CancelReason.revived.keys.sorted()[0]), .integer(visit.id)])
        try told.around.run("UPDATE timed_steps SET state = 'cancelled', settled_at = began_at")
        _ = try told.clinic.decideBooking(
            try told.actor("grace"), appointment: visit.id, .revive)
        #expect(try told.messages().isEmpty)
        let state = try told.around.texts(
            "SELECT state FROM appointments WHERE id = ?", [.integer(visit.id)])
        #expect(
            try told.reminders().filter { $0.hasSuffix("waiting") }.count
                == (state == ["confirmed"] ? 2 : 0))
    }
}
