import CVterm

/// An independent terminal: it takes a program's bytes and knows what they put on the screen.
///
/// It is not thread-safe; whoever shares it does so inside a `Monitor`.
final class Emulator {
    private let terminal: UnsafeMutablePointer<cvterm>
    private(set) var size: (columns: Int, rows: Int)
    private var begun: [UInt8] = []

    init(columns: Int, rows: Int) throws(HarnessError) {
        guard let terminal = cvterm_new(Self.inner(columns), Int32(rows)) else {
            throw .cannotPrepare("a terminal of \(columns) by \(rows)")
        }
        self.terminal = terminal
        size = (columns, rows)
    }

    deinit {
        cvterm_free(terminal)
    }

    /// Takes what a program has written. The library loses a character that comes in two pieces,
    /// as one does where a read ends within it, so its first bytes wait for the others.
    func feed(_ bytes: UnsafeRawBufferPointer) {
        let all = begun + bytes
        let whole = all.count - Self.begunLength(all)
        begun = Array(all[whole...])
        all.withUnsafeBufferPointer { cvterm_feed(terminal, $0.baseAddress, whole) }
    }

    /// How many bytes at the end belong to a character of UTF-8 that is not complete.
    private static func begunLength(_ bytes: [UInt8]) -> Int {
        for (back, byte) in bytes.suffix(3).reversed().enumerated() where byte & 0xC0 != 0x80 {
            let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
            return length > back + 1 ? back + 1 : 0
        }
        return 0
    }

    func resize(columns: Int, rows: Int) {
        // The kernel tells no program of a size that is the same, so nobody would draw anew.
        guard size != (columns, rows) else { return }
        _ = cvterm_set_size(terminal, Self.inner(columns), Int32(rows))
        size = (columns, rows)
    }

    /// A wide character that is still on its way when the terminal becomes too narrow for it makes
    /// the library write outside its screen, so it is never told of so narrow a one.
    private static func inner(_ columns: Int) -> Int32 { Int32(max(4, columns)) }

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
