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
        /// When the session runs out.
        var until: Instant?

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
        case alertsLoaded([Alert])
        case alertsUnknown
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
                title: "Tab \(index + 1)", help: "Opens the tab with this number.",
                group: "Everywhere", footer: false, action: .tab(index),
                availability: { index < $0.tabs.count ? .available : .hidden })
        } + [
            ActionRow(
                "alert.acknowledge", keys: [.function(8)], title: "Acknowledge",
                help: "Takes the first alert that nobody has: it is yours from now on.",
                group: "Everywhere", footer: false, action: .acknowledge,
                availability: { state in
                    guard state.seesAlerts, state.viewer?.role != .receptionist else {
                        return .hidden
                    }
                    return state.nextAlert == nil
                        ? .because("There is no alert that nobody has.") : .available
                }),
            ActionRow(
                "session.signOut", keys: [.control("x")], title: "Sign out",
                help: "Ends your session; what you typed is kept as a draft.",
                group: "Everywhere", footer: false, action: .signOut,
                availability: { $0.viewer == nil ? .hidden : .available }),
            ActionRow(
                "program.leave", keys: [.control("q")], title: "Leave",
                help: "Signs out and leaves the program; what you typed is kept as a draft.",
                group: "Everywhere", footer: false, action: .leave),
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
                .toast("\(alert.patientName)'s alert is yours.", .good)
            ]
        case .alertsLoaded(let alerts):
            return take(alerts, into: &state)
        case .alertsUnknown:
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
                    .alertsLoaded(try $0.openAlerts(viewer))
                }
            }
        ]
    }

    /// An ownership or a session that runs out is nobody's commit, so it is looked for here.
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
            return hasRunOut ? changed(state) : []
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

    /// A new alert rings the bell; it never takes the focus.
    private static func take(_ alerts: [Alert], into state: inout State)
        -> [Effect<Action, Workplace>]
    {
        let known = state.alerts.map { Set($0.filter { $0.state == .open }.map(\.id)) }
        state.alerts = alerts
        guard let known else { return [] }
        return alerts.contains { $0.state == .open && !known.contains($0.id) } ? [.bell] : []
    }

    private static func acknowledge(_ state: State) -> [Effect<Action, Workplace>] {
        guard let viewer = state.viewer, let alert = state.nextAlert else { return [] }
        return [
            .request("Acknowledging") { workplace in
                workplace.attempt(failed: Action.failed) {
                    .acknowledged(try $0.acknowledgeAlert(viewer, alert.id))
                }
            }
        ]
    }

    private static func signOut(_ state: State, then action: Action) -> Effect<Action, Workplace> {
        .request("Signing out") { workplace in
            if let viewer = state.viewer { try? workplace.clinic.signOut(viewer) }
            return action
        }
    }
}
