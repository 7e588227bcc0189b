import HomeCareDomain

extension Shell {
    /// Who is signed in, where the tabs are, and the alerts: in linear mode each is said once.
    public static func lines(_ state: State) -> [String] {
        guard let viewer = state.viewer else { return [state.clinicName] }
        let role = viewer.role.map { ", \($0.title.lowercased())" } ?? ""
        let tabs = state.tabs.enumerated().map { ShellLinearWords.tab($0 + 1, $1.title) }
        return [ShellLinearWords.signedIn("\(viewer.name)\(role)", at: state.clinicName)]
            + (tabs.count > 1 ? [ShellLinearWords.tabs(tabs.joined(separator: ", "))] : [])
            + (state.alerts ?? []).map {
                alert($0, canAcknowledge: state.canAcknowledge && $0.id == state.nextAlert?.id)
            }
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
