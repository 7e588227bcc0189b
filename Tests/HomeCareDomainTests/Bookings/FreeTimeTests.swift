import HomeCareDomain
import Testing

@Suite("When a visit may start")
struct FreeTimeTests {
    @Test("Free starts are exactly what a walk over every minute finds", arguments: 0..<150)
    func againstEveryMinute(seed: UInt64) throws {
        var dice = Dice(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        let zone = try #require(
            ClinicZone(identifier: dice.pick(["Africa/Nairobi", "Europe/London"])))
        let monday = try #require(CivilDate(dice.pick(["2026-03-23", "2026-10-19", "2026-11-23"])))
        let week = Week(zone: zone, monday: monday)
        let availability = week.availability(&dice)
        let busy = week.busy(&dice, 0...4)
        let patient = week.busy(&dice, 0...2)
        let shape = VisitShape(
            minutes: dice.pick([15, 45, 60, 90, 240]), mode: dice.pick([.inPerson, .virtual]),
            bufferMinutes: availability.bufferMinutes)
        let now = zone.startOfDay(monday).adding(minutes: dice.below(4_000))
        let from = zone.startOfDay(monday.adding(days: dice.below(3) + 3))
        let until = from.adding(minutes: 60 * 72)

        let found = FreeTime.starts(
            shape, from: from, until: until, availability: availability, caregiverBusy: busy,
            patientBusy: patient, now: now, zone: zone)
        let minutes = found.flatMap { FreeTime.onTheClock([$0], step: 1, zone: zone) }
        let walk = Walk(
            zone: zone, availability: availability, busy: busy, patient: patient, shape: shape,
            now: now)
        let expected = walk.starts(from: from, until: until)
        #expect(minutes == expected)
        #expect(zip(found, found.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }

    @Test("The starts offered stand on the clock's whole steps")
    func onTheClock() throws {
        let zone = ClinicZone.nairobi
        let day = try #require(CivilDate("2026-11-24"))
        let from = try #require(zone.instant(day, hour: 9, minute: 7))
        let until = try #require(zone.instant(day, hour: 10, minute: 0))
        let starts = FreeTime.onTheClock([from...until], step: 15, zone: zone)
        #expect(
            starts.map { zone.hourAndMinute($0).hour * 100 + zone.hourAndMinute($0).minute }
                == [915, 930, 945, 1000])
    }
}

/// A week with a caregiver's random life in it.
private struct Week {
    let zone: ClinicZone
    let monday: CivilDate

    func availability(_ dice: inout Dice) -> CaregiverAvailability {
        CaregiverAvailability(
            weekly: (0..<dice.below(9)).map { _ in
                WeeklyWindow(weekday: dice.below(7) + 1, window: window(&dice))
            },
            extra: (0..<dice.below(3)).map { _ in
                ExtraWindow(date: monday.adding(days: dice.below(8)), window: window(&dice))
            },
            timeOff: (0..<dice.below(3)).map { _ in
                let start = moment(&dice)
                return TimeOff(
                    startsAt: start, endsAt: start.adding(minutes: dice.below(2_000) + 1))
            },
            noticeMinutes: dice.pick([0, 30, 1_440]), bufferMinutes: dice.pick([0, 15, 45]))
    }

    func busy(_ dice: inout Dice, _ count: ClosedRange<Int>) -> [BusyTime] {
        (0..<(count.lowerBound + dice.below(count.count))).map { _ in
            let start = moment(&dice)
            return BusyTime(
                startsAt: start, endsAt: start.adding(minutes: dice.below(300) + 1),
                mode: dice.pick([.inPerson, .virtual]), bufferMinutes: dice.pick([0, 20, 60]))
        }
    }

    private func window(_ dice: inout Dice) -> DayWindow {
        let start = dice.below(1_439)
        return DayWindow(
            startMinute: start, endMinute: start + 1 + dice.below(1_440 - start),
            mode: dice.pick(WindowMode.allCases))
    }

    private func moment(_ dice: inout Dice) -> Instant {
        zone.startOfDay(monday).adding(minutes: dice.below(9 * 1_440))
    }
}

/// The same question asked for each minute by itself.
private struct Walk {
    let zone: ClinicZone
    let availability: CaregiverAvailability
    let busy: [BusyTime]
    let patient: [BusyTime]
    let shape: VisitShape
    let now: Instant

    func starts(from: Instant, until: Instant) -> [Instant] {
        let minutes = Int((until.milliseconds - from.milliseconds) / 60_000)
        let open = (0..<(minutes + shape.minutes)).map { isOpen(from.adding(minutes: $0)) }
        return (0..<minutes).compactMap { offset in
            let start = from.adding(minutes: offset)
            guard start >= now.adding(minutes: availability.noticeMinutes),
                open[offset..<(offset + shape.minutes)].allSatisfy({ $0 }),
                busy.allSatisfy({ isApart(start, $0, gapTo($0)) }),
                patient.allSatisfy({ isApart(start, $0, 0) })
            else { return nil }
            return start
        }
    }

    private func isOpen(_ minute: Instant) -> Bool {
        let date = zone.date(of: minute)
        let clock = zone.hourAndMinute(minute)
        let past = clock.hour * 60 + clock.minute
        let windows =
            availability.weekly.filter { $0.weekday == date.weekday }.map(\.window)
            + availability.extra.filter { $0.date == date }.map(\.window)
        return windows.contains {
            $0.mode.allows(shape.mode) && $0.startMinute <= past && past < $0.endMinute
        } && !availability.timeOff.contains { $0.startsAt <= minute && minute < $0.endsAt }
    }

    private func isApart(_ start: Instant, _ other: BusyTime, _ gap: Int) -> Bool {
        let end = start.adding(minutes: shape.minutes)
        return start >= other.endsAt.adding(minutes: gap)
            || end.adding(minutes: gap) <= other.startsAt
    }

    private func gapTo(_ other: BusyTime) -> Int {
        shape.mode == .virtual && other.mode == .virtual
            ? 0 : max(shape.bufferMinutes, other.bufferMinutes)
    }
}

/// Random numbers that a seed repeats.
private struct Dice {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(max(1, bound)))
    }

    mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }
}
