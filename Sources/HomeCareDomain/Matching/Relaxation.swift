import Words

/// Which part of a wish is let go to find somebody.
public enum Relaxed: String, CaseIterable, Codable, Sendable {
    case time, nextDay, dayBefore, anyDay, mode, county, rate, rating, language, gender, name

    /// The wish without that part; nil where there is nothing to let go.
    public func wish(from wish: CareWish, zone: ClinicZone) -> CareWish? {
        var easier = wish
        switch self {
        case .time: easier.time = Self.wholeDay(wish.time, zone)
        case .nextDay: easier.time = Self.moved(wish.time, by: 1, zone)
        case .dayBefore: easier.time = Self.moved(wish.time, by: -1, zone)
        case .anyDay: easier.time = .soon
        case .mode: easier.mode = wish.mode.map { $0 == .inPerson ? .virtual : .inPerson }
        case .county: easier.county = nil
        case .rate: easier.mostRateCents = nil
        case .rating: easier.leastRatingPoints = nil
        case .language: easier.language = nil
        case .gender: easier.gender = nil
        case .name: easier.name = ""
        }
        return easier == wish ? nil : easier
    }

    private static func wholeDay(_ time: WishedTime, _ zone: ClinicZone) -> WishedTime {
        switch time {
        case .soon: .soon
        case .day(let date, _, _): .day(date, fromMinute: 0, toMinute: 1440)
        case .start(let start): .day(zone.date(of: start), fromMinute: 0, toMinute: 1440)
        }
    }

    private static func moved(
        _ time: WishedTime, by days: Int, _ zone: ClinicZone
    ) -> WishedTime {
        switch time {
        case .soon: return .soon
        case .day(let date, let from, let to):
            return .day(date.adding(days: days), fromMinute: from, toMinute: to)
        case .start(let start):
            let clock = zone.hourAndMinute(start)
            let date = zone.date(of: start).adding(days: days)
            return zone.instant(date, hour: clock.hour, minute: clock.minute)
                .map { .start($0) } ?? time
        }
    }
}

/// A wish that is easier than the one nobody fitted, and what it would give.
public struct Relaxation: Hashable, Codable, Sendable {
    public let relaxed: Relaxed
    /// What is let go beside it, where one wish alone helps nobody.
    public let also: Relaxed?
    public let wish: CareWish
    /// How many are free then, counted up to `mostCounted`.
    public let freeCount: Int
    /// The first of them.
    public let best: CaregiverMatch

    /// Further than this nobody counts.
    public static let mostCounted = 10

    /// Everything that is let go.
    public var parts: [Relaxed] { [relaxed] + (also.map { [$0] } ?? []) }

    public init(
        relaxed: Relaxed, also: Relaxed? = nil, wish: CareWish, freeCount: Int,
        best: CaregiverMatch
    ) {
        self.relaxed = relaxed
        self.also = also
        self.wish = wish
        self.freeCount = freeCount
        self.best = best
    }

    /// What to let go and what that gives, such as “any time that day: 3 are free, best …”. The
    /// best stands first on the ladder; somebody further down may be free earlier.
    public func words(zone: ClinicZone) -> String {
        let start = best.freedom.start.map(zone.dayAndClock) ?? ""
        let (what, name) = (letGo, best.name)
        if freeCount == 1 {
            return say("relax.one", "\(what): free \(start), \(name)")
        }
        return freeCount >= Self.mostCounted
            ? say(
                "relax.many",
                "\(what): at least \(freeCount) are free, best match \(start), \(name)")
            : say("relax.some", "\(what): \(freeCount) are free, best match \(start), \(name)")
    }

    private var letGo: String {
        guard let also else { return what(relaxed) }
        return say("relax.both", "\(what(relaxed)) + \(what(also))")
    }

    private func what(_ relaxed: Relaxed) -> String {
        switch relaxed {
        case .time: say("relax.time", "At another time that day")
        case .nextDay: say("relax.nextDay", "A day later")
        case .dayBefore: say("relax.dayBefore", "A day earlier")
        case .anyDay: say("relax.anyDay", "On any of the next \(CareWish.daysAhead) days")
        case .mode: say("relax.mode", "As a visit \(wish.mode?.title ?? "")")
        case .county: say("relax.county", "From any county")
        case .rate: say("relax.rate", "At any rate")
        case .rating: say("relax.rating", "With any rating")
        case .language: say("relax.language", "In any language")
        case .gender: say("relax.gender", "Of any gender")
        case .name: say("relax.name", "By any name")
        }
    }
}
