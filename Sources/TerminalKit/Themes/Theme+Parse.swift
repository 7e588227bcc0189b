extension Theme {
    /// The theme that the words of a file describe.
    /// - Parameter source: the file's text, to name the line of trouble.
    public init(_ document: ThemeDocument, source: String = "") throws(ThemeError) {
        let parser = ThemeParser(document: document, source: source)
        let palette = try parser.palette()
        let looks = try parser.looks(palette)
        self.init(name: document.name) { looks[$0] ?? .plain }
    }
}

private struct ThemeParser {
    let document: ThemeDocument
    let source: String

    func palette() throws(ThemeError) -> [String: Colour] {
        var palette: [String: Colour] = ["terminal": .terminal]
        for (index, name) in Colour.names.enumerated() { palette[name] = .ansi(UInt8(index)) }
        for (name, text) in document.palette.sorted(by: { $0.key < $1.key }) {
            guard let colour = ThemeParser.colour(text) else {
                throw error(.notAColour(name, text), at: name)
            }
            palette[name] = colour
        }
        return palette
    }

    func looks(_ palette: [String: Colour]) throws(ThemeError) -> [Tone: Look] {
        let known = Set(Tone.allCases.map(\.name))
        for name in document.tones.keys.sorted() where !known.contains(name) {
            throw error(.unknownTone(name), at: name)
        }
        var looks: [Tone: Look] = [:]
        for tone in Tone.allCases {
            guard let text = document.tones[tone.name] else {
                throw error(.missingTone(tone), at: "tones")
            }
            looks[tone] = try look(of: tone, text, palette)
        }
        // A character typed must cost one byte, not a change of colour before and after it.
        guard looks[.text] == .plain else { throw error(.textIsNotPlain, at: "text") }
        return looks
    }

    private func look(
        of tone: Tone, _ text: String, _ palette: [String: Colour]
    ) throws(ThemeError) -> Look {
        var look = Look()
        var colours: [Colour] = []
        var words = text.split(separator: " ").map(String.init)[...]
        while let word = words.popFirst() {
            if let attribute = ThemeParser.attributes[word] {
                look[keyPath: attribute] = true
            } else if let colour = palette[word], colours.isEmpty {
                colours.append(colour)
            } else if word == "on", let behind = words.popFirst(), words.isEmpty {
                guard let colour = palette[behind] else {
                    throw error(.unknownWord(tone, behind), at: tone.name)
                }
                look.background = colour
            } else if palette[word] != nil || word == "on" {
                throw error(.notALook(tone, text), at: tone.name)
            } else {
                throw error(.unknownWord(tone, word), at: tone.name)
            }
        }
        look.foreground = colours.first ?? .terminal
        if look.foreground == look.background, look.foreground != .terminal {
            throw error(.invisible(tone), at: tone.name)
        }
        return look
    }

    private static let attributes: [String: any WritableKeyPath<Look, Bool> & Sendable] = [
        "bold": \.bold, "underline": \.underline, "reverse": \.reverse, "dim": \.dim,
    ]

    /// `110 or cyan`.
    private static func colour(_ text: String) -> Colour? {
        let words = text.split(separator: " ")
        guard words.count == 3, words[1] == "or", let rich = UInt8(words[0]),
            let plain = Colour.names.firstIndex(of: String(words[2]))
        else { return nil }
        return .rich(rich, plain: UInt8(plain))
    }

    private func error(_ trouble: ThemeError.Trouble, at key: String) -> ThemeError {
        ThemeError(theme: document.name, line: line(of: key), trouble: trouble)
    }

    private func line(of key: String) -> Int? {
        let lines = source.split(omittingEmptySubsequences: false) { $0.isNewline }
        return lines.firstIndex {
            let text = $0.drop { $0 == " " || $0 == "\"" || $0 == "'" }
            guard text.hasPrefix(key) else { return false }
            return text.dropFirst(key.count).drop { " \"'".contains($0) }.first == ":"
        }.map { $0 + 1 }
    }
}
