import HomeCareDomain
import HomeCareServices

extension Shell {
    /// Who is signed in, where the tabs are, what stands still, and the alerts: in linear mode
    /// each is said once.
    public static func lines(_ state: State) -> [String] {
        guard let viewer = state.viewer else { return [state.clinicName] }
        let role = viewer.role.map { ", \($0.title.lowercased())" } ?? ""
        let tabs = state.tabs.enumerated().map { ShellLinearWords.tab($0 + 1, $1.title) }
        return [ShellLinearWords.signedIn("\(viewer.name)\(role)", at: state.clinicName)]
            + (tabs.count > 1 ? [ShellLinearWords.tabs(tabs.joined(separator: ", "))] : [])
            + troubles(state)
            + (state.alerts ?? []).map {
                alert($0, canAcknowledge: state.canAcknowledge && $0.id == state.nextAlert?.id)
            }
    }

    /// What the panel says in the line above its alerts.
    private static func troubles(_ state: State) -> [String] {
        guard let watch = state.watch else { return [] }
        guard !watch.isStalled else {
            return [
                ShellLinearWords.trouble(
                    ShellWords.stall(watch, state.zone, watch.asOf).joined(separator: ", "))
            ]
        }
        return state.standing.compactMap { $0.sentence(in: state.zone, now: watch.asOf) }
    }

    private static func alert(_ alert: Alert, canAcknowledge: Bool) -> String {
        let facts =
            [alert.severity.title, alert.patientName, alert.reference]
            + [AlertWords.finding(alert.reason ?? "")].filter { !$0.isEmpty }
        return ShellLinearWords.alert(
            facts.joined(separator: ", "), owner: alert.state == .open ? nil : alert.ownerName,
            canAcknowledge: canAcknowledge)
    }
}

extension Shell.State {
    /// Whether the acknowledge key is for this person at all.
    var canAcknowledge: Bool { seesAlerts && viewer?.role != .receptionist }
}
