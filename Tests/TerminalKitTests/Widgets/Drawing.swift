import TerminalKit

/// The lines that a drawing leaves on a canvas of a size.
func drawn(
    _ columns: Int, _ rows: Int = 1, ascii: Bool = false, _ draw: (inout Canvas) -> Void
) -> [String] {
    picture(columns, rows, ascii: ascii, draw).text
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}

/// The frame that a drawing leaves.
func picture(
    _ columns: Int, _ rows: Int = 1, ascii: Bool = false, _ draw: (inout Canvas) -> Void
) -> Frame {
    let size = Size(columns: columns, rows: rows)
    var canvas = Canvas(frame: Frame(size), area: Rect(size), now: 0, ascii: ascii)
    draw(&canvas)
    return canvas.frame
}

/// How many cells differ.
func changes(_ before: Frame, _ after: Frame) -> Int {
    zip(before.cells, after.cells).filter { $0 != $1 }.count
}

/// A few words for the keys of a table of cases.
func inputs(_ words: String) -> [Input] {
    words.split(separator: " ").flatMap { word -> [Input] in
        if let key = namedKeys[String(word)] { return [.key(key)] }
        return word.map { .key(.character($0 == "␣" ? " " : $0)) }
    }
}

private let namedKeys: [String: Key] = [
    "LEFT": .left, "RIGHT": .right, "UP": .up, "DOWN": .down, "HOME": .home, "END": .end,
    "BS": .backspace, "DEL": .delete, "ENTER": .enter, "TAB": .tab, "BACKTAB": .backTab,
    "PGUP": .pageUp, "PGDN": .pageDown, "^W": .control("w"), "^U": .control("u"),
    "ESC": .escape,
]

/// Texts that have been trouble elsewhere.
let awkwardTexts = [
    "", "a", "Wanjikũ Kamau", "e\u{301}e\u{301}", "\u{301}", "日本語テスト", "👩‍👩‍👧‍👦👍🏽🇰🇪", "\u{1B}[31mred",
    "\u{202E}evil", "a\u{0}b\u{7F}", "مرحبا بك", "नमस्ते", "\u{FEFF}\u{200D}", "ㄱㅏ", "क्षि",
    String(repeating: "x", count: 500), "two words  and   spaces ", "\u{1F1F0}\u{1F1F0}\u{1F1F0}",
]

/// Random numbers that come again, so that a failure can be seen twice.
struct Dice: RandomNumberGenerator {
    private var state: UInt64

    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
