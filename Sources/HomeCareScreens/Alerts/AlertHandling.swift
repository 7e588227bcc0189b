import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Taking and ending an alert, the same from the list and from the alert's own screen.
enum AlertHandling {
    static func acknowledging(_ alert: Alert?) -> Availability {
        guard let alert else { return .because("There is no alert to acknowledge.") }
        return alert.state == .resolved
            ? .because("\(alert.reference) is already resolved.") : .available
    }

    static func resolving(_ alert: Alert?) -> Availability {
        guard let alert else { return .because("There is no alert to resolve.") }
        return alert.state == .resolved
            ? .because("\(alert.reference) is already resolved.") : .available
    }

    static func acknowledge<Action>(
        _ viewer: Actor, _ alert: Alert?, done: @escaping @Sendable (Alert) -> Action,
        failed: @escaping @Sendable (ServiceError) -> Action
    ) -> [Effect<Action, Workplace>] {
        guard let id = alert?.id else { return [] }
        return [
            .request("Acknowledging") { workplace in
                workplace.attempt(failed: failed) { done(try $0.acknowledgeAlert(viewer, id)) }
            }
        ]
    }

    static func resolve<Action>(
        _ viewer: Actor, _ alert: Int64, note: String,
        done: @escaping @Sendable (Alert) -> Action,
        failed: @escaping @Sendable (ServiceError) -> Action
    ) -> [Effect<Action, Workplace>] {
        [
            .request("Resolving") { workplace in
                workplace.attempt(failed: failed) {
                    done(try $0.resolveAlert(viewer, alert, note: note))
                }
            }
        ]
    }

    /// Asks what was done; without words an alert is not resolved.
    static func askNote<Action>(
        _ alert: Alert?, _ action: @escaping @Sendable (Int64, String) -> Action
    ) -> [Effect<Action, Workplace>] {
        guard let alert else { return [] }
        let reason = alert.reason.map { ": \($0)" } ?? ""
        return [
            .ask(
                Dialog(
                    title: "Resolve \(alert.reference)",
                    lines: ["\(alert.patientName)\(reason)", "", "What was done?"],
                    prompt: Dialog.Prompt(
                        label: "Note",
                        check: {
                            $0.allSatisfy(\.isWhitespace)
                                ? "Please say in a few words what was done." : nil
                        },
                        action: { action(alert.id, $0) })))
        ]
    }

    /// What is said of an alert that was just taken or ended; the panel is queried anew.
    static func told<Action>(_ alert: Alert) -> [Effect<Action, Workplace>] {
        let words =
            alert.state == .resolved
            ? "\(alert.patientName)'s alert is resolved."
            : "\(alert.patientName)'s alert is yours."
        return [.chrome(ShellMessage.alertsChanged), .toast(words, .good)]
    }
}
