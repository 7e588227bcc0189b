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
        #expect(try clinic.rowCounts() == before)
        #expect(try clinic.number("SELECT count(*) FROM appointment_series") == 0)

        let days = Set(found?.dates.map(\.date) ?? [])
        let booked = try clinic.clinic.book(
            grace, input, repeating: Recurrence(end: .count(5), leavingOut: days))
        #expect(booked.visits.count == 3)
        // A date that clashes only now is not left out in silence.
        let again = refusal {
            _ = try clinic.clinic.book(
                grace, input, repeating: Recurrence(end: .count(6), leavingOut: days))
        }
        #expect(again?.dates.count == 3)
    }

    @Test(
        "has 2 to 104 visits",
        arguments: [
            Recurrence(end: .count(1)), Recurrence(end: .count(105)), Recurrence(end: .count(-1)),
            Recurrence(everyWeeks: 0, end: .count(3)), Recurrence(everyWeeks: 53, end: .count(3)),
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
