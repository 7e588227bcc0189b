import Foundation
import HomeCareDomain
import Testing

@Suite struct ClinicZoneTests {
    /// 24 November 2026, 07:00 UTC, a Tuesday.
    let morning = Instant(milliseconds: 1_795_503_600_000)

    @Test func nairobiIsThreeHoursAhead() throws {
        let zone = ClinicZone.nairobi
        #expect(zone.stamp(morning) == "2026-11-24T10:00")
        #expect(zone.dayAndClock(morning) == "Tue 24 Nov 10:00")
        #expect(zone.parse("2026-11-24T10:00") == morning)
        #expect(zone.clock(morning.adding(minutes: 845)) == "00:05")
        let day = try #require(CivilDate("2026-11-24"))
        #expect(zone.stamp(zone.startOfDay(day)) == "2026-11-24T00:00")
        #expect(zone.stamp(zone.startOfDay(day).adding(milliseconds: -1)) == "2026-11-23T23:59")
    }

    /// Foundation reads the same database in its own way.
    @Test(
        "Offsets agree with an independent reading, before, within and after the file's years",
        arguments: [
            "Africa/Nairobi", "Europe/London", "Africa/Cairo", "America/New_York", "UTC",
            "Australia/Lord_Howe", "Europe/Dublin", "Asia/Kolkata", "America/Sao_Paulo",
            "Pacific/Chatham", "America/Nuuk", "Asia/Kathmandu",
        ])
    func offsets(identifier: String) throws {
        let zone = try #require(ClinicZone(identifier: identifier))
        let oracle = try #require(TimeZone(identifier: identifier))
        for hour in stride(from: 0, to: 24 * 365 * 90, by: 11) {
            let seconds = Int64(hour) * 3600
            let expected = oracle.secondsFromGMT(
                for: Date(timeIntervalSince1970: Double(seconds)))
            let offset = zone.offset(at: Instant(milliseconds: seconds * 1000))
            guard offset == expected else {
                Issue.record("\(seconds): \(offset), not \(expected)")
                return
            }
        }
    }

    @Test(
        "A name that is no zone leads nowhere",
        arguments: [
            "", "Africa/Nowhere", "Africa", "../../../etc/passwd", "/etc/localtime",
            "Africa//Cairo",
            "tzdata.zi", "Africa/Cairo/", "Europe/London\0", "zone.tab", "leapseconds",
        ])
    func noZones(identifier: String) {
        #expect(ClinicZone(identifier: identifier) == nil)
    }

    @Test(
        "Stamps that are no time are refused",
        arguments: [
            "", "2026-11-24", "2026-11-24T24:00", "2026-11-24T10:60", "2026-11-24T1000",
            "2026-11-24T10:00Z", "2026-11-24T10:00:60", "2026-02-30T10:00", "2026-11-24X10:00",
            "2026-11-24T10:00+3:00", "2026-11-24T10:00+15:00", "2026-11-24T24:00+03:00",
            "2026-11-24T10:00 03:00", "2026-11-24T10:0a", "2026-11-24T10:00:", "2026-11-24T10 00",
            "2026-11-24T-1:00",
        ])
    func badStamps(stamp: String) {
        #expect(ClinicZone.nairobi.parse(stamp) == nil)
    }

    @Test func secondsAndASpaceAreUnderstood() {
        #expect(ClinicZone.nairobi.parse("2026-11-24 10:00") == morning)
        #expect(ClinicZone.nairobi.parse("2026-11-24T10:00:09") == morning.adding(seconds: 9))
    }

    @Test func londonSkipsAnHourInSpring() throws {
        let zone = try #require(ClinicZone(identifier: "Europe/London"))
        let day = try #require(CivilDate("2026-03-29"))
        #expect(zone.instant(day, hour: 0, minute: 59) != nil)
        #expect(zone.instant(day, hour: 1, minute: 0) == nil)
        #expect(zone.instant(day, hour: 1, minute: 59) == nil)
        let two = try #require(zone.instant(day, hour: 2, minute: 0))
        let one = try #require(zone.instant(day, hour: 0, minute: 59))
        #expect(two.minutes(since: one) == 1)
        #expect(
            zone.startOfDay(day.adding(days: 1)).minutes(since: zone.startOfDay(day)) == 23 * 60)
    }

    @Test func londonRepeatsAnHourInAutumnAndTheFirstIsMeant() throws {
        let zone = try #require(ClinicZone(identifier: "Europe/London"))
        let day = try #require(CivilDate("2026-10-25"))
        let first = try #require(zone.instant(day, hour: 1, minute: 30))
        #expect(zone.face(first.adding(minutes: 60)) == "01:30")
        #expect(zone.clock(first.adding(minutes: -60)) == "00:30")
        #expect(
            zone.startOfDay(day.adding(days: 1)).minutes(since: zone.startOfDay(day)) == 25 * 60)
    }

    @Test(
        "A stamp means its own moment and no other, through a year of changes of the clocks",
        arguments: ["Europe/London", "Africa/Nairobi", "Australia/Lord_Howe", "America/St_Johns"])
    func stampsAreUnique(identifier: String) throws {
        let zone = try #require(ClinicZone(identifier: identifier))
        let first = zone.startOfDay(try #require(CivilDate("2026-01-01")))
        var seen: Set<String> = []
        for minutes in stride(from: 0, to: 365 * 1440, by: 15) {
            let moment = first.adding(minutes: minutes)
            let stamp = zone.stamp(moment)
            guard zone.parse(stamp) == moment, seen.insert(stamp).inserted else {
                Issue.record("\(stamp)")
                return
            }
        }
        #expect(seen.contains { $0.count > 16 } == (identifier != "Africa/Nairobi"))
    }

    @Test func aRepeatedHourSaysWhichItIs() throws {
        let zone = try #require(ClinicZone(identifier: "Europe/London"))
        let first = try #require(zone.parse("2026-10-25T01:30"))
        let second = first.adding(minutes: 60)
        #expect(zone.stamp(first) == "2026-10-25T01:30")
        #expect(zone.stamp(second) == "2026-10-25T01:30+00:00")
        #expect(zone.parse("2026-10-25T01:30+01:00") == first)
        #expect(zone.parse("2026-10-25T01:30:00+00:00") == second)
        #expect(zone.parse("2026-10-24T20:30-04:00") == first)
    }

    @Test(
        "A time of day that comes twice says in words which of the two is meant, and no other does",
        arguments: [
            (0, "00:30", "00:30"), (60, "01:30", "01:30 (first)"),
            (90, "01:00", "01:00 (second)"), (120, "01:30", "01:30 (second)"),
            (149, "01:59", "01:59 (second)"), (150, "02:00", "02:00"), (29, "00:59", "00:59"),
            (30, "01:00", "01:00 (first)"),
        ])
    func twice(minutes: Int, face: String, words: String) throws {
        let zone = try #require(ClinicZone(identifier: "Europe/London"))
        let moment = try #require(zone.parse("2026-10-25T00:30")).adding(minutes: minutes)
        #expect(zone.face(moment) == face && zone.clock(moment) == words)
        #expect(zone.dayAndClock(moment) == "Sun 25 Oct \(words)")
        #expect(ClinicZone.nairobi.clock(moment) == ClinicZone.nairobi.face(moment))
    }

    @Test func aDayWhoseMidnightIsSkippedBeginsAtTheChange() throws {
        let zone = try #require(ClinicZone(identifier: "Africa/Cairo"))
        let day = try #require(CivilDate("2024-04-26"))
        #expect(zone.instant(day, hour: 0, minute: 30) == nil)
        let start = zone.startOfDay(day)
        #expect(zone.stamp(start) == "2024-04-26T01:00")
        #expect(zone.stamp(start.adding(milliseconds: -1)) == "2024-04-25T23:59")
    }

    @Test func everyHourOfAYearComesBackFromItsStamp() throws {
        let zone = try #require(ClinicZone(identifier: "Europe/London"))
        var instant = try #require(zone.parse("2026-01-01T00:30"))
        for _ in 0..<8760 {
            let back = try #require(zone.parse(zone.stamp(instant)))
            #expect(back == instant || back == instant.adding(minutes: -60))
            instant = instant.adding(minutes: 60)
        }
    }
}
