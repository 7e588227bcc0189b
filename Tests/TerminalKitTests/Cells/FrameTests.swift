import TerminalKit
import Testing

@Suite("A frame")
struct FrameTests {
    private func frame(_ columns: Int, _ rows: Int = 1) -> (Frame, Rect) {
        let frame = Frame(Size(columns: columns, rows: rows))
        return (frame, Rect(frame.size))
    }

    @Test(
        "shows what is stored and never obeys it",
        arguments: [
            ("a\u{1B}[2Jb", "a␛[2Jb"), ("x\0y\u{7F}", "x␀y␡"), ("1\r\n2", "1␍␊2"),
            ("\u{202E}evil", "␦evil"), ("a\u{2066}b\u{2069}", "a␦b␦"), ("a\u{2028}b", "a␦b"),
            ("a\u{200B}\u{FEFF}b", "a␦␦b"), ("\u{9B}2J", "␦2J"), ("so\u{AD}ft", "so␦ft"),
            ("12\u{200D}3", "12␦3"), ("\u{E0041}", "␦"), ("\u{301}x", "◌\u{301}x"),
            ("👩\u{200D}👧", "👩👧"), ("❤\u{FE0F}", "❤"),
        ])
    func visible(_ stored: String, _ shown: String) {
        var (frame, all) = frame(20)
        frame.put(stored, column: 0, row: 0, clip: all)
        #expect(frame.text == shown)
    }

    @Test("keeps at most four marks on a character")
    func marks() {
        var (frame, all) = frame(4)
        frame.put("e\u{301}\u{302}\u{303}\u{304}\u{305}x", column: 0, row: 0, clip: all)
        #expect(
            Array(frame.text.unicodeScalars)
                == Array("e\u{301}\u{302}\u{303}\u{304}x".unicodeScalars))
    }

    @Test(
        "draws only inside the clip",
        arguments: [
            ("abcdef", -2, "[def", 6), ("abcdef", 1, "[abcd", 4), ("日本語", 2, "[ 日", 3),
            ("日本", 0, "[ 本", 4), ("a", 9, "[", 0), ("a", -5, "[", 1),
        ])
    func clipping(_ text: String, _ column: Int, _ shown: String, _ used: Int) {
        var (frame, all) = frame(8)
        frame.put("[", column: 0, row: 0, clip: all)
        let clip = Rect(column: 1, row: 0, columns: 4, rows: 1)
        #expect(frame.put(text, column: column, row: 0, clip: clip) == used)
        #expect(frame.text == shown)
    }

    @Test("a row outside the clip takes no columns")
    func outside() {
        var (frame, all) = frame(8)
        #expect(frame.put("a", column: 0, row: 1, clip: all) == 0)
        #expect(frame.put("a", column: 0, row: -1, clip: all) == 0)
        #expect(frame.put("a", column: 8, row: 0, clip: all) == 0)
        #expect(frame.text == "")
    }

    @Test(
        "overwriting half of a wide character blanks the other half",
        arguments: [
            ("x", 0, "x 本"), ("x", 1, " x本"), ("xy", 1, " xy"), ("語", 1, " 語"), ("é", 3, "日 é"),
        ])
    func halves(_ text: String, _ column: Int, _ shown: String) {
        var (frame, all) = frame(4)
        frame.put("日本", column: 0, row: 0, clip: all)
        frame.put(text, column: column, row: 0, clip: all)
        #expect(frame.text == shown)
    }

    @Test("filling and single cells keep wide characters whole too")
    func fillHalves() {
        var (frame, all) = frame(6)
        frame.put("日本語", column: 0, row: 0, clip: all)
        frame.fill(Rect(column: 1, row: 0, columns: 2, rows: 1), tone: .bar)
        #expect(frame.text == "    語")
        frame[5, 0] = Cell("x")
        #expect(frame.text == "     x")
        frame[5, 0] = Cell("本", width: 2)
        #expect(frame.text == "")
    }

    @Test("tells tones by letters and says what they mean")
    func tones() {
        var (frame, all) = frame(6, 2)
        frame.put("Late", column: 0, row: 0, tone: .critical, clip: all)
        frame.tint(Rect(column: 3, row: 0, columns: 9, rows: 9), tone: .selection)
        #expect(frame.toneMap == "CCCSSS\n...SSS\n\n. text\nS selection\nC critical")
        #expect(Set(Tone.allCases.map(\.letter)).count == Tone.allCases.count)
    }

    @Test("a cell is eight bytes without padding")
    func cellSize() {
        #expect(MemoryLayout<Cell>.size == 8)
        #expect(MemoryLayout<Cell>.stride == 8)
    }

    @Test("knows what changed since an earlier one")
    func changes() {
        var (old, all) = frame(10, 3)
        old.put("日本", column: 4, row: 1, clip: all)
        var new = old
        #expect(new.changes(from: old).isEmpty)
        new.put("x", column: 0, row: 0, clip: all)
        new.put("語", column: 4, row: 1, clip: all)
        new.tint(Rect(column: 8, row: 2, columns: 2, rows: 1), tone: .good)
        #expect(
            new.changes(from: old) == [
                Run(row: 0, columns: 0..<1), Run(row: 1, columns: 4..<6),
                Run(row: 2, columns: 8..<10),
            ])
        #expect(Frame(Size(columns: 2, rows: 2)).changes(from: old).count == 2)
    }
}
