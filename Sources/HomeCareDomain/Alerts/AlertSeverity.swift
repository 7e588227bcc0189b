import Words

/// How urgent an alert is.
public enum AlertSeverity: String, CaseIterable, Comparable, Codable, Sendable {
    case high, critical

    /// The word on the alert panel.
    public var title: String {
        switch self {
        case .high: say("severity.high", "HIGH")
        case .critical: say("severity.critical", "CRITICAL")
        }
    }

    public static func < (left: AlertSeverity, right: AlertSeverity) -> Bool {
        left == .high && right == .critical
    }
}
