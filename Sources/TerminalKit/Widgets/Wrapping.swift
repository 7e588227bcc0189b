/// A text broken into lines of a width: at spaces where that is possible, else inside a word.
/// Line feeds begin a new line; spaces at a break vanish.
public func wrapped(_ text: String, columns: Int) -> [String] {
    let characters = Array(text)
    return softLines(characters, columns: columns).map { line in
        var line = characters[line]
        while let last = line.last, last == " " { line.removeLast() }
        return String(line)
    }
}

/// The lines of a text as ranges of its characters. Spaces hang over the end of a line, so that
/// every character but the line feeds belongs to exactly one line. Never empty.
func softLines(_ characters: [Character], columns: Int) -> [Range<Int>] {
    var breaker = LineBreaker(columns: max(1, columns))
    for (index, character) in characters.enumerated() {
        breaker.take(character, at: index)
    }
    breaker.endLine(at: characters.count)
    return breaker.lines
}

private struct LineBreaker {
    let columns: Int
    var lines: [Range<Int>] = []
    private var start = 0
    private var used = 0
    /// Where the word being read began, and the columns before it.
    private var word = 0
    private var usedBeforeWord = 0

    init(columns: Int) { self.columns = columns }

    mutating func take(_ character: Character, at index: Int) {
        if character.isNewline {
            endLine(at: index)
            begin(at: index + 1, used: 0)
            return
        }
        let width = cellWidth(of: character)
        if character == " " {
            used += width
            word = index + 1
            usedBeforeWord = used
            return
        }
        if used + width > columns, index > start { breakLine(before: index) }
        used += width
    }

    mutating func endLine(at index: Int) {
        lines.append(start..<max(start, index))
    }

    /// A word that begins the line is cut; another one moves to the next line whole.
    private mutating func breakLine(before index: Int) {
        let cut = word > start ? word : index
        let moved = word > start ? used - usedBeforeWord : 0
        endLine(at: cut)
        begin(at: cut, used: moved)
    }

    private mutating func begin(at index: Int, used: Int) {
        start = index
        self.used = used
        word = index
        usedBeforeWord = 0
    }
}

/// The cells of one character; the common case needs no table.
func cellWidth(of character: Character) -> Int {
    if let value = character.asciiValue, value >= 0x20, value < 0x7F { return 1 }
    return textWidth(String(character))
}

/// Where a window on something long begins, so that a place in it is seen. It depends on the
/// place alone and moves by half windows, so that most steps move nothing on the terminal.
func windowStart(showing place: Int, extent: Int) -> Int {
    let extent = max(1, extent)
    guard place >= extent else { return 0 }
    let step = max(1, extent / 2)
    return (place - extent + step) / step * step
}
