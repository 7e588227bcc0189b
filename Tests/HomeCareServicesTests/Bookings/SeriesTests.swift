import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

@Suite("A weekly series")
struct SeriesTests {
    @Test("is booked as a whole, each visit with its audit entry and its room")
    func whole() throws {
        let clinic = try TestClinic.booking()
        let booked = try clinic.clinic.book(
            try clinic.actor("grace"), clinic.input("2026-11-26T09:00", mode: .virtual),
            repeating: Recurrence(end: .count(104)))
        #expect(booked.visits.count == 104 && booked.series != nil)
        #expect(Set(booked.visits.map(\.terms?.seriesID)) == [booked.series])
        #expect(
            booked.visits.map(\.startsAt)
                == (0..<104).map {
                    at("2026-11-26T09:00").adding(minutes: $0 * 7 * 1440)
                })
        #expect(
            try clinic.number("SELECT count(*) FROM audit_entries WHERE action = 'booked'") == 104)
        #expect(
            try clinic.number("SELECT count(DISTINCT room) FROM teleconference_sessions") == 104)
    }

    @Test("with clashes is refused with every one of them, and booked without those left out")
    func clashes() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        for day in ["2026-12-03", "2026-12-17"] {
            _ = try clinic.clinic.book(grace, clinic.input("\(day)T09:30", patient: 2))
        }
        let before = try clinic.rowCounts()
        let input = clinic.input("2026-11-26T09:00")
        let found = refusal {
            _ = try clinic.clinic.book(grace, input, repeating: Recurrence(end: .count(5)))
        }
        #expect(found?.dates.map(\.date.iso) == ["2026-12-03", "2026-12-17"])
        #expect(found?.dates.allSatisfy { $0.error.code == "slotTaken" } == true)
        #expect(found?.errors.first?.message.hasPrefix("Thu 3 Dec: ") == true)
        let foreseen = try clinic.clinic.foresee(
            grace, input, repeating: Recurrence(end: .count(5)))
        #expect(foreseen.visits == 5 && foreseen.last.iso == "2026-12-24")
        #expect(foreseen.clashes == found?.dates)
        #expect(try clinic.rowCounts() == before)
        #expect(try clinic.number("SELECT count(*) FROM appointment_series") == 0)

        let days = Set(found?.dates.map(\.date) ?? [])
        let booked = try clinic.clinic.book(
            grace, input, repeating: Recurrence(end: .count(5), leavingOut: days))
        #expect(booked.visits.count == 3)
        let other = refusal {
            _ = try clinic.clinic.book(
                grace, input,
                repeating: Recurrence(
                    end: .count(5), leavingOut: [try #require(CivilDate("2026-12-04"))]))
        }
        #expect(other?.codes == ["without notInSeries"])
        // A date that clashes only now is not left out in silence.
        let again = refusal {
            _ = try clinic.clinic.book(
                grace, input, repeating: Recurrence(end: .count(6), leavingOut: days))
        }
        #expect(again?.dates.count == 3)
    }

    @Test("of which one date is left is one visit, and says so before and after")
    func oneLeft() throws {
        let clinic = try TestClinic.booking()
        let grace = try clinic.actor("grace")
        _ = try clinic.clinic.book(grace, clinic.input("2026-12-03T09:30", patient: 2))
        let input = clinic.input("2026-11-26T09:00")
        let found = refusal {
            _ = try clinic.clinic.book(grace, input, repeating: Recurrence(end: .count(2)))
        }
        let left = try #require(CivilDate("2026-11-26"))
        #expect(found?.onlyOther == left && found?.others == 1)
        #expect(found?.sentence.contains(OneVisitLeft.ahead(left)) == true)
        let others = refusal {
            _ = try clinic.clinic.book(grace, input, repeating: Recurrence(end: .count(3)))
        }
        #expect(others?.onlyOther == nil && others?.others == 2)

        let repeating = Recurrence(
            end: .count(2), leavingOut: [try #require(CivilDate("2026-12-03"))])
        #expect(try clinic.clinic.foresee(grace, input, repeating: repeating).visits == 1)
        for _ in 0..<2 {
            let booked = try clinic.clinic.book(
                grace, input, repeating: repeating, operation: "one-left")
            #expect(booked.visits.count == 1 && booked.isOneLeft && booked.series == nil)
        }
        let once = try clinic.clinic.book(grace, clinic.input("2026-11-27T09:00"))
        #expect(!once.isOneLeft)
    }

    /// Four requests of a patient, at ten on Tuesdays from 8 December.
    private func requested(_ told: Announced) throws -> [Visit] {
        let visits = try told.clinic.book(
            try told.actor("wanjiku"), told.around.input("2026-12-08T10:00"),
            repeating: Recurrence(end: .count(4))
        ).visits
        return visits
    }

    private func states(_ told: Announced) throws -> [String] {
        try told.around.texts(
            "SELECT state FROM appointments WHERE series_id IS NOT NULL ORDER BY starts_at")
    }

    @Test("is accepted as a whole, with one e-mail and one SMS to each")
    func accepted() throws {
        let told = try Announced()
        let visits = try requested(told)
        let amina = try told.actor("amina")
        #expect(try told.clinic.visitCard(amina, visits[1].id).together[.accept] == 3)
        let changed = try told.clinic.stepSeries(amina, .accept, from: visits[0].id)
        #expect(changed.map(\.id) == visits.map(\.id))
        #expect(try states(told) == Array(repeating: "confirmed", count: 4))
        let messages = try told.messages()
        #expect(messages.allSatisfy { $0.hasPrefix("bookingSeries ") })
        #expect(Set(messages).count == messages.count, "what asked for an answer is taken back")
        #expect(
            try told.around.texts(
                """
                SELECT body FROM notifications WHERE state = 'queued' AND channel = 'sms'
                AND recipient_user_id = (SELECT user_id FROM patients WHERE id = 1)
                """
            ).contains { $0.contains("4 visits with Amina") && $0.contains("are confirmed") })
        #expect(
            try told.reminders()
                == Array(repeating: "1440 waiting", count: 4).flatMap {
                    [$0, "120 waiting"]
                })
    }

    @Test("is cancelled from one visit on: one SMS, and every visit leaves the calendars")
    func cancelled() throws {
        let told = try Announced()
        let visits = try requested(told)
        let grace = try told.actor("grace")
        _ = try told.clinic.stepSeries(grace, .accept, from: visits[0].id)
        _ = try told.clinic.cancelAppointment(grace, visits[2].id)
        try told.forget()
        let changed = try told.clinic.stepSeries(
            grace, .cancel, from: visits[1].id, reason: "Moves away.")
        #expect(changed.map(\.id) == [visits[1].id, visits[3].id])
        #expect(
            try states(told) == ["confirmed", "cancelled", "cancelled", "cancelled"])
        let sms = try told.around.texts(
            "SELECT body FROM notifications WHERE channel = 'sms' AND recipient_name LIKE 'Wanj%'")
        #expect(sms.count == 1)
        #expect(sms.first?.contains("2 visits with Amina") == true)
        #expect(sms.first?.contains("are cancelled") == true)
        let mails = try told.around.texts(
            """
            SELECT calendar FROM notifications WHERE channel = 'email'
            AND recipient_name LIKE 'Wanj%'
            """)
        #expect(mails.count == 2 && mails.allSatisfy { $0.contains("METHOD:CANCEL") })
        #expect(try told.reminders().filter { $0.hasSuffix("waiting") }.count == 2)
    }

    @Test("goes with nobody else's visits, and not at all where one step is refused")
    func refused() throws {
        let told = try Announced()
        let visits = try requested(told)
        let (grace, otieno) = (try told.actor("grace"), try told.actor("otieno"))
        _ = try told.clinic.reschedule(grace, visits[3].id, BookingMove(caregiver: 2))
        #expect(throws: (any Error).self) {
            try told.clinic.stepSeries(otieno, .cancel, from: visits[0].id, reason: "No.")
        }
        let amina = try told.actor("amina")
        #expect(
            try told.clinic.stepSeries(amina, .accept, from: visits[0].id).map(\.id)
                == visits.prefix(3).map(\.id))
        // Papers that run out on the way.
        let again = try Announced()
        let four = try requested(again)
        try again.around.run("UPDATE credentials SET expires_on = '2026-12-20'")
        #expect(throws: (any Error).self) {
            try again.clinic.stepSeries(grace, .accept, from: four[0].id)
        }
        #expect(try states(again) == Array(repeating: "requested", count: 4))
    }

    @Test(
        "has 2 to 104 visits",
        arguments: [
            Recurrence(end: .count(1)), Recurrence(end: .count(105)), Recurrence(end: .count(-1)),
            Recurrence(everyWeeks: 0, end: .count(3)), Recurrence(everyWeeks: 53, end: .count(3)),
            Recurrence(everyWeeks: .max, end: .count(3)),
        ])
    func bounds(repeating: Recurrence) throws {
        let clinic = try TestClinic.booking()
        let found = refusal {
            _ = try clinic.clinic.book(
                try clinic.actor("grace"), clinic.input("2026-11-26T09:00"), repeating: repeating)
        }
        #expect(found?.codes == ["series impossible"])
    }

    static let london = ClinicZone(identifier: "Europe/London")

    private func clinic() throws -> TestClinic {
        var settings = TestClinic.settings
        settings.zone = try #require(Self.london)
        return try TestClinic.booking(settings: settings)
    }

    @Test(
        "keeps its time of the clock across both changes",
        arguments: ["2027-03-14T09:00", "2027-10-17T09:00"])
    func clockChange(start: String) throws {
        let clinic = try clinic()
        let booked = try clinic.clinic.book(
            try clinic.actor("grace"), clinic.input(start),
            repeating: Recurrence(end: .count(5)))
        let zone = clinic.clinic.settings.zone
        #expect(Set(booked.visits.map { zone.clock($0.startsAt) }) == ["09:00"])
        let gaps = zip(booked.visits, booked.visits.dropFirst()).map {
            $1.startsAt.minutes(since: $0.startsAt) - 7 * 1440
        }
        #expect(gaps == (start.contains("-03-") ? [0, -60, 0, 0] : [0, 60, 0, 0]))
    }

    @Test("names the date on which the clocks skip its time")
    func skipped() throws {
        let clinic = try clinic()
        let found = refusal {
            _ = try clinic.clinic.book(
                try clinic.actor("grace"), clinic.input("2027-03-21T01:30"),
                repeating: Recurrence(end: .count(3)))
        }
        #expect(found?.codes == ["start skippedTime"])
        #expect(found?.dates.map(\.date.iso) == ["2027-03-28"])
        #expect(found?.sentence.contains("there is no 01:30") == true)
    }

    @Test(
        "and every slot of a day of 23 and of 25 hours can be booked, none twice, none lost",
        arguments: [("2027-03-28", 46), ("2027-10-31", 50), ("2027-10-30", 48)])
    func everySlot(day: String, count: Int) throws {
        let clinic = try clinic()
        let grace = try clinic.actor("grace")
        let date = try #require(CivilDate(day))
        func free() throws -> [OpenSlot] {
            try clinic.clinic.freeTimes(
                grace,
                FreeTimeQuery(
                    caregiver: 1, patient: 1, mode: .virtual, from: date, days: 1, minutes: 30,
                    step: 30))
        }
        let slots = try free()
        #expect(slots.count == count && Set(slots.map(\.start)).count == count)
        for slot in slots {
            _ = try clinic.clinic.book(
                grace,
                BookingInput(
                    patient: 1, caregiver: 1, mode: .virtual, start: slot.start, minutes: 30))
        }
        #expect(try free().isEmpty)
        #expect(
            try clinic.number(
                "SELECT sum(ends_at - starts_at) FROM appointments WHERE buffer_minutes = 0 AND "
                    + "created_by IS NOT NULL") == Int64(count) * 30 * 60_000)
    }
}
