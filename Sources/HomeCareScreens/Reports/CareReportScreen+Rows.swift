import HomeCareDomain
import HomeCareServices
import TerminalKit

extension CareReportScreen {
    /// What is typed, or why it was not obtained.
    static func drawEntries(
        _ line: Line, _ state: State, _ columns: Columns, on canvas: inout Canvas
    ) {
        let vitals = line.fields.compactMap { ReportEntry.vital($0) }
        if let reason = shared(vitals, state) {
            let focused = vitals.contains { $0.rawValue == state.form.focus }
            let words = canvas.glyph("✗ ", ascii: "x ") + ReportWords.reason(reason)
            canvas.put(
                words, column: columns.entry, row: 0,
                width: reasonWidth(words, columns), tone: focused ? .focus : .notice)
            if focused { canvas.placeCursor(column: columns.entry, row: 0) }
            return
        }
        var column = columns.entry
        for (index, vital) in vitals.enumerated() {
            if index > 0 {
                canvas.put("/", column: column, row: 0, tone: .dim)
                column += 1
            }
            column += drawEntry(vital, state, column, columns, on: &canvas)
        }
        drawUnit(vitals, state, column, columns, on: &canvas)
    }

    /// One reason for all vitals of a row.
    private static func shared(_ vitals: [Vital], _ state: State) -> NotObtained? {
        guard let first = vitals.first, let reason = state.notObtained[first],
            vitals.allSatisfy({ state.notObtained[$0] == reason })
        else { return nil }
        return reason
    }

    /// A long reason takes the room of the last visit's value, which is then of less interest.
    private static func reasonWidth(_ words: String, _ columns: Columns) -> Int {
        let near = (columns.last ?? columns.points) - columns.entry - 1
        let far = (columns.trend ?? columns.points) - columns.entry - 1
        return textWidth(words) > near ? far : near
    }

    private static func drawEntry(
        _ vital: Vital, _ state: State, _ column: Int, _ columns: Columns,
        on canvas: inout Canvas
    ) -> Int {
        let end = columns.last ?? columns.points
        let focused = state.form.focus == vital.rawValue
        if let reason = state.notObtained[vital] {
            let words = ReportWords.reason(reason)
            let far = (columns.trend ?? columns.points) - column - 1
            let near = end - column - 1
            let width = vital == .systolic ? 7 : textWidth(words) > near ? far : near
            canvas.put(
                words, column: column, row: 0, width: width, tone: focused ? .focus : .notice)
            if focused { canvas.placeCursor(column: column, row: 0) }
            return width
        }
        let rect = Rect(column: column, row: 0, columns: end - column - 1, rows: 1)
        state.form.drawEntry(vital.rawValue, on: &canvas, rect)
        if case .number(let number)? = state.form[vital.rawValue]?.entry { return number.width }
        return 0
    }

    private static func drawUnit(
        _ vitals: [Vital], _ state: State, _ column: Int, _ columns: Columns,
        on canvas: inout Canvas
    ) {
        let end = columns.last ?? columns.points
        guard vitals.count == 1, let vital = vitals.first, columns.entry + 17 < end else { return }
        let column = max(column + 1, columns.entry + 10)
        canvas.put(vital.unit, column: column, row: 0, width: end - column - 1, tone: .dim)
    }

    /// The last visit and the curve; a value to look at again says so in their place.
    static func drawBeside(
        _ line: Line, _ vital: Vital, _ state: State, _ context: ReportForm, _ columns: Columns,
        on canvas: inout Canvas
    ) {
        guard let last = columns.last, let trend = columns.trend else { return }
        let vitals = line.fields.compactMap { ReportEntry.vital($0) }
        if let doubt = vitals.lazy.compactMap({ state.doubts[$0] }).first {
            let words = ReportWords.lookAgain(doubt, vitals, ascii: canvas.ascii)
            canvas.put(words, column: last, row: 0, width: trend - last - 1, tone: .notice)
        } else if !isCovered(vitals, state, columns) {
            canvas.put(
                self.last(vital, context), column: last, row: 0, width: trend - last - 1,
                tone: .dim)
        }
        guard let drawn = state.trends[vital] else { return }
        let curve =
            canvas.ascii
            ? VitalWords.trend(vital, context.history, count: 10, ascii: true) : drawn
        canvas.put(curve, column: trend, row: 0, width: 11, tone: .dim)
    }

    private static func isCovered(
        _ vitals: [Vital], _ state: State, _ columns: Columns
    ) -> Bool {
        let room = (columns.last ?? columns.points) - columns.entry - 1
        if let reason = shared(vitals, state) {
            return textWidth("✗ " + ReportWords.reason(reason)) > room
        }
        // The upper number, its brackets and the slash stand before a reason for the lower one.
        guard vitals.count > 1, let reason = state.notObtained[vitals[1]] else { return false }
        return textWidth(ReportWords.reason(reason)) > room - 8
    }

    private static func last(_ vital: Vital, _ context: ReportForm) -> String {
        guard let report = context.history.first(where: { $0.vitals.has(vital) }) else {
            return ReportWords.none
        }
        switch vital {
        case .consciousness: return report.vitals.consciousness?.word ?? ReportWords.none
        case .pain: return report.vitals.pain.map { "\($0)" } ?? ReportWords.none
        default:
            return VitalWords.full(vital, report.vitals, ascii: false) ?? ReportWords.none
        }
    }
}
