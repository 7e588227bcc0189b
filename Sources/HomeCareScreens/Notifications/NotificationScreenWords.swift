import HomeCareDomain
import HomeCareServices
import TerminalKit

/// What the screen of one message says.
enum NotificationScreenWords {
    static let noTitle = "Notification"
    static let opening = "Opening the message"
    static let alertTitle = "Alert"
    static let alertHelp = "Opens the alert that the message is about."
    static let stillOpening = "The message is still being opened."
    static let noAlert = "This message is not about an alert."

    static let to = "To"
    static let by = "By"
    static let about = "About"
    static let alert = "Alert"
    static let urgency = "Urgency"
    static let written = "Written"
    static let known = "Known"
    static let next = "Next"
    static let parts = "Parts"
    static let number = "Their no."
    static let attempts = "Attempts"
    static let reports = "Delivery reports"
    static let text = "Text"
    static let noAttempts = "Nobody has tried to send it yet."
    static let critical = "critical: sent again when in doubt"
    static let usual = "usual"
    static let notAskedYet = "to be asked"
    static let noAnswer = "no answer"

    static func title(_ line: NotificationLine) -> String {
        "Notification ▸ \(line.recipient) · \(line.reference)"
    }

    static func address(_ line: NotificationLine) -> String {
        "\(line.channel.title) to \(line.address)"
    }

    static func parts(_ segments: Int) -> String {
        segments == 1 ? "1 SMS" : "\(segments) SMS"
    }

    /// When it is tried next, and what it waits for until then.
    static func wait(_ wait: MessageWait, _ zone: ClinicZone, now: Instant) -> String {
        switch wait {
        case .worker: "it is due: it waits for a worker"
        case .due(let at): "it is due \(zone.told(at, now: now))"
        case .again(let at): "tried again \(zone.told(at, now: now)): it was not accepted before"
        case .channel(let until?): "its channel stands still until \(zone.told(until, now: now))"
        case .channel(nil): "its channel stands still until somebody lets it go on"
        case .lease(let until):
            "a worker is sending it, until \(zone.told(until, now: now)) at most"
        }
    }
}
