import HomeCareDomain
import Words

/// The words of the form that gives a visit another time.
enum RescheduleWords {
    static var title: String { say("reschedule.title", "Move the visit") }
    static func title(_ patient: String, _ reference: String) -> String {
        say("reschedule.titleOf", "Move ▸ \(patient) · \(reference)")
    }
    static var opening: String { say("reschedule.opening", "Opening the visit") }
    static var saving: String { say("reschedule.saving", "Moving the visit") }
    static var submit: String { say("reschedule.submit", "Move") }
    static var submitHelp: String {
        say(
            "reschedule.submit.help",
            "Gives the visit this time. One that a patient moves has to be confirmed again.")
    }
    static var asksAgain: String {
        say(
            "reschedule.asksAgain",
            """
            It is confirmed now. Moved, it has to be confirmed again, and its time now is given up.
            """)
    }
    static var notOpen: String { say("reschedule.notOpen", "The visit is still being opened.") }
    static var day: String { say("reschedule.day", "Day") }
    static var dayHelp: String {
        say("reschedule.day.help", "26/11, thu, tomorrow or +7.")
    }
    static var time: String { say("reschedule.time", "Time") }
    static var timeHelp: String { say("reschedule.time.help", "Such as 9, 930 or 14:00.") }
    static var minutes: String { say("reschedule.minutes", "Minutes") }
    static var minutesUnit: String { say("reschedule.minutes.unit", "min") }
    static var minutesHelp: String { say("reschedule.minutes.help", "5 to 1440.") }
    static var noDay: String { say("reschedule.noDay", "That is no day: write 26/11 or thu.") }
    static func changed(_ visit: String) -> String {
        say(
            "reschedule.changed",
            "Somebody else just changed \(visit). What you typed is still here; look again first.")
    }
    static func over(_ visit: String, _ state: String) -> String {
        say("reschedule.over", "\(visit) is \(state) now: it cannot be moved.")
    }
    static var noTime: String { say("reschedule.noTime", "That is no time: write 9:30.") }
    static var noMinutes: String { say("reschedule.noMinutes", "5 to 1440 minutes.") }
    static var wrong: String { say("reschedule.wrong", "Something is missing or wrong.") }
    static var unchanged: String { say("reschedule.now", "Now") }
    static func now(_ when: String, _ caregiver: String) -> String {
        say("reschedule.nowAt", "Booked \(when) with \(caregiver).")
    }
    static func free(_ day: String) -> String { say("reschedule.free", "Free starts on \(day)") }
    static func starts(_ first: String, _ last: String) -> String {
        say("reschedule.starts", "from \(first) to \(last)")
    }
    static func start(_ clock: String) -> String { say("reschedule.start", "at \(clock)") }
    static var nothingFree: String { say("reschedule.nothingFree", "Nothing is free that day.") }
    static var looking: String { say("reschedule.looking", "Looking for free times …") }
    static var clashTitle: String { say("reschedule.clash", "Not possible at that time") }
    static var nearest: String { say("reschedule.nearest", "The nearest free times:") }
    static func other(_ when: String, _ caregiver: String) -> String {
        say("reschedule.other", "\(when), \(caregiver)")
    }
    static var others: String { say("reschedule.others", "Somebody else") }
    static var othersHelp: String {
        say("reschedule.others.help", "Who else could come at this time, to give them the visit.")
    }
    static func othersTitle(_ when: String) -> String {
        say("reschedule.others.title", "Free on \(when)")
    }
    static func othersLine(_ caregiver: String) -> String {
        say("reschedule.others.line", "Who takes the visit over from \(caregiver)?")
    }
    static func nobodyElse(_ when: String) -> String {
        say("reschedule.others.none", "Nobody else who does this care is free on \(when).")
    }
    static var override: String { say("reschedule.override", "All the same, with a reason") }
    static var overrideTitle: String {
        say("reschedule.override.title", "Outside the availability: book it all the same?")
    }
    static var reason: String { say("reschedule.reason", "Reason") }
    static var noReason: String { say("reschedule.noReason", "Please say why.") }
    static func moved(_ visit: Visit, _ when: String) -> String {
        let (reference, caregiver) = (visit.reference, visit.caregiverName)
        return visit.state == .requested
            ? say(
                "reschedule.movedRequest",
                "\(reference) is asked for on \(when), with \(caregiver): not yet confirmed.")
            : say("reschedule.moved", "\(reference) is now on \(when), with \(caregiver).")
    }
    static var restored: String {
        say("reschedule.restored", "What you had typed is here again.")
    }
}
