extension Curve {
    /// Draws the values of the axis, the curve, and below it a row of marks: `!` for a critical
    /// value, `?` for one that was not obtained, and where the cursor is.
    public func draw(on canvas: inout Canvas) {
        let (plot, marks) = Rect(canvas.size).bottom(1)
        let field = plot.left(Self.axis).1
        guard field.columns > 0, field.rows > 0 else { return }
        var grid = CurveGrid(columns: field.columns, rows: field.rows, ascii: canvas.ascii)
        for line in series { trace(line, on: &grid) }
        drawBounds(field, on: &canvas)
        canvas.within(field) { drawField(grid, on: &$0) }
        canvas.within(marks.left(Self.axis).1) { drawMarks(on: &$0) }
    }

    private func trace(_ line: Series, on grid: inout CurveGrid) {
        let scale = scale
        let isSparse = line.points.count * 4 <= grid.across
        var last: (x: Int, y: Int)?
        for point in line.points where span.contains(point.at) {
            guard let number = point.number, number.isFinite else {
                last = nil
                continue
            }
            let spot = (
                x: grid.ascii
                    ? Self.column(of: point.at, in: span, columns: grid.columns)
                    : Self.place(of: point.at, in: span, steps: grid.across),
                y: Self.height(of: number, in: scale, steps: grid.down)
            )
            if let last { grid.line(from: last, to: spot) }
            grid.mark(spot.x, spot.y, tone: line.tone(point), wide: isSparse)
            last = spot
        }
    }

    /// One bound of one line.
    private struct Bound {
        let value: Double
        let isCritical: Bool
        let letter: String
        /// Which line it belongs to.
        let line: Int
    }

    /// The bounds that are drawn, the gravest first: a row shows one. Where several lines share a
    /// low field, the critical ones give way to what is normal for each.
    private func bounds(rows: Int) -> [Bound] {
        let all = series.enumerated().flatMap { place, line -> [Bound] in
            let critical = [line.criticalHigh, line.criticalLow].compactMap { $0 }
            let normal = line.normal.map { [$0.upperBound, $0.lowerBound] } ?? []
            return (critical.map { ($0, true) } + normal.map { ($0, false) }).map {
                Bound(value: $0, isCritical: $1, letter: line.letter, line: place)
            }
        }
        let (critical, normal) = (all.filter(\.isCritical), all.filter { !$0.isCritical })
        guard series.count > 1 else { return critical + normal }
        // The outermost first, so that each line has one of its own where rows are few.
        let ends = [normal.first, normal.last].compactMap { $0 }
        return ends + normal.dropFirst().dropLast() + (rows >= 16 ? critical : [])
    }

    /// Dots for the first line, dashes for the next, each of them fainter than a critical bound.
    private func stroke(_ bound: Bound, _ canvas: Canvas) -> String {
        if bound.isCritical { return canvas.glyph("╌", ascii: "-") }
        return bound.line == 0 ? canvas.glyph("┈", ascii: "'") : canvas.glyph("─ ", ascii: ", ")
    }

    private func drawBounds(_ field: Rect, on canvas: inout Canvas) {
        let (scale, dots) = (scale, canvas.ascii ? 1 : 4)
        var taken: Set<Int> = []
        func row(_ value: Double) -> Int? {
            guard scale.contains(value) else { return nil }
            let row = Self.height(of: value, in: scale, steps: field.rows * dots) / dots
            return taken.insert(row).inserted ? row : nil
        }
        for bound in bounds(rows: field.rows) {
            guard let row = row(bound.value) else { continue }
            let tone: Tone = bound.isCritical ? .high : .border
            drawLabel(
                bound.letter + label(bound.value) + (bound.isCritical ? "!" : " "), row, tone,
                on: &canvas)
            let line = String(repeating: stroke(bound, canvas), count: field.columns)
            canvas.put(
                String(line.prefix(field.columns)), column: field.column, row: row, tone: tone)
        }
        for value in [scale.upperBound, scale.lowerBound] {
            guard let row = row(value) else { continue }
            drawLabel(label(value) + " ", row, .dim, on: &canvas)
        }
    }

    private func drawLabel(_ text: String, _ row: Int, _ tone: Tone, on canvas: inout Canvas) {
        canvas.put(
            text, column: 0, row: row, width: Self.axis - 1, align: .trailing,
            tone: tone == .border ? .dim : tone)
    }

    private func drawField(_ grid: CurveGrid, on canvas: inout Canvas) {
        let here = cursor.map { Self.column(of: $0, in: span, columns: grid.columns) }
        for row in 0..<grid.rows {
            for column in 0..<grid.columns {
                if let glyph = grid.glyph(column, row) {
                    canvas.put(glyph, column: column, row: row, tone: grid[column, row].tone)
                } else if column == here {
                    canvas.put(
                        canvas.glyph("│", ascii: ":"), column: column, row: row, tone: .focus)
                }
            }
        }
    }

    private func drawMarks(on canvas: inout Canvas) {
        let columns = canvas.size.columns
        var critical: Set<Int> = []
        for line in series {
            for point in line.points where span.contains(point.at) {
                let column = Self.column(of: point.at, in: span, columns: columns)
                guard point.number != nil else {
                    if !critical.contains(column) {
                        canvas.put("?", column: column, row: 0, tone: .dim)
                    }
                    continue
                }
                guard line.tone(point) == .critical else { continue }
                critical.insert(column)
                canvas.put("!", column: column, row: 0, tone: .critical)
            }
        }
        guard let cursor, span.contains(cursor) else { return }
        // A critical value keeps its mark; the line above it shows the cursor.
        let here = Self.column(of: cursor, in: span, columns: columns)
        guard !critical.contains(here) else { return }
        canvas.put(canvas.glyph("▲", ascii: "^"), column: here, row: 0, tone: .focus)
    }
}
