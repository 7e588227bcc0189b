import CNcurses
import Foundation
public import TerminalKit

extension CursesTerminal {
    /// Shows a frame: only cells that changed are handed on, in one write.
    public func paint(_ frame: Frame) {
        guard canPaint else { return }
        let before = shown
        let runs = changes(to: frame)
        guard !runs.isEmpty || before?.cursor != frame.cursor || before == nil else { return }
        for run in runs { put(run, of: frame) }
        place(frame.cursor)
        wnoutrefresh(screen_window())
        doupdate()
        shown = frame
    }

    /// Draws everything anew at the next `paint`.
    public func repaint() {
        guard canPaint else { return }
        shown = nil
        _ = screen_redraw()
    }

    private func changes(to frame: Frame) -> [Run] {
        if let shown, shown.size == frame.size { return frame.changes(from: shown) }
        werase(screen_window())
        return frame.changes(from: Frame(Size(columns: 0, rows: 0)))
    }

    private func put(_ run: Run, of frame: Frame) {
        guard run.row < size.rows else { return }
        for column in run.columns where column < size.columns {
            let cell = frame[column, run.row]
            guard cell.width > 0 else { continue }
            if cell.width == 2, column + 1 >= size.columns {
                put(Cell(" ", tone: cell.tone), column, run.row)
            } else if cell == Cell(" ", tone: cell.tone), isPlainBlank(cell, column, run.row, frame)
            {
                put(.blank, column, run.row)
            } else {
                put(cell, column, run.row)
            }
        }
    }

    /// A blank that looks the same in any colour is drawn in none, which saves the change of
    /// colour, except within a text, where it saves two.
    private func isPlainBlank(_ cell: Cell, _ column: Int, _ row: Int, _ frame: Frame) -> Bool {
        pens[cell.tone].isUnseenOnBlanks && frame[column - 1, row].tone != cell.tone
    }

    private func put(_ cell: Cell, _ column: Int, _ row: Int) {
        let pen = pens[cell.tone]
        withUnsafeTemporaryAllocation(of: wchar_t.self, capacity: 6) { text in
            text.initialize(repeating: 0)
            text[0] = wchar_t(cell.scalar.value)
            guard cell.scalar.isASCII || wcwidth(text[0]) == Int32(cell.width) else {
                return putUnknown(cell, column, row)
            }
            for (index, mark) in MarkTable.shared.marks(cell.marks).enumerated() {
                text[index + 1] = wchar_t(mark.value)
            }
            _ = screen_put(
                Int32(row), Int32(column), text.baseAddress, pen.attributes, pen.pair)
        }
    }

    /// A character that the C library does not know or counts differently would shift the row.
    private func putUnknown(_ cell: Cell, _ column: Int, _ row: Int) {
        put(Cell("?", tone: cell.tone), column, row)
        if cell.width == 2 { put(Cell(" ", tone: cell.tone), column + 1, row) }
    }

    private func place(_ cursor: Position?) {
        let isInside = cursor.map { $0.column < size.columns && $0.row < size.rows } ?? false
        if isInside != cursorIsShown {
            cursorIsShown = isInside
            curs_set(isInside ? 1 : 0)
        }
        leaveok(screen_window(), !isInside)
        if isInside, let cursor {
            wmove(screen_window(), Int32(max(0, cursor.row)), Int32(max(0, cursor.column)))
        }
    }
}
