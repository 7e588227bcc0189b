import Words

/// What a caregiver's day says.
enum TodayWords {
    static var today: String { say("today.today", "Today") }
    static var opening: String { say("today.opening", "Opening your day") }
    static var open: String { say("today.open", "Open") }
    static var openHelp: String { say("today.openHelp", "Opens the visit.") }
    static var nothingToOpen: String { say("today.nothingToOpen", "There is no visit to open.") }
    static var report: String { say("today.report", "Report") }
    static var reportHelp: String { say("today.reportHelp", "Opens the care report of the visit.") }
    static var allFiled: String { say("today.allFiled", "all reports filed") }
    static var none: String { say("today.none", "No visits today. Enjoy the quiet.") }

    static func title(_ day: String) -> String { say("today.title", "Today ▸ \(day)") }
    static func toReport(_ visits: Int) -> String { say("today.toReport", "\(visits) to report") }
}
