import HomeCareDomain
import Testing

@Suite("Days and times as they are typed")
struct TypedMomentTests {
    /// A Tuesday.
    private static let today = CivilDate("2026-11-24")

    @Test(
        "A day is understood in many ways; without a year the next such day is meant",
        arguments: [
            ("t", "2026-11-24"), ("today", "2026-11-24"), ("Tomorrow", "2026-11-25"),
            ("tm", "2026-11-25"), ("+3d", "2026-11-27"), ("+3", "2026-11-27"),
            ("+ 2 w", "2026-12-08"), ("fri", "2026-11-27"), ("FRIDAY", "2026-11-27"),
            ("tue", "2026-11-24"), ("mo", "2026-11-30"), ("th", "2026-11-26"),
            ("24", "2026-11-24"), ("23", "2026-12-23"), ("31", "2026-12-31"),
            ("24 nov", "2026-11-24"), ("3jan", "2027-01-03"), ("24/11", "2026-11-24"),
            ("23/11", "2027-11-23"), ("24.12.", "2026-12-24"), ("29 feb", "2028-02-29"),
            ("24/11/2027", "2027-11-24"), ("24/11/27", "2027-11-24"),
            ("2026-12-01", "2026-12-01"), (" fri ", "2026-11-27"),
            ("-3", "2026-11-21"), ("-1w", "2026-11-17"), ("Tue 24 Nov", "2026-11-24"),
            ("tue, 24/11/2026", "2026-11-24"), ("tu 2026-12-01", "2026-12-01"),
        ])
    func day(_ typed: String, _ expected: String) throws {
        let today = try #require(Self.today)
        #expect(TypedDay.read(typed, today: today)?.iso == expected)
    }

    @Test(
        "A day without a year is the next where care is booked, the nearest where it is looked at",
        arguments: [
            ("24/11", "2026-11-24", "2026-11-24"), ("23/11", "2027-11-23", "2026-11-23"),
            ("25/11", "2026-11-25", "2026-11-25"), ("1 jun", "2027-06-01", "2026-06-01"),
            ("27 may", "2027-05-27", "2026-05-27"), ("23 may", "2027-05-23", "2027-05-23"),
            ("3 jan", "2027-01-03", "2027-01-03"), ("23", "2026-12-23", "2026-11-23"),
            ("8", "2026-12-08", "2026-12-08"), ("31", "2026-12-31", "2026-10-31"),
            ("29 feb", "2028-02-29", "2028-02-29"), ("mon 23 nov", nil, "2026-11-23"),
            ("tue 23 nov", "2027-11-23", nil), ("23/11/2027", "2027-11-23", "2027-11-23"),
            ("fri", "2026-11-27", "2026-11-27"), ("-1", "2026-11-23", "2026-11-23"),
            ("t", "2026-11-24", "2026-11-24"), ("31/2", nil, nil),
        ] as [(String, String?, String?)])
    func meaning(_ typed: String, next: String?, nearest: String?) throws {
        let today = try #require(Self.today)
        #expect(TypedDay.read(typed, today: today)?.iso == next)
        #expect(TypedDay.read(typed, today: today, meaning: .nearest)?.iso == nearest)
    }

    @Test(
        "A day that has just been is no day of next year, unless its year is written",
        arguments: [
            ("23/11", "2026-11-23"), ("24/11", "2026-11-24"), ("1 oct", "2026-10-01"),
            ("1 jun", "2027-06-01"), ("29 feb", "2028-02-29"), ("23", "2026-12-23"),
            ("23/11/2027", "2027-11-23"), ("fri", "2026-11-27"), ("3 jan", "2027-01-03"),
        ])
    func justBeen(_ typed: String, _ day: String) throws {
        let today = try #require(Self.today)
        #expect(TypedDay.read(typed, today: today, meaning: .soon)?.iso == day)
    }

    @Test(
        "What is no day is refused, never guessed",
        arguments: [
            "", " ", "x", "f", "frx", "32", "0", "31/11/2026", "24/13", "24 november x",
            "+", "+d", "+99999d", "2026-02-30", "1/2/3/4", "😀", "-", "-x", "/3",
            "wed 24 nov", "fri sat", "soon 24 nov",
        ])
    func noDay(_ typed: String) throws {
        let today = try #require(Self.today)
        #expect(TypedDay.read(typed, today: today) == nil)
    }

    @Test(
        "A time is a start or a window",
        arguments: [
            ("10", TypedTime.exact(600)), ("9", .exact(540)), ("0930", .exact(570)),
            ("930", .exact(570)), ("14:30", .exact(870)), ("14.30", .exact(870)),
            ("2pm", .exact(840)), ("12am", .exact(0)), ("12pm", .exact(720)),
            ("2.30 pm", .exact(870)), ("0", .exact(0)), ("9-12", .window(from: 540, to: 720)),
            ("0930-1145", .window(from: 570, to: 705)), ("14-", .window(from: 840, to: 1440)),
            ("-12", .window(from: 0, to: 720)), ("9 – 24", .window(from: 540, to: 1440)),
            ("morning", .window(from: 360, to: 720)), ("mo", .window(from: 360, to: 720)),
            ("Aft", .window(from: 720, to: 1020)), ("evening", .window(from: 1020, to: 1260)),
        ])
    func time(_ typed: String, _ expected: TypedTime) {
        #expect(TypedTime.read(typed) == expected)
    }

    @Test(
        "What is no time is refused",
        arguments: [
            "", "m", "25", "1260", "9:5", "24", "12-9", "-", "9-9", "13pm", "0am", "x-3",
            "10:00:00", "99999", "😀",
        ])
    func noTime(_ typed: String) {
        #expect(TypedTime.read(typed) == nil)
    }
}
