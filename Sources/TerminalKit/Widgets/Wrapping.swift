/// A text broken into lines of a width: at spaces where that is possible, else inside a word.
/// Line feeds begin a new line; spaces at a break vanish.
public func wrapped(_ text: String, columns: Int) -> [String] {
    let letters = Letters(text)
    return letters.lines(columns: columns).map { line in
        var end = line.upperBound
        while end > line.lowerBound, letters[end - 1] == .space { end -= 1 }
        return letters.text(line.lowerBound..<end)
    }
}

/// The characters of a text with what matters for breaking it into lines. Most texts are ASCII,
/// where a byte is a character, and a notes field is broken anew at every key.
struct Letters {
    enum Letter: Equatable {
        case space, newline
        case wide(Int)
    }

    private enum Storage {
        case bytes([UInt8])
        case characters([Character])
    }

    private let storage: Storage

    init(_ text: String) {
        let bytes = Array(text.utf8)
        // A carriage return with its line feed is one character, so those texts take the long way.
        let isSimple = bytes.allSatisfy { ($0 >= 0x20 && $0 < 0x7F) || $0 == 0x0A }
        storage = isSimple ? .bytes(bytes) : .characters(Array(text))
    }

    var count: Int {
        switch storage {
        case .bytes(let bytes): bytes.count
        case .characters(let characters): characters.count
        }
    }

    subscript(_ index: Int) -> Letter {
        switch storage {
        case .bytes(let bytes):
            bytes[index] == 0x20 ? .space : bytes[index] == 0x0A ? .newline : .wide(1)
        case .characters(let characters): Letters.letter(characters[index])
        }
    }

    /// The columns of a part of one line.
    func width(_ range: Range<Int>) -> Int {
        switch storage {
        case .bytes: range.count
        case .characters(let characters): characters[range].reduce(0) { $0 + cellWidth(of: $1) }
        }
    }

    func text(_ range: Range<Int>) -> String {
        switch storage {
        case .bytes(let bytes): String(decoding: bytes[range], as: UTF8.self)
        case .characters(let characters): String(characters[range])
        }
    }

    /// The lines as ranges of characters. Spaces hang over the end of a line, so that every
    /// character but the line feeds belongs to exactly one line. Never empty.
    func lines(columns: Int) -> [Range<Int>] {
        var breaker = LineBreaker(columns: max(1, columns))
        for index in 0..<count { breaker.take(self[index], at: index) }
        breaker.endLine(at: count)
        return breaker.lines
    }

    private static func letter(_ character: Character) -> Letter {
        if character == " " { return .space }
        return character.isNewline ? .newline : .wide(cellWidth(of: character))
    }
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

    mutating func take(_ letter: Letters.Letter, at index: Int) {
        switch letter {
        case .newline:
            endLine(at: index)
            begin(at: index + 1, used: 0)
        case .space:
            used += 1
            word = index + 1
            usedBeforeWord = used
        case .wide(let width):
            if used + width > columns, index > start { breakLine(before: index) }
            used += width
        }
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
