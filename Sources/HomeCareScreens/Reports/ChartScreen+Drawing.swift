import HomeCareDomain
import HomeCareServices
import TerminalKit

extension ChartScreen {
    static func draw(_ state: State, on canvas: inout Canvas) {
        guard let chart = state.chart else { return }
        let layout = ChartLayout(canvas.size, chart)
        canvas.within(layout.head) { drawHead(chart, state, on: &$0) }
        guard !layout.isSideBySide else {
            canvas.within(layout.trends) { drawTrends(chart, state, on: &$0) }
            canvas.within(layout.list) { drawReports(chart, state, on: &$0) }
            return canvas.within(layout.part) { drawOthers(state, on: &$0) }
        }
        canvas.within(layout.bar) { drawBar(chart, state, on: &$0) }
        switch state.section {
        case .reports:
            canvas.within(layout.trends) { drawTrendLine(chart, on: &$0) }
            canvas.within(layout.list) { drawReports(chart, state, on: &$0) }
        case .alerts:
            canvas.within(layout.part) { drawAlerts(chart, state, on: &$0) }
        default:
            canvas.within(layout.part) { part in
                state.scroll.draw(
                    [page(state.section, state, part.hour, ascii: part.ascii)], on: &part)
            }
        }
    }

    private static func drawHead(_ chart: Chart, _ state: State, on canvas: inout Canvas) {
        guard let condition = chart.line.condition else { return }
        let dot = Span(canvas.glyph("  ·  ", ascii: "  -  "), .dim)
        var spans = PatientWords.status(condition, now: canvas.hour, ascii: canvas.ascii)
        if condition.pregnant { spans += [dot, Span("pregnant", .notice)] }
        if condition.spo2Scale == 2 {
            spans += [dot, Span("\(Vital.spo2.title) scale 2", .notice)]
        }
        spans += [dot, Span("physician ", .dim), Span(chart.line.patient.physicianName ?? "none")]
        canvas.put(spans, column: 2, row: 0)
    }

    /// The names of all parts, or in a narrow window that of this one.
    private static func drawBar(_ chart: Chart, _ state: State, on canvas: inout Canvas) {
        let sections = ChartSection.allCases
        guard canvas.size.columns >= 70 else {
            let place = (sections.firstIndex(of: state.section) ?? 0) + 1
            canvas.put(
                [
                    Span(name(state.section, chart, isOpen: true), .tabOpen),
                    Span("  \(place) of \(sections.count)", .dim),
                ], column: 0, row: 0)
            return
        }
        var column = 0
        for section in sections {
            let isOpen = section == state.section
            column += canvas.put(
                name(section, chart, isOpen: isOpen), column: column, row: 0,
                tone: isOpen ? .tabOpen : .tab)
            column += 1
        }
    }

    private static func name(_ section: ChartSection, _ chart: Chart, isOpen: Bool) -> String {
        let name = "\(section.title) \(section.count(chart))"
        return isOpen ? "[ \(name) ]" : "  \(name)  "
    }

    private static func drawReports(_ chart: Chart, _ state: State, on canvas: inout Canvas) {
        let (hour, ascii, zone) = (canvas.hour, canvas.ascii, state.zone)
        let scores = chart.reports.reduce(into: [Int64: News2]()) { scores, report in
            scores[report.id] = VitalWords.score(
                report, chart.line.patient, pregnant: chart.line.condition?.pregnant ?? false,
                zone: zone)
        }
        let vitals: [(Vital, title: String, width: Int, priority: Int)] = [
            (.systolic, "BP", 8, 2), (.pulse, "Pulse", 5, 3), (.respiration, "Resp", 5, 4),
            (.temperature, "Temp", 6, 5), (.spo2, Vital.spo2.title, 5, 1),
        ]
        state.reports.draw(
            chart.reports,
            columns: [
                ListColumn("When", width: 15) { Span(zone.near($0.submittedAt, now: hour)) },
                ListColumn("Status", width: 15) { $0.status.span(ascii: ascii) },
            ]
                + vitals.map { vital, title, width, priority in
                    ListColumn(
                        heading(title, width), width: width, align: .trailing, priority: priority
                    ) {
                        VitalWords.cell(vital, $0.vitals, scores[$0.id], ascii: ascii)
                    }
                } + [
                    ListColumn("NEWS2", width: 12, priority: 1) {
                        VitalWords.news2($0, scores[$0.id])
                    },
                    ListColumn("By", width: 16, flex: 1, priority: 6) {
                        Span($0.authorName, .dim)
                    },
                ], empty: "No report has been filed yet.", on: &canvas)
    }

    /// Values leave a place for their mark, and so does their heading where it can.
    private static func heading(_ title: String, _ width: Int) -> String {
        textWidth(title) < width ? title + " " : title
    }

    private static func drawTrendLine(_ chart: Chart, on canvas: inout Canvas) {
        guard canvas.size.rows > 0, !chart.reports.isEmpty else { return }
        let labels = ["BP", "Pulse", "Resp", "Temp", Vital.spo2.title]
        let room = canvas.size.columns - 2 - labels.reduce(0) { $0 + textWidth($1) + 4 }
        let count = min(16, room / labels.count)
        guard count >= 3 else { return }
        var column = 2
        for (label, vital) in zip(labels, ChartLayout.vitals) {
            column += canvas.put("\(label) ", column: column, row: 0, tone: .label)
            canvas.put(
                VitalWords.trend(vital, chart.reports, count: count, ascii: canvas.ascii),
                column: column, row: 0)
            column += count + 3
        }
    }

    private static func drawTrends(_ chart: Chart, _ state: State, on canvas: inout Canvas) {
        canvas.put("Trends", column: 2, row: 0, tone: .title)
        guard let last = chart.reports.first else { return }
        let columns = min(40, canvas.size.columns - 52)
        for (row, vital) in ChartLayout.vitals.enumerated() {
            canvas.put(VitalWords.title(vital), column: 2, row: row + 1, tone: .label)
            canvas.put(
                VitalWords.full(vital, last.vitals, ascii: canvas.ascii)
                    ?? VitalWords.none(canvas.ascii),
                column: 18, row: row + 1, width: 14, align: .trailing)
            canvas.put(
                VitalWords.trend(vital, chart.reports, count: columns, ascii: canvas.ascii),
                column: 35, row: row + 1)
            let normal = VitalWords.normal(vital, ascii: canvas.ascii)
            guard !normal.isEmpty else { continue }
            let end = 37 + min(columns, chart.reports.count)
            canvas.put("normal \(normal)", column: end, row: row + 1, tone: .dim)
        }
    }

    private static func drawAlerts(_ chart: Chart, _ state: State, on canvas: inout Canvas) {
        state.alerts.draw(
            chart.alerts,
            columns: AlertWords.columns(
                state.zone, canvas.hour, ascii: canvas.ascii, withPatient: false),
            empty: "There has been no alert.", on: &canvas)
    }

    private static func drawOthers(_ state: State, on canvas: inout Canvas) {
        var all = Page()
        for section in [ChartSection.alerts, .timeline, .visits, .contacts] {
            all.append(
                page(
                    section, state, canvas.hour, ascii: canvas.ascii, most: section.sideRows))
        }
        canvas.within(Rect(canvas.size).left(1).1) { PageScroll().draw([all], on: &$0) }
    }
}
