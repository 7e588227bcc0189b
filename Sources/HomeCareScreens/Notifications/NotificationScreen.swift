import HomeCareDomain
import HomeCareServices
import TerminalKit

/// One message: to whom, what became of it, every attempt, and its text.
enum NotificationScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let notification: Int64
        var history: NotificationHistory?
        var zone = ClinicZone.nairobi
        var scroll = PageScroll()

        init(viewer: Actor, notification: Int64) {
            self.viewer = viewer
            self.notification = notification
        }
    }

    enum Action: Sendable {
        case loaded(NotificationHistory, ClinicZone)
        case failed(ServiceError)
        case scroll(Input)
        case alert
    }

    static let id = "notification"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "notification.alert", keys: [.enter, .character("a")], title: "Alert",
            help: "Opens the alert that the message is about.", action: .alert,
            availability: { state in
                guard let history = state.history else {
                    return .because("The message is still being opened.")
                }
                return history.notification.alertID == nil
                    ? .because("This message is not about an alert.") : .available
            })
    ]

    static func title(_ state: State) -> String {
        guard let line = state.history?.notification else { return "Notification" }
        return "Notification ▸ \(line.recipient) · \(line.reference)"
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request("Opening the message", load(state))]
    }

    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("notification", load(state))]
    }

    private static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, id) = (state.viewer, state.notification)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                .loaded(try clinic.notification(viewer, id), clinic.settings.zone)
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
        case .alert:
            guard let alert = state.history?.notification.alertID else { return [] }
            return [
                .open(
                    AnyScreen(
                        AlertScreen.self, AlertScreen.State(viewer: state.viewer, alert: alert)))
            ]
        }
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        state.scroll.draw(pages(state, canvas.hour, ascii: canvas.ascii), on: &canvas)
    }

    private static func pages(_ state: State, _ hour: Instant, ascii: Bool) -> [Page] {
        guard let history = state.history else { return [] }
        let (line, zone) = (history.notification, state.zone)
        var facts = Page()
        facts.line([
            line.state.span(ascii: ascii),
            Span(" for \(age(of: line.since, now: hour))", .dim),
        ])
        facts.gap()
        facts.facts([
            Page.Fact("To", line.recipient),
            Page.Fact("By", "\(line.channel.title) to \(line.address)"),
            Page.Fact("About", NotificationWords.about(line)),
            line.alertID.flatMap {
                Page.Fact("Alert", RecordKind.alert.reference($0), .reference)
            },
            Page.Fact("Urgency", line.critical ? "critical: sent again when in doubt" : "usual"),
            Page.Fact("Written", zone.full(line.createdAt, now: hour)),
            line.state == .queued ? Page.Fact("Due", zone.full(line.dueAt, now: hour)) : nil,
            Page.Fact("Known", line.detail),
        ])
        facts.heading("Attempts")
        attempts(history.attempts, zone, hour, &facts)
        var text = Page()
        text.heading(line.subject.isEmpty ? "Text" : line.subject)
        text.gap()
        text.text(line.body)
        return [facts, text]
    }

    private static func attempts(
        _ attempts: [DeliveryAttempt], _ zone: ClinicZone, _ hour: Instant, _ page: inout Page
    ) {
        if attempts.isEmpty { page.text("Nobody has tried to send it yet.", .dim) }
        page.table(
            [
                Page.Column("", width: 2, align: .trailing), Page.Column("", width: 16),
                Page.Column("", width: 14), Page.Column("", width: 16, flex: 1, priority: 2),
            ],
            attempts.map { attempt in
                [
                    Span("\(attempt.number)", .dim),
                    Span(zone.full(attempt.startedAt, now: hour)),
                    Span(NotificationWords.outcome(attempt)), Span(attempt.detail, .dim),
                ]
            })
    }
}
