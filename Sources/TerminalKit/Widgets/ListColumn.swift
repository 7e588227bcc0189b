/// A column of a list.
public struct ListColumn<Row> {
    /// Its heading.
    public let title: String
    /// The columns it always has when it is shown.
    public let width: Int
    /// Its share of the room that is left; 0 for a fixed width.
    public let flex: Int
    public let align: Alignment
    /// The lower, the longer it stays when the area gets narrow; 0 always stays.
    public let priority: Int
    /// What stands in it for a row.
    public let cell: (Row) -> Span

    public init(
        _ title: String, width: Int, flex: Int = 0, align: Alignment = .leading,
        priority: Int = 0, cell: @escaping (Row) -> Span
    ) {
        self.title = title
        self.width = max(1, width)
        self.flex = max(0, flex)
        self.align = align
        self.priority = priority
        self.cell = cell
    }
}

/// Which columns are shown in a width, and how wide each is.
func columnWidths(_ columns: [(width: Int, flex: Int, priority: Int)], in room: Int) -> [Int?] {
    var shown = Array(columns.indices)
    func needed() -> Int { shown.reduce(0) { $0 + columns[$1].width + 1 } - 1 }
    while shown.count > 1, needed() > room,
        let worst = shown.reversed().max(by: { columns[$0].priority < columns[$1].priority }),
        columns[worst].priority > 0
    {
        shown.removeAll { $0 == worst }
    }
    var spare = max(0, room - needed())
    var flex = shown.reduce(0) { $0 + columns[$1].flex }
    var widths: [Int?] = columns.map { _ in nil }
    for index in shown {
        let share = flex > 0 ? spare * columns[index].flex / flex : 0
        widths[index] = min(columns[index].width + share, max(1, room))
        spare -= share
        flex -= columns[index].flex
    }
    return widths
}

extension ListTable {
    /// The columns the marker of the selected row takes.
    private static var marker: Int { 2 }

    /// Draws headings and the rows around the selection; `rows` are those of `show`, in order.
    /// Only the marker and the first column show the selection, so that moving it is cheap.
    public func draw<Row>(
        _ rows: [Row], columns: [ListColumn<Row>], empty: String, on canvas: inout Canvas
    ) {
        let marker = ListTable.marker
        // What is read out needs a gap that can be told from a space.
        let gap = canvas.isSpoken ? 2 : 1
        let widths = columnWidths(
            columns.map { ($0.width, $0.flex, $0.priority) },
            in: canvas.size.columns - marker - (gap - 1) * columns.count)
        var place = marker
        for (column, width) in zip(columns, widths) {
            guard let width else { continue }
            canvas.put(
                column.title, column: place, row: 0, width: width, align: column.align,
                tone: .label)
            place += width + gap
        }
        guard !rows.isEmpty else {
            canvas.paragraph(empty, column: marker, row: 2, tone: .dim)
            return
        }
        let height = canvas.size.rows - 1
        let top = top(in: height)
        canvas.answersWheel(Rect(canvas.size))
        for line in 0..<max(0, min(height, rows.count - top)) {
            canvas.listRows?[canvas.area.row + line + 1] = mark(
                top + line, columns.map { $0.cell(rows[top + line]).text })
            canvas.answersPress(
                Rect(column: 0, row: line + 1, columns: canvas.size.columns, rows: 1),
                name: ListTable.name(ofRow: top + line))
            draw(
                rows[top + line], columns, widths, selected: top + line == index,
                row: line + 1, on: &canvas)
        }
    }

    private func mark(_ index: Int, _ cells: [String]) -> ListRowMark {
        ListRowMark(
            index: index, id: ids.indices.contains(index) ? ids[index].hashValue : index,
            text: cells.filter { !$0.isEmpty }.joined(separator: "  "),
            isSelected: index == self.index)
    }

    private func draw<Row>(
        _ row: Row, _ columns: [ListColumn<Row>], _ widths: [Int?], selected: Bool,
        row line: Int, on canvas: inout Canvas
    ) {
        var place = ListTable.marker
        var mark = selected
        if selected { canvas.put("> ", column: 0, row: line, tone: .selection) }
        for (column, width) in zip(columns, widths) {
            guard let width else { continue }
            let span = column.cell(row)
            canvas.put(
                span.text, column: place, row: line, width: width, align: column.align,
                tone: mark ? .selection : span.tone)
            mark = false
            place += width + (canvas.isSpoken ? 2 : 1)
        }
    }
}
