import HomeCareDomain
import HomeCareServices
import TerminalKit

/// What was sent and what was not: the outbox as the admin sees it, what needs a person first.
enum NotificationsScreen: ListScreen {
    /// Which messages are shown.
    enum Filter: Codable, Hashable, Sendable {
        case all
        case needing
        case state(NotificationState)
    }

    struct State: ListState, Codable, Sendable {
        let viewer: Actor
        var lines: [NotificationLine] = []
        var counts: [NotificationState: Int] = [:]
        /// The channels that stand still.
        var standing: [ChannelBreaker] = []
        var worker = WorkerView.running
        var list = ListTable<Int64>()
        var zone = ClinicZone.nairobi
        var filter = Filter.all
        /// The hour of the last query.
        var asOf = Instant(milliseconds: 0)
        var isLoaded = false
        private(set) var size = Size(columns: 80, rows: 17)

        init(viewer: Actor) {
            self.viewer = viewer
        }

        var selected: NotificationLine? { lines.first { $0.id == list.selected } }

        /// The states there are messages in.
        var there: [NotificationState] {
            NotificationState.byConcern.filter { counts[$0, default: 0] > 0 }
        }

        /// What needs a person, then every state there are messages in, then all again.
        var nextFilter: Filter {
            let needing: [Filter] = there.contains { $0.needsAPerson } ? [.needing] : []
            let order = [.all] + needing + there.map(Filter.state)
            let place = order.firstIndex(of: filter) ?? order.count - 1
            return order[(place + 1) % order.count]
        }

        var handled: MessageHandling.Subject {
            .init(
                viewer: viewer, line: selected, standing: standing, zone: zone,
                hasNotConfigured: counts[.notConfigured, default: 0] > 0)
        }

        mutating func fit(_ size: Size) {
            self.size = size
            list.fit(rows: size.rows - 1 - NotificationsScreen.headRows(self))
        }
    }

    enum Action: ListAction, Sendable {
        case loaded([NotificationLine], OutboxSummary, Instant, ClinicZone)
        case failed(ServiceError)
        case move(Input)
        case open
        case filter
        case showAll
        case handle(MessageHandling.Step)
    }

    private typealias Words = NotificationsScreenWords

    static let id = "notifications"
    static let table: [ActionRow<State, Action>] =
        [
            ActionRow(
                "notifications.open", keys: [.enter], title: Words.openTitle,
                help: Words.openHelp, action: .open,
                availability: {
                    $0.list.isEmpty ? .because(Words.nothingToOpen) : .available
                }),
            ActionRow(
                "notifications.filter", keys: [.character("f")], title: Words.filterTitle,
                help: Words.filterHelp, action: .filter,
                availability: { $0.counts.isEmpty ? .because(Words.noMessages) : .available }),
        ]
        + MessageHandling.rows("notifications", alike: true, \.handled) { .handle($0) }
        + [
            ActionRow(
                "notifications.all", keys: [.character("a")], title: Words.allTitle,
                help: Words.allHelp, footer: false, action: .showAll,
                availability: { $0.filter == .all ? .because(Words.allShown) : .available })
        ]

    static func title(_ state: State) -> String { Words.title(state.filter) }

    static var opening: String { Words.opening }

    static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, filter) = (state.viewer, state.filter)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                let lines =
                    switch filter {
                    case .all: try clinic.notificationsByConcern(viewer)
                    case .needing:
                        try clinic.notificationsByConcern(viewer, needingAPersonOnly: true)
                    case .state(let state): try clinic.notifications(viewer, state: state)
                    }
                return .loaded(
                    lines, try clinic.outboxSummary(viewer), clinic.now(), clinic.settings.zone)
            }
        }
    }

    static func fit(_ state: inout State, _ size: Size) { state.fit(size) }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let lines, let summary, let hour, let zone):
            state.lines = lines
            state.counts = summary.counts
            state.standing = summary.channels.filter(\.standsStill)
            state.worker = summary.worker
            state.asOf = hour
            state.zone = zone
            state.isLoaded = true
            state.list.show(lines.map(\.id))
            state.fit(state.size)
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
            return [reload(state)]
        case .showAll:
            state.filter = .all
            return [reload(state)]
        case .handle(let step):
            return MessageHandling.effects(
                step, state.handled, hour: state.asOf, reload: changed(state)
            ) { .handle($0) }
        }
    }
}
