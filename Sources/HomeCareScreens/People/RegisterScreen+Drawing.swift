import HomeCareDomain
import TerminalKit

extension RegisterScreen {
    /// Beside a form of this width there is room for those who may be the same.
    private static let formWidth = 78

    static func formColumns(_ size: Size) -> Int {
        size.columns >= PageScroll.wide ? formWidth : size.columns - 2
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        let columns = formColumns(canvas.size)
        if canvas.size.columns >= PageScroll.wide {
            canvas.beside(columns + 1) { part in
                drawForm(state, columns, on: &part)
            } _: { part in
                drawCandidates(state, on: &part)
            }
            return
        }
        let below = rowsBelow(state, canvas.size)
        let (rest, bottom) = Rect(canvas.size).bottom(below)
        canvas.within(rest) { drawForm(state, columns, on: &$0) }
        canvas.within(bottom) { part in
            guard below > 0 else { return }
            part.within(Rect(column: 1, row: 0, columns: columns, rows: below)) {
                drawCandidates(state, on: &$0)
            }
        }
    }

    /// At most a third of a small window, and nothing while there is nobody.
    private static func rowsBelow(_ state: State, _ size: Size) -> Int {
        guard !state.candidates.isEmpty else { return 0 }
        return size.rows < 10 ? 1 : min(5, size.rows / 3, 1 + state.candidates.count * 2)
    }

    private static func drawForm(_ state: State, _ columns: Int, on canvas: inout Canvas) {
        canvas.within(Rect(column: 1, row: 0, columns: columns, rows: canvas.size.rows)) {
            state.form.draw(on: &$0)
        }
    }

    private static func drawCandidates(_ state: State, on canvas: inout Canvas) {
        guard !state.candidates.isEmpty else {
            canvas.put(
                RegisterWords.nobody, column: 0, row: 0, width: canvas.size.columns, tone: .dim)
            return
        }
        var row = 0
        if canvas.size.rows > 1 {
            canvas.put(
                RegisterWords.perhaps, column: 0, row: 0, width: canvas.size.columns, tone: .label)
            row = 1
        }
        for candidate in state.candidates where row < canvas.size.rows {
            let mark = canvas.glyph(
                candidate.isLikely ? "▲" : "·", ascii: candidate.isLikely ? "!" : "-")
            let patient = candidate.patient
            canvas.put(
                "\(mark) \(patient.reference) \(patient.name), \(ClinicZone.dated(patient.born))",
                column: 0, row: row, width: canvas.size.columns,
                tone: candidate.isLikely ? .notice : .text)
            canvas.put(
                candidate.why, column: 2, row: row + 1, width: canvas.size.columns - 2, tone: .dim)
            row += 2
        }
    }
}
