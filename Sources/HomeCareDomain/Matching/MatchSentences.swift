import Words

/// A match in words.
public enum MatchSentences {
    /// Everything that decided a match's place in the list, in the ladder's order.
    public static func line(_ match: CaregiverMatch, currency: String, zone: ClinicZone) -> String {
        (reasons(match, zone: zone) + [
            county(match), rating(match), rate(match, currency: currency),
        ]).joined(separator: " · ")
    }

    /// The rungs a match stands on, and why it is not free.
    public static func reasons(_ match: CaregiverMatch, zone: ClinicZone) -> [String] {
        var words = [freedom(match.freedom, zone: zone)]
        if !match.recommendedBy.isEmpty {
            let physicians = match.recommendedBy.joined(separator: ", ")
            words.append(say("match.recommendedBy", "recommended by \(physicians)"))
        }
        switch match.standing.visitsBefore {
        case 0: break
        case 1: words.append(say("match.oneVisit", "1 visit before"))
        default:
            words.append(say("match.visits", "\(match.standing.visitsBefore) visits before"))
        }
        return words
    }

    /// When somebody is free, or why not.
    public static func freedom(_ freedom: Freedom, zone: ClinicZone) -> String {
        switch freedom {
        case .free(let start): say("match.free", "free \(zone.dayAndClock(start))")
        case .not(let why): self.why(why, zone: zone)
        }
    }

    /// Why somebody is not free.
    public static func why(_ why: WhyNotFree, zone: ClinicZone) -> String {
        switch why {
        case .outsideHours: say("match.outsideHours", "not working then")
        case .away(let until): say("match.away", "away until \(zone.dayAndClock(until))")
        case .tooSoon(let minutes): say("match.tooSoon", "needs \(duration(minutes)) notice")
        case .booked(let from, let until):
            say("match.booked", "booked \(zone.dayAndClock(from))–\(zone.clock(until))")
        case .held(let from, let until):
            say("match.held", "being booked \(zone.dayAndClock(from))–\(zone.clock(until))")
        case .patientBooked(let from, let until):
            say(
                "match.patientBooked",
                "the patient is booked \(zone.dayAndClock(from))–\(zone.clock(until))")
        case .credentialEnds(let day):
            say("match.credentialEnds", "credential ends on \(ClinicZone.dayAndMonth(day))")
        case .tooLong: say("match.tooLong", "the visit is longer than the time wished for")
        }
    }

    /// The rating with its count, such as `4.6 (12)`; who has none is new.
    public static func rating(_ match: CaregiverMatch) -> String {
        rating(points: match.standing.ratingPoints, count: match.ratingCount)
    }

    /// A rating with its count.
    public static func rating(points: Int, count: Int) -> String {
        count == 0
            ? say("match.unrated", "not rated yet")
            : say("match.rating", "\(BayesianRating.words(points: points)) (\(count))")
    }

    /// An hourly rate, such as `KES 1,200/h`.
    public static func rate(_ match: CaregiverMatch, currency: String) -> String {
        rate(cents: match.standing.hourlyRateCents, currency: currency)
    }

    /// An hourly rate of so many cents.
    public static func rate(cents: Int64, currency: String) -> String {
        say("match.rate", "\(currency) \(money(cents))/h")
    }

    /// An amount of cents in whole units with commas; cents only where there are any.
    public static func money(_ cents: Int64) -> String {
        let digits = String(abs(cents) / 100)
        let grouped = digits.enumerated().reduce(into: "") { text, digit in
            if digit.offset > 0, (digits.count - digit.offset) % 3 == 0 { text += "," }
            text.append(digit.element)
        }
        let rest = Int(abs(cents) % 100)
        return (cents < 0 ? "-" : "") + grouped + (rest == 0 ? "" : "." + padded(rest, to: 2))
    }

    /// The county somebody lives in, or comes from.
    private static func county(_ match: CaregiverMatch) -> String {
        let name = County.named(byCode: match.county)?.name ?? match.county
        let comes = match.standing.servesCounty && !match.standing.livesInCounty
        return comes ? say("match.comesFrom", "comes from \(name)") : name
    }

    private static func duration(_ minutes: Int) -> String {
        minutes % 60 == 0 && minutes > 0
            ? say("match.hours", "\(minutes / 60) h") : say("match.minutes", "\(minutes) min")
    }
}
