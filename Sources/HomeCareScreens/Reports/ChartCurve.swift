import HomeCareDomain
import TerminalKit

/// What a chart draws as a curve.
enum ChartCurve: Hashable, Sendable {
    case vital(Vital)
    case news2

    /// The curves of a patient: what every report has, and what at least one has of the rest.
    static func of(_ reports: [CareReport]) -> [ChartCurve] {
        let others: [Vital] = [.weight, .glucose, .pain]
        let taken = others.filter { vital in reports.contains { $0.vitals.has(vital) } }
        let isScored = reports.contains { $0.news2Total != nil }
        return (ChartLayout.vitals + taken).map { .vital($0) } + (isScored ? [.news2] : [])
    }

    var title: String {
        switch self {
        case .vital(let vital): VitalWords.title(vital)
        case .news2: VitalWords.news2
        }
    }

    var unit: String {
        switch self {
        case .vital(let vital): vital.unit
        case .news2: ""
        }
    }

    /// The exact value in a report, with its unit; why there is none.
    func value(_ report: CareReport, _ score: News2?, ascii: Bool) -> Span {
        switch self {
        case .news2: return VitalWords.news2(report, score)
        case .vital(let vital):
            guard let text = VitalWords.full(vital, report.vitals, ascii: ascii) else {
                return Span(ChartWords.missing(vital, report, ascii: ascii), .dim)
            }
            return Span(text)
        }
    }

    /// The curve of reports that come oldest first.
    func curve(
        _ reports: [CareReport], span: ClosedRange<Int64>, cursor: CareReport?
    ) -> Curve {
        Curve(
            series(reports), least: least(reports), span: span,
            cursor: cursor?.submittedAt.milliseconds, label: label)
    }

    private var label: @Sendable (Double) -> String {
        switch self {
        case .vital(let vital): { vital.text($0) }
        case .news2: { String(Int($0.rounded())) }
        }
    }

    private func series(_ reports: [CareReport]) -> [Curve.Series] {
        switch self {
        case .news2:
            // From 5 on an assessment is urgent, from 7 on it is an emergency.
            return [
                Curve.Series(
                    reports.map {
                        Curve.Point(
                            at: $0.submittedAt.milliseconds, number: $0.news2Total.map(Double.init))
                    }, normal: 0...4, criticalHigh: 6)
            ]
        case .vital(.systolic):
            return [Self.line(.systolic, reports), Self.line(.diastolic, reports)]
        case .vital(let vital): return [Self.line(vital, reports)]
        }
    }

    /// How many values lie beyond a critical bound.
    func criticalCount(_ reports: [CareReport]) -> Int {
        series(reports).reduce(0) { $0 + $1.criticalCount }
    }

    /// How many reports have a gap where there should be a value.
    func missingCount(_ reports: [CareReport]) -> Int {
        series(reports).first?.points.filter { $0.number == nil }.count ?? 0
    }

    private static func line(_ vital: Vital, _ reports: [CareReport]) -> Curve.Series {
        let range = vital.range
        let isOptional = !Vital.mandatory.contains(vital)
        let points = reports.compactMap { report -> Curve.Point? in
            let number = report.vitals.number(vital)
            // What nobody had to take is no gap where nobody took it.
            if isOptional, number == nil, report.notObtained[vital] == nil { return nil }
            return Curve.Point(
                at: report.submittedAt.milliseconds, number: number,
                meaning: vital == .spo2 ? onScale2(report) : nil)
        }
        // The bounds drawn are those of the newest report; each value is judged by its own.
        if vital == .spo2, spo2Scale(reports) == 2 {
            let bounds = VitalRange.spo2OnScale2
            return Curve.Series(
                points, normal: bounds.normal, criticalLow: bounds.criticalLow)
        }
        return Curve.Series(
            points, normal: range?.normal, criticalLow: range?.criticalLow,
            criticalHigh: range?.criticalHigh, letter: ChartWords.letter(vital))
    }

    /// The scale that held for the newest of some reports, which come oldest first.
    static func spo2Scale(_ reports: [CareReport]) -> Int {
        reports.last { $0.vitals.spo2 != nil }?.vitals.spo2Scale ?? 1
    }

    /// What a saturation means for which a physician had ordered scale 2 where the bounds drawn
    /// are others, or say too little.
    private static func onScale2(_ report: CareReport) -> Curve.Meaning? {
        let vitals = report.vitals
        guard let spo2 = vitals.spo2 else { return nil }
        guard vitals.spo2Scale == 2 else {
            let range = Vital.spo2.range
            if let low = range?.criticalLow, Double(spo2) < low { return .critical }
            return range?.normal?.contains(Double(spo2)) == false ? .unusual : .usual
        }
        return switch News2.scale2Points(vitals) {
        case 3: .critical
        case 1, 2: .unusual
        default: .usual
        }
    }

    /// What the axis shows at least: from bound to bound, so that what is usual stands in the
    /// middle.
    private func least(_ reports: [CareReport]) -> ClosedRange<Double> {
        switch self {
        case .news2: return 0...8
        case .vital(.pain): return 0...10
        case .vital(let vital):
            let range = vital.range
            guard let usual = range?.normal ?? range?.retype else {
                return Self.around(reports.compactMap { $0.vitals.number(vital) })
            }
            let isScale2 = vital == .spo2 && Self.spo2Scale(reports) == 2
            let low =
                isScale2
                ? VitalRange.spo2OnScale2.criticalLow : range?.criticalLow ?? usual.lowerBound
            let high = range?.criticalHigh ?? usual.upperBound
            guard vital == .systolic, let diastolic = Vital.diastolic.range?.normal else {
                return low...high
            }
            return min(low, diastolic.lowerBound)...high
        }
    }

    /// Room above and below values that have no bounds.
    private static func around(_ values: [Double]) -> ClosedRange<Double> {
        guard let low = values.min(), let high = values.max() else { return 0...1 }
        return (low - 1)...(high + 1)
    }
}
