import HomeCareDomain
import Testing

@Suite("Why somebody is not free")
struct FreedomJudgeTests {
    private static let zone = ClinicZone.nairobi
    private static let day = CivilDate(dayNumber: 20_782)

    private static func at(_ hour: Int, _ minute: Int = 0) -> Instant {
        zone.startOfDay(day).adding(minutes: hour * 60 + minute)
    }

    private static func busy(_ from: Instant, _ until: Instant) -> BusyTime {
        BusyTime(startsAt: from, endsAt: until, mode: .inPerson, bufferMinutes: 0)
    }

    /// Open from 8 to 12 every day, with half an hour of travel.
    private static func time(
        notice: Int = 0, off: [TimeOff] = [], busy: [BusyTime] = []
    ) -> CaregiverTime {
        CaregiverTime(
            availability: CaregiverAvailability(
                weekly: (1...7).map {
                    WeeklyWindow(
                        weekday: $0, window: DayWindow(startMinute: 480, endMinute: 720))
                }, timeOff: off, noticeMinutes: notice, bufferMinutes: 30), busy: busy)
    }

    private static func judge(
        _ time: CaregiverTime, _ starts: Range<Instant>, patient: [BusyTime] = [],
        until last: CivilDate = day, now: Instant = at(0)
    ) -> Freedom {
        FreedomJudge(
            minutes: 60, starts: starts, patientBusy: patient, now: now, zone: zone
        ).freedom(time, modes: [.inPerson], credentialUntil: last)
    }

    private static func start(_ hour: Int, _ minute: Int = 0) -> Range<Instant> {
        at(hour, minute)..<at(hour, minute).adding(milliseconds: 1)
    }

    @Test("is told by what is in the way")
    func reasons() {
        let judge = { Self.judge($0, $1) }
        let morning = Self.at(8)..<Self.at(12)
        #expect(judge(Self.time(), morning) == .free(at: Self.at(8)))
        #expect(judge(Self.time(), Self.start(7)) == .not(.outsideHours))
        #expect(judge(Self.time(), Self.start(11, 1)) == .not(.outsideHours))
        let visit = Self.busy(Self.at(9), Self.at(10))
        #expect(judge(Self.time(busy: [visit]), morning) == .free(at: Self.at(10, 30)))
        let booked = Freedom.not(.booked(from: visit.startsAt, until: visit.endsAt))
        #expect(judge(Self.time(busy: [visit]), Self.start(10, 29)) == booked)
        let off = TimeOff(startsAt: Self.at(6), endsAt: Self.at(20))
        #expect(judge(Self.time(off: [off]), morning) == .not(.away(until: off.endsAt)))
        #expect(
            judge(Self.time(notice: 1440), morning) == .not(.tooSoon(noticeMinutes: 1440)))
        #expect(judge(Self.time(), Self.at(8)..<Self.at(8)) == .not(.tooLong))
    }

    @Test("is the patient's other visit where the caregiver has time")
    func patient() {
        let visit = Self.busy(Self.at(8), Self.at(9))
        #expect(
            Self.judge(Self.time(), Self.start(8, 30), patient: [visit])
                == .not(.patientBooked(from: visit.startsAt, until: visit.endsAt)))
        #expect(
            Self.judge(Self.time(), Self.start(9), patient: [visit]) == .free(at: Self.at(9)))
    }

    @Test("is the credential where its last day is before the first start")
    func credential() {
        let eve = Self.day.adding(days: -1)
        #expect(
            Self.judge(Self.time(), Self.start(9), until: eve) == .not(.credentialEnds(eve)))
    }

    @Test("offers the clock's quarters, and another minute where no quarter is free")
    func quarters() {
        let late = Self.busy(Self.at(9, 2), Self.at(12))
        let now = Self.at(8, 7)
        #expect(
            Self.judge(Self.time(), Self.at(8)..<Self.at(12), now: now)
                == .free(at: Self.at(8, 15)))
        var time = Self.time(busy: [late])
        time.availability.bufferMinutes = 0
        // Free are 8:00 to 8:02 only; at 8:01 the quarter is over.
        #expect(
            Self.judge(time, Self.at(8)..<Self.at(12), now: Self.at(8, 1))
                == .free(at: Self.at(8, 1)))
    }
}
