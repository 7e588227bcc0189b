/// What a person prefers at any terminal.
public struct Preferences: Codable, Hashable, Sendable {
    /// The name of the theme; nil for the clinic's own.
    public var theme: String?
    /// Whether the mouse is used.
    public var mouse: Bool

    public init(theme: String? = nil, mouse: Bool = false) {
        self.theme = theme
        self.mouse = mouse
    }
}
