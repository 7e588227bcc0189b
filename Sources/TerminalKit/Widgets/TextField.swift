/// A line of text being typed.
public struct TextField: Codable, Equatable, Sendable {
    /// What was typed.
    public private(set) var text: String
    /// The character the cursor stands before.
    public private(set) var cursor: Int
    /// The most characters it takes.
    public let limit: Int
    /// Whether it shows dots in place of the characters.
    public let secret: Bool
    /// Whether the end of the last paste had no room.
    public private(set) var truncatedPaste = false

    public init(_ text: String = "", limit: Int = 200, secret: Bool = false) {
        self.text = text
        self.limit = max(1, limit)
        self.secret = secret
        cursor = text.count
    }

    /// Whether nothing was typed.
    public var isEmpty: Bool { text.isEmpty }

    /// Puts another text in its place, the cursor at its end.
    public mutating func set(_ text: String) {
        self.text = String(text.prefix(limit))
        cursor = self.text.count
        truncatedPaste = false
    }

    mutating func move(to cursor: Int) { self.cursor = min(max(0, cursor), text.count) }

    /// Takes an input; true when it was meant for the field.
    public mutating func handle(_ input: Input) -> Bool {
        switch input {
        case .paste(let pasted): paste(pasted)
        case .mouse, .pointed: return false
        case .key(.character(let character)): type(character)
        case .key(let key): return edit(key)
        }
        return true
    }

    private mutating func type(_ character: Character) {
        truncatedPaste = false
        // A combining mark may join the character before it and takes no room then.
        let candidate = prefix + String(character)
        guard candidate.count + suffix.count <= limit else { return }
        replace(before: candidate, after: suffix)
    }

    /// Line feeds and tabs become spaces: a pasted text never leaves the line or the field.
    private mutating func paste(_ pasted: String) {
        let room = max(0, limit - text.count)
        let taken = pasted.prefix(room)
        truncatedPaste = taken.endIndex != pasted.endIndex
        let line = String(taken.map { $0.isNewline || $0 == "\t" ? " " : $0 })
        replace(before: prefix + line, after: suffix)
    }

    private mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = text.count
        case .backspace: replace(before: String(prefix.dropLast()), after: suffix)
        case .delete: replace(before: prefix, after: String(suffix.dropFirst()))
        case .control("w"): replace(before: withoutLastWord(prefix), after: suffix)
        case .control("u"): replace(before: "", after: suffix)
        default: return false
        }
        truncatedPaste = false
        return true
    }

    private var prefix: String { String(text.prefix(max(0, cursor))) }
    private var suffix: String { String(text.dropFirst(max(0, cursor))) }

    private mutating func replace(before: String, after: String) {
        text = before + after
        cursor = min(before.count, text.count)
    }

    private func withoutLastWord(_ text: String) -> String {
        var characters = Substring(text)
        while characters.last == " " { characters.removeLast() }
        while let last = characters.last, last != " " { characters.removeLast() }
        return String(characters)
    }
}

extension TextField {
    /// Draws it in brackets that are seen only while it has the focus: `[Wanjiku_____]`.
    public func draw(
        on canvas: inout Canvas, column: Int, row: Int, width: Int, focused: Bool
    ) {
        drawFrame(on: &canvas, column: column, row: row, width: width, focused: focused)
        drawText(
            on: &canvas, column: column + 1, row: row, width: width - 2, focused: focused)
    }

    /// Draws the text alone, so that a typed character changes its own cell and no other.
    func drawText(
        on canvas: inout Canvas, column: Int, row: Int, width: Int, focused: Bool
    ) {
        guard width > 0 else { return }
        let shown =
            secret
            ? Array(repeating: canvas.glyph("•", ascii: "*").first ?? "*", count: text.count)
            : Array(text)
        let widths = shown.map(cellWidth(of:))
        let before = widths.prefix(max(0, cursor)).reduce(0, +)
        let start = focused ? windowStart(showing: before, extent: width) : 0
        let filler = String(repeating: canvas.glyph("_", ascii: "_"), count: width)
        canvas.put(filler, column: column, row: row, tone: .field)
        let field = Rect(column: column, row: row, columns: width, rows: 1)
        canvas.within(field) { line in
            line.put(String(shown), column: -start, row: 0, tone: .text)
            if focused { line.placeCursor(column: before - start, row: 0) }
        }
    }

    private func drawFrame(
        on canvas: inout Canvas, column: Int, row: Int, width: Int, focused: Bool
    ) {
        guard focused, width > 2 else { return }
        canvas.put("[", column: column, row: row, tone: .focus)
        canvas.put("]", column: column + width - 1, row: row, tone: .focus)
    }
}
