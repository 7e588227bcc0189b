/// A grid of cells and the place of the cursor: one picture of the whole terminal.
public struct Frame: Equatable, Sendable {
    public let size: Size
    /// The cells row by row.
    public internal(set) var cells: [Cell]
    /// Where the cursor stands; nil hides it.
    public var cursor: Position?

    public init(_ size: Size) {
        self.size = Size(columns: max(1, size.columns), rows: max(1, size.rows))
        cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
    }

    /// The cell at a place; reading or writing outside the frame is harmless. Writing keeps wide
    /// characters whole: the half left over from one that is overwritten becomes a blank.
    public subscript(column: Int, row: Int) -> Cell {
        get {
            guard contains(column, row) else { return .blank }
            return cells[row * size.columns + column]
        }
        set {
            guard contains(column, row) else { return }
            place(newValue, column, row)
        }
    }

    private mutating func place(_ cell: Cell, _ column: Int, _ row: Int) {
        let index = row * size.columns + column
        let isWide = cell.width == 2
        guard cell.width == 1 || isWide, !isWide || column + 1 < size.columns else {
            return place(Cell(" ", tone: cell.tone), column, row)
        }
        sever(column, row)
        sever(column + Int(cell.width), row)
        cells[index] = cell
        if isWide { cells[index + 1] = Cell(" ", tone: cell.tone, width: 0) }
    }

    private func contains(_ column: Int, _ row: Int) -> Bool {
        column >= 0 && row >= 0 && column < size.columns && row < size.rows
    }
}
