import HomeCareDomain
import HomeCareServices
import TerminalKit

extension CareReportScreen {
    /// One line of the form: the fields it asks for and how many rows it takes.
    struct Line {
        let fields: [String]
        var rows = 1

        static let vitals = ReportEntry.vitals.filter { $0 != .diastolic }.map { vital in
            Line(fields: ReportEntry.panel(of: vital).map(\.rawValue))
        }
        static let death = ReportEntry.deathFields.map { Line(fields: [$0]) }

        var isNotes: Bool { fields.first == "notes" }
    }

    /// Where the columns of the form stand; a narrow window does without the last ones, a wide
    /// one shows the last visits beside.
    struct Columns {
        let entry: Int
        let last: Int?
        let trend: Int?
        let points: Int
        /// The end of what is typed into.
        let end: Int
        /// Where the last visits stand, and how many have room.
        let past: Int
        let pastCount: Int

        static let pastWidth = 16

        init(width: Int, past: Int) {
            entry = width >= 60 ? 18 : 13
            points = max(entry + 14, width >= 60 ? 66 : width - 8)
            last = width >= 60 ? 36 : nil
            trend = width >= 60 ? 53 : nil
            let isWide = width >= 120
            end = isWide ? 82 : width
            self.past = end + 2
            pastCount = isWide ? min(past, (width - end - 3) / Self.pastWidth) : 0
        }
    }

    private static func lines(_ state: State, rows: Int) -> [Line] {
        let died = state.form.text("status") == PatientStatus.deceased.rawValue
        let above = Line.vitals + [Line(fields: ["status"])] + (died ? Line.death : [])
        return above + [
            Line(fields: ["notes"], rows: min(12, max(2, rows - above.count - 1)))
        ]
    }

    private static func label(_ line: Line, _ state: State) -> String {
        guard let vital = ReportEntry.vital(line.fields[0]) else {
            return state.form[line.fields[0]]?.label ?? ""
        }
        if vital == .spo2, state.vitals.spo2Scale == 2 { return ReportWords.scale2 }
        return VitalWords.title(vital)
    }

    /// A key in the notes draws the notes and nothing else.
    static func drawForm(_ state: State, on canvas: inout Canvas) {
        canvas.part("report", from: state.besidesNotes) { drawAllButNotes($0, on: &$1) }
        let lines = lines(state, rows: canvas.size.rows)
        let columns = Columns(width: canvas.size.columns, past: state.past.count)
        canvas.within(Rect(canvas.size).top(1).1) { part in
            let scrolled = firstRow(lines, state, rows: part.size.rows)
            eachSeen(lines, scrolled: scrolled, on: &part) { line, part in
                guard line.isNotes else { return }
                drawWideEntry(line, state, from: columns.entry, columns, on: &part)
            }
        }
    }

    private static func drawAllButNotes(_ state: State, on canvas: inout Canvas) {
        guard let context = state.context else { return }
        let lines = lines(state, rows: canvas.size.rows)
        let columns = Columns(width: canvas.size.columns, past: state.past.count)
        let score = state.score
        drawHead(columns, state, on: &canvas)
        canvas.within(Rect(canvas.size).top(1).1) { part in
            let scrolled = firstRow(lines, state, rows: part.size.rows)
            eachSeen(lines, scrolled: scrolled, on: &part) { line, part in
                draw(line, state, context, score, columns, on: &part)
            }
            drawTotal(score, state, context, columns, lines, scrolled: scrolled, on: &part)
            if columns.end < part.size.columns {
                drawPastTotals(state, columns, row: 11 - scrolled, on: &part)
                drawLastReport(context, columns, row: 13 - scrolled, on: &part)
            }
        }
    }

    /// Gives every line that is seen its rows to be drawn on.
    private static func eachSeen(
        _ lines: [Line], scrolled: Int, on canvas: inout Canvas,
        _ draw: (Line, inout Canvas) -> Void
    ) {
        var row = -scrolled
        for line in lines {
            defer { row += line.rows }
            guard row + line.rows > 0, row < canvas.size.rows else { continue }
            let rect = Rect(
                column: 0, row: max(0, row), columns: canvas.size.columns, rows: line.rows)
            canvas.within(rect) { draw(line, &$0) }
        }
    }

    private static func drawHead(
        _ columns: Columns, _ state: State, on canvas: inout Canvas
    ) {
        canvas.put(ReportWords.vitals, column: 1, row: 0, tone: .label)
        canvas.put(ReportWords.now, column: columns.entry + 2, row: 0, tone: .label)
        if let last = columns.last {
            canvas.put(ReportWords.lastVisit, column: last, row: 0, tone: .label)
        }
        if let trend = columns.trend {
            canvas.put(ReportWords.trend, column: trend, row: 0, tone: .label)
        }
        canvas.put(VitalWords.news2, column: columns.points, row: 0, tone: .label)
        for index in 0..<columns.pastCount {
            canvas.put(
                state.past[index].day, column: columns.past + index * Columns.pastWidth, row: 0,
                tone: .label)
        }
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
        drawLabel(line, state, columns, on: &canvas)
        guard let vital = ReportEntry.vital(line.fields[0]) else {
            if line.isNotes { return }
            // The status needs the width of the line to show all its choices at once.
            let isStatus = line.fields[0] == "status"
            drawWideEntry(line, state, from: isStatus ? 9 : columns.entry, columns, on: &canvas)
            if isStatus { drawPastStatus(state, columns, on: &canvas) }
            return
        }
        drawEntries(line, state, columns, on: &canvas)
        drawBeside(line, vital, state, context, columns, on: &canvas)
        drawPoints(vital, score, columns, on: &canvas)
        drawPast(vital, state, columns, on: &canvas)
    }

    /// An entry that takes the rest of its line.
    private static func drawWideEntry(
        _ line: Line, _ state: State, from column: Int, _ columns: Columns,
        on canvas: inout Canvas
    ) {
        let rect = Rect(
            column: column, row: 0, columns: columns.end - column - 1, rows: line.rows)
        state.form.drawEntry(line.fields[0], on: &canvas, rect)
    }

    private static func drawLabel(
        _ line: Line, _ state: State, _ columns: Columns, on canvas: inout Canvas
    ) {
        let focused = line.fields.contains(state.form.focus)
        let wrong = line.fields.contains { state.form[$0]?.error != nil }
        let doubtful = line.fields.contains { field in
            ReportEntry.vital(field).map { state.doubts[$0] != nil } ?? false
        }
        let mark = wrong ? "!" : doubtful ? "?" : focused ? canvas.glyph("›", ascii: ">") : " "
        canvas.put(
            mark, column: 0, row: 0, tone: wrong ? .error : doubtful ? .notice : .focus)
        canvas.put(
            label(line, state), column: 1, row: 0, width: columns.entry - 2,
            tone: wrong ? .error : focused ? .title : .label)
    }

    private static func drawPoints(
        _ vital: Vital, _ score: News2?, _ columns: Columns, on canvas: inout Canvas
    ) {
        guard let score, score.applies, News2.parameters.contains(vital) else { return }
        guard let points = score.points[vital] else {
            canvas.put(canvas.glyph("–", ascii: "-"), column: columns.points, row: 0, tone: .dim)
            return
        }
        canvas.put("\(points)", column: columns.points, row: 0, tone: tone(points))
    }

    static func tone(_ points: Int) -> Tone {
        points == 3 ? .critical : points == 2 ? .high : points == 1 ? .notice : .dim
    }

    /// The total stands beside the optional vitals, which have no points of their own.
    private static func drawTotal(
        _ score: News2?, _ state: State, _ context: ReportForm, _ columns: Columns,
        _ lines: [Line], scrolled: Int, on canvas: inout Canvas
    ) {
        guard let score, let index = lines.firstIndex(where: { $0.fields == ["weight"] }) else {
            return
        }
        let row = index - scrolled
        for (offset, span) in total(score, state, context).enumerated() where row + offset >= 0 {
            canvas.put(
                span.text, column: columns.points, row: row + offset,
                width: columns.end - columns.points, tone: span.tone)
        }
    }

    private static func total(_ score: News2, _ state: State, _ context: ReportForm) -> [Span] {
        guard score.applies else {
            return [
                Span(ReportWords.notScored, .notice),
                Span(ReportWords.whyNotScored(context.subject), .notice),
            ]
        }
        guard let total = score.total, let band = score.band else {
            // What was not obtained is not to be waited for.
            let open = score.missing.filter { state.notObtained[$0] == nil }.count
            let words =
                open > 0 ? ReportWords.toGo(open) : ReportWords.missing(score.missing.count)
            return [Span(ReportWords.incomplete, .dim), Span(words, .dim)]
        }
        return [Span(ReportWords.total(total), band.tone), Span(band.title, band.tone)]
    }
}
