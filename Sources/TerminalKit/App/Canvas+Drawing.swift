extension Canvas {
    /// The size of the part that may be drawn on.
    public var size: Size { area.size }

    /// Writes a text at a place counted from the top left of the area; the area clips it.
    /// - Returns: the columns used.
    @discardableResult
    public mutating func put(
        _ text: String, column: Int, row: Int, tone: Tone = .text
    ) -> Int {
        frame.put(
            text, column: area.column + column, row: area.row + row, tone: tone, clip: area)
    }

    /// Writes a text into so many columns, with an ellipsis when it is too long.
    /// - Returns: the columns used, not more than the width.
    @discardableResult
    public mutating func put(
        _ text: String, column: Int, row: Int, width: Int, align: Alignment = .leading,
        tone: Tone = .text
    ) -> Int {
        guard width > 0 else { return 0 }
        let cut = truncated(text, to: width, ellipsis: ellipsis)
        let start = column + align.indent(of: textWidth(cut), in: width)
        return put(cut, column: start, row: row, tone: tone)
    }

    /// Writes texts of several tones one after the other.
    /// - Returns: the columns used.
    @discardableResult
    public mutating func put(_ spans: [Span], column: Int, row: Int) -> Int {
        var used = 0
        for span in spans {
            used += put(span.text, column: column + used, row: row, tone: span.tone)
        }
        return used
    }

    /// Writes words broken into lines; the rows used.
    @discardableResult
    public mutating func paragraph(
        _ text: String, column: Int = 0, row: Int, width: Int? = nil, tone: Tone = .text
    ) -> Int {
        let lines = wrapped(text, columns: width ?? size.columns - column)
        for (index, line) in lines.enumerated() {
            put(line, column: column, row: row + index, tone: tone)
        }
        return lines.count
    }

    /// Puts one cell; outside the area nothing happens.
    public mutating func put(_ scalar: Unicode.Scalar, column: Int, row: Int, tone: Tone) {
        put(String(Character(scalar)), column: column, row: row, tone: tone)
    }

    /// Shows the cursor at a place, when that is inside the area.
    public mutating func placeCursor(column: Int, row: Int) {
        guard column >= 0, row >= 0, column < area.columns, row < area.rows else { return }
        frame.cursor = Position(column: area.column + column, row: area.row + row)
    }

    /// Empties a part and gives it a tone.
    public mutating func clear(_ rect: Rect, tone: Tone = .text) {
        frame.fill(absolute(rect), tone: tone)
    }

    /// Draws on a part as if it were a canvas of its own.
    public mutating func within(_ rect: Rect, _ draw: (inout Canvas) -> Void) {
        let whole = area
        area = absolute(rect)
        draw(&self)
        area = whole
    }

    /// A line across the area, or across a part of it.
    public mutating func rule(
        row: Int, column: Int = 0, width: Int? = nil, tone: Tone = .border
    ) {
        let length = max(0, width ?? size.columns - column)
        let stroke = Cell(ascii ? "-" : "─", tone: tone)
        let line = absolute(Rect(column: column, row: row, columns: length, rows: 1))
        guard !line.isEmpty else { return }
        for place in line.column..<line.endColumn { frame[place, line.row] = stroke }
    }

    /// A border around a part, with a title in its upper edge.
    public mutating func box(_ rect: Rect, title: String = "", tone: Tone = .border) {
        guard rect.columns >= 2, rect.rows >= 2 else { return }
        let edge = ascii ? BoxLines.ascii : BoxLines.lines
        let across = String(repeating: edge.across, count: rect.columns - 2)
        put(edge.topLeft + across + edge.topRight, column: rect.column, row: rect.row, tone: tone)
        for row in rect.row + 1..<max(rect.row + 1, rect.endRow - 1) {
            put(edge.down, column: rect.column, row: row, tone: tone)
            put(edge.down, column: rect.endColumn - 1, row: row, tone: tone)
        }
        put(
            edge.bottomLeft + across + edge.bottomRight, column: rect.column,
            row: rect.endRow - 1, tone: tone)
        guard !title.isEmpty, rect.columns > 6 else { return }
        put(
            " " + truncated(title, to: rect.columns - 6, ellipsis: ellipsis) + " ",
            column: rect.column + 2, row: rect.row, tone: .title)
    }

    /// One of two texts: the second where only ASCII may be drawn.
    public func glyph(_ text: String, ascii fallback: String) -> String {
        ascii ? fallback : text
    }

    /// What stands for the part of a text that had no room.
    public var ellipsis: String { ascii ? "~" : "…" }

    private func absolute(_ rect: Rect) -> Rect {
        Rect(
            column: area.column + rect.column, row: area.row + rect.row, columns: rect.columns,
            rows: rect.rows
        ).intersection(area)
    }
}

/// A piece of text in one tone.
public struct Span: Equatable, Sendable {
    public var text: String
    public var tone: Tone

    public init(_ text: String, _ tone: Tone = .text) {
        self.text = text
        self.tone = tone
    }
}

/// Where a text stands in more room than it needs.
public enum Alignment: String, Codable, Sendable {
    case leading, trailing, center

    /// The columns left free before a text of a width.
    func indent(of used: Int, in width: Int) -> Int {
        switch self {
        case .leading: 0
        case .trailing: max(0, width - used)
        case .center: max(0, (width - used) / 2)
        }
    }
}

/// The pieces of a border.
private struct BoxLines {
    let across, down, topLeft, topRight, bottomLeft, bottomRight: String

    static let lines = BoxLines(
        across: "─", down: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└", bottomRight: "┘")
    static let ascii = BoxLines(
        across: "-", down: "|", topLeft: "+", topRight: "+", bottomLeft: "+", bottomRight: "+")
}
