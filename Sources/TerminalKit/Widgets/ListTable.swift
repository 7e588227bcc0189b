/// The selection and scrolling of a list whose rows have stable ids. It keeps the selected row
/// when the list is queried anew, and the place when that row is gone.
public struct ListTable<ID: Hashable & Codable & Sendable>: Codable, Equatable, Sendable {
    /// The ids of the rows in order.
    public private(set) var ids: [ID]
    /// The number of the selected row.
    public private(set) var index = 0
    /// The first row shown.
    public private(set) var top = 0
    /// The rows there is room for.
    public private(set) var visible: Int
    /// The row to select as soon as it is there.
    private var wanted: ID?

    public init(_ ids: [ID] = [], selected: ID? = nil, visible: Int = 12) {
        self.ids = ids
        self.visible = max(1, visible)
        select(selected)
    }

    /// The id of the selected row; nil in an empty list.
    public var selected: ID? { ids.indices.contains(index) ? ids[index] : nil }

    /// Whether there is no row.
    public var isEmpty: Bool { ids.isEmpty }

    /// The words "40 in all". They do not name the selected row, so that a move changes two lines
    /// of the screen and not a third.
    public var note: String { ids.isEmpty ? "" : KitWords.inAll(ids.count) }

    /// Takes the rows of a new query.
    public mutating func show(_ ids: [ID]) {
        let line = index - top
        let found = (wanted ?? selected).flatMap { ids.firstIndex(of: $0) }
        self.ids = ids
        index = found ?? index
        if found != nil { wanted = nil }
        // The selected row stays where it stands on the terminal.
        top = max(0, index - line)
        settle()
    }

    /// Selects a row by its id, now or when a query brings it.
    public mutating func select(_ id: ID?) {
        let found = id.flatMap { ids.firstIndex(of: $0) }
        index = found ?? index
        wanted = found == nil ? id : nil
        settle()
    }

    /// Tells it how many rows there is room for: its height less one for the headings.
    public mutating func fit(rows: Int) {
        visible = max(1, rows)
        settle()
    }

    /// Takes an input; true when it moves the selection. Letters are never taken.
    public mutating func handle(_ input: Input) -> Bool {
        if case .pointed(let name) = input {
            guard let row = ListTable.row(of: name), ids.indices.contains(row) else { return false }
            (index, wanted) = (row, nil)
            settle()
            return true
        }
        guard case .key(let key) = input else { return false }
        switch key {
        case .up: index -= 1
        case .down: index += 1
        case .pageUp: index -= max(1, visible - 1)
        case .pageDown: index += max(1, visible - 1)
        case .home: index = 0
        case .end: index = ids.count - 1
        default: return false
        }
        wanted = nil
        settle()
        return true
    }

    /// The name of a row for the mouse, in the order in which they are shown.
    static func name(ofRow row: Int) -> String { "row/\(row)" }

    private static func row(of name: String) -> Int? {
        name.hasPrefix("row/") ? Int(name.dropFirst(4)) : nil
    }

    /// The first row to show in so many rows; it moves only as far as the selection needs.
    func top(in rows: Int) -> Int {
        let rows = max(1, rows)
        let needed = min(max(top, index - rows + 1), index)
        return min(needed, max(0, ids.count - rows))
    }

    private mutating func settle() {
        index = min(max(0, index), max(0, ids.count - 1))
        top = top(in: visible)
    }
}
