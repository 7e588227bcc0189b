import Words

/// The words of the form for time off.
enum TimeOffWords {
    static func title(_ name: String?) -> String {
        guard let name else { return say("timeOff.title", "Time off") }
        return say("timeOff.title.of", "Time off ▸ \(name)")
    }
    static var explanation: String {
        say(
            "timeOff.explanation",
            """
            Nobody is offered these days or hours for a visit. Visits that are booked already are \
            named before it is saved.
            """)
    }
    static var first: String { say("timeOff.first", "First day") }
    static var firstHelp: String {
        say("timeOff.first.help", "A day, such as 24/12, thu or tomorrow.")
    }
    static var last: String { say("timeOff.last", "Last day") }
    static var lastHelp: String {
        say("timeOff.last.help", "The last day of it; empty where it is one day.")
    }
    static var hours: String { say("timeOff.hours", "Hours") }
    static var hoursHelp: String {
        say("timeOff.hours.help", "Such as 8-12 or 14:30-16; empty for whole days.")
    }
    static var reason: String { say("timeOff.reason", "Reason") }
    static var reasonHelp: String {
        say("timeOff.reason.help", "For the desk; patients do not see it. May stay empty.")
    }
    static func understood(_ time: String) -> String {
        say("timeOff.understood", "Off: \(time)")
    }
    static var noDay: String {
        say("timeOff.noDay", "That is no day; write 24/12, thu or tomorrow.")
    }
    static var backwards: String {
        say("timeOff.backwards", "The last day lies before the first.")
    }
    static var noHours: String {
        say("timeOff.noHours", "Those are no hours; write 8-12 or 14:30-16.")
    }
    static var noSuchTime: String {
        say(
            "timeOff.noSuchTime",
            "These hours end before they begin, or the clocks skip one of them.")
    }
    static var submit: String { say("timeOff.submit", "Take it off") }
    static var submitHelp: String { say("timeOff.submit.help", "Saves the time off.") }
    static var opening: String { say("timeOff.opening", "Opening the days") }
    static var saving: String { say("timeOff.saving", "Saving the time off") }
    static var notOpen: String { say("timeOff.notOpen", "The days are still being opened.") }
    static var wrong: String {
        say("timeOff.wrong", "Something cannot be read; nothing is saved yet.")
    }
    static var restored: String {
        say("timeOff.restored", "This is the time off you had begun; nothing is saved yet.")
    }
    static func saved(_ time: String) -> String {
        say("timeOff.saved", "Time off is saved: \(time)")
    }
    static var ask: String { say("timeOff.ask", "Take the time off all the same?") }
    static var yes: String { say("timeOff.ask.yes", "Take it off") }
}
