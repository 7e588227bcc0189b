public import HomeCareDomain
public import HomeCareServices
public import TerminalKit

/// What screens tell the shell.
enum ShellMessage: Sendable {
    case signedIn(Arrival)
    /// The session has ended by itself or by somebody else.
    case sessionEnded
    case unlocked
    case prefers(Preferences)
    /// An alert's owner or state was changed from a screen.
    case alertsChanged
}

/// Somebody who has signed in.
public struct Arrival: Sendable {
    public let actor: Actor
    /// The name as it was typed.
    public let name: String
    /// When the session runs out.
    public let until: Instant
    public let preferences: Preferences
}

/// What stands around every screen: the bar, the tabs and the alert panel.
public enum Shell: Chrome {
    public struct State: Sendable {
        public let clinicName: String
        let zone: ClinicZone
        var viewer: Actor?
        var tab = 0
        /// Unresolved alerts, the one most in need of somebody first; nil before the first answer.
        var alerts: [Alert]?
        /// How many things wait for this person's decision.
        var decisions = 0
        /// Whether what is due finds a worker; nil before the first answer.
        var watch: WorkerWatch?
        /// The channels that stand still, for those who look after messages.
        var standing: [ChannelBreaker] = []
        /// When the session runs out.
        var until: Instant?
        /// What the *next* key opened already.
        var shownNext: Set<NextThing> = []

        /// The name this person signed in with.
        var signInName = ""
        var preferences = Preferences()
        let idle: IdlePolicy
        /// Whether nothing is shown until a key is pressed.
        var isBlank = false
        /// Whether the password is needed before anything else.
        var isLocked = false

        public init(
            clinicName: String, zone: ClinicZone, idle: IdlePolicy = IdlePolicy()
        ) {
            self.clinicName = clinicName
            self.zone = zone
            self.idle = idle
        }

        /// Nobody is signed in any more: nothing of the person before stays.
        mutating func clear() {
            self = State(clinicName: clinicName, zone: zone, idle: idle)
        }

        /// Who is signed in.
        public var person: Actor? { viewer }

        var tabs: [Tab] { viewer.map { Tab.of($0) } ?? [] }

        /// Whether this person works with alerts at all.
        var seesAlerts: Bool { viewer != nil && viewer?.role != .patient }

        /// The alert that the acknowledge key takes: the first that nobody has.
        var nextAlert: Alert? { alerts?.first { $0.state == .open } }
    }

    public enum Action: Sendable {
        case tab(Int)
        case acknowledge
        case acknowledged(Alert)
        case next
        case found(NextThing?)
        case alertsLoaded([Alert], WorkerWatch, [ChannelBreaker])
        case alertsUnknown
        case decide
        case decisionsCounted(Int)
        case failed(ServiceError)
        case signOut
        case signedOut
        case leave
        case comfort(ComfortAction)
    }

    public static let table: [ActionRow<State, Action>] =
        (0..<5).map { index in
            ActionRow(
                "tab.\(index + 1)", keys: [.character(Character("\(index + 1)"))],
                title: ShellWords.tab("\(index + 1)"), help: ShellWords.tabHelp,
                group: ShellWords.everywhere, footer: false, action: .tab(index),
                called: { ShellWords.tab($0.tabs[index].title) },
                availability: { index < $0.tabs.count ? .available : .hidden })
        } + [
            decisionsRow,
            ActionRow(
                "alert.acknowledge", keys: [.function(8)], title: AlertHandlingWords.acknowledge,
                help: ShellWords.acknowledgeHelp,
                group: ShellWords.everywhere, footer: false, action: .acknowledge,
                availability: { state in
                    guard state.seesAlerts, state.viewer?.role != .receptionist else {
                        return .hidden
                    }
                    return state.nextAlert == nil
                        ? .because(ShellWords.noOpenAlert) : .available
                }),
            ActionRow(
                "next", keys: [.function(6), .character("n")], title: NextWords.title,
                help: NextWords.help,
                group: ShellWords.everywhere, footer: false, action: .next,
                availability: { $0.seesAlerts ? .available : .hidden }),
            ActionRow(
                "session.signOut", keys: [.control("x")], title: ShellWords.signOut,
                help: ShellWords.signOutHelp,
                group: ShellWords.everywhere, footer: false, action: .signOut,
                availability: { $0.viewer == nil ? .hidden : .available }),
            ActionRow(
                "program.leave", keys: [.control("q")], title: ShellWords.leave,
                help: ShellWords.leaveHelp,
                group: ShellWords.everywhere, footer: false, action: .leave),
        ] + comfortTable

    public static func update(_ state: inout State, _ action: Action)
        -> [Effect<Action, Workplace>]
    {
        switch action {
        case .tab(let index):
            guard let viewer = state.viewer, index < state.tabs.count else { return [] }
            state.tab = index
            return [.reset([state.tabs[index].screen(viewer)])]
        case .acknowledge:
            return acknowledge(state)
        case .acknowledged(let alert):
            return changed(state) + [
                .toast(AlertHandlingWords.told(alert), .good)
            ]
        case .alertsLoaded(let alerts, let watch, let standing):
            state.standing = standing
            return take(alerts, watch, into: &state)
        case .next:
            return state.viewer.map { [findNext($0, shown: state.shownNext)] } ?? []
        case .found(let thing):
            return open(thing, &state)
        case .alertsUnknown:
            return []
        case .decide:
            return openDecisions(state)
        case .decisionsCounted(let count):
            state.decisions = count
            return []
        case .failed(let error):
            // A screen may have been told first; the next person may already type their name.
            guard error != .sessionEnded || state.viewer != nil else { return [] }
            return trouble(error)
        case .signOut:
            return [signOut(state, then: .signedOut)]
        case .signedOut:
            state.clear()
            return [.reset([AnyScreen(SignInScreen.self, SignInScreen.State())])]
        case .leave:
            return [.quit]
        case .comfort(let action):
            return update(&state, action)
        }
    }

    public static func heard(_ message: any Sendable, _ state: inout State)
        -> [Effect<Action, Workplace>]
    {
        guard let message = message as? ShellMessage else { return [] }
        switch message {
        case .signedIn(let arrival):
            state.clear()
            state.viewer = arrival.actor
            state.signInName = arrival.name
            state.until = arrival.until
            state.preferences = arrival.preferences
            return changed(state)
        case .sessionEnded:
            let signIn = SignInScreen.State(name: state.signInName)
            state.clear()
            return [.reset([AnyScreen(SignInScreen.self, signIn)])]
        case .unlocked:
            state.isLocked = false
            return []
        case .prefers(let preferences):
            state.preferences = preferences
            return []
        case .alertsChanged:
            return changed(state)
        }
    }

    /// Asks for the alerts again; never holds a key.
    public static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        guard state.seesAlerts, let viewer = state.viewer else { return [] }
        return [
            .live("alerts") { workplace in
                workplace.attempt(failed: { $0 == .sessionEnded ? .failed($0) : .alertsUnknown }) {
                    .alertsLoaded(
                        try $0.openAlerts(viewer), try $0.workerWatch(viewer),
                        try $0.standingChannels(viewer))
                }
            }
        ] + countDecisions(state)
    }

    /// An ownership or a session that runs out, or a worker that is missing, is nobody's commit,
    /// so it is looked for here; only then, as a session that waits must sleep.
    public static func minute(_ state: inout State, now: Int64, idle: Int64)
        -> [Effect<Action, Workplace>]
    {
        watchIdle(&state, idle: idle) + watchHour(state, Instant(milliseconds: now))
    }

    private static func watchHour(_ state: State, _ hour: Instant)
        -> [Effect<Action, Workplace>]
    {
        let hasRunOut = (state.alerts ?? []).contains { alert in
            alert.state == .acknowledged && alert.ownedUntil.map { $0 <= hour } ?? false
        }
        guard let viewer = state.viewer, let until = state.until, until <= hour else {
            let isLate = state.watch?.isWorthALook(at: hour) ?? false
            return hasRunOut || isLate ? changed(state) : []
        }
        return [
            .live("session") { workplace in
                workplace.attempt(failed: Action.failed) {
                    try $0.confirmSession(viewer)
                    return .alertsUnknown
                }
            }
        ]
    }

    /// A new alert rings the bell, and so does a worker that is missing; neither takes the focus.
    private static func take(
        _ alerts: [Alert], _ watch: WorkerWatch, into state: inout State
    ) -> [Effect<Action, Workplace>] {
        let known = state.alerts.map { Set($0.filter { $0.state == .open }.map(\.id)) }
        let stallIsNew = watch.isStalled && state.watch?.isStalled == false
        state.alerts = alerts
        state.watch = watch
        guard let known else { return [] }
        let alertIsNew = alerts.contains { $0.state == .open && !known.contains($0.id) }
        return alertIsNew || stallIsNew ? [.bell] : []
    }

    private static func acknowledge(_ state: State) -> [Effect<Action, Workplace>] {
        guard let viewer = state.viewer, let alert = state.nextAlert else { return [] }
        return [
            .request(AlertHandlingWords.acknowledging) { workplace in
                workplace.attempt(failed: Action.failed) {
                    .acknowledged(try $0.acknowledgeAlert(viewer, alert.id))
                }
            }
        ]
    }

    private static func signOut(_ state: State, then action: Action) -> Effect<Action, Workplace> {
        .request(ShellWords.signingOut) { workplace in
            if let viewer = state.viewer { try? workplace.clinic.signOut(viewer) }
            return action
        }
    }
}
