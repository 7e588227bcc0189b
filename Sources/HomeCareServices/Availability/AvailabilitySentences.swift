import HomeCareDomain
import Words

/// Why something about a caregiver's time or papers is not saved.
enum AvailabilitySentences {
    static func unknownCounty(_ text: String) -> String {
        say("availabilityRule.county", "“\(text)” is no county. Nothing was saved.")
    }
    static var specialty: String {
        say(
            "availabilityRule.specialty",
            "That specialty is not offered by the clinic. Nothing was saved.")
    }
    static func minutes(_ most: Int) -> String {
        say("availabilityRule.minutes", "Between 0 and \(most) minutes are possible.")
    }
    static var rate: String {
        say(
            "availabilityRule.rate",
            "An hourly rate is more than KES 0 and at most 1,000,000. Nothing was saved.")
    }
    static var window: String {
        say(
            "availabilityRule.window",
            "A window lies between 00:00 and 24:00 and ends after it begins. Nothing was saved.")
    }
    static var pastDay: String {
        say("availabilityRule.pastDay", "That day is over. Nothing was saved.")
    }
    static var offOver: String {
        say("availabilityRule.offOver", "That time off is over already. Nothing was saved.")
    }
    static var offOrder: String {
        say("availabilityRule.offOrder", "Time off ends after it begins. Nothing was saved.")
    }
    static var offLong: String {
        say("availabilityRule.offLong", "Time off lasts at most two years. Nothing was saved.")
    }
    static var offGone: String {
        say("availabilityRule.offGone", "That time off is not there any more.")
    }
    static var extraGone: String {
        say("availabilityRule.extraGone", "That extra time is not there any more.")
    }
    static var weekChanged: String {
        say(
            "availabilityRule.weekChanged",
            "Somebody changed this week meanwhile. Nothing was saved; look at it again first.")
    }
    static func visitsBooked(_ count: Int, _ visits: String) -> String {
        say(
            "availabilityRule.visitsBooked",
            """
            Visits are booked in that time (\(count)): \(visits). They stay booked until somebody \
            moves or cancels them. Nothing was saved yet.
            """)
    }
    static func more(_ count: Int) -> String {
        say("availabilityRule.more", "\(count) more")
    }
    static func missing(_ what: String) -> String {
        say("availabilityRule.missing", "\(what) is missing. Nothing was saved.")
    }
    static var regulator: String { say("availabilityRule.regulator", "The regulator") }
    static var number: String { say("availabilityRule.number", "The number") }
    static var expired: String {
        say("availabilityRule.expired", "Those papers have expired. Nothing was saved.")
    }
    static var why: String { say("availabilityRule.why", "Say why the papers are rejected.") }
    static var textTooLong: String {
        say("availabilityRule.textTooLong", "That text is too long; at most 500 characters fit.")
    }
}
