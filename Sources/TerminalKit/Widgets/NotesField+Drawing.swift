/// The lines of a notes field as they are drawn, and where its cursor stands in them.
struct NotesLayout {
    let letters: Letters
    let lines: [Range<Int>]
    /// The line and column of the cursor.
    let line: Int
    let column: Int

    init(_ field: NotesField, columns: Int) {
        letters = Letters(field.text)
        lines = letters.lines(columns: columns)
        let line = lines.lastIndex { $0.lowerBound <= field.cursor } ?? 0
        let end = min(max(lines[line].lowerBound, field.cursor), lines[line].upperBound)
        self.line = line
        column = min(letters.width(lines[line].lowerBound..<end), columns)
    }

    /// The last place a cursor can stand in a line: before the break of a wrapped one.
    func lastPlace(in line: Int) -> Int {
        let end = lines[line].upperBound
        let wraps = line + 1 < lines.count && lines[line + 1].lowerBound == end
        return wraps ? max(lines[line].lowerBound, end - 1) : end
    }

    func place(line: Int, column: Int) -> Int {
        var used = 0
        for index in lines[line] {
            used += letters.width(index..<index + 1)
            if used > column { return min(index, lastPlace(in: line)) }
        }
        return lastPlace(in: line)
    }
}

extension NotesField {
    /// Draws as many lines as there are rows, around the cursor.
    public func draw(on canvas: inout Canvas, _ rect: Rect, focused: Bool) {
        guard !rect.isEmpty else { return }
        let layout = NotesLayout(self, columns: rect.columns)
        let top = focused ? windowStart(showing: layout.line, extent: rect.rows) : 0
        let filler = String(repeating: "_", count: min(rect.columns, canvas.size.columns))
        canvas.within(rect) { part in
            for row in 0..<part.size.rows {
                part.put(filler, column: 0, row: row, tone: .field)
                guard layout.lines.indices.contains(top + row) else { continue }
                let line = layout.letters.text(layout.lines[top + row])
                part.put(line, column: 0, row: row)
            }
            guard focused else { return }
            part.placeCursor(
                column: min(layout.column, rect.columns - 1), row: layout.line - top)
        }
    }

    /// The rows its text needs.
    public func rows(columns: Int) -> Int {
        Letters(text).lines(columns: columns).count
    }
}
