/// How a form's lines are shared between labels and entries.
struct FormLayout {
    let labelWidth: Int
    let entryWidth: Int
    /// The label stands above its entry where the lines are short.
    let stacked: Bool

    static let notesRows = 4

    init(_ form: Form, columns: Int) {
        let longest = form.fields.map { textWidth($0.label) }.max() ?? 0
        stacked = columns < longest + 26
        labelWidth = stacked ? 0 : longest + 2
        entryWidth = max(3, columns - labelWidth)
    }

    /// The rows of a field with its mark.
    func rows(of field: FormField) -> Int {
        var rows = stacked ? 2 : 1
        if case .notes = field.entry { rows += FormLayout.notesRows - 1 }
        return rows + (field.error == nil ? 0 : 1)
    }
}

extension Form {
    /// The rows that all shown fields need.
    public func rows(columns: Int) -> Int {
        let layout = FormLayout(self, columns: columns)
        return fields.filter { !$0.isHidden }.reduce(0) { $0 + layout.rows(of: $1) }
    }

    /// Draws label, entry, unit and error of every shown field, scrolled to the one in focus.
    public func draw(on canvas: inout Canvas) {
        let layout = FormLayout(self, columns: canvas.size.columns)
        var row = -top(layout, rows: canvas.size.rows)
        for field in fields where !field.isHidden {
            let used = layout.rows(of: field)
            if row + used > 0, row < canvas.size.rows {
                canvas.answersPress(
                    Rect(column: 0, row: row, columns: canvas.size.columns, rows: used),
                    name: Form.name(ofField: field.id))
                draw(field, layout, row: row, on: &canvas)
            }
            row += used
        }
    }

    /// Draws only the entry of a field, for screens with a layout of their own.
    public func drawEntry(_ id: String, on canvas: inout Canvas, _ rect: Rect) {
        canvas.answersPress(rect, name: Form.name(ofField: id))
        self[id]?.entry.draw(on: &canvas, rect, focused: id == focus)
    }

    /// The first row that is shown: the focus is always seen, whole where it fits.
    private func top(_ layout: FormLayout, rows: Int) -> Int {
        var start = 0
        for field in fields where !field.isHidden {
            let used = layout.rows(of: field)
            if field.id == focus {
                return min(start, max(0, start + used - rows))
            }
            start += used
        }
        return 0
    }

    private func draw(
        _ field: FormField, _ layout: FormLayout, row: Int, on canvas: inout Canvas
    ) {
        let width = layout.stacked ? canvas.size.columns : layout.labelWidth - 1
        canvas.put(field.label, column: 0, row: row, width: width, tone: .label)
        let entryRow = layout.stacked ? row + 1 : row
        let rows = layout.rows(of: field) - (field.error == nil ? 0 : 1) - (entryRow - row)
        let rect = Rect(
            column: layout.labelWidth, row: entryRow, columns: layout.entryWidth, rows: rows)
        field.entry.draw(on: &canvas, rect, focused: field.id == focus)
        if case .number(let number) = field.entry {
            let place = layout.labelWidth + number.width + 1
            canvas.put(
                field.unit, column: place, row: entryRow, width: canvas.size.columns - place,
                tone: .dim)
        }
        guard let error = field.error else { return }
        canvas.put(
            "! " + error, column: layout.labelWidth + 1, row: entryRow + rows,
            width: layout.entryWidth - 1, tone: .error)
    }
}
