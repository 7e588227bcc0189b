import HomeCareDomain
import Words

/// The words of the *next* key.
enum NextWords {
    static var title: String { say("next.title", "Next") }
    static var help: String {
        say("next.help", "Opens the next thing that needs you: an alert, a report, a visit.")
    }
    static var looking: String { say("next.looking", "Looking what is next") }
    static var nothing: String {
        say("next.nothing", "Nothing waits for you now.")
    }

    /// What was opened, and why.
    static func why(_ thing: NextThing) -> String {
        switch thing {
        case .alert(_, let patient): say("next.alert", "\(patient)'s alert: nobody has it yet.")
        case .draft(_, let patient): say("next.draft", "\(patient)'s report, begun and not filed.")
        case .report(_, let patient): say("next.report", "\(patient)'s report is due.")
        case .request(_, let patient):
            say("next.request", "\(patient) asks for a visit: accept it or decline it.")
        case .visit(_, let patient): say("next.visit", "Your next visit: \(patient).")
        case .completion(_, let name):
            say("next.completion", "\(name) has recovered: does the care end?")
        case .badReport(_, let patient):
            say("next.badReport", "A report of \(patient) that you have not read.")
        case .channel(let channel):
            say("next.channel", "Messages by \(channel) stand still until somebody looks.")
        case .message(_, let recipient):
            say("next.message", "A message to \(recipient) could not be delivered.")
        case .bookings(_, let name):
            say("next.bookings", "\(name)'s care has ended: which visits stay booked?")
        }
    }
}
