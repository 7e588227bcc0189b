import HomeCareDomain
import HomeCareServices
import TerminalKit

/// A patient's chart: status, reports, curves, timeline, contacts, visits and alerts.
enum ChartScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let patient: Int64
        var chart: Chart?
        var zone = ClinicZone.nairobi
        /// The hour of the last query.
        var now = Instant(milliseconds: 0)
        var section = ChartSection.reports
        var range = ChartRange.tenVisits
        /// Which curve is shown where there is room for one.
        var curve = 0
        /// The selected report is also where the cursor of the curves stands.
        var reports = ListTable<Int64>()
        var alerts = ListTable<Int64>()
        var scroll = PageScroll()
        var room = Size(columns: 80, rows: 17)

        init(viewer: Actor, patient: Int64) {
            self.viewer = viewer
            self.patient = patient
        }

        var isSideBySide: Bool { ChartLayout(room, chart).isSideBySide }
        /// What the keys are meant for: side by side it is always the reports.
        var focus: ChartSection { isSideBySide ? .reports : section }
        var showsCurves: Bool { section == .curves || isSideBySide }
        var unresolved: Alert? { chart?.alerts.first { $0.state != .resolved } }
        var today: CivilDate? { chart == nil ? nil : zone.date(of: now) }
        /// The reports of the curves, oldest first.
        var shown: [CareReport] { range.reports(chart?.standing ?? [], now: now) }
        var selected: CareReport? { chart?.reports.first { $0.id == reports.selected } }
    }

    enum Action: Sendable {
        case loaded(Chart, ClinicZone, now: Instant)
        case failed(ServiceError)
        case move(Input)
        case section(Int)
        /// So many reports towards the newer ones.
        case walk(Int)
        case curve(Int)
        case range
        case open
        case openAlert
        case handover
        case errand(PatientErrand)
    }

    static let id = "chart"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "chart.open", keys: [.enter], title: ChartWords.open, help: ChartWords.openHelp,
            action: .open, availability: opening),
        ActionRow(
            "chart.next", keys: [.tab], title: ChartWords.next, help: ChartWords.nextHelp,
            action: .section(1), availability: { $0.isSideBySide ? .hidden : .available }),
        ActionRow(
            "chart.previous", keys: [.backTab], title: ChartWords.previous,
            help: ChartWords.previousHelp, footer: false, action: .section(-1),
            availability: { $0.isSideBySide ? .hidden : .available }),
        ActionRow(
            "chart.older", keys: [.character(",")], title: ChartWords.older,
            help: ChartWords.olderHelp, footer: false, action: .walk(-1), availability: walking),
        ActionRow(
            "chart.newer", keys: [.character(".")], title: ChartWords.newer,
            help: ChartWords.newerHelp, footer: false, action: .walk(1), availability: walking),
        ActionRow(
            "chart.range", keys: [.character("r")], title: ChartWords.range,
            help: ChartWords.rangeHelp, action: .range, availability: walking),
        ActionRow(
            "chart.handover", keys: [.character("h")], title: ChartWords.handover,
            help: ChartWords.handoverHelp, action: .handover,
            availability: {
                $0.reports.isEmpty ? .because(ChartWords.noHandover) : .available
            }),
        ActionRow(
            "chart.alert", keys: [.character("a")], title: ChartWords.alert,
            help: ChartWords.alertHelp, action: .openAlert,
            availability: {
                $0.unresolved == nil ? .because(ChartWords.noRunningAlert) : .available
            }),
        PatientErrand.card.row(id, key: .character("p"), action: .errand(.card), subject),
        PatientErrand.order.row(id, action: .errand(.order), subject),
        PatientErrand.reverseDeath.row(id, action: .errand(.reverseDeath), subject),
    ]

    private static let subject: @Sendable (State) -> PatientErrand.Subject? = {
        PatientErrand.Subject(viewer: $0.viewer, status: $0.chart?.line.condition?.status)
    }

    private static let opening: @Sendable (State) -> Availability = { state in
        switch state.focus {
        case .reports, .curves:
            state.reports.isEmpty ? .because(ChartWords.noReportToOpen) : .available
        case .alerts:
            state.alerts.isEmpty ? .because(ChartWords.noAlertToOpen) : .available
        default: .hidden
        }
    }

    private static let walking: @Sendable (State) -> Availability = {
        if !$0.showsCurves { return .hidden }
        return $0.reports.isEmpty ? .because(ChartWords.noReports) : .available
    }

    static func title(_ state: State) -> String {
        guard let patient = state.chart?.line.patient, let today = state.today else {
            return ChartWords.chart
        }
        return ChartWords.title(PatientWords.title(patient, on: today))
    }

    static func note(_ state: State) -> String {
        switch state.focus {
        case .reports where state.isSideBySide:
            [state.reports.note, ChartWords.range(state.range)].filter { !$0.isEmpty }
                .joined(separator: ", ")
        case .reports: state.reports.note
        case .curves: ChartWords.range(state.range)
        case .alerts: state.alerts.note
        default: ""
        }
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request(ChartWords.opening, load(state))]
    }

    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("chart", load(state))]
    }

    private static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, patient) = (state.viewer, state.patient)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                .loaded(
                    try clinic.chart(viewer, patient: patient), clinic.settings.zone,
                    now: clinic.now())
            }
        }
    }

    static func fit(_ state: inout State, _ size: Size) {
        state.room = size
        fitParts(&state)
    }

    private static func fitParts(_ state: inout State) {
        let layout = ChartLayout(state.room, state.chart)
        state.reports.fit(rows: layout.list.rows - 1)
        state.alerts.fit(rows: layout.part.rows - 1)
        state.scroll.fit(layout.part.size)
    }

    static func action(for input: Input, _ state: State) -> Action? {
        if let walked = walk(input, state) { return walked }
        var (list, scroll) = (state.reports, state.scroll)
        let isList = state.focus == .reports || state.focus == .alerts
        return (isList ? list.handle(input) : scroll.handle(input, [])) ? .move(input) : nil
    }

    /// Sideways is through time where curves are seen, and from part to part elsewhere.
    private static func walk(_ input: Input, _ state: State) -> Action? {
        guard case .key(let key) = input else { return nil }
        let isCurves = state.focus == .curves
        switch key {
        case .left: return state.showsCurves ? .walk(-1) : .section(-1)
        case .right: return state.showsCurves ? .walk(1) : .section(1)
        case .home where isCurves: return .walk(-1_000_000)
        case .end where isCurves: return .walk(1_000_000)
        case .up where isCurves: return .curve(-1)
        case .down where isCurves: return .curve(1)
        default: return nil
        }
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let chart, let zone, let now):
            let isFirst = state.chart == nil
            take(chart, zone, now, into: &state)
            let kept = chart.line.patient.id
            if isFirst, kept != state.patient {
                let words = [state.patient, kept].map(RecordKind.patient.reference)
                return [.toast(MergeWords.ledHere(words[0], words[1]), .notice)]
            }
        case .failed(let error):
            return (state.chart == nil ? [.back] : []) + trouble(error)
        case .move(let input):
            move(&state, input)
        case .section(let step):
            state.section = state.section.moved(step)
            state.scroll = PageScroll()
            fitParts(&state)
        case .walk(let step):
            walk(&state, step)
        case .curve(let step):
            let count = max(1, ChartCurve.of(state.chart?.reports ?? []).count)
            state.curve = (state.curve + step + count) % count
        case .range:
            state.range = state.range.next
        case .open:
            return open(state)
        case .openAlert:
            return openAlert(state, state.unresolved?.id)
        case .handover:
            return handover(state)
        case .errand(let errand):
            return [.open(errand.screen(state.viewer, state.patient))]
        }
        return []
    }

    private static func take(
        _ chart: Chart, _ zone: ClinicZone, _ now: Instant, into state: inout State
    ) {
        state.chart = chart
        state.zone = zone
        state.now = now
        fitParts(&state)
        state.reports.show(chart.reports.map(\.id))
        state.alerts.show(chart.alerts.map(\.id))
    }

    private static func move(_ state: inout State, _ input: Input) {
        switch state.focus {
        case .reports: _ = state.reports.handle(input)
        case .alerts: _ = state.alerts.handle(input)
        case let section:
            _ = state.scroll.handle(
                input, [page(section, state, Instant(milliseconds: 0), ascii: false)])
        }
    }

    /// Walks within the range; from outside of it to its newest report.
    private static func walk(_ state: inout State, _ step: Int) {
        let shown = state.shown
        guard !shown.isEmpty else { return }
        let place = shown.firstIndex { $0.id == state.reports.selected }
        let wanted = place.map { min(max(0, $0 + step), shown.count - 1) } ?? shown.count - 1
        state.reports.select(shown[wanted].id)
    }

    private static func open(_ state: State) -> [Effect<Action, Workplace>] {
        if state.focus == .alerts { return openAlert(state, state.alerts.selected) }
        guard let report = state.reports.selected else { return [] }
        return [
            .open(
                AnyScreen(
                    ReportScreen.self, ReportScreen.State(viewer: state.viewer, report: report)))
        ]
    }

    private static func openAlert(_ state: State, _ id: Int64?) -> [Effect<Action, Workplace>] {
        guard let id else { return [] }
        return [
            .open(
                AnyScreen(AlertScreen.self, AlertScreen.State(viewer: state.viewer, alert: id)))
        ]
    }

    /// From the selected report; from the newest there is nothing to tell, so from the one before.
    private static func handover(_ state: State) -> [Effect<Action, Workplace>] {
        guard let newest = state.chart?.reports.first else { return [] }
        let chosen = state.selected ?? newest
        let since: HandoverStart = chosen.id == newest.id ? .before : .visit(chosen.appointmentID)
        return [
            .open(
                AnyScreen(
                    HandoverScreen.self,
                    HandoverScreen.State(
                        viewer: state.viewer, patient: state.patient, since: since)))
        ]
    }
}
