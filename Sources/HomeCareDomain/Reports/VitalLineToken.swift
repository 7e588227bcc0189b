/// A piece of a typed line, with its place.
struct VitalLineToken: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case number(Double)
        case word(String)
        /// Words in brackets, as they were typed.
        case words(String)
        case slash
        case other
    }

    let kind: Kind
    let place: Range<Int>

    /// Whether nothing stands between this piece and the one before it.
    func isAttached(to token: VitalLineToken) -> Bool { place.lowerBound == token.place.upperBound }
}

/// Cuts a line into its pieces; separators fall away.
struct VitalLineScanner {
    private let characters: [Character]
    private var position = 0

    init(_ text: String) {
        characters = Array(text)
    }

    mutating func tokens() -> [VitalLineToken] {
        var tokens: [VitalLineToken] = []
        while position < characters.count {
            if isSeparator(characters[position]) {
                position += 1
                continue
            }
            let start = position
            let kind = next()
            tokens.append(VitalLineToken(kind: kind, place: start..<position))
        }
        return tokens
    }

    private func isSeparator(_ character: Character) -> Bool {
        character.isWhitespace || ",;:=|.".contains(character)
    }

    private mutating func next() -> VitalLineToken.Kind {
        if let whole = VitalLineWords.whole.first(where: starts) {
            position += whole.count
            return .word(whole)
        }
        let character = characters[position]
        if isDigit(character) { return number() }
        if character == "(" { return brackets() }
        if isLetter(character) || character == "°" { return word() }
        position += 1
        switch character {
        case "%": return .word("%")
        case "/":
            guard starts(with: "min") else { return .slash }
            position += 3
            return .word("/min")
        default: return .other
        }
    }

    /// Digits with at most one decimal point or comma between them.
    private mutating func number() -> VitalLineToken.Kind {
        var text = digits()
        if position + 1 < characters.count, ".,".contains(characters[position]),
            isDigit(characters[position + 1])
        {
            position += 1
            text += "." + digits()
        }
        return Double(text).map { .number($0) } ?? .other
    }

    private mutating func digits() -> String {
        let start = position
        while position < characters.count, isDigit(characters[position]) { position += 1 }
        return String(characters[start..<position])
    }

    private mutating func word() -> VitalLineToken.Kind {
        let start = position
        position += 1
        while position < characters.count, isLetter(characters[position]) { position += 1 }
        return .word(String(characters[start..<position]).lowercased())
    }

    private mutating func brackets() -> VitalLineToken.Kind {
        guard let end = characters[position...].firstIndex(of: ")") else {
            position = characters.count
            return .other
        }
        let text = String(characters[(position + 1)..<end])
        position = end + 1
        return .words(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    /// Whether a known word of several kinds of characters stands here, and ends here: letters
    /// right behind it make it another word.
    private func starts(with word: String) -> Bool {
        let end = position + word.count
        guard end <= characters.count else { return false }
        let text = String(characters[position..<end]).lowercased().replacing("₂", with: "2")
        return text == word && (end == characters.count || !isLetter(characters[end]))
    }

    private func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }

    private func isLetter(_ character: Character) -> Bool {
        character.isLetter && character.isASCII
    }
}
