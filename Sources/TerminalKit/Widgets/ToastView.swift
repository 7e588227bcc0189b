/// A few words that stand in the footer's place until the next key or minute.
public struct ToastView: Codable, Equatable, Sendable {
    public let text: String
    public let tone: Tone

    public init(_ text: String, tone: Tone = .toast) {
        self.text = text
        self.tone = tone
    }

    /// Draws it at the left of a row, within a width.
    /// - Returns: the columns used.
    @discardableResult
    public func draw(on canvas: inout Canvas, row: Int, width: Int) -> Int {
        1 + canvas.put(text, column: 1, row: row, width: width - 1, tone: tone)
    }

    /// Draws it over a few rows at the lower edge of a canvas, or at the upper edge where the
    /// cursor would be covered.
    public func drawOver(_ canvas: inout Canvas) {
        let lines = wrapped(text, columns: max(1, canvas.size.columns - 2))
        let rows = min(lines.count, canvas.size.rows)
        let lower = Rect(
            column: 0, row: canvas.size.rows - rows, columns: canvas.size.columns, rows: rows)
        let cursorRow = canvas.frame.cursor.map { $0.row - canvas.area.row }
        let isCovered = cursorRow.map { $0 >= lower.row && $0 < lower.endRow } ?? false
        let row = isCovered ? 0 : lower.row
        canvas.clear(
            Rect(column: 0, row: row, columns: canvas.size.columns, rows: rows), tone: tone)
        for (index, line) in lines.prefix(rows).enumerated() {
            canvas.put(line, column: 1, row: row + index, tone: tone)
        }
    }
}
