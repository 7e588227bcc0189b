import HomeCareDomain

/// What is said where alerts are taken, handed back and ended.
enum AlertHandlingWords {
    static let acknowledge = "Acknowledge"
    static let acknowledgeHelp =
        "Takes the alert, or keeps it for longer: nobody else is paged while it is yours."
    static let acknowledging = "Acknowledging"
    static let release = "Hand back"
    static let releaseHelp = "Gives the alert back: everybody is paged from the beginning again."
    static let releasing = "Handing back"
    static let resolve = "Resolve"
    static let resolveHelp = "Ends the alert with a note of what was done."
    static let resolving = "Resolving"
    static let nothingToAcknowledge = "There is no alert to acknowledge."
    static let nothingToRelease = "There is no alert to hand back."
    static let nothingToResolve = "There is no alert to resolve."
    static let nobodyHasIt = "Nobody has this alert."

    static func alreadyResolved(_ alert: Alert) -> String {
        "\(alert.reference) is already resolved."
    }

    static func somebodyElseHas(_ alert: Alert) -> String {
        "\(alert.ownerName ?? "Somebody else") has \(alert.reference)."
    }

    /// What is said of an alert that was just taken, handed back or ended.
    static func told(_ alert: Alert) -> String {
        switch alert.state {
        case .resolved: "\(alert.patientName)'s alert is resolved."
        case .acknowledged: "\(alert.patientName)'s alert is yours."
        case .open: "\(alert.patientName)'s alert is open again; everybody is paged anew."
        }
    }
}
