public import HomeCareDomain
import TerminalKit

extension ClinicZone: Codable {
    public init(from decoder: any Decoder) throws {
        let name = try decoder.singleValueContainer().decode(String.self)
        self = ClinicZone(identifier: name) ?? .nairobi
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(identifier)
    }
}

extension ClinicZone {
    /// A moment in as few words as its nearness allows: `today 14:05`, `tomorrow 09:00`,
    /// `Thu 26 Nov`, `26 Nov 2025`; at most 15 columns.
    func near(_ moment: Instant, now: Instant) -> String {
        switch date(of: moment).dayNumber - date(of: now).dayNumber {
        case 0: MomentWords.today(clock(moment))
        case 1: MomentWords.tomorrow(clock(moment))
        case -1: MomentWords.yesterday(clock(moment))
        case -ClinicZone.daysWithoutYear...ClinicZone.daysWithoutYear: day(moment)
        default: Self.dated(date(of: moment))
        }
    }

    /// The same, always with the time of day.
    func told(_ moment: Instant, now: Instant) -> String {
        let days = date(of: moment).dayNumber - date(of: now).dayNumber
        return (-1...1).contains(days) ? near(moment, now: now) : full(moment, now: now)
    }

    /// Day and time; where it is long ago or far off, with the year.
    func full(_ moment: Instant, now: Instant) -> String {
        let days = date(of: moment).dayNumber - date(of: now).dayNumber
        return abs(days) <= Self.daysWithoutYear
            ? dayAndClock(moment) : "\(Self.dated(date(of: moment))) \(clock(moment))"
    }
}

/// How long ago a moment was, in words.
func age(of moment: Instant, now: Instant) -> String {
    ageInWords(minutes: now.minutes(since: moment))
}

/// The same in a sentence: `just now`, `3 h ago`.
func ago(_ moment: Instant, now: Instant) -> String {
    let minutes = now.minutes(since: moment)
    return minutes < 1 ? MomentWords.justNow : MomentWords.ago(ageInWords(minutes: minutes))
}

extension Canvas {
    /// The hour shown.
    var hour: Instant { Instant(milliseconds: now) }
}
