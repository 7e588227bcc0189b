import HomeCareDomain
import TerminalKit

/// The vitals of a handover: then, now, and which way they went; two beside each other where a
/// line has room.
struct HandoverVitals {
    /// One vital in words.
    struct Row {
        let label: String
        let then: String
        let now: String
        let direction: Handover.Direction?
    }

    let sheet: HandoverSheet

    init(_ sheet: HandoverSheet) { self.sheet = sheet }

    private var handover: Handover { sheet.handover }
    private static let label = 11
    private static let value = 11

    /// The width from which on two stand beside each other.
    static let wide = 76

    var lines: [String] {
        let rows = rows
        guard sheet.columns >= Self.wide else {
            return [line(heading, sheet.columns)] + rows.map { line($0, sheet.columns) }
        }
        let width = sheet.columns / 2
        let half = (rows.count + 1) / 2
        let heads = line(heading, width) + line(heading, width)
        return [trimmed(heads)]
            + (0..<half).map { index in
                let right = half + index < rows.count ? line(rows[half + index], width) : ""
                return trimmed(line(rows[index], width) + right)
            }
    }

    private var heading: Row {
        Row(label: "", then: HandoverWords.then, now: HandoverWords.now, direction: nil)
    }

    private func line(_ row: Row, _ width: Int) -> String {
        let arrow = row.label.isEmpty ? "   " : sheet.ascii ? " > " : " → "
        let direction = row.direction.map {
            HandoverWords.direction($0, ascii: sheet.ascii)
        }
        let value = min(Self.value, (width - Self.label - 9) / 2)
        let text =
            sheet.padded(row.label, to: Self.label)
            + sheet.padded(row.then, to: value, align: .trailing) + arrow
            + sheet.padded(row.now, to: value, align: .trailing) + " " + (direction ?? "")
        return sheet.padded(text, to: width)
    }

    private func trimmed(_ line: String) -> String {
        var line = Substring(line)
        while line.last == " " { line.removeLast() }
        return String(line)
    }

    /// What every report has; of the rest what one of the two has.
    private var rows: [Row] {
        let others: [Vital] = [.weight, .glucose, .pain]
        let taken = others.filter { vital in
            [handover.then, handover.now].contains { $0?.vitals.has(vital) == true }
        }
        let isScored = [handover.then, handover.now].contains { $0?.news2Total != nil }
        return ([.systolic, .pulse, .respiration, .temperature, .spo2] + taken).map(row)
            + [Vital.consciousness, .oxygen].map(row) + (isScored ? [news2] : [])
    }

    private func row(_ vital: Vital) -> Row {
        Row(
            label: label(vital), then: words(vital, handover.then),
            now: words(vital, handover.now),
            direction: handover.then.flatMap { then in
                handover.now.flatMap {
                    Handover.direction(vital, from: then.vitals, to: $0.vitals)
                }
            })
    }

    private func label(_ vital: Vital) -> String {
        if vital == .consciousness { return HandoverWords.conscious }
        let name = ChartWords.short(vital)
        return vital.unit.isEmpty ? name : "\(name) \(vital.unit)"
    }

    private func words(_ vital: Vital, _ report: CareReport?) -> String {
        guard let report else { return VitalWords.none(sheet.ascii) }
        let vitals = report.vitals
        switch vital {
        case .systolic:
            return vitals.systolic == nil && vitals.diastolic == nil
                ? HandoverWords.notTaken : VitalWords.pressure(vitals, ascii: sheet.ascii)
        case .consciousness: return vitals.consciousness?.word ?? HandoverWords.notTaken
        case .oxygen:
            return vitals.oxygen.map { $0 ? Vital.oxygen.title : HandoverWords.air }
                ?? HandoverWords.notTaken
        default:
            let isOptional = !Vital.mandatory.contains(vital)
            return vitals.number(vital).map { vital.fullText($0) }
                ?? (isOptional ? VitalWords.none(sheet.ascii) : HandoverWords.notTaken)
        }
    }

    private var news2: Row {
        Row(
            label: HandoverWords.news2, then: total(handover.then), now: total(handover.now),
            direction: Handover.direction(
                from: handover.then?.news2Total.map(Double.init),
                to: handover.now?.news2Total.map(Double.init)))
    }

    private func total(_ report: CareReport?) -> String {
        guard let report else { return VitalWords.none(sheet.ascii) }
        guard let total = report.news2Total, let band = report.news2Band else {
            return HandoverWords.incomplete
        }
        return "\(total) \(band.title)"
    }
}
