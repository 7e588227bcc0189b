import HomeCareDomain
import HomeCareServices
import TerminalKit

/// The alerts somebody looks after: those that are not over, or all of them.
enum AlertsScreen: ListScreen {
    struct State: ListState, Codable, Sendable {
        let viewer: Actor
        var alerts: [Alert] = []
        var list = ListTable<Int64>()
        var zone = ClinicZone.nairobi
        /// Whether those that are over are shown too.
        var showsResolved = false
        var isLoaded = false

        init(viewer: Actor) {
            self.viewer = viewer
        }

        var selected: Alert? { alerts.first { $0.id == list.selected } }
    }

    enum Action: ListAction, Sendable {
        case loaded([Alert], ClinicZone)
        case failed(ServiceError)
        case move(Input)
        case open
        case acknowledge
        case askRelease
        case release
        case resolve
        case handled(Alert)
        case toggleResolved
    }

    static let id = "alerts"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "alerts.open", keys: [.enter], title: AlertsScreenWords.open,
            help: AlertsScreenWords.openHelp, action: .open,
            availability: {
                $0.list.isEmpty ? .because(AlertsScreenWords.nothingToOpen) : .available
            }),
        ActionRow(
            "alerts.acknowledge", keys: [.character("k")],
            title: AlertHandlingWords.acknowledge, help: AlertHandlingWords.acknowledgeHelp,
            staysInFooter: false, action: .acknowledge,
            availability: { AlertHandling.acknowledging($0.selected) }),
        ActionRow(
            "alerts.release", keys: [.character("b")], title: AlertHandlingWords.release,
            help: AlertHandlingWords.releaseHelp, danger: true, footer: false, action: .askRelease,
            availability: { AlertHandling.releasing($0.selected, by: $0.viewer) }),
        ActionRow(
            "alerts.resolve", keys: [.character("r")], title: AlertHandlingWords.resolve,
            help: AlertHandlingWords.resolveHelp, staysInFooter: false, action: .resolve,
            availability: { AlertHandling.resolving($0.selected) }),
        ActionRow(
            "alerts.all", keys: [.character("a")], title: AlertsScreenWords.all,
            help: AlertsScreenWords.allHelp, action: .toggleResolved),
    ]

    static func title(_ state: State) -> String {
        state.showsResolved ? AlertsScreenWords.titleOfAll : AlertsScreenWords.title
    }

    static var opening: String { AlertsScreenWords.opening }

    static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, showsResolved) = (state.viewer, state.showsResolved)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                // Those that are not over first, in the order in which they need somebody.
                let open = try clinic.openAlerts(viewer)
                let over = showsResolved ? try clinic.alerts(viewer) : []
                return .loaded(
                    open + over.filter { $0.state == .resolved }, clinic.settings.zone)
            }
        }
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let alerts, let zone):
            state.alerts = alerts
            state.zone = zone
            state.isLoaded = true
            state.list.show(alerts.map(\.id))
            return []
        case .failed(let error):
            return trouble(error)
        case .move(let input):
            _ = state.list.handle(input)
            return []
        case .open:
            guard let id = state.list.selected else { return [] }
            return [
                .open(
                    AnyScreen(
                        AlertScreen.self, AlertScreen.State(viewer: state.viewer, alert: id)))
            ]
        case .acknowledge:
            return AlertHandling.acknowledge(
                state.viewer, state.selected, done: Action.handled, failed: Action.failed)
        case .askRelease:
            return AlertHandling.askRelease(state.selected, yes: .release)
        case .release:
            return AlertHandling.release(
                state.viewer, state.selected, done: Action.handled, failed: Action.failed)
        case .resolve:
            return AlertHandling.resolve(state.viewer, state.selected)
        case .handled(let alert):
            return changed(state) + AlertHandling.told(alert)
        case .toggleResolved:
            state.showsResolved.toggle()
            return [reload(state)]
        }
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        guard state.isLoaded else { return }
        let (hour, ascii) = (canvas.hour, canvas.ascii)
        Preview.draw(on: &canvas) { part in
            state.list.draw(
                state.alerts,
                columns: AlertWords.columns(state.zone, hour, ascii: ascii, withPatient: true),
                empty: state.showsResolved
                    ? AlertsScreenWords.noneEver : AlertsScreenWords.noneOpen, on: &part)
        } page: {
            state.selected.map { preview($0, state.zone, hour, ascii) }
        }
    }

    private static func preview(
        _ alert: Alert, _ zone: ClinicZone, _ hour: Instant, _ ascii: Bool
    ) -> Page {
        var page = Page()
        page.line([
            AlertWords.severity(alert, ascii: ascii), Span("  \(alert.reference)", .dim),
        ])
        page.text(AlertWords.reason(alert, ascii: ascii).text, .title)
        page.gap()
        page.facts(AlertWords.facts(alert, zone, hour))
        return page
    }
}
