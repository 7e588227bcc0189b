import HomeCareDomain
import HomeCareServices
import TerminalKit

/// One alert: what is wrong, who has it, what happened, and what was sent to whom.
enum AlertScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let alert: Int64
        var history: AlertHistory?
        var zone = ClinicZone.nairobi
        var scroll = PageScroll()

        init(viewer: Actor, alert: Int64) {
            self.viewer = viewer
            self.alert = alert
        }
    }

    enum Action: Sendable {
        case loaded(AlertHistory, ClinicZone)
        case failed(ServiceError)
        case scroll(Input)
        case acknowledge
        case askRelease
        case release
        case resolve
        case handled(Alert)
        case chart
        case report
    }

    static let id = "alert"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "alert.chart", keys: [.enter, .character("c")], title: AlertScreenWords.chart,
            help: AlertScreenWords.chartHelp, action: .chart, availability: opened),
        ActionRow(
            "alert.take", keys: [.character("k")], title: AlertHandlingWords.acknowledge,
            help: AlertHandlingWords.acknowledgeHelp, staysInFooter: false, action: .acknowledge,
            availability: { AlertHandling.acknowledging($0.history?.alert) }),
        ActionRow(
            "alert.release", keys: [.character("b")], title: AlertHandlingWords.release,
            help: AlertHandlingWords.releaseHelp, danger: true, staysInFooter: false,
            action: .askRelease,
            availability: { AlertHandling.releasing($0.history?.alert, by: $0.viewer) }),
        ActionRow(
            "alert.resolve", keys: [.character("r")], title: AlertHandlingWords.resolve,
            help: AlertHandlingWords.resolveHelp, staysInFooter: false, action: .resolve,
            availability: { AlertHandling.resolving($0.history?.alert) }),
        ActionRow(
            "alert.report", keys: [.character("o")], title: AlertScreenWords.report,
            help: AlertScreenWords.reportHelp, action: .report, availability: opened),
    ]

    private static let opened: @Sendable (State) -> Availability = {
        $0.history == nil ? .because(AlertScreenWords.stillOpening) : .available
    }

    static func title(_ state: State) -> String {
        state.history.map { AlertScreenWords.title($0.alert) } ?? AlertScreenWords.alert
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request(AlertScreenWords.opening, load(state))]
    }

    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("alert", load(state))]
    }

    private static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, id) = (state.viewer, state.alert)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                .loaded(try clinic.alert(viewer, id), clinic.settings.zone)
            }
        }
    }

    static func fit(_ state: inout State, _ size: Size) { state.scroll.fit(size) }

    static func action(for input: Input, _ state: State) -> Action? {
        var scroll = state.scroll
        return scroll.handle(input, []) ? .scroll(input) : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let history, let zone):
            state.history = history
            state.zone = zone
            return []
        case .failed(let error):
            return (state.history == nil ? [.back] : []) + trouble(error)
        case .scroll(let input):
            _ = state.scroll.handle(
                input, pages(state, Instant(milliseconds: 0), ascii: false))
            return []
        case .acknowledge:
            return AlertHandling.acknowledge(
                state.viewer, state.history?.alert, done: Action.handled, failed: Action.failed)
        case .askRelease:
            return AlertHandling.askRelease(state.history?.alert, yes: .release)
        case .release:
            return AlertHandling.release(
                state.viewer, state.history?.alert, done: Action.handled, failed: Action.failed)
        case .resolve:
            return AlertHandling.resolve(state.viewer, state.history?.alert)
        case .handled(let alert):
            return changed(state) + AlertHandling.told(alert)
        case .chart:
            guard let alert = state.history?.alert else { return [] }
            return [
                .open(
                    AnyScreen(
                        ChartScreen.self,
                        ChartScreen.State(viewer: state.viewer, patient: alert.patientID)))
            ]
        case .report:
            guard let alert = state.history?.alert else { return [] }
            return [
                .open(
                    AnyScreen(
                        ReportScreen.self,
                        ReportScreen.State(viewer: state.viewer, report: alert.reportID)))
            ]
        }
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        state.scroll.draw(pages(state, canvas.hour, ascii: canvas.ascii), on: &canvas)
    }

    private static func pages(_ state: State, _ hour: Instant, ascii: Bool) -> [Page] {
        guard let history = state.history else { return [] }
        var alert = Page()
        alert.line([
            AlertWords.severity(history.alert, ascii: ascii), Span("  "),
            AlertWords.reason(history.alert, ascii: ascii),
        ])
        alert.gap()
        alert.facts(AlertWords.facts(history.alert, state.zone, hour))
        alert.heading(AlertScreenWords.history)
        alert.facts(
            history.events.map {
                Page.Fact(state.zone.told($0.at, now: hour), AlertWords.told($0))
            }, indent: 16)
        return [alert, messages(history, hour, ascii: ascii)]
    }

    private static func messages(
        _ history: AlertHistory, _ hour: Instant, ascii: Bool
    ) -> Page {
        var page = Page()
        page.heading(AlertScreenWords.messages)
        if history.messages.isEmpty { page.text(AlertScreenWords.noMessage, .dim) }
        page.table(
            [
                Page.Column("", width: 16), Page.Column("", width: 6),
                Page.Column("", width: 14, flex: 2),
                Page.Column("", width: 15, priority: 1),
                Page.Column("", width: 8, priority: 2),
                Page.Column("", width: 14, flex: 3, priority: 3),
            ],
            history.messages.map { message in
                [
                    message.state.span(ascii: ascii), Span(message.channel.title, .dim),
                    Span(message.recipient),
                    Span(history.places[message.id]?.words ?? "", .dim),
                    Span(age(of: message.since, now: hour), .dim), Span(message.detail, .dim),
                ]
            })
        return page
    }
}
