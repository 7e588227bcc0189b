import HomeCareDomain
import HomeCareServices
import TerminalKit

extension ChartScreen {
    static func draw(_ state: State, on canvas: inout Canvas) {
        guard let chart = state.chart else { return }
        let layout = ChartLayout(canvas.size, chart)
        canvas.within(layout.head) { drawHead(chart, state, on: &$0) }
        guard !layout.isSideBySide else {
            canvas.within(layout.trends) { drawCurves(chart, state, on: &$0) }
            canvas.within(layout.list) { drawReports(chart, state, on: &$0) }
            return canvas.within(layout.part) { drawOthers(state, on: &$0) }
        }
        canvas.within(layout.bar) { drawBar(chart, state, on: &$0) }
        switch state.section {
        case .reports:
            canvas.within(layout.trends) { drawTrendLine(chart, on: &$0) }
            canvas.within(layout.list) { drawReports(chart, state, on: &$0) }
        case .curves:
            canvas.within(layout.part) { drawCurves(chart, state, on: &$0) }
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
        if condition.pregnant { spans += [dot, Span(ChartWords.pregnant, .notice)] }
        if condition.spo2Scale == 2 {
            spans += [dot, Span(ChartWords.scale2(Vital.spo2.title), .notice)]
        }
        spans += [
            dot, Span(ChartWords.physician, .dim),
            Span(chart.line.patient.physicianName ?? ChartWords.nobody),
        ]
        canvas.put(spans, column: 2, row: 0)
    }

    /// The names of all parts, or where they have no room that of this one.
    private static func drawBar(_ chart: Chart, _ state: State, on canvas: inout Canvas) {
        let sections = ChartSection.allCases
        let names = sections.map { name($0, chart, isOpen: $0 == state.section) }
        guard names.reduce(0, { $0 + textWidth($1) }) <= canvas.size.columns else {
            let place = (sections.firstIndex(of: state.section) ?? 0) + 1
            canvas.put(
                [
                    Span(name(state.section, chart, isOpen: true), .tabOpen),
                    Span("  \(ChartWords.place(place, of: sections.count))", .dim),
                ], column: 0, row: 0)
            return
        }
        var column = 0
        for (section, name) in zip(sections, names) {
            column += canvas.put(
                name, column: column, row: 0, tone: section == state.section ? .tabOpen : .tab)
        }
    }

    private static func name(_ section: ChartSection, _ chart: Chart, isOpen: Bool) -> String {
        let name = ChartWords.section(section, chart)
        return isOpen ? "[ \(name) ]" : "  \(name)  "
    }

    private static func drawReports(_ chart: Chart, _ state: State, on canvas: inout Canvas) {
        let (hour, ascii, zone) = (canvas.hour, canvas.ascii, state.zone)
        let vitals: [(Vital, width: Int, priority: Int)] = [
            (.systolic, 8, 2), (.pulse, 5, 3), (.respiration, 5, 4), (.temperature, 6, 5),
            (.spo2, 5, 1),
        ]
        // Most charts have no addendum, and then no room is given away.
        let mark = ListColumn<CareReport>("", width: 2) {
            Span(ChartWords.addenda($0.addenda), .notice)
        }
        let marks = chart.reports.contains { $0.addenda > 0 } ? [mark] : []
        state.reports.draw(
            chart.reports,
            columns: [
                ListColumn(ChartWords.when, width: 15) {
                    Span(zone.near($0.submittedAt, now: hour))
                },
                ListColumn(ChartWords.status, width: 15) { $0.statusSpan(ascii: ascii) },
            ]
                + vitals.map { vital, width, priority in
                    ListColumn(
                        heading(ChartWords.short(vital), width), width: width, align: .trailing,
                        priority: priority
                    ) {
                        VitalWords.cell(vital, $0.vitals, score($0, chart, state), ascii: ascii)
                    }
                } + [
                    ListColumn(ChartWords.news2, width: 12, priority: 1) {
                        VitalWords.news2($0, score($0, chart, state))
                    }
                ] + marks + [
                    ListColumn(ChartWords.by, width: 16, flex: 1, priority: 6) {
                        Span($0.signature, .dim)
                    }
                ], empty: ChartWords.noReports, on: &canvas)
    }

    /// Values leave a place for their mark, and so does their heading where it can.
    private static func heading(_ title: String, _ width: Int) -> String {
        textWidth(title) < width ? title + " " : title
    }

    private static func drawTrendLine(_ chart: Chart, on canvas: inout Canvas) {
        guard canvas.size.rows > 0, !chart.reports.isEmpty, !canvas.isSpoken else { return }
        let labels = ChartLayout.vitals.map(ChartWords.short)
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

    private static func drawAlerts(_ chart: Chart, _ state: State, on canvas: inout Canvas) {
        state.alerts.draw(
            chart.alerts,
            columns: AlertWords.columns(
                state.zone, canvas.hour, ascii: canvas.ascii, withPatient: false),
            empty: ChartWords.noAlerts, on: &canvas)
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
