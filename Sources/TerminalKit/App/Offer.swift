/// A row of an action table as it stands now, without its types: what dispatch, the footer, the
/// help page and the palette work with.
public struct Offer: Sendable {
    private let row: OfferedRow
    private let called: String?
    public let availability: Availability

    fileprivate init(_ row: OfferedRow, _ called: String?, _ availability: Availability) {
        self.row = row
        self.called = called
        self.availability = availability
    }

    public var id: String { row.id }
    public var keys: [Key] { row.keys }
    /// The keys that take it now: a field that is typed into keeps the printable ones.
    func keys(whileTyping typing: Bool) -> [Key] {
        typing ? keys.filter { !$0.isPrintable } : keys
    }
    public var title: String { called ?? row.title }
    public var help: String { row.help }
    public var group: String { row.group }
    public var danger: Bool { row.danger }
    /// Whether the footer shows it now.
    public var footer: Bool { row.footer && (row.staysInFooter || isAvailable) }
    var action: any Sendable { row.action }

    /// Whether it can be taken now.
    public var isAvailable: Bool { availability == .available }
}

/// What never changes of a row, made once for a screen: rows are offered at every key.
private final class OfferedRow: Sendable {
    let id: String
    let keys: [Key]
    let title: String
    let help: String
    let group: String
    let danger: Bool
    let footer: Bool
    let staysInFooter: Bool
    let action: any Sendable

    init<State, Action>(_ row: ActionRow<State, Action>) {
        id = row.id
        keys = row.keys
        title = row.title
        help = row.help
        group = row.group
        danger = row.danger
        footer = row.footer
        staysInFooter = row.staysInFooter
        action = row.action
    }
}

/// An action table, ready to be offered in any state.
struct OfferedTable<State>: Sendable {
    private let rows:
        [(
            row: OfferedRow, called: (@Sendable (State) -> String)?,
            availability: @Sendable (State) -> Availability
        )]

    init<Action>(_ table: [ActionRow<State, Action>]) {
        rows = table.map { (OfferedRow($0), $0.called, $0.availability) }
    }

    /// The rows as they stand in a state.
    func offers(in state: State) -> [Offer] {
        // A closure that held the state would copy it.
        var offers: [Offer] = []
        offers.reserveCapacity(rows.count)
        for (row, called, availability) in rows {
            let now = availability(state)
            offers.append(Offer(row, now == .hidden ? nil : called?(state), now))
        }
        return offers
    }
}

extension [Offer] {
    /// The row a key means: one that can be taken goes before one that cannot.
    func meant(by key: Key) -> Offer? {
        let rows = filter { $0.availability != .hidden && $0.keys.contains(key) }
        return rows.first { $0.isAvailable } ?? rows.first
    }
}
