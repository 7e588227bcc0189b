import HomeCareDomain
import HomeCareServices
import TerminalKit

extension MyCareScreen {
    static func draw(_ state: State, on canvas: inout Canvas) {
        guard state.isLoaded else { return }
        guard let chart = state.chart else {
            canvas.paragraph(
                state.refusal ?? MyCareWords.noRecord(phone: state.phone), column: 2, row: 1,
                width: min(72, canvas.size.columns - 4))
            return
        }
        let (top, list) = Rect(canvas.size).top(state.headRows)
        let page = head(chart, state, canvas.hour, canvas.ascii)
        canvas.within(top.left(1).1) { PageScroll().draw([page], on: &$0) }
        drawUntold(state, on: &canvas)
        canvas.within(list) { drawReports(chart, state, on: &$0) }
    }

    /// How many visits to come there is no room for: the line above the reports is free.
    private static func drawUntold(_ state: State, on canvas: inout Canvas) {
        let untold = state.coming.count - state.visits.count
        guard untold > 0 else { return }
        canvas.put(
            "\(canvas.glyph("↓", ascii: "v")) \(MyCareWords.moreVisits(untold))", column: 14,
            row: state.headRows - 1, width: canvas.size.columns - 15, tone: .dim)
    }

    private static func head(
        _ chart: Chart, _ state: State, _ hour: Instant, _ ascii: Bool
    ) -> Page {
        var page = Page()
        if let condition = chart.line.condition {
            page.line([
                condition.status.span(ascii: ascii),
                Span("  \(MyCareWords.status(condition.status, state.completion))"),
            ])
        }
        if state.headRows > 3 { page.gap() }
        if state.visits.isEmpty { page.text(MyCareWords.noVisit, .dim) }
        let sure = state.visits.firstIndex { $0.state == .confirmed }
        page.table(
            [
                Page.Column("", width: 10), Page.Column("", width: 17),
                Page.Column("", width: 16, flex: 1, priority: 1),
            ],
            zip(state.visits.indices, state.visits).map { index, visit in
                [
                    visit.state == .requested
                        ? Span(MyCareWords.asked, .notice)
                        : Span(label(visit, isNext: index == sure), .label),
                    Span(state.zone.told(visit.startsAt, now: hour)),
                    visit.state == .requested
                        ? Span(MyCareWords.notSure(visit.caregiverName), .notice)
                        : Span("\(visit.caregiverName), \(visit.specialty)", .dim),
                ]
            })
        return page
    }

    private static func label(_ visit: Visit, isNext: Bool) -> String {
        if visit.state == .inProgress { return MyCareWords.now }
        return isNext ? MyCareWords.next : MyCareWords.then
    }

    /// What was written; of what was entered in error only that it was.
    private static func notes(_ report: CareReport, _ zone: ClinicZone) -> String {
        if let withdrawal = report.withdrawal { return WithdrawnWords.inError(withdrawal, zone) }
        return [AddendumWords.mark(report), report.notes].filter { !$0.isEmpty }
            .joined(separator: "  ")
    }

    private static func drawReports(_ chart: Chart, _ state: State, on canvas: inout Canvas) {
        let (hour, ascii, zone) = (canvas.hour, canvas.ascii, state.zone)
        state.list.draw(
            chart.reports,
            columns: [
                ListColumn(MyCareWords.reportOf, width: 15) {
                    Span(zone.near($0.submittedAt, now: hour))
                },
                ListColumn(MyCareWords.howYouWere, width: 15) { $0.statusSpan(ascii: ascii) },
                ListColumn(MyCareWords.writtenBy, width: 16, priority: 1) {
                    Span($0.signature, .dim)
                },
                ListColumn(MyCareWords.notes, width: 16, flex: 1, priority: 2) {
                    Span(notes($0, zone), .dim)
                },
            ], empty: MyCareWords.noReport, on: &canvas)
    }
}
