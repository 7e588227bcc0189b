/// The help page: every row of the action tables by group, and the keys that work everywhere.
struct HelpPage: Sendable {
    var top = 0

    /// The key of the palette, by which everything is found.
    private static let palette = "^P"

    /// The keys of the runtime itself.
    private static func builtIns(
        whileTyping typing: Bool
    ) -> [(keys: String, title: String, help: String)] {
        [
            (KeyWords.escape, KitWords.back, KitWords.helpBack),
            ("q", KitWords.back, KitWords.helpBackUnlessTyping),
            (typing ? "F1" : "? F1", KitWords.help, KitWords.helpHelp),
            (palette, KitWords.more, KitWords.helpMore),
            ("^L", KitWords.repaint, KitWords.helpRepaint),
        ].filter { !typing || $0.0 != "q" }
    }

    /// Takes an input; false when the page is to be closed.
    mutating func handle(_ input: Input, lines: Int, rows: Int) -> Bool {
        guard case .key(let key) = input else { return true }
        switch key {
        case .escape, .enter, .character("q"), .character("?"), .function(1): return false
        case .down: top += 1
        case .up: top -= 1
        case .pageDown, .character(" "): top += max(1, rows - 1)
        case .pageUp: top -= max(1, rows - 1)
        case .home: top = 0
        case .end: top = lines
        default: break
        }
        top = min(max(0, top), max(0, lines - rows))
        return true
    }

    /// The rows of text in a canvas of a size.
    static func rows(in size: Size) -> Int { max(1, size.rows - 2) }

    /// The columns of text in a canvas of a size.
    static func columns(in size: Size) -> Int { max(1, size.columns - 4) }

    /// The page as lines. What no key takes while a field is typed into is in the palette.
    static func lines(
        _ offers: [Offer], signs: [(sign: String, meaning: String)], whileTyping typing: Bool,
        columns: Int, ascii: Bool
    ) -> [[Span]] {
        let shown = offers.filter { $0.availability != .hidden }
        var groups: [String] = []
        for offer in shown where !groups.contains(offer.group) { groups.append(offer.group) }
        var lines: [[Span]] = []
        for group in groups {
            lines.append([Span(group, .title)])
            for offer in shown where offer.group == group {
                let keys = offer.keys(whileTyping: typing).map { $0.label(ascii: ascii) }
                    .joined(separator: " ")
                lines += entry(keys.isEmpty ? palette : keys, offer.title, sentence(offer), columns)
            }
            lines.append([])
            // The screen's own keys come first, and what it draws after them.
            if group == groups.first { lines += explained(signs, columns) }
        }
        lines.append([Span(KitWords.everywhere, .title)])
        for key in builtIns(whileTyping: typing) {
            lines += entry(key.keys, key.title, key.help, columns)
        }
        return lines
    }

    private static func explained(
        _ signs: [(sign: String, meaning: String)], _ columns: Int
    ) -> [[Span]] {
        guard !signs.isEmpty else { return [] }
        return [[Span(KitWords.signs, .title)]]
            + signs.flatMap { entry($0.sign, $0.meaning, "", columns) } + [[]]
    }

    private static func sentence(_ offer: Offer) -> String {
        let help = offer.danger ? KitWords.asksFirst(offer.help) : offer.help
        guard case .because(let reason) = offer.availability else { return help }
        return KitWords.notNow(help, reason)
    }

    private static func entry(
        _ keys: String, _ title: String, _ help: String, _ columns: Int
    ) -> [[Span]] {
        let width = 10
        let gap = String(repeating: " ", count: max(1, width - textWidth(keys)))
        let words = title + (help.isEmpty ? "" : ": " + help)
        let indent = max(width, textWidth(keys) + 1)
        return wrapped(words, columns: max(8, columns - indent)).enumerated().map { index, line in
            index == 0
                ? [Span(keys, .key), Span(gap, .overlay), Span(line, .overlay)]
                : [Span(String(repeating: " ", count: indent) + line, .overlay)]
        }
    }

    func draw(_ lines: [[Span]], on canvas: inout Canvas) {
        let whole = Rect(canvas.size)
        let rows = HelpPage.rows(in: canvas.size)
        canvas.clear(whole, tone: .overlay)
        canvas.box(whole, title: KitWords.help)
        canvas.answersWheel(whole)
        let top = min(top, max(0, lines.count - rows))
        canvas.within(whole.inset(columns: 2, rows: 1)) { part in
            for (row, line) in lines.dropFirst(top).prefix(rows).enumerated() {
                part.put(line, column: 0, row: row)
            }
        }
        guard lines.count > rows else { return }
        let place = " \(KitWords.part(min(top + rows, lines.count), of: lines.count)) "
        canvas.put(
            place, column: canvas.size.columns - textWidth(place) - 2, row: whole.endRow - 1,
            tone: .dim)
    }
}
