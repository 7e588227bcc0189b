import HomeCareDomain
import Words

extension ReportWords {
    static var lineWays: String {
        say(
            "report.linear.line",
            """
            Type the vitals in one line; what was understood is read back. Enter alone takes it, \
            another line replaces it, .esc puts it away.
            """)
    }
    static func grammar(_ typed: String, _ meaning: String) -> String {
        say("report.linear.grammar", "\(typed): \(meaning)")
    }
    static func offered(_ slip: UnitSlip) -> String {
        say("report.linear.offer", "\(slip.sentence) .f5 takes it.")
    }
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
