import HomeCareDomain

/// What the screen of one alert says.
enum AlertScreenWords {
    static let alert = "Alert"
    static let chart = "Chart"
    static let chartHelp = "Opens the patient's chart."
    static let report = "Report"
    static let reportHelp = "Opens the care report that raised the alert."
    static let opening = "Opening the alert"
    static let stillOpening = "The alert is still being opened."
    static let history = "What happened"
    static let messages = "Messages"
    static let noMessage = "No message was sent about this alert."

    static func title(_ alert: Alert) -> String {
        "Alert ▸ \(alert.patientName) · \(alert.reference)"
    }
}
