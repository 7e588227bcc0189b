import HomeCareDomain
import HomeCareServices
import TerminalKit

extension ChartScreen {
    /// The curves: all of them where they have room, or else the one that was chosen; below them
    /// the exact values at the cursor.
    static func drawCurves(_ chart: Chart, _ state: State, on canvas: inout Canvas) {
        let shown = state.shown
        guard !shown.isEmpty else {
            let words = chart.reports.isEmpty ? ChartWords.noReports : ChartWords.noReportsInRange
            canvas.paragraph(words, column: 2, row: 1, tone: .dim)
            return
        }
        let span = state.range.span(shown, now: state.now)
        let curves = ChartCurve.of(chart.reports)
        let (field, reading) = Rect(canvas.size).bottom(readingRows(canvas.size, state))
        canvas.within(reading) { drawReading(chart, state, curves, on: &$0) }
        let drawing = Drawing(
            shown: shown, span: span, state: state,
            score: state.selected.map { score($0, chart, state) } ?? nil)
        canvas.within(field) { part in
            guard let raster = CurveRaster(curves.count, in: part.size) else {
                return drawing.one(curves, on: &part)
            }
            drawing.all(curves, raster, on: &part)
        }
    }

    private static func readingRows(_ size: Size, _ state: State) -> Int {
        state.isSideBySide ? 0 : size.rows >= 10 ? 2 : 1
    }

    /// Who reported what at the cursor.
    private static func drawReading(
        _ chart: Chart, _ state: State, _ curves: [ChartCurve], on canvas: inout Canvas
    ) {
        guard let report = state.selected, state.shown.contains(where: { $0.id == report.id })
        else {
            canvas.put(ChartWords.readingHint, column: 2, row: 0, tone: .dim)
            return
        }
        let head = [
            Span("\(state.zone.full(report.submittedAt, now: canvas.hour))  "),
            report.statusSpan(ascii: canvas.ascii),
            Span("  \(report.reference), \(report.signature)", .dim),
        ]
        let lines = [head, values(report, chart, state, ascii: canvas.ascii)]
        let first =
            canvas.size.rows > 1 || canvas.size.columns < 60 ? lines : Array(lines.reversed())
        for (row, line) in first.prefix(canvas.size.rows).enumerated() {
            canvas.put(line, column: 2, row: row)
        }
    }

    private static func values(
        _ report: CareReport, _ chart: Chart, _ state: State, ascii: Bool
    ) -> [Span] {
        let score = score(report, chart, state)
        var spans: [Span] = []
        for vital in ChartLayout.vitals {
            spans.append(Span("\(ChartWords.short(vital)) ", .label))
            spans.append(VitalWords.cell(vital, report.vitals, score, ascii: ascii))
            spans.append(Span(" "))
        }
        guard score.applies else { return spans }
        return spans + [Span("\(ChartWords.news2) ", .label), VitalWords.news2(report, score)]
    }

    /// What all curves of a chart share.
    private struct Drawing {
        let shown: [CareReport]
        let span: ClosedRange<Int64>
        let state: State
        let score: News2?

        private var cursor: CareReport? {
            shown.first { $0.id == state.reports.selected }
        }

        /// One curve in all the room, with the statuses over time below it.
        func one(_ curves: [ChartCurve], on canvas: inout Canvas) {
            guard !curves.isEmpty else { return }
            let place = min(state.curve, curves.count - 1)
            let curve = curves[place]
            let (head, below) = Rect(canvas.size).top(1)
            let (plot, feet) = below.bottom(below.rows >= 6 ? 2 : 1)
            canvas.within(head) { part in
                drawTitle(curve, on: &part)
                part.put(
                    ChartWords.place(place + 1, of: curves.count), column: 0, row: 0,
                    width: part.size.columns - 1, align: .trailing, tone: .dim)
            }
            canvas.within(plot) { curve.curve(shown, span: span, cursor: cursor).draw(on: &$0) }
            canvas.within(feet) { part in
                if part.size.rows > 1 { drawStatuses(on: &part) }
                drawDates(
                    row: part.size.rows - 1, on: &part,
                    pressure: curve == .vital(.systolic))
            }
        }

        /// All curves, small, with one row of dates below each column.
        func all(_ curves: [ChartCurve], _ raster: CurveRaster, on canvas: inout Canvas) {
            let hasDates = canvas.size.rows > raster.down * CurveRaster.least.rows
            let field = Rect(canvas.size).bottom(hasDates ? 1 : 0).0
            for (index, curve) in curves.enumerated() {
                let (head, plot) = raster.place(index, in: field).top(1)
                canvas.within(head) { drawTitle(curve, on: &$0) }
                canvas.within(plot.inset(columns: 1, rows: 0)) {
                    curve.curve(shown, span: span, cursor: cursor).draw(on: &$0)
                }
            }
            for column in 0..<(hasDates ? raster.across : 0) {
                let last = raster.place((raster.down - 1) * raster.across + column, in: field)
                let foot = Rect(
                    column: last.column, row: last.endRow, columns: last.columns, rows: 1)
                canvas.within(foot.inset(columns: 1, rows: 0)) { drawDates(row: 0, on: &$0) }
            }
        }

        /// `Pulse /min   76   normal 55–100`.
        private func drawTitle(_ curve: ChartCurve, on canvas: inout Canvas) {
            var column = 2 + canvas.put(curve.title, column: 2, row: 0, tone: .title)
            if let cursor {
                let value = curve.value(cursor, score, ascii: canvas.ascii)
                column += 2 + canvas.put([Span("  "), value], column: column, row: 0)
            } else {
                column += 2 + canvas.put(" \(curve.unit)", column: column, row: 0, tone: .dim)
            }
            guard case .vital(let vital) = curve else { return }
            let words = normal(vital, ascii: canvas.ascii)
            guard !words.isEmpty, column + textWidth(words) < canvas.size.columns - 9 else {
                return
            }
            canvas.put(words, column: column + 1, row: 0, tone: .dim)
        }

        /// What is normal, on the scale that held for the newest report.
        private func normal(_ vital: Vital, ascii: Bool) -> String {
            let range = VitalWords.normal(
                vital, spo2Scale: ChartCurve.spo2Scale(shown), ascii: ascii)
            guard vital == .systolic else { return range.isEmpty ? "" : ChartWords.normal(range) }
            return ChartWords.normalPressure(range, VitalWords.normal(.diastolic, ascii: ascii))
        }

        /// A glyph where the status changed, and a line while it lasted.
        private func drawStatuses(on canvas: inout Canvas) {
            let columns = canvas.size.columns - Curve.axis
            guard columns > 0 else { return }
            let rule = canvas.glyph("─", ascii: "-")
            var (before, end): (PatientStatus?, Int) = (nil, 0)
            for report in shown {
                let column = Curve.column(
                    of: report.submittedAt.milliseconds, in: span, columns: columns)
                if let before, column > end {
                    canvas.put(
                        String(repeating: rule, count: column - end), column: Curve.axis + end,
                        row: 0, tone: before.tone)
                }
                let isNew = report.status != before
                if isNew || column >= end {
                    let glyph = canvas.glyph(
                        report.status.glyph, ascii: report.status.asciiGlyph)
                    canvas.put(
                        isNew ? glyph : rule, column: Curve.axis + column, row: 0,
                        tone: report.status.tone)
                }
                (before, end) = (report.status, column + 1)
            }
        }

        private func drawDates(
            row: Int, on canvas: inout Canvas, pressure: Bool = false
        ) {
            let width = canvas.size.columns - Curve.axis
            let (first, last) = (day(span.lowerBound), day(span.upperBound))
            canvas.put(first, column: Curve.axis, row: row, width: width, tone: .dim)
            guard first != last else { return }
            canvas.put(
                last, column: Curve.axis, row: row, width: width, align: .trailing, tone: .dim)
            let room = width - textWidth(first) - textWidth(last) - 4
            let legends =
                (pressure ? ["\(ChartWords.pressureLegend)  \(ChartWords.legend)"] : [])
                + (pressure ? [ChartWords.pressureLegend] : []) + [ChartWords.legend]
            guard let legend = legends.first(where: { textWidth($0) <= room }) else { return }
            canvas.put(
                legend, column: Curve.axis, row: row, width: width, align: .center,
                tone: .dim)
        }

        private func day(_ milliseconds: Int64) -> String {
            let moment = Instant(milliseconds: milliseconds)
            let days =
                state.zone.date(of: state.now).dayNumber
                - state.zone.date(of: moment).dayNumber
            return days > 300
                ? ClinicZone.dated(state.zone.date(of: moment)) : state.zone.day(moment)
        }
    }

    /// The points of a report; see `VitalWords.score`.
    static func score(_ report: CareReport, _ chart: Chart, _ state: State) -> News2 {
        VitalWords.score(
            report, chart.line.patient, pregnant: chart.line.condition?.pregnant ?? false,
            zone: state.zone)
    }
}
