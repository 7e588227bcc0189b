import HomeCareDomain
import Testing

@Suite struct CivilDateTests {
    @Test(
        "A date is read as written, or not at all",
        arguments: [
            ("2026-11-24", true), ("2024-02-29", true), ("2000-02-29", true),
            ("0001-01-01", true), ("9999-12-31", true), ("2023-02-29", false),
            ("1900-02-29", false), ("2026-04-31", false), ("2026-13-01", false),
            ("2026-00-10", false), ("2026-01-00", false), ("2026-1-01", false),
            ("26-01-01", false), ("2026/01/01", false), ("2026-01-01 ", false),
            ("+026-01-01", false), ("٢٠٢٦-01-01", false), ("0000-01-01", false), ("", false),
        ])
    func reading(text: String, exists: Bool) {
        #expect((CivilDate(text) != nil) == exists)
        if exists { #expect(CivilDate(text)?.iso == text) }
    }

    @Test(
        "Weekdays and day numbers agree with the calendar",
        arguments: [
            ("1970-01-01", 0, 4), ("1969-12-31", -1, 3), ("2000-03-01", 11_017, 3),
            ("2026-11-24", 20_781, 2), ("2026-11-22", 20_779, 7), ("1900-03-01", -25_508, 4),
        ])
    func calendar(iso: String, number: Int, weekday: Int) throws {
        let date = try #require(CivilDate(iso))
        #expect(date.dayNumber == number)
        #expect(date.weekday == weekday)
        #expect(CivilDate(dayNumber: number) == date)
    }

    @Test func everyDayOfFourCenturiesFollowsTheOneBefore() throws {
        var date = try #require(CivilDate("1890-01-01"))
        for _ in 0..<146_097 {
            let next = date.adding(days: 1)
            let isNextDay =
                next.year == date.year && next.month == date.month && next.day == date.day + 1
            let isNextMonth =
                next.day == 1 && date.day == CivilDate.length(ofMonth: date.month, year: date.year)
            guard isNextDay || isNextMonth, date < next, next.adding(days: -1) == date,
                next.weekday == date.weekday % 7 + 1
            else {
                Issue.record("\(next.iso) does not follow \(date.iso)")
                return
            }
            date = next
        }
        #expect(date.iso == "2290-01-01")
    }

    @Test(
        "Ages count birthdays",
        arguments: [
            ("1952-11-24", "2026-11-24", 74), ("1952-11-25", "2026-11-24", 73),
            ("2010-11-25", "2026-11-24", 15), ("2010-11-24", "2026-11-24", 16),
            ("2008-02-29", "2026-02-28", 17), ("2008-02-29", "2026-03-01", 18),
            ("2026-11-24", "2026-11-24", 0),
        ])
    func ages(born: String, on: String, years: Int) throws {
        #expect(
            ageInYears(born: try #require(CivilDate(born)), on: try #require(CivilDate(on)))
                == years)
    }

    @Test(
        "An age in words changes at its boundaries",
        arguments: [
            (-5, "just now"), (0, "just now"), (1, "1 min"), (59, "59 min"), (60, "1 h"),
            (119, "1 h"), (2879, "47 h"), (2880, "2 days"), (100_000, "69 days"),
        ])
    func words(minutes: Int, expected: String) {
        #expect(ageInWords(minutes: minutes) == expected)
    }

    @Test func minutesSinceAreRoundedDownOnBothSides() {
        let start = Instant(milliseconds: 0)
        #expect(start.adding(seconds: 119).minutes(since: start) == 1)
        #expect(start.adding(seconds: 120).minutes(since: start) == 2)
        #expect(start.minutes(since: start.adding(seconds: 1)) == -1)
        #expect(start.adding(minutes: -3).milliseconds == -180_000)
    }
}
