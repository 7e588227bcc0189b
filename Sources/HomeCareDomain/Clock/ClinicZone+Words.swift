import Words

extension ClinicZone {
    // Asked for each time: what is kept and sent is English beside screens that are not.
    private static let weekdays: [@Sendable () -> String] = [
        { say("day.mon", "Mon") },
        { say("day.tue", "Tue") },
        { say("day.wed", "Wed") },
        { say("day.thu", "Thu") },
        { say("day.fri", "Fri") },
        { say("day.sat", "Sat") },
        { say("day.sun", "Sun") },
    ]
    private static let months: [@Sendable () -> String] = [
        { say("month.jan", "Jan") },
        { say("month.feb", "Feb") },
        { say("month.mar", "Mar") },
        { say("month.apr", "Apr") },
        { say("month.may", "May") },
        { say("month.jun", "Jun") },
        { say("month.jul", "Jul") },
        { say("month.aug", "Aug") },
        { say("month.sep", "Sep") },
        { say("month.oct", "Oct") },
        { say("month.nov", "Nov") },
        { say("month.dec", "Dec") },
    ]

    /// The time of day in words, as `14:05`; where the clocks are put back and show it twice that
    /// day, with which of the two it is: `01:30 (first)`.
    public func clock(_ instant: Instant) -> String {
        let face = face(instant)
        switch turn(instant) {
        case .only: return face
        case .first: return say("clock.first", "\(face) (first)")
        case .second: return say("clock.second", "\(face) (second)")
        }
    }

    /// What the clocks show and no more, as `14:05`: for fields that are typed into and scales.
    public func face(_ instant: Instant) -> String {
        let time = hourAndMinute(instant)
        return "\(padded(time.hour, to: 2)):\(padded(time.minute, to: 2))"
    }

    /// The day, as `Tue 24 Nov`.
    public func day(_ instant: Instant) -> String {
        Self.words(date(of: instant))
    }

    /// A day of the calendar, as `Tue 24 Nov`.
    public static func words(_ date: CivilDate) -> String {
        let (weekday, month) = (weekdays[date.weekday - 1](), months[date.month - 1]())
        return say("day.words", "\(weekday) \(date.day) \(month)")
    }

    /// A day further off than this, before or after, needs its year: its name alone is rather
    /// taken for the other year's; in days.
    public static let daysWithoutYear = 300

    /// A day of the calendar, as `Tue 24 Nov`; far from today with its year, `Wed 24 Nov 2027`.
    public static func words(_ date: CivilDate, seenOn today: CivilDate) -> String {
        let isNear = abs(date.dayNumber - today.dayNumber) <= daysWithoutYear
        return isNear ? words(date) : inYear(date)
    }

    /// A day of the calendar with its year, as `Tue 24 Nov 2026`.
    public static func inYear(_ date: CivilDate) -> String {
        say("day.inYear", "\(words(date)) \(date.year)")
    }

    /// The day, with its year where that is far from now.
    public func day(_ instant: Instant, now: Instant) -> String {
        Self.words(date(of: instant), seenOn: date(of: now))
    }

    /// Day and time, with the year where that is far from now.
    public func dayAndClock(_ instant: Instant, now: Instant) -> String {
        dayAndClock(instant, seenOn: date(of: now))
    }

    /// Day and time, with the year where that is far from today.
    public func dayAndClock(_ instant: Instant, seenOn today: CivilDate) -> String {
        "\(Self.words(date(of: instant), seenOn: today)) \(clock(instant))"
    }

    /// The day of the week, as `Tue`.
    public static func weekday(_ date: CivilDate) -> String { weekdays[date.weekday - 1]() }

    /// The month of a number from 1 to 12, as `Nov`.
    static func month(_ number: Int) -> String { months[number - 1]() }

    /// A day of the calendar without its weekday, as `24 Nov`.
    public static func dayAndMonth(_ date: CivilDate) -> String {
        say("day.month", "\(date.day) \(months[date.month - 1]())")
    }

    /// A day of the calendar with its year, as `4 Mar 1952`.
    public static func dated(_ date: CivilDate) -> String {
        say("moment.dated", "\(dayAndMonth(date)) \(date.year)")
    }

    /// The time of day of a moment, with its day where that is not today.
    public func clockOrDay(_ instant: Instant, now: Instant) -> String {
        date(of: instant) == date(of: now) ? clock(instant) : dayAndClock(instant)
    }

    /// Day and time, as `Tue 24 Nov 14:05`.
    public func dayAndClock(_ instant: Instant) -> String {
        "\(day(instant)) \(clock(instant))"
    }

    /// Day and time for other programs, as `2026-11-24T10:00`; an hour that comes twice has its
    /// distance from UTC behind it the second time, as `2026-10-25T01:30+00:00`.
    public func stamp(_ instant: Instant) -> String {
        let time = "\(date(of: instant).iso)T\(face(instant))"
        return turn(instant) == .second ? time + Self.words(offset: offset(at: instant)) : time
    }

    /// Reads `2026-11-24T10:00`, with a space for the T, with seconds or with the distance from
    /// UTC if so written; without that the first of two.
    public func parse(_ stamp: String) -> Instant? {
        var text = Array(stamp.utf8)
        var minutes: Int?
        if text.count > 20, let offset = Self.offset(text.suffix(6)) {
            minutes = offset
            text.removeLast(6)
        }
        guard text.count == 16 || text.count == 19,
            text[10] == UInt8(ascii: "T") || text[10] == UInt8(ascii: " "),
            let date = CivilDate(String(decoding: text[..<10], as: UTF8.self)),
            let time = Self.timeOfDay(text[11...])
        else { return nil }
        guard let minutes else {
            return instant(date, hour: time.hour, minute: time.minute)?.adding(seconds: time.second)
        }
        guard time.hour < 24 else { return nil }
        let seconds = (time.hour * 60 + time.minute - minutes) * 60 + time.second
        return Instant(milliseconds: Int64(date.dayNumber) * 86_400_000).adding(seconds: seconds)
    }

    /// `+03:00` of so many seconds.
    private static func words(offset: Int) -> String {
        let minutes = abs(offset) / 60
        func two(_ number: Int) -> String { (number < 10 ? "0" : "") + String(number) }
        return "\(offset < 0 ? "-" : "+")\(two(minutes / 60)):\(two(minutes % 60))"
    }

    /// The minutes of `+03:00`.
    private static func offset(_ text: ArraySlice<UInt8>) -> Int? {
        guard let sign = text.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
            let time = timeOfDay(text.dropFirst()), time.hour < 15, text.count == 6
        else { return nil }
        let minutes = time.hour * 60 + time.minute
        return sign == UInt8(ascii: "-") ? -minutes : minutes
    }

    private static func timeOfDay(
        _ text: ArraySlice<UInt8>
    ) -> (hour: Int, minute: Int, second: Int)? {
        let parts = text.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        let numbers = parts.filter { $0.count == 2 }.compactMap { decimal($0) }
        guard numbers.count == parts.count, (2...3).contains(numbers.count),
            numbers.dropFirst().allSatisfy({ $0 < 60 })
        else { return nil }
        return (numbers[0], numbers[1], numbers.count == 3 ? numbers[2] : 0)
    }
}
