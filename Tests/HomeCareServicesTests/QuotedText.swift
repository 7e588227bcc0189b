/// A text in quotes in a Swift file.
struct QuotedText: Equatable {
    /// Counted from 1.
    let line: Int
    /// Without the code in it, which counts as a gap.
    let text: String
    /// Whether it is the key or the text of a call of `say`.
    let isSaid: Bool

    /// Whether a person could read a word in it.
    var hasWords: Bool {
        zip(text, text.dropFirst()).contains { $0.isLetter && $1.isLetter }
    }

    /// Whether it is made like a key: one word of parts such as `today.open` or `report/`.
    var isKey: Bool {
        guard text.first?.isLowercase == true || text.first == Self.gap else { return false }
        return text.contains { "./".contains($0) }
            && text.allSatisfy {
                $0.isASCII && ($0.isLetter || $0.isNumber || "./-".contains($0)) || $0 == Self.gap
            }
            && text.split(whereSeparator: { "./".contains($0) }).allSatisfy { !$0.hasPrefix("-") }
    }

    /// What stands for the code within a text.
    static let gap: Character = "\u{1}"

    /// All texts of a file in their order, those within the code of others after them.
    static func all(in text: String) -> [QuotedText] {
        var reader = QuoteReader(text)
        reader.readCode(inQuotes: false)
        return reader.found
    }
}

/// Finds what stands in quotes. It reads bytes: characters would take seconds.
private struct QuoteReader {
    private let text: [UInt8]
    private var place = 0
    private var line = 1
    private(set) var found: [QuotedText] = []

    init(_ text: String) {
        self.text = Array(text.utf8)
    }

    /// Code up to its end, or within quotes up to the parenthesis that closes it.
    mutating func readCode(inQuotes: Bool) {
        var depth = 0
        var before = ""
        var isAfterKey = false
        while place < text.count {
            let byte = text[place]
            if stands("//") {
                while place < text.count, text[place] != UInt8(ascii: "\n") { place += 1 }
            } else if let quote = Self.quotes.first(where: { stands($0.begin) }) {
                let isKey = before.hasSuffix("say(")
                readQuoted(quote, isSaid: isKey || isAfterKey && before == ",")
                (isAfterKey, before) = (isKey, "")
            } else {
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") { depth -= 1 }
                step()
                if depth < 0, inQuotes { return }
                if byte > 32 { before = before.suffix(8) + String(UnicodeScalar(byte)) }
            }
        }
    }

    private mutating func readQuoted(_ quote: Quote, isSaid: Bool) {
        let (start, index) = (line, found.count)
        place += quote.begin.utf8CodeUnitCount
        var bytes: [UInt8] = []
        while place < text.count, !stands(quote.end) {
            if quote.escapes, stands("\\(") {
                place += 2
                readCode(inQuotes: true)
                bytes.append(1)
            } else if quote.escapes, stands("\\") {
                place += 1
                step()
                bytes.append(UInt8(ascii: " "))
            } else {
                bytes.append(text[place])
                step()
            }
        }
        place += quote.end.utf8CodeUnitCount
        let whole = String(decoding: bytes, as: UTF8.self)
        found.insert(QuotedText(line: start, text: whole, isSaid: isSaid), at: index)
    }

    private mutating func step() {
        if place < text.count, text[place] == UInt8(ascii: "\n") { line += 1 }
        place += 1
    }

    private typealias Quote = (begin: StaticString, end: StaticString, escapes: Bool)
    private static let quotes: [Quote] = [
        ("#\"", "\"#", false), ("\"\"\"", "\"\"\"", true), ("\"", "\"", true),
    ]

    private func stands(_ word: StaticString) -> Bool {
        let count = word.utf8CodeUnitCount
        return place + count <= text.count
            && (0..<count).allSatisfy { text[place + $0] == word.utf8Start[$0] }
    }
}
