/// A bar with texts at both ends; where they do not fit, the right end gives way last to first.
public struct StatusBar: Equatable, Sendable {
    public var left: [Span]
    public var right: [Span]

    public init(left: [Span], right: [Span] = []) {
        self.left = left
        self.right = right
    }

    /// Draws it across a row.
    public func draw(on canvas: inout Canvas, row: Int, tone: Tone = .bar) {
        let columns = canvas.size.columns
        canvas.clear(Rect(column: 0, row: row, columns: columns, rows: 1), tone: tone)
        let leftWidth = left.reduce(0) { $0 + textWidth($1.text) }
        var kept = right
        func used() -> Int { kept.reduce(0) { $0 + textWidth($1.text) } }
        while !kept.isEmpty, leftWidth + used() + 3 > columns { kept.removeLast() }
        let room = columns - 2 - (kept.isEmpty ? 0 : used() + 1)
        var place = 1
        for span in left {
            place += canvas.put(
                span.text, column: place, row: row, width: room + 1 - place, tone: span.tone)
        }
        canvas.put(kept, column: columns - 1 - used(), row: row)
    }
}
