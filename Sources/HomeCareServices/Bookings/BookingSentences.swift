import HomeCareDomain
import Words

/// Why something cannot be booked, and what would be.
enum BookingSentences {
    static var past: String {
        say("bookingRule.past", "That time is over. Nothing was saved; choose a later one.")
    }
    static func tooFar(_ last: String) -> String {
        say("bookingRule.tooFar", "Visits are booked until \(last): choose an earlier day.")
    }
    static var wholeMinute: String {
        say("bookingRule.wholeMinute", "A visit starts at a whole minute. Nothing was saved.")
    }
    static func skipped(_ day: String, _ clock: String) -> String {
        say(
            "bookingRule.skipped",
            "On \(day) the clocks are put forward and there is no \(clock): choose another time.")
    }
    static var tooShort: String {
        say("bookingRule.tooShort", "A visit lasts at least 5 minutes. Nothing was saved.")
    }
    static var tooLong: String {
        say(
            "bookingRule.tooLong",
            "A visit lasts at most a day. Nothing was saved; book it as two visits.")
    }
    static var textTooLong: String {
        say("bookingRule.textTooLong", "That text is too long; at most 2000 characters fit.")
    }
    static func merged(_ patient: String, _ kept: String) -> String {
        say(
            "bookingRule.merged",
            "\(patient) was registered twice and stands at \(kept) now: book it there.")
    }
    static func notBookable(_ caregiver: String) -> String {
        say(
            "bookingRule.notBookable",
            "\(caregiver) cannot be booked: an admin has not verified the papers. Nothing was saved."
        )
    }
    static func credentialEnds(_ caregiver: String, _ last: String) -> String {
        say(
            "bookingRule.credentialEnds",
            """
            \(caregiver) can be booked until \(last), when the verified papers end: choose an \
            earlier day or somebody else.
            """)
    }
    static func wrongSpecialty(_ caregiver: String, _ has: String) -> String {
        say(
            "bookingRule.wrongSpecialty",
            "\(caregiver) does not do that. What can be booked: \(has). Nothing was saved.")
    }
    static func noSpecialty(_ caregiver: String) -> String {
        say("bookingRule.noSpecialty", "\(caregiver) has no specialty that can be booked.")
    }
    static func whichSpecialty(_ caregiver: String, _ has: String) -> String {
        say("bookingRule.whichSpecialty", "Say what \(caregiver) is to do: \(has).")
    }
    static var overrideNotYours: String {
        say(
            "bookingRule.overrideNotYours",
            "Only the desk books outside a caregiver's availability. Nothing was saved.")
    }
    static func notice(_ caregiver: String, _ ahead: String, _ earliest: String) -> String {
        say(
            "bookingRule.notice",
            "\(caregiver) must know of a visit \(ahead) before: from \(earliest) on.")
    }
    static func ahead(_ minutes: Int) -> String {
        minutes % 60 == 0
            ? say("bookingRule.hours", "\(minutes / 60) h")
            : say("booking.lasting", "\(minutes) min")
    }
    static func away(_ caregiver: String, _ until: String) -> String {
        say("bookingRule.away", "\(caregiver) is away until \(until).")
    }
    static func noWindow(_ caregiver: String, _ mode: String, _ day: String) -> String {
        say("bookingRule.noWindow", "\(caregiver) makes no visits (\(mode)) on \(day).")
    }
    static func windows(
        _ caregiver: String, _ mode: String, _ day: String, _ open: String
    ) -> String {
        say(
            "bookingRule.windows",
            "On \(day) \(caregiver) makes visits (\(mode)) at \(open): this one does not fit.")
    }
    static var step: String {
        say("bookingRule.step", "Free times are listed every 1 to 60 minutes.")
    }
    static func days(_ most: Int) -> String {
        say("bookingRule.days", "Free times are listed for 1 to \(most) days.")
    }
    static var series: String {
        say("bookingRule.series", "A series has 2 to 104 visits, every 1 to 52 weeks.")
    }
    static func notInSeries(_ day: String) -> String {
        say(
            "bookingRule.notInSeries",
            "\(day) is no date of the series, so it cannot be left out. Nothing was saved.")
    }
    /// The same about several dates on end.
    static func sameClash(
        _ count: Int, _ first: CivilDate, _ last: CivilDate, _ why: String
    ) -> String {
        let (from, to) = (ClinicZone.inYear(first), ClinicZone.inYear(last))
        return say("booking.clashes.same", "\(count) dates, \(from) to \(to): \(why)")
    }
    static func seriesClashes(_ count: Int, others: Int) -> String {
        guard others > 0 else {
            return say(
                "bookingRule.seriesAllClash",
                "None of the \(count) dates can be booked: nothing was.")
        }
        return count == 1
            ? say(
                "bookingRule.seriesClash",
                "1 date cannot be booked, so nothing of the series was.")
            : say(
                "bookingRule.seriesClashes",
                "\(count) dates cannot be booked, so nothing of the series was.")
    }
    static func notAccepted(_ count: Int) -> String {
        count == 1
            ? say(
                "bookingRule.notAccepted.one",
                "1 visit of the series cannot be accepted as it is, so none was.")
            : say(
                "bookingRule.notAccepted",
                "\(count) visits of the series cannot be accepted as they are, so none was.")
    }
    static var unchanged: String {
        say("bookingRule.unchanged", "Nothing about the visit would be different.")
    }
    static func changedMeanwhile(_ visit: String, _ state: String, _ now: String) -> String {
        say(
            "bookingRule.changedMeanwhile",
            """
            Somebody changed \(visit) meanwhile: it is \(state) now, \(now). Nothing was saved; \
            look at it and try again.
            """)
    }
    static func stranded(
        _ name: String, _ count: Int, _ why: String, _ caregiver: String
    ) -> String {
        count == 1
            ? say(
                "bookingRule.strandedOne",
                """
                \(name) may not make 1 visit that is booked (\(why)). Give it to somebody else: \
                homecare appointments list --caregiver \(caregiver)
                """)
            : say(
                "bookingRule.stranded",
                """
                \(name) may not make \(count) visits that are booked (\(why)). Give them to somebody else: \
                homecare appointments list --caregiver \(caregiver)
                """)
    }
    static func moreStranded(_ most: Int) -> String {
        say(
            "bookingRule.moreStranded",
            "More caregivers than these \(most) have visits that they may not make.")
    }
    static func outside(
        _ name: String, _ count: Int, _ why: String, _ first: String, _ start: String
    ) -> String {
        let howToKeep = "homecare appointments status \(first) confirmed --reason REASON"
        return count == 1
            ? say(
                "bookingRule.outsideOne",
                """
                1 visit lies outside the availability of \(name) (\(why)): \(first), \(start). \
                Move it, give it to somebody else, cancel it, or keep it: \(howToKeep)
                """)
            : say(
                "bookingRule.outside",
                """
                \(count) visits lie outside the availability of \(name) (\(why)), first \
                \(first), \(start). Move them, give them to somebody else, cancel them, or keep \
                one: \(howToKeep)
                """)
    }
    static func moreOutside(_ caregivers: Int) -> String {
        say(
            "bookingRule.moreOutside",
            "\(caregivers) more caregivers have visits outside their availability.")
    }
    static var noneStranded: String {
        say(
            "bookingRule.noneStranded",
            "every visit to come is with somebody who may make it, in their hours")
    }
    static func lookedUntil(_ count: Int, _ until: String) -> String {
        say(
            "bookingRule.lookedUntil",
            """
            the next \(count) visits were compared with their caregivers' hours, those until \
            \(until); later ones were not
            """)
    }
    static func state(_ visit: String, _ state: String) -> String {
        say("bookingRule.state", "\(visit) is \(state): that cannot be done with it now.")
    }
    static func side(_ visit: String, _ state: String) -> String {
        say("bookingRule.side", "\(visit) is \(state): that is for others to do. Ask the desk.")
    }
    static func notYet(_ visit: String, _ start: String) -> String {
        say("bookingRule.notYet", "\(visit) begins \(start): wait until then.")
    }
    static func tooLate(_ visit: String, _ start: String) -> String {
        say("bookingRule.tooLate", "\(visit) was to begin \(start): it is too late for that.")
    }
    static var whyCancel: String {
        say("bookingRule.whyCancel", "Say why, for those who hear of it.")
    }
    static var holdOver: String {
        say(
            "bookingRule.holdOver",
            "The time is not kept for you any more; others may book it. Choose it again.")
    }
    static var bookedWithoutHold: String {
        say(
            "bookingRule.bookedWithoutHold",
            """
            No time was kept under this token any more: it had lapsed, was used, or is mistyped. \
            The time was still free, and is booked.
            """)
    }
    static var holdLongest: String {
        say("bookingRule.holdLongest", "A time is kept for an hour at most: book it or let it go.")
    }
    static var cancelledSince: String {
        say(
            "bookingRule.cancelledSince",
            "This was booked before, and was moved or cancelled since.")
    }
}
