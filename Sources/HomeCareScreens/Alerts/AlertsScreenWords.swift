/// What the list of alerts says.
enum AlertsScreenWords {
    static let title = "Alerts"
    static let titleOfAll = "Alerts ▸ all"
    static let open = "Open"
    static let openHelp = "Opens the alert: its history and its messages."
    static let nothingToOpen = "There is no alert to open."
    static let all = "All or open"
    static let allHelp = "Shows resolved alerts too, or only those that are not over."
    static let opening = "Opening the alerts"
    static let noneEver = "There has been no alert yet."
    static let noneOpen = "No open alerts. Press a to see those that are over."
}
