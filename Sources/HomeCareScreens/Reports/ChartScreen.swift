import HomeCareDomain
import HomeCareServices
import TerminalKit

/// A patient's chart: status, reports with trends, timeline, contacts, visits and alerts.
enum ChartScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let patient: Int64
        var chart: Chart?
        var zone = ClinicZone.nairobi
        var today: CivilDate?
        var section = ChartSection.reports
        var reports = ListTable<Int64>()
        var alerts = ListTable<Int64>()
        var scroll = PageScroll()
        var room = Size(columns: 80, rows: 17)

        init(viewer: Actor, patient: Int64) {
            self.viewer = viewer
            self.patient = patient
        }

        /// What the keys are meant for: side by side it is always the reports.
        var focus: ChartSection { ChartLayout(room, chart).isSideBySide ? .reports : section }
        var unresolved: Alert? { chart?.alerts.first { $0.state != .resolved } }
    }

    enum Action: Sendable {
        case loaded(Chart, ClinicZone, today: CivilDate)
        case failed(ServiceError)
        case move(Input)
        case section(Int)
        case open
        case openAlert
        case card
    }

    static let id = "chart"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "chart.open", keys: [.enter], title: "Open",
            help: "Opens the selected report or alert.", action: .open, availability: opening),
        ActionRow(
            "chart.next", keys: [.tab, .right], title: "Next part",
            help: "Goes on to the next part of the chart.", action: .section(1),
            availability: turning),
        ActionRow(
            "chart.previous", keys: [.backTab, .left], title: "Part before",
            help: "Goes back to the part before.", footer: false, action: .section(-1),
            availability: turning),
        ActionRow(
            "chart.alert", keys: [.character("a")], title: "Alert",
            help: "Opens the patient's running alert.", action: .openAlert,
            availability: {
                $0.unresolved == nil ? .because("There is no alert to look after.") : .available
            }),
        cardRow,
    ]

    private static let cardRow = ActionRow<State, Action>(
        "chart.card", keys: [.character("p")], title: PatientCardWords.title,
        help: PatientCardWords.keyHelp, footer: false, action: .card)

    private static let opening: @Sendable (State) -> Availability = { state in
        switch state.focus {
        case .reports:
            state.reports.isEmpty ? .because("There is no report to open.") : .available
        case .alerts: state.alerts.isEmpty ? .because("There is no alert to open.") : .available
        default: .hidden
        }
    }

    private static let turning: @Sendable (State) -> Availability = {
        ChartLayout($0.room, $0.chart).isSideBySide ? .hidden : .available
    }

    static func title(_ state: State) -> String {
        guard let patient = state.chart?.line.patient, let today = state.today else {
            return "Chart"
        }
        return "Chart ▸ \(PatientWords.title(patient, on: today))"
    }

    static func note(_ state: State) -> String {
        switch state.focus {
        case .reports: state.reports.note
        case .alerts: state.alerts.note
        default: ""
        }
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request("Opening the chart", load(state))]
    }

    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("chart", load(state))]
    }

    private static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, patient) = (state.viewer, state.patient)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                let zone = clinic.settings.zone
                return .loaded(
                    try clinic.chart(viewer, patient: patient), zone,
                    today: zone.date(of: clinic.now()))
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
        var (list, scroll) = (state.reports, state.scroll)
        let isList = state.focus == .reports || state.focus == .alerts
        return (isList ? list.handle(input) : scroll.handle(input, [])) ? .move(input) : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let chart, let zone, let today):
            state.chart = chart
            state.zone = zone
            state.today = today
            fitParts(&state)
            state.reports.show(chart.reports.map(\.id))
            state.alerts.show(chart.alerts.map(\.id))
        case .failed(let error):
            return (state.chart == nil ? [.back] : []) + trouble(error)
        case .move(let input):
            move(&state, input)
        case .section(let step):
            state.section = state.section.moved(step)
            state.scroll = PageScroll()
            fitParts(&state)
        case .open:
            return open(state)
        case .openAlert:
            return openAlert(state, state.unresolved?.id)
        case .card:
            return [
                .open(
                    AnyScreen(
                        PatientCardScreen.self,
                        PatientCardScreen.State(viewer: state.viewer, patient: state.patient)))
            ]
        }
        return []
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
}
