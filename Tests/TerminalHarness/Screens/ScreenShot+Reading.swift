extension ScreenShot {
    /// All lines as one text.
    public var text: String { lines.joined(separator: "\n") }

    /// Whether a line shows the text.
    public func contains(_ text: String) -> Bool {
        lines.contains { $0.contains(text) }
    }

    /// The line of a row, empty outside the screen.
    public func line(_ row: Int) -> String {
        lines.indices.contains(row) ? lines[row] : ""
    }

    /// The first line that shows the text.
    public func line(with text: String) -> String? {
        lines.first { $0.contains(text) }
    }

    /// The cell at a place, or nil outside the screen.
    public func cell(_ row: Int, _ column: Int) -> ScreenCell? {
        guard (0..<rows).contains(row), (0..<columns).contains(column) else { return nil }
        return cells[row * columns + column].screenCell
    }

    /// Where the text first stands, in cells, so that wide characters before it count as two.
    public func place(of text: String) -> ScreenPlace? {
        for row in 0..<rows where lines[row].contains(text) {
            for column in 0..<columns where rest(of: row, from: column).hasPrefix(text) {
                return ScreenPlace(row: row, column: column)
            }
        }
        return nil
    }

    /// The cells in which the text first stands; none if it stands nowhere.
    public func cells(of text: String) -> [ScreenCell] {
        guard let start = place(of: text) else { return [] }
        var found: [ScreenCell] = []
        var shown = ""
        for column in start.column..<columns where shown.count < text.count {
            guard let cell = cell(start.row, column) else { break }
            found.append(cell)
            shown += cell.text
        }
        return found
    }

    private func rest(of row: Int, from column: Int) -> String {
        if cells[row * columns + column].isRightHalf { return "" }
        var text = String.UnicodeScalarView()
        for cell in cells[(row * columns + column)..<((row + 1) * columns)] {
            cell.append(to: &text)
        }
        return String(text)
    }
}

extension ScreenShot: CustomStringConvertible {
    /// The screen in a frame, for a failure's message.
    public var description: String {
        let edge = "+" + String(repeating: "-", count: columns) + "+"
        let visibility = isCursorVisible ? "visible" : "hidden"
        let where_ = "cursor at row \(cursor.row), column \(cursor.column), \(visibility)"
        return ([edge] + lines.map { "|\($0)" } + [edge, where_]).joined(separator: "\n")
    }
}
