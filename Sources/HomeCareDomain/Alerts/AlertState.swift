/// How far an alert has come: nobody's, somebody's, over.
public enum AlertState: String, CaseIterable, Codable, Sendable {
    case open, acknowledged, resolved

    /// The word for people.
    public var title: String { rawValue }
}
