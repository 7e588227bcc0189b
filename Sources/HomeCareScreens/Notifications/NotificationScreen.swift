import HomeCareDomain
import HomeCareServices
import TerminalKit

/// One message: to whom, what is known of it and since when, every attempt, and its text.
enum NotificationScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let notification: Int64
        var history: NotificationHistory?
        /// The hour of the last query.
        var asOf = Instant(milliseconds: 0)
        var zone = ClinicZone.nairobi
        var scroll = PageScroll()

        init(viewer: Actor, notification: Int64) {
            self.viewer = viewer
            self.notification = notification
        }

        var handled: MessageHandling.Subject {
            .init(
                viewer: viewer, line: history?.notification,
                standing: [history?.channel].compactMap { $0 }.filter(\.standsStill), zone: zone)
        }
    }

    enum Action: Sendable {
        case loaded(NotificationHistory, Instant, ClinicZone)
        case failed(ServiceError)
        case scroll(Input)
        case alert
        case handle(MessageHandling.Step)
    }

    private typealias Words = NotificationScreenWords

    static let id = "notification"
    static let table: [ActionRow<State, Action>] =
        [
            ActionRow(
                "notification.alert", keys: [.enter, .character("a")], title: Words.alertTitle,
                help: Words.alertHelp, action: .alert,
                availability: { state in
                    guard let history = state.history else {
                        return .because(Words.stillOpening)
                    }
                    return history.notification.alertID == nil
                        ? .because(Words.noAlert) : .available
                })
        ] + MessageHandling.rows("notification", alike: false, \.handled) { .handle($0) }

    static func title(_ state: State) -> String {
        state.history.map { Words.title($0.notification) } ?? Words.noTitle
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request(Words.opening, load(state))]
    }

    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("notification", load(state))]
    }

    private static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, id) = (state.viewer, state.notification)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                .loaded(
                    try clinic.notification(viewer, id), clinic.now(), clinic.settings.zone)
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
        case .loaded(let history, let hour, let zone):
            state.history = history
            state.asOf = hour
            state.zone = zone
            return []
        case .failed(let error):
            return (state.history == nil ? [.back] : []) + trouble(error)
        case .scroll(let input):
            _ = state.scroll.handle(input, pages(state, state.asOf, ascii: false))
            return []
        case .alert:
            guard let alert = state.history?.notification.alertID else { return [] }
            return [
                .open(
                    AnyScreen(
                        AlertScreen.self, AlertScreen.State(viewer: state.viewer, alert: alert)))
            ]
        case .handle(let step):
            return MessageHandling.effects(
                step, state.handled, hour: state.asOf, reload: changed(state)
            ) { .handle($0) }
        }
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        state.scroll.draw(pages(state, canvas.hour, ascii: canvas.ascii), on: &canvas)
    }
}
