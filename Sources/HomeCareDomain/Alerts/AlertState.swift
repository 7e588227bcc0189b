import Words

/// How far an alert has come: nobody's, somebody's, over.
public enum AlertState: String, CaseIterable, Codable, Sendable {
    case open, acknowledged, resolved

    /// The word for people.
    public var title: String {
        switch self {
        case .open: say("alertState.open", "open")
        case .acknowledged: say("alertState.acknowledged", "acknowledged")
        case .resolved: say("alertState.resolved", "resolved")
        }
    }
}
