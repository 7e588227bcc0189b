import HomeCareDomain
import Words

/// What is said where alerts are taken, handed back and ended.
enum AlertHandlingWords {
    static var acknowledge: String { say("alertHandling.acknowledge", "Acknowledge") }
    static var acknowledgeHelp: String {
        say(
            "alertHandling.acknowledgeHelp",
            "Takes the alert, or keeps it for longer: nobody else is paged while it is yours.")
    }
    static var acknowledging: String { say("alertHandling.acknowledging", "Acknowledging") }
    static var release: String { say("alertHandling.release", "Hand back") }
    static var releaseHelp: String {
        say(
            "alertHandling.releaseHelp",
            "Gives the alert back: everybody is paged from the beginning again.")
    }
    static var yesRelease: String { say("alertHandling.yesRelease", "Hand back") }
    static func askRelease(_ alert: Alert) -> [String] {
        [
            say(
                "alertHandling.askRelease",
                "\(alert.patientName)'s alert \(alert.reference) will be nobody's."),
            say(
                "alertHandling.askReleasePaged",
                "Everybody is paged from the beginning again, and that cannot be taken back."),
        ]
    }
    static var releasing: String { say("alertHandling.releasing", "Handing back") }
    static var resolve: String { say("alertHandling.resolve", "Resolve") }
    static var resolveHelp: String {
        say("alertHandling.resolveHelp", "Ends the alert with a note of what was done.")
    }
    static var resolving: String { say("alertHandling.resolving", "Resolving") }
    static var nothingToAcknowledge: String {
        say("alertHandling.nothingToAcknowledge", "There is no alert to acknowledge.")
    }
    static var nothingToRelease: String {
        say("alertHandling.nothingToRelease", "There is no alert to hand back.")
    }
    static var nothingToResolve: String {
        say("alertHandling.nothingToResolve", "There is no alert to resolve.")
    }
    static var nobodyHasIt: String { say("alertHandling.nobodyHasIt", "Nobody has this alert.") }

    static func alreadyResolved(_ alert: Alert) -> String {
        say("alertHandling.alreadyResolved", "\(alert.reference) is already resolved.")
    }

    static func somebodyElseHas(_ alert: Alert) -> String {
        say(
            "alertHandling.somebodyElseHas",
            "\(alert.ownerName ?? say("alertHandling.somebodyElse", "Somebody else")) has \(alert.reference)."
        )
    }

    /// What is said of an alert that was just taken, handed back or ended.
    static func told(_ alert: Alert) -> String {
        switch alert.state {
        case .resolved:
            say("alertHandling.told.resolved", "\(alert.patientName)'s alert is resolved.")
        case .acknowledged:
            say("alertHandling.told.acknowledged", "\(alert.patientName)'s alert is yours.")
        case .open:
            say(
                "alertHandling.told.open",
                "\(alert.patientName)'s alert is open again; everybody is paged again.")
        }
    }
}
