/// Whether an action can be taken now, and if not, why not.
public enum Availability: Equatable, Sendable {
    case available
    /// Greyed out; the sentence says why.
    case because(String)
    /// Not offered at all (no permission, or without sense here).
    case hidden
}

/// One line of a screen's action table: it drives dispatch, footer, help, palette and manual.
public struct ActionRow<State, Action>: Sendable where Action: Sendable {
    /// A stable name such as `report.submit`.
    public let id: String
    /// The keys that do it; the first is the one shown.
    public let keys: [Key]
    /// One or two words for the footer.
    public let title: String
    /// What it is called in a state, where that is more than the title.
    public let called: (@Sendable (State) -> String)?
    /// One sentence for the help page.
    public let help: String
    /// The heading it stands under on the help page.
    public let group: String
    /// Whether it destroys or tells many people.
    public let danger: Bool
    /// Whether the footer shows it, in table order, while there is room.
    public let footer: Bool
    /// Whether the footer goes on showing it, greyed, while it cannot be done.
    public let staysInFooter: Bool
    /// What it does.
    public let action: Action
    /// Whether it can be done now.
    public let availability: @Sendable (State) -> Availability

    public init(
        _ id: String, keys: [Key], title: String, help: String, group: String? = nil,
        danger: Bool = false, footer: Bool = true, staysInFooter: Bool = true, action: Action,
        called: (@Sendable (State) -> String)? = nil,
        availability: @escaping @Sendable (State) -> Availability = { _ in .available }
    ) {
        self.id = id
        self.keys = keys
        self.title = title
        self.called = called
        self.help = help
        self.group = group ?? KitWords.thisScreen
        self.danger = danger
        self.footer = footer
        self.staysInFooter = staysInFooter
        self.action = action
        self.availability = availability
    }
}
