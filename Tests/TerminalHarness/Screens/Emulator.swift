import CVterm

/// An independent terminal: it takes a program's bytes and knows what they put on the screen.
///
/// It is not thread-safe; whoever shares it does so inside a `Monitor`.
final class Emulator {
    private let terminal: UnsafeMutablePointer<cvterm>
    private(set) var size: (columns: Int, rows: Int)

    init(columns: Int, rows: Int) throws(HarnessError) {
        guard let terminal = cvterm_new(Int32(columns), Int32(rows)) else {
            throw .cannotPrepare("a terminal of \(columns) by \(rows)")
        }
        self.terminal = terminal
        size = (columns, rows)
    }

    deinit {
        cvterm_free(terminal)
    }

    func feed(_ bytes: UnsafeRawBufferPointer) {
        cvterm_feed(terminal, bytes.assumingMemoryBound(to: UInt8.self).baseAddress, bytes.count)
    }

    func resize(columns: Int, rows: Int) {
        cvterm_set_size(terminal, Int32(columns), Int32(rows))
        size = (columns, rows)
    }

    /// What the terminal itself wants to send: answers to queries, keys, the marks of a paste.
    func takeAnswers() -> [UInt8] {
        let count = terminal.pointee.answers_length
        terminal.pointee.answers_length = 0
        return UnsafeRawBufferPointer(start: terminal.pointee.answers, count: count).map { $0 }
    }

    func press(_ key: VTermKey, _ modifiers: VTermModifier) -> [UInt8] {
        cvterm_press(terminal, Int32(key.rawValue), Int32(modifiers.rawValue))
        return takeAnswers()
    }

    /// The text as a paste, marked as such if the program has asked for that.
    func paste(_ text: String) -> [UInt8] {
        cvterm_begin_paste(terminal)
        let start = takeAnswers()
        cvterm_end_paste(terminal)
        return start + text.utf8.map { $0 == UInt8(ascii: "\n") ? UInt8(ascii: "\r") : $0 }
            + takeAnswers()
    }

    var cursor: ScreenPlace {
        let position = cvterm_cursor(terminal)
        return ScreenPlace(row: Int(position.row), column: Int(position.col))
    }

    var isCursorVisible: Bool { terminal.pointee.cursor_visible != 0 }
    var isAlternate: Bool { terminal.pointee.alternate_screen != 0 }
    var bells: Int { Int(terminal.pointee.bells) }
    var title: String { String(cString: cvterm_title(terminal)) }

    func cells() -> [RawCell] {
        (0..<size.rows).flatMap { row in
            (0..<size.columns).map { column in
                RawCell(cvterm_cell_at(terminal, Int32(column), Int32(row)))
            }
        }
    }
}
