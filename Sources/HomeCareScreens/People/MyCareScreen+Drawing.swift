import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Where the parts of a patient's home stand.
struct MyCareLayout {
    let head: Rect
    let list: Rect

    init(_ size: Size) {
        guard size.columns < PageScroll.wide else {
            (list, head) = Rect(size).left(size.columns * 55 / 100)
            return
        }
        (head, list) = Rect(size).top(size.rows >= 14 ? 7 : size.rows >= 10 ? 5 : 3)
    }
}

extension MyCareScreen {
    static func draw(_ state: State, on canvas: inout Canvas) {
        guard state.isLoaded else { return }
        guard let chart = state.chart else {
            canvas.paragraph(
                MyCareWords.noRecord(phone: state.phone), column: 2, row: 1,
                width: min(72, canvas.size.columns - 4))
            return
        }
        let layout = MyCareLayout(canvas.size)
        let isTight = layout.head.rows < 5
        let page = head(chart, state, canvas.hour, canvas.ascii, isTight: isTight)
        canvas.within(layout.head.left(1).1) { PageScroll().draw([page], on: &$0) }
        canvas.within(layout.list) { drawReports(chart, state, on: &$0) }
    }

    private static func head(
        _ chart: Chart, _ state: State, _ hour: Instant, _ ascii: Bool, isTight: Bool
    ) -> Page {
        var page = Page()
        if let condition = chart.line.condition {
            page.line([
                condition.status.span(ascii: ascii),
                Span("  \(MyCareWords.status(condition.status))"),
            ])
        }
        if !isTight { page.gap() }
        let visits = chart.visits.filter(\.state.holdsTime)
        if visits.isEmpty { page.text(MyCareWords.noVisit, .dim) }
        for (index, visit) in visits.prefix(isTight ? 1 : 3).enumerated() {
            page.line([
                Span(index == 0 ? "Next visit  " : "then        ", .label),
                Span(state.zone.near(visit.startsAt, now: hour)),
                Span("  \(visit.caregiverName), \(visit.specialty)", .dim),
            ])
        }
        return page
    }

    private static func drawReports(_ chart: Chart, _ state: State, on canvas: inout Canvas) {
        let (hour, ascii, zone) = (canvas.hour, canvas.ascii, state.zone)
        state.list.draw(
            chart.reports,
            columns: [
                ListColumn("Report of", width: 15) { Span(zone.near($0.submittedAt, now: hour)) },
                ListColumn("How you were", width: 15) { $0.status.span(ascii: ascii) },
                ListColumn("Written by", width: 16, priority: 1) { Span($0.authorName, .dim) },
                ListColumn("Notes", width: 16, flex: 1, priority: 2) { Span($0.notes, .dim) },
            ], empty: MyCareWords.noReport, on: &canvas)
    }
}
