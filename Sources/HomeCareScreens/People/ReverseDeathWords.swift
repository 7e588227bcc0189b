import Words

/// The words of the screen that takes a report of a death back.
enum ReverseDeathWords {
    static var title: String { say("reverse.title", "Withdraw a report of a death") }
    static func title(_ patient: String) -> String {
        say("reverse.title.of", "Withdraw the report of the death ▸ \(patient)")
    }
    static var explanation: String {
        say(
            "reverse.explanation",
            """
            The status becomes what it was before; the report stays on record. Staff who were \
            told hear that it was withdrawn; contacts are told nothing. The bookings \
            that were cancelled do not come back by themselves: the desk revives them one by one.
            """)
    }
    static var reason: String { say("reverse.reason", "Reason") }
    static var reasonHelp: String {
        say("reverse.reason.help", "Why the report of the death is withdrawn.")
    }
    static var name: String { say("reverse.name", "Patient's name") }
    static var nameHelp: String {
        say("reverse.name.help", "Type the patient's name to confirm who it is.")
    }
    static var submit: String { say("reverse.submit", "Withdraw it") }
    static var submitHelp: String {
        say("reverse.submit.help", "Takes the report of the death back, for all to see.")
    }
    static var opening: String { say("reverse.opening", "Opening the patient") }
    static var saving: String { say("reverse.saving", "Withdrawing the report") }
    static var notOpen: String { say("reverse.notOpen", "The patient is still being opened.") }
    static var wrong: String { say("reverse.wrong", "Not yet: nothing was changed.") }
    static var restored: String {
        say("reverse.restored", "This is what you had begun; nothing is withdrawn yet.")
    }
    static var noReason: String { say("reverse.noReason", "Say why it is withdrawn.") }
    static var noName: String { say("reverse.noName", "Type the patient's name.") }
    static var otherName: String {
        say("reverse.otherName", "This is not the patient's name as registered.")
    }
    static func done(_ patient: String, _ status: String, _ told: Int) -> String {
        say("reverse.done", "\(patient) is \(status) again; \(told) people are told.")
    }
    static var key: String { say("card.reverse", "Withdraw death") }
    static var keyHelp: String {
        say("card.reverse.help", "Takes a report of a death back, with a reason.")
    }
}
