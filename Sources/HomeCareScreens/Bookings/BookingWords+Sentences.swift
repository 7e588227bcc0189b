import HomeCareDomain
import TerminalKit
import Words

extension BookingWords {
    /// The one that rates and costs are in.
    static let currency = "KES"

    static func title(_ patient: String, _ reference: String) -> String {
        say("booking.titleOf", "Book care ▸ \(patient) · \(reference)")
    }

    static func found(_ count: Int, free: Int, isMore: Bool) -> String {
        if count == 1 { return say("booking.foundOne", "1 caregiver, \(free) free") }
        return isMore
            ? say("booking.foundMore", "\(count) or more caregivers, \(free) free")
            : say("booking.found", "\(count) caregivers, \(free) free")
    }

    static func everyWeeks(_ weeks: Int) -> String {
        switch weeks {
        case 0: say("booking.once", "once")
        case 1: say("booking.weekly", "every week")
        default: say("booking.everyWeeks", "every \(weeks) weeks")
        }
    }

    // MARK: What is wrong with a field

    static var typePatient: String {
        say("booking.typePatient", "Type a few letters of the patient's name first.")
    }
    static var choosePatient: String {
        say("booking.choosePatient", "Choose the patient in the list with Enter.")
    }
    static func noDay(_ text: String) -> String {
        say("booking.noDay", "“\(text)” is no day: write t, fri, +3d, 24 nov or 24/11.")
    }
    static func pastDay(_ day: String) -> String {
        say("booking.pastDay", "\(day) is over: choose a day to come, or write its year.")
    }
    static func noTime(_ text: String) -> String {
        say("booking.noTime", "“\(text)” is no time: write 10, 1430, 9-12 or morning.")
    }
    static func skippedTime(_ day: String) -> String {
        say("booking.skippedTime", "On \(day) the clocks skip that time: choose another.")
    }
    static var pastTime: String {
        say("booking.pastTime", "That time is over: choose a later one.")
    }
    static var wrongMinutes: String {
        say("booking.wrongMinutes", "A visit lasts 5 to 1440 minutes.")
    }
    static var wrongRating: String {
        say("booking.wrongRating", "A rating lies between 1 and 5 stars.")
    }
    static var wrongCount: String {
        say("booking.wrongCount", "A series has 2 to 104 visits.")
    }
    static var noEnding: String {
        say("booking.noEnding", "Write how many visits, such as 8, or the last day.")
    }
    static func noDayOrCount(_ text: String) -> String {
        say(
            "booking.noDayOrCount",
            "“\(text)” is no day and no number: write how many visits, such as 8, or the last day.")
    }
    static func noSecond(until last: CivilDate, after next: CivilDate) -> String {
        let (last, next) = (ClinicZone.inYear(last), ClinicZone.inYear(next))
        return say("booking.noSecond", "The second visit is \(next); \(last) is before it.")
    }
    static func tooMany(until last: CivilDate) -> String {
        let last = ClinicZone.inYear(last)
        return say("booking.tooMany", "Until \(last) that is more than 104 visits.")
    }

    // MARK: The ladder

    static var nobody: String {
        say("booking.nobody", "No caregiver fits that wish.")
    }
    static var nobodyChosen: String {
        say("booking.nobodyChosen", "Choose the patient and a caregiver first.")
    }
    static var nobodyFree: String {
        say("booking.nobodyFree", "Nobody who fits is free then. F5 lets go of a wish:")
    }
    static func easierKey(_ words: String) -> String {
        say("booking.easierKey", "Nobody is free. F5: \(words)")
    }
    static var busy: String { say("booking.busy", "not free") }
    static func notFree(_ name: String, _ why: String) -> String {
        say(
            "booking.notFree",
            "\(name) is not free: \(why). F3 lists the free times; F5 may let go of a wish.")
    }

    /// When somebody is free, in as few words as its nearness allows.
    static func when(_ start: Instant, _ zone: ClinicZone, now: Instant) -> String {
        let days = zone.date(of: start).dayNumber - zone.date(of: now).dayNumber
        let clock = zone.clock(start)
        switch days {
        case 0: return say("booking.today", "today \(clock)")
        case 1...6: return "\(ClinicZone.weekday(zone.date(of: start))) \(clock)"
        default: return "\(ClinicZone.dayAndMonth(zone.date(of: start))) \(clock)"
        }
    }

    /// The rungs besides being free, or why somebody is not.
    static func rungs(_ match: CaregiverMatch, _ zone: ClinicZone) -> String {
        let why = match.freedom.why.map { MatchSentences.why($0, zone: zone) }
        let words = match.rungs.compactMap { rung(match, $0) }
        return ([why].compactMap { $0 } + words).joined(separator: " · ")
    }

    private static func rung(_ match: CaregiverMatch, _ rung: Rung) -> String? {
        switch rung {
        case .recommended: say("booking.recommended", "recommended")
        case .seenBefore: say("booking.seenBefore", "here \(match.standing.visitsBefore)×")
        case .sameCounty: say("booking.sameCounty", "same county")
        case .serviceCounty:
            match.standing.livesInCounty ? nil : say("booking.serves", "serves county")
        case .free, .rating, .rate: nil
        }
    }

    /// The rating with its count, short enough for a column.
    static func rating(_ match: CaregiverMatch) -> String {
        match.ratingCount == 0 ? say("booking.unrated", "unrated") : MatchSentences.rating(match)
    }

    static func askRelax(_ easier: [Relaxation], _ zone: ClinicZone)
        -> Dialog<BookingScreen.Action>
    {
        Dialog(
            title: say("booking.askRelax", "Which wish to let go of?"), lines: [],
            choices: easier.prefix(9).enumerated().map { index, easier in
                .init(
                    key: .character(Character(String(index + 1))),
                    title: easier.words(zone: zone), action: .relax(easier))
            })
    }

    static func freeOn(_ day: String, _ minutes: Int) -> String {
        say("booking.freeOn", "May begin on \(day), \(minutes) min")
    }
    static func between(_ from: String, _ to: String) -> String {
        say("booking.between", "\(from) to \(to)")
    }
    static var noneFreeThen: String { say("booking.noneFreeThen", "No free time that day.") }
    static func comment(_ comment: RatingComment) -> String {
        say("booking.comment", "\(comment.stars) of 5: \(comment.comment)")
    }

    // MARK: Times

    static func timesIntro(_ from: String) -> String {
        say("booking.timesIntro", "Free times of the 14 days from \(from) on; Enter takes one.")
    }
    static func timesCut(_ count: Int, _ last: String) -> String {
        say(
            "booking.timesCut",
            "The first \(count) free times, until \(last); a later day in the wish shows more.")
    }
    static func firstTimes(_ count: Int) -> String {
        say("booking.firstTimes", "the first \(count)")
    }
    static var timesHint: String {
        say("booking.timesHint", "Enter takes a time, Esc goes back.")
    }
    /// To somebody who presses what does nothing in the list.
    static var timesHow: String {
        say(
            "booking.timesHow",
            "This is a list of times: Enter or F2 takes the marked one, Esc goes back to the form.")
    }
    static var overrideHint: String {
        say("booking.overrideHint", "Enter takes a time, F4 books it all the same.")
    }
    static func noTimes(_ name: String) -> String {
        say("booking.noTimes", "\(name) has no free time in the 14 days from then on.")
    }
    static var noTimeNear: String {
        say("booking.noTimeNear", "No other time near is free. Esc goes back to the wish.")
    }
    static var noTimeNearOverride: String {
        say(
            "booking.noTimeNearOverride",
            "No other time near is free. F4 books it all the same, Esc goes back.")
    }
    static var askOverride: Dialog<BookingScreen.Action> {
        Dialog(
            title: say("booking.askOverride", "Outside the availability"),
            lines: [
                say(
                    "booking.askOverrideWhy",
                    "Why it is booked all the same; the caregiver and the audit read it.")
            ],
            prompt: .init(
                label: say("booking.reason", "Reason"),
                check: {
                    $0.allSatisfy(\.isWhitespace)
                        ? say("booking.reasonMissing", "Say why in a few words.") : nil
                }, action: { .override($0) }))
    }

    // MARK: The visit

    /// When the visit is, with its weekday and the clinic's zone.
    static func period(
        _ chosen: ChosenTime, _ zone: ClinicZone, seenOn today: CivilDate, isShort: Bool
    ) -> String {
        let (date, from) = (zone.date(of: chosen.start), zone.clock(chosen.start))
        let (near, exact) = (ClinicZone.words(date, seenOn: today), ClinicZone.inYear(date))
        // Over midnight, or where the clocks change, the end has its own day.
        let end =
            zone.date(of: chosen.end) == date
            ? zone.clock(chosen.end) : zone.dayAndClock(chosen.end)
        return isShort
            ? say("booking.periodShort", "\(near) \(from)–\(end) \(chosen.name)")
            : say(
                "booking.period",
                "\(exact), \(from)–\(end) (\(zone.identifier))")
    }
    static func cost(_ cents: Int64, _ minutes: Int, rate: Int64) -> String {
        let hour = MatchSentences.rate(cents: rate, currency: currency)
        return say("booking.cost", "\(VisitCost.words(cents)): \(minutes) min at \(hour)")
    }
    static func overridden(_ reason: String) -> String {
        say("booking.overridden", "Outside the availability: \(reason)")
    }
    static var onlyAsked: String {
        say("booking.onlyAsked", "You ask for this visit; it is sure once it is confirmed.")
    }
    static func kept(_ clock: String) -> String {
        say("booking.kept", "Held for you until \(clock)")
    }
    static func lapsed(_ clock: String) -> String {
        say(
            "booking.lapsed",
            "Not held since \(clock): others may book it. F7 holds it again.")
    }
    static var notKeptNow: String {
        say("booking.notKeptNow", "Not held: others may book it. F7 holds it again.")
    }
    static func notKept(_ why: String) -> String {
        say("booking.notKept", "Not held: \(why)")
    }
    static func doesNot(_ name: String, _ care: String, _ does: [String]) -> String {
        let all = does.joined(separator: ", ")
        return say(
            "booking.doesNot",
            """
            \(name) does not do \(care), but: \(all). Choose one of these, or empty Caregiver for \
            somebody else.
            """)
    }
    static func moreClashes(_ count: Int) -> String {
        say("booking.clashes.more", "and \(count) more")
    }
    static func allFree(_ visits: Int, _ last: CivilDate) -> String {
        let day = ClinicZone.inYear(last)
        return say(
            "booking.allFree", "\(visits) visits, the last on \(day); none clashes as it stands.")
    }
    static func clashes(_ count: Int, of visits: Int, until last: CivilDate) -> String {
        let day = ClinicZone.inYear(last)
        guard count < visits else {
            return say("booking.clashes.all", "All \(visits) dates to \(day) clash:")
        }
        guard visits - count > 1 else { return oneLeft(count, of: visits, until: day) }
        return count == 1
            ? say(
                "booking.clash",
                "One of \(visits) dates to \(day) clashes. F5 books the others:")
            : say(
                "booking.clashes",
                "\(count) of \(visits) dates to \(day) clash. F5 books the others:")
    }
    private static func oneLeft(_ count: Int, of visits: Int, until day: String) -> String {
        count == 1
            ? say(
                "booking.clash.oneLeft",
                "One of \(visits) dates to \(day) clashes. F5 books one visit only, no series:")
            : say(
                "booking.clashes.oneLeft",
                "\(count) of \(visits) dates to \(day) clash. F5 books one visit only, no series:")
    }
    static func seriesRefused(_ count: Int) -> String {
        count == 1
            ? say("booking.seriesRefusedOne", "Nothing is booked: one date of the series clashes.")
            : say("booking.seriesRefused", "Nothing is booked: \(count) dates of the series clash.")
    }
    static var askDiscard: Dialog<BookingScreen.Action> {
        Dialog(
            title: discard,
            lines: [say("booking.askDiscard", "What was typed is lost, and the time is let go.")],
            choices: [
                .init(
                    key: .character("y"), title: say("booking.discardYes", "Throw away"),
                    action: .discard)
            ], danger: true)
    }
    /// What is back when the form is opened for somebody else, perhaps.
    static func askAnew(_ patient: Patient?, _ time: [String])
        -> Dialog<BookingScreen.Action>
    {
        let who = patient.map { "\($0.reference) \($0.name)" } ?? ""
        let what = ([who] + time).filter { !$0.isEmpty }.joined(separator: ", ")
        return Dialog(
            title: say("booking.begun", "A booking begun before"),
            lines: [
                what.isEmpty
                    ? say("booking.begun.some", "You had begun a booking here and not booked it.")
                    : say("booking.begun.what", "You had begun a booking: \(what). It is back.")
            ],
            choices: [
                .init(
                    key: .function(10), title: say("booking.begun.anew", "Begin anew"),
                    action: .beginAnew)
            ], danger: true, escape: say("booking.begun.goOn", "Go on with it"))
    }
}
