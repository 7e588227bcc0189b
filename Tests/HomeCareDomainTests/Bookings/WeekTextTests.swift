import Testing

@testable import HomeCareDomain

@Suite("A week in one line")
struct WeekTextTests {
    @Test(
        "is read, joined and written the same way",
        arguments: [
            (
                "mon-fri 08:00-17:00, sat 09:00-12:00 virtual",
                "mon-fri 08:00-17:00, sat 09:00-12:00 virtual"
            ),
            ("weekdays 8-12 13-17", "mon-fri 08:00-12:00, mon-fri 13:00-17:00"),
            ("daily 0-24", "mon-sun 00:00-24:00"),
            ("none", "none"),
            // What overlaps or touches is one window.
            ("mon 8-12, mon 11-13, mon 13-14", "mon 08:00-14:00"),
            // Two kinds at once are both.
            (
                "tue 8-12 in-person, tue 10-14 virtual",
                "tue 08:00-10:00 in-person, tue 10:00-12:00, tue 12:00-14:00 virtual"
            ),
            // A kind of visit is about the hours before it that have none, in its part alone.
            ("mon 8-10 13-15 virtual", "mon 08:00-10:00 virtual, mon 13:00-15:00 virtual"),
            ("mon 8-10, 13-15 virtual", "mon 08:00-10:00, mon 13:00-15:00 virtual"),
            ("mon 8-10 virtual 13-15", "mon 08:00-10:00 virtual, mon 13:00-15:00"),
            (
                "mon 8-10 11-12 virtual 13-15 in-person",
                "mon 08:00-10:00 virtual, mon 11:00-12:00 virtual, mon 13:00-15:00 in-person"
            ),
            // Past midnight, and from Sunday into Monday.
            ("fri 22:00-06:00", "fri 22:00-24:00, sat 00:00-06:00"),
            ("sun 23-1", "mon 00:00-01:00, sun 23:00-24:00"),
            ("sat-mon 9-10", "mon 09:00-10:00, sat-sun 09:00-10:00"),
        ])
    func isRead(_ text: String, _ written: String) throws {
        let week = try WeekText.week(text)
        #expect(WeekText.words(week) == written)
        #expect(try WeekText.week(written) == week)
    }

    @Test(
        "that cannot be read names what it stumbled over",
        arguments: [
            "", "mon", "8-12", "mon 8", "mon 25-26", "mon 9-9", "xyz 8-9", "mon 8-9,",
            "mon virtual", "mon virtual 8-9", "mon 8-9 virtual virtual",
        ])
    func isRefused(_ text: String) {
        #expect(throws: WeekText.Unreadable.self) { try WeekText.week(text) }
    }

    @Test("as hours of one date is read by the same rule")
    func isExtra() throws {
        let windows = try WeekText.extra("2026-11-28 8-10 11-12 virtual 13-14, 15-16 virtual")
        #expect(
            windows.map { WeekText.words($0.window) } == [
                "08:00-10:00 virtual", "11:00-12:00 virtual", "13:00-14:00",
                "15:00-16:00 virtual",
            ])
        for text in ["2026-11-28", "2026-11-28 virtual", "2026-11-28 8-10,", "28 8-10"] {
            #expect(throws: WeekText.Unreadable.self) { try WeekText.extra(text) }
        }
    }

    @Test("can be changed minute by minute without harming the rest")
    func isSet() throws {
        let week = try WeekText.week("mon 08:10-17:00, tue 9-10")
        let changed = WeekPlan.setting(week, 1, 720..<780, to: nil)
        #expect(
            WeekText.words(changed)
                == "mon 08:10-12:00, mon 13:00-17:00, tue 09:00-10:00")
        let virtual = WeekPlan.setting(changed, 2, 600..<660, to: .virtual)
        #expect(WeekPlan.mode(virtual, 2, 600..<660) == .virtual)
        #expect(WeekPlan.mode(virtual, 2, 570..<630) == nil)
        #expect(WeekPlan.isOpen(virtual, 1, 480..<540))
    }

    @Test(
        "Time off is read with days whole and the last included",
        arguments: [
            ("2026-12-24..2026-12-26 Leave", "2026-12-24T00:00", "2026-12-27T00:00", "Leave"),
            ("2026-12-24", "2026-12-24T00:00", "2026-12-25T00:00", ""),
            (
                "2026-12-24T12:00..2026-12-24T18:00 a course", "2026-12-24T12:00",
                "2026-12-24T18:00", "a course"
            ),
            ("24/12..26/12 Leave", "2026-12-24T00:00", "2026-12-27T00:00", "Leave"),
            ("thu 8-12 dentist", "2026-11-26T08:00", "2026-11-26T12:00", "dentist"),
            ("24/12 22:00-6", "2026-12-24T22:00", "2026-12-25T06:00", ""),
            ("24/12 20-24", "2026-12-24T20:00", "2026-12-25T00:00", ""),
            ("24/12 24 guests", "2026-12-24T00:00", "2026-12-25T00:00", "24 guests"),
        ])
    func timeOff(_ text: String, _ from: String, _ until: String, _ reason: String) throws {
        let time = try #require(
            TimeOffText.read(text, zone: .nairobi, today: CivilDate("2026-11-24")))
        #expect(ClinicZone.nairobi.stamp(time.startsAt) == from)
        #expect(ClinicZone.nairobi.stamp(time.endsAt) == until)
        #expect(time.reason == reason)
        let again = TimeOffText.words(time, zone: .nairobi)
        #expect(TimeOffText.read(again, zone: .nairobi) == time)
    }

    @Test(
        "Hours that belong to no one day, or that the clocks skip, are not read as whole days",
        arguments: [
            ("24/12..26/12 8-12 course", ClinicZone.nairobi),
            ("2026-12-24T12:00..2026-12-24T18:00 8-12", .nairobi),
            ("2027-03-28 1:30-3", ClinicZone(identifier: "Europe/London") ?? .nairobi),
        ])
    func noHours(_ text: String, _ zone: ClinicZone) {
        #expect(TimeOffText.read(text, zone: zone, today: CivilDate("2026-11-24")) == nil)
    }

    @Test(
        "A day is read as people type it; Tuesday 24 November is today",
        arguments: [
            ("today", "2026-11-24"), ("tomorrow", "2026-11-25"), ("thu", "2026-11-26"),
            ("tue", "2026-11-24"), ("24/11", "2026-11-24"), ("23/11", "2027-11-23"),
            ("2 dec", "2026-12-02"), ("3", "2026-12-03"), ("+7", "2026-12-01"),
            ("-1", "2026-11-23"), ("2025-01-02", "2025-01-02"), ("Tue 24 Nov", "2026-11-24"),
            ("29/2", "2028-02-29"), ("24/11/2025", "2025-11-24"),
        ])
    func days(_ text: String, _ day: String) throws {
        let today = try #require(CivilDate("2026-11-24"))
        #expect(TypedDay.read(text, today: today)?.iso == day)
    }

    @Test(
        "What is no day is none", arguments: ["", "soon", "31/11/2026", "24/13", "1/2/3/4", "+x"])
    func noDay(_ text: String) throws {
        #expect(TypedDay.read(text, today: try #require(CivilDate("2026-11-24"))) == nil)
    }

    @Test(
        "An amount is read as cents",
        arguments: [
            ("1500", 150_000), ("1,500.50", 150_050), ("0.5", 50), ("x", nil), ("1.505", nil),
        ] as [(String, Int64?)])
    func amounts(_ text: String, _ cents: Int64?) {
        #expect(VisitCost.cents(text) == cents)
    }
}
