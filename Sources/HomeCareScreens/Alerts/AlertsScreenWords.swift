import Words

/// What the list of alerts says.
enum AlertsScreenWords {
    static var title: String { say("alerts.title", "Alerts") }
    static var titleOfAll: String { say("alerts.titleOfAll", "Alerts ▸ all") }
    static var open: String { say("alerts.open", "Open") }
    static var openHelp: String {
        say("alerts.openHelp", "Opens the alert: its history and its messages.")
    }
    static var nothingToOpen: String { say("alerts.nothingToOpen", "There is no alert to open.") }
    static var all: String { say("alerts.all", "All or open") }
    static var allHelp: String {
        say("alerts.allHelp", "Shows resolved alerts too, or only those that are not over.")
    }
    static var opening: String { say("alerts.opening", "Opening the alerts") }
    static var noneEver: String { say("alerts.noneEver", "There has been no alert yet.") }
    static var noneOpen: String {
        say("alerts.noneOpen", "No open alerts. Press a to see those that are over.")
    }
}
