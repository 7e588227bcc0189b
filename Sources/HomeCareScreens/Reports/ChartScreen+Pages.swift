import HomeCareDomain
import HomeCareServices
import TerminalKit

extension ChartScreen {
    /// One part of the chart as a page; beside the reports with a heading and its newest rows.
    static func page(
        _ section: ChartSection, _ state: State, _ hour: Instant, ascii: Bool, most: Int? = nil
    ) -> Page {
        var page = Page()
        guard let chart = state.chart else { return page }
        let count = most ?? Int.max
        let hidden = (section.count(chart) ?? 0) - count
        if most != nil, section != .contacts { page.heading(section.title) }
        switch section {
        case .reports, .curves: break
        case .timeline: timeline(chart.timeline, count, state, hour, ascii, &page)
        case .contacts: contacts(chart, state, all: most == nil, &page)
        case .visits: visits(Array(chart.visits.prefix(count)), state, hour, &page)
        case .alerts: alerts(chart.alerts.prefix(count), hour, ascii, &page)
        }
        if most != nil, hidden > 0 { page.line([Span(ChartWords.more(hidden), .dim)]) }
        return page
    }

    private static func timeline(
        _ changes: [StatusChange], _ most: Int, _ state: State, _ hour: Instant, _ ascii: Bool,
        _ page: inout Page
    ) {
        if changes.isEmpty { page.text(ChartWords.noChanges, .dim) }
        page.table(
            [
                Page.Column("", width: 16), Page.Column("", width: 15),
                Page.Column("", width: 15), Page.Column("", width: 17, priority: 3),
                Page.Column("", width: 14, flex: 1, priority: 2),
            ],
            changes.indices.prefix(most).map { index in
                let change = changes[index]
                // Newest first: a status lasted until the change above it.
                let until = index > 0 ? changes[index - 1].at : nil
                let withdrawal = changes.withdrawal(of: index)
                return [
                    Span(state.zone.full(change.at, now: hour)),
                    withdrawal == nil
                        ? change.to.span(ascii: ascii) : WithdrawnWords.mark(ascii: ascii),
                    Span(ChartWords.lasted(change.at, until: until, now: hour), .dim),
                    Span(why(change), .dim), Span(change.by, .dim),
                ]
            })
        for index in changes.indices.prefix(most) {
            guard let withdrawal = changes.withdrawal(of: index) else { continue }
            page.text(
                WithdrawnWords.change(
                    changes[index], withdrawal, state.zone), .notice)
        }
    }

    /// What the status was before, or that a death was taken back.
    private static func why(_ change: StatusChange) -> String {
        change.from == .deceased ? WithdrawnWords.reversal : ChartWords.was(change.from)
    }

    private static func contacts(
        _ chart: Chart, _ state: State, all: Bool, _ page: inout Page
    ) {
        if all, let today = state.today {
            page.facts(PatientWords.person(chart.line.patient, on: today))
        }
        PatientWords.contacts(chart.contacts, into: &page)
    }

    private static func visits(
        _ visits: [Visit], _ state: State, _ hour: Instant, _ page: inout Page
    ) {
        if visits.isEmpty { page.text(ChartWords.noVisits, .dim) }
        PatientWords.visits(visits, zone: state.zone, now: hour, into: &page)
    }

    private static func alerts(
        _ alerts: ArraySlice<Alert>, _ hour: Instant, _ ascii: Bool, _ page: inout Page
    ) {
        if alerts.isEmpty { page.text(ChartWords.noAlerts, .dim) }
        page.table(
            [
                Page.Column("", width: 10), Page.Column("", width: 20, flex: 2, priority: 1),
                Page.Column("", width: 8), Page.Column("", width: 12, flex: 1, priority: 2),
            ],
            alerts.map { alert in
                [
                    AlertWords.severity(alert, ascii: ascii), AlertWords.finding(alert),
                    Span(age(of: alert.openedAt, now: hour), .dim), AlertWords.owner(alert),
                ]
            })
    }
}
