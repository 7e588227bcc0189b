import HomeCareDomain
import Words

extension ReportWords {
    static func lastValue(_ value: String) -> String {
        say("report.linear.last", "Last visit: \(value).")
    }
    static func unobtained(_ reason: NotObtained) -> String {
        let words =
            reason.text.isEmpty
            ? reason.code.title : "\(reason.code.title), \(reason.text)"
        return say("report.linear.notObtained", "not obtained: \(words)")
    }
    static func scored(_ total: Int, _ band: News2Band) -> String {
        say("report.linear.total", "NEWS2 \(total), \(band.title). \(band.response)")
    }
}
