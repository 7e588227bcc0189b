import HomeCareDomain
import TerminalKit
import Words

/// How vital signs are told on charts and reports.
enum VitalWords {
    /// What stands for a value that is not there.
    static func none(_ ascii: Bool) -> String { ascii ? "-" : "–" }

    static var onOxygen: String { say("vitals.onOxygen", "On oxygen") }
    static var oxygen: String { say("vitals.oxygen", "Oxygen") }
    static var air: String { say("vitals.air", "Air") }

    /// The name of the score, and a total with it where it stands alone.
    static var news2: String { say("vitals.news2", "NEWS2") }
    static func news2(_ total: Int) -> String { say("vitals.news2.total", "NEWS2 \(total)") }

    /// `128/82`.
    static func pressure(_ vitals: Vitals, ascii: Bool) -> String {
        guard let systolic = vitals.systolic else { return none(ascii) }
        return "\(systolic)/\(vitals.diastolic.map { "\($0)" } ?? none(ascii))"
    }

    /// A value for a tight column; where it alone has 3 points, with a mark behind it.
    static func cell(_ vital: Vital, _ vitals: Vitals, _ score: News2?, ascii: Bool) -> Span {
        let text =
            vital == .systolic
            ? pressure(vitals, ascii: ascii)
            : vitals.number(vital).map { vital.fullText($0) } ?? none(ascii)
        guard score?.points[vital] == 3 else {
            return Span("\(text) ", vitals.has(vital) ? .text : .dim)
        }
        return Span("\(text)!", .high)
    }

    /// A value in full: `128/82 mmHg`, `New confusion`, `Oxygen`; nil when it was not taken.
    static func full(_ vital: Vital, _ vitals: Vitals, ascii: Bool) -> String? {
        switch vital {
        case .consciousness: vitals.consciousness?.title
        case .oxygen: vitals.oxygen.map { $0 ? onOxygen : air }
        case .pain: vitals.pain.map { say("vitals.ofTen", "\($0) of 10") }
        case .systolic where vitals.diastolic != nil:
            vitals.systolic.map { _ in "\(pressure(vitals, ascii: ascii)) \(vital.unit)" }
        default:
            vitals.number(vital).map {
                vital.fullTextWithUnit($0)
            }
        }
    }

    /// The name of a line of vitals; systolic and diastolic share one.
    static func title(_ vital: Vital) -> String {
        vital == .systolic ? say("vitals.pressure", "Blood pressure") : vital.title
    }

    /// The normal range: `12–18`.
    static func normal(_ vital: Vital, spo2Scale: Int = 1, ascii: Bool) -> String {
        let isScale2 = vital == .spo2 && spo2Scale == 2
        guard let normal = isScale2 ? VitalRange.spo2OnScale2.normal : vital.range?.normal else {
            return ""
        }
        let low = vital.text(normal.lowerBound)
        let high = vital.text(normal.upperBound)
        return ascii ? "\(low)-\(high)" : "\(low)–\(high)"
    }

    /// The last values of a vital as a curve, oldest first. It runs between the critical bounds:
    /// what is usual stands in the middle, and what touches an edge needs a look.
    static func trend(
        _ vital: Vital, _ reports: [CareReport], count: Int, ascii: Bool
    ) -> String {
        let range = vital.range
        let usual = range?.normal ?? range?.retype
        return sparkline(
            reports.prefix(count).reversed().map { $0.vitals.number(vital) },
            low: range?.criticalLow ?? usual?.lowerBound,
            high: range?.criticalHigh ?? usual?.upperBound, ascii: ascii)
    }

    /// `5 medium`, `incomplete`, or why there is no score.
    static func news2(_ report: CareReport, _ score: News2?) -> Span {
        guard let total = report.news2Total, let band = report.news2Band else {
            return Span(
                score?.applies == false
                    ? say("vitals.notScored", "not scored")
                    : say("vitals.incomplete", "incomplete"), .dim)
        }
        return Span("\(total) \(band.title)", band == .low ? .text : band.tone)
    }

    /// The points of a report's vitals, where they still add up to the total that was stored: the
    /// patient's age or the order for oxygen may have changed since.
    static func score(_ report: CareReport, _ patient: Patient, pregnant: Bool, zone: ClinicZone)
        -> News2
    {
        ReportRules.score(
            report.vitals,
            subject: ReportSubject(
                name: patient.name, born: patient.born, on: zone.date(of: report.submittedAt),
                pregnant: pregnant, now: report.submittedAt))
    }
}

extension VitalWords {
    /// The points of a vital; those that make a total urgent stand out.
    static func points(_ points: Int?) -> Span {
        guard let points else { return Span("") }
        let tones: [Int: Tone] = [1: .text, 2: .notice, 3: .high]
        return Span("\(points)", tones[points] ?? .dim)
    }
}
