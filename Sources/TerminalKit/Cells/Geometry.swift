/// A size in character cells.
public struct Size: Hashable, Codable, Sendable {
    public var columns: Int
    public var rows: Int

    public init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
    }
}

/// A place in a frame, counted in cells from the top left corner.
public struct Position: Hashable, Codable, Sendable {
    public var column: Int
    public var row: Int

    public init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }
}

/// A rectangle of cells; never of negative size.
public struct Rect: Hashable, Sendable {
    public var column: Int
    public var row: Int
    public var columns: Int
    public var rows: Int

    public init(column: Int, row: Int, columns: Int, rows: Int) {
        self.column = column
        self.row = row
        self.columns = max(0, columns)
        self.rows = max(0, rows)
    }

    public init(_ size: Size) {
        self.init(column: 0, row: 0, columns: size.columns, rows: size.rows)
    }

    public var endColumn: Int { column + columns }
    public var endRow: Int { row + rows }
    public var isEmpty: Bool { columns == 0 || rows == 0 }
    public var size: Size { Size(columns: columns, rows: rows) }

    /// The part that lies in both.
    public func intersection(_ other: Rect) -> Rect {
        let left = max(column, other.column)
        let top = max(row, other.row)
        return Rect(
            column: left, row: top, columns: min(endColumn, other.endColumn) - left,
            rows: min(endRow, other.endRow) - top)
    }

    /// The first `count` rows, and what is left below them.
    public func top(_ count: Int) -> (Rect, Rect) {
        let taken = min(max(0, count), rows)
        return (
            Rect(column: column, row: row, columns: columns, rows: taken),
            Rect(column: column, row: row + taken, columns: columns, rows: rows - taken)
        )
    }

    /// What is left above, and the last `count` rows.
    public func bottom(_ count: Int) -> (Rect, Rect) {
        top(rows - min(max(0, count), rows))
    }

    /// The first `count` columns, and what is left beside them.
    public func left(_ count: Int) -> (Rect, Rect) {
        let taken = min(max(0, count), columns)
        return (
            Rect(column: column, row: row, columns: taken, rows: rows),
            Rect(column: column + taken, row: row, columns: columns - taken, rows: rows)
        )
    }

    /// The rectangle made smaller on every side.
    public func inset(columns across: Int, rows down: Int) -> Rect {
        Rect(
            column: column + across, row: row + down, columns: columns - 2 * across,
            rows: rows - 2 * down)
    }
}
