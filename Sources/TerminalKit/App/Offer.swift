/// A row of an action table as it stands now, without its types: what dispatch, the footer, the
/// help page and the palette work with.
public struct Offer: Sendable {
    public let id: String
    public let keys: [Key]
    public let title: String
    public let help: String
    public let group: String
    public let danger: Bool
    public let footer: Bool
    public let availability: Availability
    let action: any Sendable

    init<State, Action>(_ row: ActionRow<State, Action>, _ state: State) {
        id = row.id
        keys = row.keys
        title = row.title
        help = row.help
        group = row.group
        danger = row.danger
        availability = row.availability(state)
        footer = row.footer && (row.staysInFooter || availability == .available)
        action = row.action
    }

    /// Whether it can be taken now.
    public var isAvailable: Bool { availability == .available }
}

extension [Offer] {
    /// The row a key means: one that can be taken goes before one that cannot.
    func meant(by key: Key) -> Offer? {
        let rows = filter { $0.availability != .hidden && $0.keys.contains(key) }
        return rows.first { $0.isAvailable } ?? rows.first
    }
}
