import HomeCareDomain
import Words

/// What the screen of one alert says.
enum AlertScreenWords {
    static var alert: String { say("alert.alert", "Alert") }
    static var chart: String { say("alert.chart", "Chart") }
    static var chartHelp: String { say("alert.chartHelp", "Opens the patient's chart.") }
    static var report: String { say("alert.report", "Report") }
    static var reportHelp: String {
        say("alert.reportHelp", "Opens the care report that raised the alert.")
    }
    static var opening: String { say("alert.opening", "Opening the alert") }
    static var stillOpening: String {
        say("alert.stillOpening", "The alert is still being opened.")
    }
    static var history: String { say("alert.history", "What happened") }
    static var messages: String { say("alert.messages", "Messages") }
    static var noMessage: String { say("alert.noMessage", "No message was sent about this alert.") }

    static func title(_ alert: Alert) -> String {
        say("alert.title", "Alert ▸ \(alert.patientName) · \(alert.reference)")
    }
}
