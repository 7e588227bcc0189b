/// A text of several lines: it wraps softly and scrolls by itself.
public struct NotesField: Codable, Equatable, Sendable {
    /// What was typed; lines end with a line feed.
    public private(set) var text: String
    /// The character the cursor stands before.
    public private(set) var cursor: Int
    /// The most characters it takes.
    public let limit: Int
    /// Whether the end of the last paste had no room.
    public private(set) var truncatedPaste = false
    /// The columns it is drawn in, which up and down go by.
    private var columns: Int

    public init(_ text: String = "", limit: Int = 4000, columns: Int = 60) {
        self.text = text
        self.limit = max(1, limit)
        self.columns = max(1, columns)
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

    /// Tells it the columns it is drawn in.
    public mutating func fit(columns: Int) { self.columns = max(1, columns) }

    /// Takes an input; true when it was meant for the field. Up on the first line and down on
    /// the last are left to the form.
    public mutating func handle(_ input: Input) -> Bool {
        truncatedPaste = false
        switch input {
        case .paste(let pasted): paste(pasted)
        case .mouse, .pointed: return false
        case .key(.character(let character)): insert(String(character))
        case .key(.enter): insert("\n")
        case .key(.up): return moveLine(-1)
        case .key(.down): return moveLine(1)
        case .key(let key): return edit(key)
        }
        return true
    }

    private mutating func insert(_ typed: String) {
        let candidate = prefix + typed
        guard candidate.count + suffix.count <= limit else { return }
        replace(before: candidate, after: suffix)
    }

    private mutating func paste(_ pasted: String) {
        let taken = pasted.prefix(max(0, limit - text.count))
        truncatedPaste = taken.endIndex != pasted.endIndex
        let lines = String(taken.map { $0.isNewline ? "\n" : $0 == "\t" ? " " : $0 })
        replace(before: prefix + lines, after: suffix)
    }

    private mutating func edit(_ key: Key) -> Bool {
        switch key {
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(text.count, cursor + 1)
        case .home, .control("a"): moveToLineEdge(end: false)
        case .end, .control("e"): moveToLineEdge(end: true)
        case .backspace: replace(before: String(prefix.dropLast()), after: suffix)
        case .delete: replace(before: prefix, after: String(suffix.dropFirst()))
        case .control("w"): deleteWord()
        case .control("u"): deleteToLineStart()
        default: return false
        }
        return true
    }

    private var prefix: String { String(text.prefix(max(0, cursor))) }
    private var suffix: String { String(text.dropFirst(max(0, cursor))) }

    private mutating func replace(before: String, after: String) {
        text = before + after
        cursor = min(before.count, text.count)
    }

    private mutating func deleteWord() {
        var before = Substring(prefix)
        while let last = before.last, last.isWhitespace { before.removeLast() }
        while let last = before.last, !last.isWhitespace { before.removeLast() }
        replace(before: String(before), after: suffix)
    }

    private mutating func deleteToLineStart() {
        let before = prefix
        let start = before.lastIndex(where: \.isNewline).map { before.index(after: $0) }
        replace(before: String(before[..<(start ?? before.startIndex)]), after: suffix)
    }

    private mutating func moveToLineEdge(end: Bool) {
        let layout = NotesLayout(self, columns: columns)
        cursor = end ? layout.lastPlace(in: layout.line) : layout.lines[layout.line].lowerBound
    }

    private mutating func moveLine(_ by: Int) -> Bool {
        let layout = NotesLayout(self, columns: columns)
        guard layout.lines.indices.contains(layout.line + by) else { return false }
        cursor = layout.place(line: layout.line + by, column: layout.column)
        return true
    }
}
