import HomeCareDomain
import HomeCareServices
import TerminalKit

/// What was sent and what was not: the outbox as the admin sees it.
enum NotificationsScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        var lines: [NotificationLine] = []
        var counts: [NotificationState: Int] = [:]
        var worker = WorkerView.running
        var list = ListTable<Int64>()
        var zone = ClinicZone.nairobi
        /// The one state shown; nil for all.
        var filter: NotificationState?
        var isLoaded = false

        init(viewer: Actor) {
            self.viewer = viewer
        }

        var selected: NotificationLine? { lines.first { $0.id == list.selected } }

        /// The states there are messages in.
        var there: [NotificationState] {
            NotificationState.byConcern.filter { counts[$0, default: 0] > 0 }
        }

        /// The next filter: every state there are messages in, then all again.
        var nextFilter: NotificationState? {
            guard let filter else { return there.first }
            guard let place = there.firstIndex(of: filter) else { return nil }
            return place + 1 < there.count ? there[place + 1] : nil
        }
    }

    enum Action: Sendable {
        case loaded([NotificationLine], OutboxSummary, WorkerView, ClinicZone)
        case failed(ServiceError)
        case move(Input)
        case open
        case filter
    }

    static let id = "notifications"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "notifications.open", keys: [.enter], title: "Open",
            help: "Opens the message: its text and every attempt to send it.", action: .open,
            availability: {
                $0.list.isEmpty ? .because("There is no message to open.") : .available
            }),
        ActionRow(
            "notifications.filter", keys: [.character("f")], title: "Filter",
            help: "Shows the messages of one state, then of the next, then all again.",
            action: .filter,
            availability: {
                $0.counts.isEmpty ? .because("There are no messages yet.") : .available
            }),
    ]

    static func title(_ state: State) -> String {
        state.filter.map { "Notifications ▸ \($0.title)" } ?? "Notifications"
    }

    static func note(_ state: State) -> String { state.list.note }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request("Opening the notifications", load(state))]
    }

    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("notifications", load(state))]
    }

    private static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, filter) = (state.viewer, state.filter)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                let summary = try clinic.outboxSummary(viewer)
                return .loaded(
                    try clinic.notifications(viewer, state: filter), summary,
                    WorkerView(summary, now: clinic.now()), clinic.settings.zone)
            }
        }
    }

    static func fit(_ state: inout State, _ size: Size) {
        state.list.fit(rows: size.rows - 1 - headRows(size))
    }

    /// The rows of counts, worker and the gap below them; one place in all windows of a size.
    static func headRows(_ size: Size) -> Int {
        size.rows < 10 ? 2 : size.rows < 14 || size.columns >= PageScroll.wide ? 3 : 4
    }

    static func action(for input: Input, _ state: State) -> Action? {
        var list = state.list
        return list.handle(input) ? .move(input) : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let lines, let summary, let worker, let zone):
            state.lines = lines
            state.counts = summary.counts
            state.worker = worker
            state.zone = zone
            state.isLoaded = true
            state.list.show(lines.map(\.id))
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
                        NotificationScreen.self,
                        NotificationScreen.State(viewer: state.viewer, notification: id)))
            ]
        case .filter:
            state.filter = state.nextFilter
            return [.request("Opening the notifications", load(state))]
        }
    }
}
