import Words

/// The words of lists of visits.
enum VisitsWords {
    static var key: String { say("visits.key", "Visits") }
    static var keyHelp: String {
        say("visits.key.help", "All visits, to open, move, cancel or revive one.")
    }
    static var mine: String { say("visits.mine", "My visits") }
    static var mineHelp: String {
        say("visits.mine.help", "Your visits, those to come and the earlier ones.")
    }
    static var requests: String { say("visits.requests", "Requests") }
    static var requestsHelp: String {
        say("visits.requests.help", "What patients asked for and nobody answered yet, of all days.")
    }
    static var stranded: String { say("visits.stranded", "Visits to put right") }
    static var strandedHelp: String {
        say(
            "visits.stranded.help",
            """
            What is booked with caregivers who may not make it any more, or outside their hours, \
            of all days.
            """)
    }
    static func title(_ name: String) -> String { say("visits.title", "Visits ▸ \(name)") }
    static var opening: String { say("visits.opening", "Opening the visits") }
    static var noRecord: String {
        say("visits.noRecord", "Your sign-in is not connected to a patient record yet.")
    }

    static var open: String { say("visits.open", "Open") }
    static var openHelp: String {
        say("visits.open.help", "Opens the visit, and what can be done with it.")
    }
    static var nothing: String { say("visits.nothing", "There is no visit to open.") }
    static var earlier: String { say("visits.earlier", "To come or earlier") }
    static var earlierHelp: String {
        say("visits.earlier.help", "Shows the earlier visits, or those to come again.")
    }
    static func toCome(_ count: Int) -> String { say("visits.toCome", "\(count) to come") }
    static func before(_ count: Int) -> String { say("visits.before", "\(count) earlier") }
    static func asked(_ count: Int) -> String { say("visits.asked", "\(count) to answer") }
    static func toPutRight(_ count: Int) -> String {
        say("visits.toPutRight", "\(count) to put right")
    }
    static var why: String { say("visits.why", "Why") }
    static func lookedUntil(_ until: String) -> String {
        say("visits.lookedUntil", "hours compared until \(until)")
    }
    static func first(_ count: Int) -> String { say("visits.first", "the first \(count)") }

    static var noneToCome: String {
        say("visits.noneToCome", "No visit is booked. Tab shows the earlier ones.")
    }
    static var noneEarlier: String {
        say("visits.noneEarlier", "There was no visit yet. Tab shows those to come.")
    }
    static var noneStranded: String {
        say(
            "visits.noneStranded",
            "Every visit to come is with somebody who may make it, in their hours.")
    }
    static var noRequest: String {
        say("visits.noRequest", "No patient waits for an answer.")
    }
}
