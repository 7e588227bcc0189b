import HomeCareDomain
import Words

/// The words of the form for extra time.
enum ExtraTimeWords {
    static func title(_ name: String?) -> String {
        guard let name else { return say("extraTime.title", "Extra time") }
        return say("extraTime.title.of", "Extra time ▸ \(name)")
    }
    static var explanation: String {
        say("extraTime.explanation", "Time for visits on one day, beside what the week says.")
    }
    static var day: String { say("extraTime.day", "Day") }
    static var hours: String { say("extraTime.hours", "Hours") }
    static var hoursHelp: String {
        say("extraTime.hours.help", "Such as 9-13, or several: 9-12 14:30-17.")
    }
    static var mode: String { say("extraTime.mode", "Kind of visit") }
    static var modeHelp: String {
        say("extraTime.mode.help", "In person or virtual; not chosen, both are.")
    }
    static func title(_ mode: WindowMode) -> String {
        switch mode {
        case .inPerson: say("extraTime.inPerson", "In person only")
        case .virtual: say("extraTime.virtual", "Virtual only")
        case .both: say("extraTime.both", "Both kinds")
        }
    }
    static func understood(_ time: String) -> String {
        say("extraTime.understood", "Open: \(time)")
    }
    static var noHours: String {
        say("extraTime.noHours", "Those are no hours; write 9-13, or 9-12 14:30-17.")
    }
    static var submit: String { say("extraTime.submit", "Open it") }
    static var submitHelp: String { say("extraTime.submit.help", "Saves the extra time.") }
    static var saving: String { say("extraTime.saving", "Saving the extra time") }
    static var restored: String {
        say("extraTime.restored", "This is the extra time you had begun; nothing is saved yet.")
    }
    static func saved(_ time: String) -> String {
        say("extraTime.saved", "Extra time is saved: \(time)")
    }
    static func openAlready(_ time: String) -> String {
        say("extraTime.openAlready", "Open already, so nothing was changed: \(time)")
    }
}
