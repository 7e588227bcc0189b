import HomeCareDomain
import HomeCareServices
import TerminalKit

extension ChartScreen {
    /// Curves as sentences; the other parts are said as they are drawn.
    static func lines(_ state: State, now: Int64) -> [String]? {
        guard let chart = state.chart, state.section == .curves else { return nil }
        let shown = state.shown
        guard !shown.isEmpty else {
            return [chart.reports.isEmpty ? ChartWords.noReports : ChartWords.noReportsInRange]
        }
        let cursor = state.selected.flatMap { selected in shown.first { $0.id == selected.id } }
        return [ChartWords.section(state.section)]
            + ChartCurve.of(chart.reports).map { summary($0, shown, state.zone) }
            + (cursor.map { [reading($0, chart, state)] } ?? [])
    }

    /// A curve in a sentence: from, to, the least and the most, and what stands out.
    private static func summary(
        _ curve: ChartCurve, _ shown: [CareReport], _ zone: ClinicZone
    ) -> String {
        let values = shown.compactMap { report in
            curve.number(report).map { (report: report, number: $0) }
        }
        guard let first = values.first, let last = values.last,
            let low = values.map(\.number).min(), let high = values.map(\.number).max()
        else { return ChartWords.noValue(curve.title) }
        return ChartWords.summary(
            curve.title, unit: curve.unit, first: curve.text(first.report),
            on: zone.day(first.report.submittedAt), last: curve.text(last.report),
            lastOn: zone.day(last.report.submittedAt), low: curve.text(low),
            high: curve.text(high), critical: curve.criticalCount(shown),
            missing: curve.missingCount(shown))
    }

    /// The report at the cursor.
    private static func reading(_ report: CareReport, _ chart: Chart, _ state: State) -> String {
        let score = score(report, chart, state)
        let values = ChartCurve.of(chart.reports).map {
            "\($0.title) \($0.value(report, score, ascii: true).text)"
        }
        return ChartWords.reading(
            state.zone.dayAndClock(report.submittedAt), report.statusSpan(ascii: true).text,
            values.joined(separator: ", "))
    }
}

extension ChartCurve {
    /// The value of a report that the axis goes by.
    func number(_ report: CareReport) -> Double? {
        switch self {
        case .vital(let vital): report.vitals.number(vital)
        case .news2: report.news2Total.map(Double.init)
        }
    }

    func text(_ number: Double) -> String {
        switch self {
        case .vital(let vital): vital.text(number)
        case .news2: String(Int(number))
        }
    }

    /// A report's value without its unit; blood pressure with both numbers.
    func text(_ report: CareReport) -> String {
        if case .vital(.systolic) = self { return VitalWords.pressure(report.vitals, ascii: true) }
        return number(report).map { text($0) } ?? VitalWords.none(true)
    }
}
