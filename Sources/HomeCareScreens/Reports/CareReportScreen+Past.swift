import HomeCareDomain
import HomeCareServices
import TerminalKit

extension CareReportScreen {
    /// The same vital at the last visits; what had points stands out.
    static func drawPast(
        _ vital: Vital, _ state: State, _ columns: Columns, on canvas: inout Canvas
    ) {
        for index in 0..<columns.pastCount {
            let visit = state.past[index]
            let points = visit.points[vital] ?? 0
            canvas.put(
                visit.cells[vital] ?? canvas.glyph(ReportWords.none, ascii: "-"),
                column: columns.past + index * Columns.pastWidth, row: 0,
                width: Columns.pastWidth - 1, tone: points > 1 ? tone(points) : .dim)
        }
    }

    /// The totals, below the statuses.
    static func drawPastTotals(
        _ state: State, _ columns: Columns, row: Int, on canvas: inout Canvas
    ) {
        for index in 0..<columns.pastCount {
            guard let total = state.past[index].total else { continue }
            canvas.put(
                VitalWords.news2(total), column: columns.past + index * Columns.pastWidth, row: row,
                tone: total > 4 ? .high : .dim)
        }
    }

    /// How the patient was.
    static func drawPastStatus(_ state: State, _ columns: Columns, on canvas: inout Canvas) {
        for index in 0..<columns.pastCount {
            let visit = state.past[index]
            let glyph = canvas.ascii ? visit.status.asciiGlyph : visit.status.glyph
            canvas.put(
                "\(glyph) \(visit.status.title)",
                column: columns.past + index * Columns.pastWidth, row: 0,
                width: Columns.pastWidth - 1, tone: visit.status.tone)
        }
    }

    /// What was written last time, below the values of the last visits.
    static func drawLastReport(
        _ context: ReportForm, _ columns: Columns, row: Int, on canvas: inout Canvas
    ) {
        let width = canvas.size.columns - columns.past - 1
        guard row >= 0, row < canvas.size.rows, width > 10 else { return }
        guard let report = context.history.first else {
            canvas.put(
                ReportWords.firstReport, column: columns.past, row: row, width: width, tone: .dim)
            return
        }
        canvas.put(
            ReportWords.lastReport(report.signature, report.reference), column: columns.past,
            row: row, width: width, tone: .label)
        canvas.paragraph(
            report.notes, column: columns.past, row: row + 1, width: min(width, 90), tone: .text)
    }
}
