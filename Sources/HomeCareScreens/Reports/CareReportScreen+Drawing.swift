import HomeCareDomain
import HomeCareServices
import TerminalKit

extension CareReportScreen {
    /// One line of the form: what it asks and how many rows it takes.
    private struct Line {
        let fields: [String]
        let label: String
        var rows = 1
    }

    /// Where the columns of the form stand; a narrow window does without the last ones.
    private struct Columns {
        let entry: Int
        let last: Int?
        let trend: Int?
        let points: Int

        init(width: Int) {
            entry = width >= 60 ? 18 : 13
            points = max(entry + 14, width >= 60 ? 66 : width - 8)
            last = width >= 60 ? 36 : nil
            trend = width >= 60 ? 53 : nil
        }
    }

    private static func lines(_ state: State, rows: Int) -> [Line] {
        let vitals: [Line] =
            [Line(fields: ["systolic", "diastolic"], label: "Blood pressure")]
            + ReportEntry.vitals.filter { $0 != .systolic && $0 != .diastolic }.map {
                Line(fields: [$0.rawValue], label: $0.title)
            }
        let died = state.form.text("status") == PatientStatus.deceased.rawValue
        let death = died ? ReportEntry.deathFields : []
        let rest =
            [Line(fields: ["status"], label: "Status")]
            + death.map {
                Line(fields: [$0], label: state.form[$0]?.label ?? "")
            }
        let used = vitals.count + rest.count + 1
        return vitals + rest + [
            Line(fields: ["notes"], label: "Notes", rows: min(12, max(2, rows - used)))
        ]
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        if let kept = state.kept {
            var row = 0
            for line in kept {
                row += max(
                    1,
                    canvas.paragraph(
                        line, column: 1, row: row, width: canvas.size.columns - 2, tone: .text))
            }
            return
        }
        guard let context = state.context else {
            canvas.put("Opening the report…", column: 2, row: 1, tone: .dim)
            return
        }
        let (side, form) = areas(canvas.size)
        let lines = lines(state, rows: form.rows)
        let columns = Columns(width: form.columns)
        let score = state.score
        canvas.within(form) { part in
            drawHead(columns, on: &part)
            part.within(Rect(column: 0, row: 1, columns: form.columns, rows: form.rows - 1)) {
                draw(lines, state, context, score, columns, on: &$0)
            }
        }
        if let side { canvas.within(side) { drawLastReport(context, on: &$0) } }
    }

    /// A wide window shows the last report beside the form.
    private static func areas(_ size: Size) -> (side: Rect?, form: Rect) {
        let whole = Rect(size)
        guard size.columns >= 120 else { return (nil, whole) }
        let (form, side) = whole.left(82)
        return (side.inset(columns: 2, rows: 0), form)
    }

    private static func drawHead(_ columns: Columns, on canvas: inout Canvas) {
        canvas.put("Vitals", column: 1, row: 0, tone: .label)
        canvas.put("now", column: columns.entry + 2, row: 0, tone: .label)
        if let last = columns.last {
            canvas.put("last visit", column: last, row: 0, tone: .label)
        }
        if let trend = columns.trend { canvas.put("trend", column: trend, row: 0, tone: .label) }
        canvas.put("NEWS2", column: columns.points, row: 0, tone: .label)
    }

    private static func draw(
        _ lines: [Line], _ state: State, _ context: ReportForm, _ score: News2?,
        _ columns: Columns, on canvas: inout Canvas
    ) {
        let scrolled = firstRow(lines, state, rows: canvas.size.rows)
        var row = -scrolled
        for line in lines {
            defer { row += line.rows }
            guard row + line.rows > 0, row < canvas.size.rows else { continue }
            let rect = Rect(
                column: 0, row: max(0, row), columns: canvas.size.columns, rows: line.rows)
            canvas.within(rect) { draw(line, state, context, score, columns, on: &$0) }
        }
        drawTotal(score, columns, lines, scrolled: scrolled, on: &canvas)
    }

    /// The rows scrolled away so that the field in focus is seen.
    private static func firstRow(_ lines: [Line], _ state: State, rows: Int) -> Int {
        var end = 0
        for line in lines {
            end += line.rows
            if line.fields.contains(state.form.focus) { return max(0, end - rows) }
        }
        return 0
    }

    private static func draw(
        _ line: Line, _ state: State, _ context: ReportForm, _ score: News2?,
        _ columns: Columns, on canvas: inout Canvas
    ) {
        let focused = line.fields.contains(state.form.focus)
        let wrong = line.fields.contains { state.form[$0]?.error != nil }
        canvas.put(
            wrong ? "!" : focused ? canvas.glyph("›", ascii: ">") : " ", column: 0, row: 0,
            tone: wrong ? .error : .focus)
        canvas.put(
            line.label, column: 1, row: 0, width: columns.entry - 2,
            tone: wrong ? .error : focused ? .title : .label)
        guard let vital = ReportEntry.vital(line.fields[0]) else {
            // The status needs the width of the line to show all its choices at once.
            let column = line.fields[0] == "status" ? 9 : columns.entry
            let rect = Rect(
                column: column, row: 0, columns: canvas.size.columns - column - 1,
                rows: line.rows)
            state.form.drawEntry(line.fields[0], on: &canvas, rect)
            return
        }
        drawEntries(line, state, columns, on: &canvas)
        drawPast(vital, state, context, columns, on: &canvas)
        drawPoints(vital, state, score, columns, on: &canvas)
    }

    private static func drawEntries(
        _ line: Line, _ state: State, _ columns: Columns, on canvas: inout Canvas
    ) {
        var column = columns.entry
        let end = columns.last ?? columns.points
        for (index, field) in line.fields.enumerated() {
            if index > 0 {
                canvas.put("/", column: column, row: 0, tone: .dim)
                column += 1
            }
            guard let vital = ReportEntry.vital(field) else { continue }
            if let reason = state.notObtained[vital] {
                let words =
                    line.fields.count > 1
                    ? reason.code.title : "not obtained: \(reason.code.title)"
                let width = line.fields.count > 1 ? 7 : end - column - 3
                canvas.put(
                    words, column: line.fields.count > 1 ? column : column + 2, row: 0,
                    width: width,
                    tone: state.form.focus == field ? .focus : .notice)
                column += line.fields.count > 1 ? 7 : width + 2
                continue
            }
            let rect = Rect(column: column, row: 0, columns: end - column - 1, rows: 1)
            state.form.drawEntry(field, on: &canvas, rect)
            column += width(state.form[field]) + (line.fields.count > 1 ? 0 : 1)
        }
        if let vital = ReportEntry.vital(line.fields[0]), line.fields.count == 1,
            state.notObtained[vital] == nil, columns.entry + 17 < end
        {
            let column = max(column, columns.entry + 10)
            canvas.put(vital.unit, column: column, row: 0, width: end - column - 1, tone: .dim)
        }
    }

    private static func width(_ field: FormField?) -> Int {
        if case .number(let number) = field?.entry { return number.width }
        return 0
    }

    private static func drawPast(
        _ vital: Vital, _ state: State, _ context: ReportForm, _ columns: Columns,
        on canvas: inout Canvas
    ) {
        if let column = columns.last {
            canvas.put(last(vital, context), column: column, row: 0, width: 16, tone: .dim)
        }
        if let column = columns.trend, let drawn = state.trends[vital] {
            let curve =
                canvas.ascii
                ? VitalWords.trend(vital, context.history, count: 10, ascii: true) : drawn
            canvas.put(curve, column: column, row: 0, width: 11, tone: .dim)
        }
    }

    private static func last(_ vital: Vital, _ context: ReportForm) -> String {
        if vital == .systolic {
            guard let systolic = context.last(.systolic), let diastolic = context.last(.diastolic)
            else { return "–" }
            return
                "\(Vital.systolic.text(systolic))/\(Vital.diastolic.textWithUnit(diastolic))"
        }
        guard let report = context.history.first(where: { $0.vitals.has(vital) }) else {
            return "–"
        }
        switch vital {
        case .consciousness: return report.vitals.consciousness?.word ?? "–"
        case .oxygen: return report.vitals.oxygen == true ? "Oxygen" : "Air"
        default: return report.vitals.number(vital).map(vital.textWithUnit) ?? "–"
        }
    }

    private static func drawPoints(
        _ vital: Vital, _ state: State, _ score: News2?, _ columns: Columns,
        on canvas: inout Canvas
    ) {
        guard let score, score.applies, News2.parameters.contains(vital) else { return }
        guard let points = score.points[vital] else {
            canvas.put(canvas.glyph("–", ascii: "-"), column: columns.points, row: 0, tone: .dim)
            return
        }
        canvas.put(
            "\(points)", column: columns.points, row: 0,
            tone: points == 3 ? .critical : points == 2 ? .high : points == 1 ? .notice : .dim)
    }

    /// The total stands beside the optional vitals, which have no points of their own.
    private static func drawTotal(
        _ score: News2?, _ columns: Columns, _ lines: [Line], scrolled: Int,
        on canvas: inout Canvas
    ) {
        guard let score, let index = lines.firstIndex(where: { $0.fields == ["weight"] }) else {
            return
        }
        let row = index - scrolled
        guard row >= 0 else { return }
        for (offset, span) in total(score).enumerated() {
            canvas.put(
                span.text, column: columns.points, row: row + offset,
                width: canvas.size.columns - columns.points, tone: span.tone)
        }
    }

    private static func total(_ score: News2) -> [Span] {
        guard score.applies else {
            return [Span("n/a", .dim)]
        }
        guard let total = score.total, let band = score.band else {
            return [Span("incomplete:", .dim), Span("\(score.missing.count) to go", .dim)]
        }
        return [Span("total \(total)", band.tone), Span(band.title, band.tone)]
    }

    private static func drawLastReport(_ context: ReportForm, on canvas: inout Canvas) {
        guard let report = context.history.first else {
            canvas.put("No report was filed before this one.", column: 0, row: 0, tone: .dim)
            return
        }
        canvas.put("Last report", column: 0, row: 0, tone: .label)
        canvas.put(
            [
                report.status.span(ascii: canvas.ascii),
                Span("  by \(report.authorName), \(report.reference)", .dim),
            ], column: 0, row: 1)
        canvas.paragraph(
            report.notes, column: 0, row: 3, width: canvas.size.columns - 1, tone: .text)
    }
}
