extension Frame {
    /// Writes a text from a place, only inside the clip. Controls, escapes and hidden characters
    /// become visible marks; a wide character is never split.
    /// - Returns: the columns from the start to the end of what was written.
    @discardableResult
    public mutating func put(
        _ text: String, column: Int, row: Int, tone: Tone = .text, clip: Rect
    ) -> Int {
        let clip = clip.intersection(Rect(size))
        guard row >= clip.row, row < clip.endRow, column < clip.endColumn else { return 0 }
        var text = text
        let ascii = text.withUTF8 { bytes -> Int? in
            guard bytes.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) else { return nil }
            return putASCII(bytes, column: column, row: row, tone: tone, clip: clip)
        }
        return ascii ?? putGlyphs(text, column: column, row: row, tone: tone, clip: clip)
    }

    /// Empties a rectangle and gives it a tone.
    public mutating func fill(_ rect: Rect, tone: Tone = .text) {
        let rect = rect.intersection(Rect(size))
        guard !rect.isEmpty else { return }
        let blank = Cell(" ", tone: tone)
        for row in rect.row..<rect.endRow {
            sever(rect.column, row)
            sever(rect.endColumn, row)
            let start = row * size.columns
            for index in start + rect.column..<start + rect.endColumn { cells[index] = blank }
        }
    }

    /// Gives a rectangle another tone and leaves the characters.
    public mutating func tint(_ rect: Rect, tone: Tone) {
        let rect = rect.intersection(Rect(size))
        for row in rect.row..<rect.endRow {
            let start = row * size.columns
            for index in start + rect.column..<start + rect.endColumn { cells[index].tone = tone }
        }
    }

    /// The cells of a rectangle inside the frame, row by row.
    func cells(in rect: Rect) -> [Cell] {
        (rect.row..<rect.endRow).flatMap { row in
            let start = row * size.columns
            return cells[start + rect.column..<start + rect.endColumn]
        }
    }

    /// Puts the cells of a rectangle back to where they were taken from.
    mutating func paste(_ taken: [Cell], into rect: Rect) {
        for row in 0..<rect.rows {
            sever(rect.column, rect.row + row)
            sever(rect.endColumn, rect.row + row)
            let start = (rect.row + row) * size.columns + rect.column
            let from = row * rect.columns
            cells.replaceSubrange(
                start..<start + rect.columns, with: taken[from..<from + rect.columns])
        }
    }

    private mutating func putASCII(
        _ bytes: UnsafeBufferPointer<UInt8>, column: Int, row: Int, tone: Tone, clip: Rect
    ) -> Int {
        let first = max(column, clip.column)
        let end = min(column + bytes.count, clip.endColumn)
        guard first < end else { return end - column }
        sever(first, row)
        sever(end, row)
        let start = row * size.columns
        for place in first..<end {
            cells[start + place] = Cell(Unicode.Scalar(bytes[place - column]), tone: tone)
        }
        return end - column
    }

    private mutating func putGlyphs(
        _ text: String, column: Int, row: Int, tone: Tone, clip: Rect
    ) -> Int {
        var place = column
        for glyph in Glyphs(text) {
            guard place < clip.endColumn else { break }
            let end = place + glyph.width
            if place >= clip.column, end <= clip.endColumn {
                let marks = glyph.marks.isEmpty ? 0 : MarkTable.shared.number(of: glyph.marks)
                self[place, row] = Cell(
                    glyph.scalar, marks: marks, tone: tone, width: UInt8(glyph.width))
            } else {
                let cut = Rect(column: place, row: row, columns: glyph.width, rows: 1)
                fill(cut.intersection(clip), tone: tone)
            }
            place = end
        }
        return min(place, clip.endColumn) - column
    }

    /// Blanks the wide character that a boundary before this column would cut in two.
    mutating func sever(_ column: Int, _ row: Int) {
        guard column > 0, column < size.columns else { return }
        let index = row * size.columns + column
        guard cells[index].width == 0 else { return }
        cells[index - 1] = Cell(" ", tone: cells[index - 1].tone)
        cells[index] = Cell(" ", tone: cells[index].tone)
    }
}
