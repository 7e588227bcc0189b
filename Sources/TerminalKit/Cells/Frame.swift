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

    /// The cell at a place; reading or writing outside the frame is harmless.
    public subscript(column: Int, row: Int) -> Cell {
        get {
            guard contains(column, row) else { return .blank }
            return cells[row * size.columns + column]
        }
        set {
            guard contains(column, row) else { return }
            cells[row * size.columns + column] = newValue
        }
    }

    private func contains(_ column: Int, _ row: Int) -> Bool {
        column >= 0 && row >= 0 && column < size.columns && row < size.rows
    }
}
