import Words

/// Why a report is not taken or not shown.
enum ReportSentences {
    static func handoverAhead(_ when: String) -> String {
        say(
            "handover.ahead",
            "\(when) is still to come: a handover begins at a visit or a time that is past.")
    }
    static func notYours(_ report: String, _ author: String) -> String {
        say(
            "refusal.report.notYours",
            "\(report) is the report of \(author)'s visit, not of yours.")
    }
    static var recordCall: String {
        say("refusal.record.call", "Please call the clinic about this record.")
    }
    static func recordCallOn(_ phone: String) -> String {
        say("refusal.record.callOn", "Please call the clinic on \(phone) about this record.")
    }
    static func filed(_ visit: String, _ report: String) -> String {
        say(
            "refusal.report.filed",
            "\(visit) already has its report, \(report). A correction is an addendum.")
    }
    static func nothing(_ visit: String, _ state: String) -> String {
        say("refusal.report.nothing", "\(visit) is \(state): there is nothing to report.")
    }
}
