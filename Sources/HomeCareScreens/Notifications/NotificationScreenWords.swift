import HomeCareDomain
import HomeCareServices
import TerminalKit
import Words

/// What the screen of one message says.
enum NotificationScreenWords {
    static var noTitle: String { say("notification.noTitle", "Notification") }
    static var opening: String { say("notification.opening", "Opening the message") }
    static var alertTitle: String { say("notification.alertTitle", "Alert") }
    static var alertHelp: String {
        say("notification.alertHelp", "Opens the alert that the message is about.")
    }
    static var stillOpening: String {
        say("notification.stillOpening", "The message is still being opened.")
    }
    static var noAlert: String {
        say("notification.noAlert", "This message is not about an alert.")
    }

    static var to: String { say("notification.to", "To") }
    static var by: String { say("notification.by", "By") }
    static var about: String { say("notification.about", "About") }
    static var alert: String { say("notification.alert", "Alert") }
    static var urgency: String { say("notification.urgency", "Urgency") }
    static var written: String { say("notification.written", "Written") }
    static var known: String { say("notification.known", "Known") }
    static var next: String { say("notification.next", "Next") }
    static var parts: String { say("notification.partsLabel", "Parts") }
    static var number: String { say("notification.number", "Their no.") }
    static var attempts: String { say("notification.attempts", "Attempts") }
    static var reports: String { say("notification.reports", "Delivery reports") }
    static var text: String { say("notification.text", "Text") }
    static var noAttempts: String {
        say("notification.noAttempts", "Nobody has tried to send it yet.")
    }
    static var critical: String {
        say("notification.critical", "critical: sent again when in doubt")
    }
    static var usual: String { say("notification.usual", "usual") }
    static var notAskedYet: String { say("notification.notAskedYet", "to be asked") }
    static var noAnswer: String { say("notification.noAnswer", "no answer") }

    static func title(_ line: NotificationLine) -> String {
        say("notification.title", "Notification ▸ \(line.recipient) · \(line.reference)")
    }

    static func address(_ line: NotificationLine) -> String {
        say("notification.address", "\(line.channel.title) to \(line.address)")
    }

    static func parts(_ segments: Int) -> String {
        segments == 1
            ? say("notification.part", "1 SMS") : say("notification.partsOf", "\(segments) SMS")
    }

    /// When it is tried next, and what it waits for until then.
    static func wait(_ wait: MessageWait, _ zone: ClinicZone, now: Instant) -> String {
        switch wait {
        case .worker: say("notification.wait.worker", "it is due: it waits for a worker")
        case .due(let at): say("notification.wait.due", "it is due \(zone.told(at, now: now))")
        case .again(let at):
            say(
                "notification.wait.again",
                "tried again \(zone.told(at, now: now)): it was not accepted before")
        case .channel(let until?):
            say(
                "notification.wait.channel",
                "its channel stands still until \(zone.told(until, now: now))")
        case .channel(nil):
            say(
                "notification.wait.somebody",
                "its channel stands still until somebody lets it go on")
        case .lease(let until):
            say(
                "notification.wait.lease",
                "a worker is sending it, until \(zone.told(until, now: now)) at most")
        }
    }
}
