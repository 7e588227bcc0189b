import HomeCareDomain
import HomeCareServices
import Words

/// The words of a chart.
enum ChartWords {
    static var chart: String { say("chart.chart", "Chart") }
    static var opening: String { say("chart.opening", "Opening the chart") }
    static var pregnant: String { say("chart.pregnant", "pregnant") }
    static var physician: String { say("chart.physician", "physician ") }
    static var nobody: String { say("chart.nobody", "none") }
    static var open: String { say("chart.open", "Open") }
    static var openHelp: String { say("chart.openHelp", "Opens the selected report or alert.") }
    static var next: String { say("chart.next", "Next part") }
    static var nextHelp: String { say("chart.nextHelp", "Goes on to the next part of the chart.") }
    static var previous: String { say("chart.previous", "Part before") }
    static var previousHelp: String { say("chart.previousHelp", "Goes back to the part before.") }
    static var range: String { say("chart.range", "Range") }
    static var rangeHelp: String {
        say("chart.rangeHelp", "Shows the last ten visits, the last thirty days, or all reports.")
    }
    static var handover: String { say("chart.handover", "Handover") }
    static var handoverHelp: String {
        say("chart.handoverHelp", "What changed since the selected report, on one page.")
    }
    static var alert: String { say("chart.alert", "Alert") }
    static var alertHelp: String { say("chart.alertHelp", "Opens the patient's running alert.") }
    static var older: String { say("chart.older", "Older report") }
    static var olderHelp: String {
        say("chart.olderHelp", "Walks the curves to the report before. The left arrow does it too.")
    }
    static var newer: String { say("chart.newer", "Newer report") }
    static var newerHelp: String {
        say("chart.newerHelp", "Walks the curves to the next report. The right arrow does it too.")
    }

    static var noRunningAlert: String {
        say("chart.noRunningAlert", "There is no alert to look after.")
    }
    static var noReportToOpen: String { say("chart.noReportToOpen", "There is no report to open.") }
    static var noAlertToOpen: String { say("chart.noAlertToOpen", "There is no alert to open.") }
    static var noHandover: String {
        say("chart.noHandover", "Nothing has been reported yet that could be handed over.")
    }

    static var noReports: String { say("chart.noReports", "No report has been filed yet.") }
    static var noReportsInRange: String {
        say("chart.noReportsInRange", "No report was filed in this time. r shows another range.")
    }
    static var noAlerts: String { say("chart.noAlerts", "There has been no alert.") }
    static var noChanges: String {
        say("chart.noChanges", "The status has not changed since registration.")
    }
    static var noVisits: String { say("chart.noVisits", "No visit is booked.") }
    static var readingHint: String { say("chart.readingHint", "←/→ walk the reports.") }
    static var when: String { say("chart.when", "When") }
    static var status: String { say("chart.status", "Status") }
    static var by: String { say("chart.by", "By") }
    static var news2: String { say("chart.news2", "NEWS2") }
    static func scale2(_ vital: String) -> String { say("chart.scale2", "\(vital) scale 2") }
    static var legend: String { say("chart.legend", "! critical  ? not obtained") }
    static var pressureLegend: String {
        let letters = (letter(.systolic), letter(.diastolic))
        return say("chart.pressureLegend", "\(letters.0) systolic  \(letters.1) diastolic")
    }

    static func title(_ patient: String) -> String {
        say("chart.title", "Chart ▸ \(patient)")
    }

    static func section(_ section: ChartSection) -> String {
        switch section {
        case .reports: say("chart.reports", "Reports")
        case .curves: say("chart.curves", "Curves")
        case .timeline: say("chart.timeline", "Timeline")
        case .contacts: say("chart.contacts", "Contacts")
        case .visits: say("chart.visits", "Visits")
        case .alerts: say("chart.alerts", "Alerts")
        }
    }

    /// `Reports 9`.
    static func section(_ section: ChartSection, _ chart: Chart) -> String {
        section.count(chart).map { "\(self.section(section)) \($0)" } ?? self.section(section)
    }

    static func place(_ place: Int, of count: Int) -> String {
        say("chart.place", "\(place) of \(count)")
    }

    static func range(_ range: ChartRange) -> String {
        switch range {
        case .tenVisits: say("chart.tenVisits", "last 10 visits")
        case .thirtyDays: say("chart.thirtyDays", "last 30 days")
        case .all: say("chart.allReports", "all reports")
        }
    }

    /// Short names for narrow columns.
    static func short(_ vital: Vital) -> String {
        switch vital {
        case .systolic: say("chart.short.pressure", "BP")
        case .respiration: say("chart.short.respiration", "Resp")
        case .temperature: say("chart.short.temperature", "Temp")
        default: vital.title
        }
    }

    static func normal(_ range: String) -> String { say("chart.normal", "normal \(range)") }
    /// Before the bounds of the two lines of a blood pressure; empty for what is alone.
    static func letter(_ vital: Vital) -> String {
        switch vital {
        case .systolic: say("chart.letter.systolic", "S")
        case .diastolic: say("chart.letter.diastolic", "D")
        default: ""
        }
    }
    static func normalPressure(_ systolic: String, _ diastolic: String) -> String {
        let letters = (letter(.systolic), letter(.diastolic))
        return say(
            "chart.normalPressure", "normal \(letters.0) \(systolic), \(letters.1) \(diastolic)")
    }

    /// Why a report has no value of a vital.
    static func missing(_ vital: Vital, _ report: CareReport, ascii: Bool) -> String {
        let partner: Vital? = vital == .systolic ? .diastolic : nil
        let reason = report.notObtained[vital] ?? partner.flatMap { report.notObtained[$0] }
        return reason.map { say("chart.notObtained", "not obtained: \($0.code.title)") }
            ?? VitalWords.none(ascii)
    }

    /// How many addenda a report has.
    static func addenda(_ count: Int) -> String { count == 0 ? "" : "+\(count)" }

    static func was(_ status: PatientStatus) -> String {
        say("chart.was", "was \(status.title.lowercased())")
    }

    /// How long a status lasted, or lasts.
    static func lasted(_ from: Instant, until: Instant?, now: Instant) -> String {
        let minutes = (until ?? now).minutes(since: from)
        let length = minutes < 1 ? say("chart.moment", "a moment") : ageInWords(minutes: minutes)
        return until == nil
            ? say("chart.lasts", "for \(length) now") : say("chart.lasted", "for \(length)")
    }

    static func more(_ count: Int) -> String { say("chart.more", "and \(count) more") }

    // MARK: In linear mode

    static func noValue(_ title: String) -> String {
        say("chart.linear.none", "\(title): no value in this time.")
    }
    static func summary(
        _ title: String, unit: String, first: String, on firstDay: String, last: String,
        lastOn lastDay: String, low: String, high: String, critical: Int, missing: Int
    ) -> String {
        let most = unit.isEmpty ? high : "\(high) \(unit)"
        let head = say(
            "chart.linear.curve",
            "\(title): \(first) on \(firstDay), \(last) on \(lastDay); from \(low) to \(most)")
        var words = [head]
        if critical > 0 { words.append(say("chart.linear.critical", "\(critical) critical")) }
        if missing > 0 { words.append(say("chart.linear.missing", "\(missing) not obtained")) }
        return words.joined(separator: "; ") + "."
    }
    static func reading(_ when: String, _ status: String, _ values: String) -> String {
        say("chart.linear.reading", "At \(when): \(status). \(values).")
    }
}
