import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Taking, handing back and ending an alert, the same from the list and from its own screen.
enum AlertHandling {
    /// Whose it is, is asked when the key is pressed: an ownership runs out in silence.
    static func acknowledging(_ alert: Alert?) -> Availability {
        guard let alert else { return .because(AlertHandlingWords.nothingToAcknowledge) }
        return alert.state == .resolved
            ? .because(AlertHandlingWords.alreadyResolved(alert)) : .available
    }

    static func releasing(_ alert: Alert?, by viewer: Actor) -> Availability {
        guard let alert else { return .because(AlertHandlingWords.nothingToRelease) }
        if alert.state == .resolved { return .because(AlertHandlingWords.alreadyResolved(alert)) }
        guard let owner = alert.ownerID else { return .because(AlertHandlingWords.nobodyHasIt) }
        return owner == viewer.userID || viewer.role == .admin
            ? .available : .because(AlertHandlingWords.somebodyElseHas(alert))
    }

    static func resolving(_ alert: Alert?) -> Availability {
        guard let alert else { return .because(AlertHandlingWords.nothingToResolve) }
        return alert.state == .resolved
            ? .because(AlertHandlingWords.alreadyResolved(alert)) : .available
    }

    static func acknowledge<Action>(
        _ viewer: Actor, _ alert: Alert?, done: @escaping @Sendable (Alert) -> Action,
        failed: @escaping @Sendable (ServiceError) -> Action
    ) -> [Effect<Action, Workplace>] {
        guard let id = alert?.id else { return [] }
        return [
            .request(AlertHandlingWords.acknowledging) { workplace in
                workplace.attempt(failed: failed) { done(try $0.acknowledgeAlert(viewer, id)) }
            }
        ]
    }

    /// Asks first: everybody is paged by it, which nothing takes back.
    static func askRelease<Action>(_ alert: Alert?, yes: Action) -> [Effect<Action, Workplace>] {
        guard let alert else { return [] }
        return [
            .ask(
                Dialog(
                    title: AlertHandlingWords.release,
                    lines: AlertHandlingWords.askRelease(alert),
                    choices: [
                        .init(
                            key: .character("y"), title: AlertHandlingWords.yesRelease,
                            action: yes)
                    ], danger: true))
        ]
    }

    static func release<Action>(
        _ viewer: Actor, _ alert: Alert?, done: @escaping @Sendable (Alert) -> Action,
        failed: @escaping @Sendable (ServiceError) -> Action
    ) -> [Effect<Action, Workplace>] {
        guard let id = alert?.id else { return [] }
        return [
            .request(AlertHandlingWords.releasing) { workplace in
                workplace.attempt(failed: failed) { done(try $0.releaseAlert(viewer, id)) }
            }
        ]
    }

    /// Opens the form that asks what was done; without words an alert is not resolved.
    static func resolve<Action>(
        _ viewer: Actor, _ alert: Alert?
    ) -> [Effect<Action, Workplace>] {
        guard let alert else { return [] }
        return [
            .open(
                AnyScreen(
                    ResolveScreen.self, ResolveScreen.State(viewer: viewer, record: alert.id)))
        ]
    }

    /// Says what became of an alert; the panel is queried anew.
    static func told<Action>(_ alert: Alert) -> [Effect<Action, Workplace>] {
        [.chrome(ShellMessage.alertsChanged), .toast(AlertHandlingWords.told(alert), .good)]
    }
}
