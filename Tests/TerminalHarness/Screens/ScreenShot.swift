/// A place on a screen, counted from 0 at the top left.
public struct ScreenPlace: Hashable, Sendable {
    public let row: Int
    public let column: Int

    /// A place by its row and column.
    public init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}

/// What a terminal shows at one moment.
public struct ScreenShot: Sendable {
    public let columns: Int
    public let rows: Int
    /// The text of each row, without the spaces at its end.
    public let lines: [String]
    public let cursor: ScreenPlace
    public let isCursorVisible: Bool
    /// Whether the program has taken the alternate screen, as full-screen programs do.
    public let isAlternate: Bool
    public let title: String
    /// How often the bell has rung since the program started.
    public let bells: Int

    let cells: [RawCell]

    init(_ emulator: Emulator) {
        (columns, rows) = emulator.size
        cells = emulator.cells()
        cursor = emulator.cursor
        isCursorVisible = emulator.isCursorVisible
        isAlternate = emulator.isAlternate
        title = emulator.title
        bells = emulator.bells
        lines = Self.lines(of: cells, columns: columns)
    }

    private static func lines(of cells: [RawCell], columns: Int) -> [String] {
        stride(from: 0, to: cells.count, by: columns).map { start in
            var line = String.UnicodeScalarView()
            for cell in cells[start..<start + columns] { cell.append(to: &line) }
            while line.last == " " { line.removeLast() }
            return String(line)
        }
    }
}
