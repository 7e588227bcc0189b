import Words

/// The names of the tabs.
enum TabWords {
    static var today: String { say("tab.today", "Today") }
    static var patients: String { say("tab.patients", "Patients") }
    static var alerts: String { say("tab.alerts", "Alerts") }
    static var notifications: String { say("tab.notifications", "Notifications") }
    static var myCare: String { say("tab.myCare", "My care") }
    static var availability: String { say("tab.availability", "Availability") }
    static var board: String { say("tab.board", "Day board") }
}
