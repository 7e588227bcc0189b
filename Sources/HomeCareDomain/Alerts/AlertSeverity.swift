/// How urgent an alert is.
public enum AlertSeverity: String, CaseIterable, Comparable, Codable, Sendable {
    case high, critical

    /// The word on the alert panel.
    public var title: String { rawValue.uppercased() }

    public static func < (left: AlertSeverity, right: AlertSeverity) -> Bool {
        left == .high && right == .critical
    }
}
