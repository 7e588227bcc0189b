extension Theme {
    /// The theme that the words of a file describe.
    /// - Parameter source: the file's text, to name the line of trouble.
    public init(_ document: ThemeDocument, source: String = "") throws(ThemeError) {
        let parser = ThemeParser(document: document, source: source)
        let ground = try parser.ground()
        let contrast = try parser.contrast()
        let palette = try parser.palette()
        let looks = try parser.looks(palette)
        let plain = try parser.plainLooks(looks)
        self.init(
            name: document.name, ground: ground, contrast: contrast,
            look: { looks[$0] ?? .plain }, plain: { plain[$0] ?? .plain })
    }

    /// The line of a theme file on which a tone is said; nil where it cannot be found.
    public static func line(of tone: Tone, in source: String) -> Int? {
        ThemeParser.line(of: tone.name, in: "tones", source)
    }
}

private struct ThemeParser {
    let document: ThemeDocument
    let source: String

    func ground() throws(ThemeError) -> Ground {
        if document.ground.isEmpty { return .dark }
        guard let ground = Ground(rawValue: document.ground) else {
            throw error(.notAGround(document.ground), at: "ground")
        }
        return ground
    }

    /// From what WCAG asks of every text to the most there is.
    func contrast() throws(ThemeError) -> Double {
        if document.contrast.isEmpty { return ThemeParser.usualContrast }
        guard let contrast = Double(document.contrast),
            (ThemeParser.usualContrast...21).contains(contrast)
        else { throw error(.notAContrast(document.contrast), at: "contrast") }
        return contrast
    }

    private static let usualContrast = 4.5

    func palette() throws(ThemeError) -> [String: Colour] {
        var palette: [String: Colour] = ["terminal": .terminal]
        for (index, name) in Colour.names.enumerated() { palette[name] = .ansi(UInt8(index)) }
        for (name, text) in document.palette.sorted(by: { $0.key < $1.key }) {
            guard let colour = ThemeParser.colour(text) else {
                throw error(.notAColour(name, text), at: name, in: "palette")
            }
            palette[name] = colour
        }
        return palette
    }

    func looks(_ palette: [String: Colour]) throws(ThemeError) -> [Tone: Look] {
        try requireKnown(document.tones, in: "tones")
        var looks: [Tone: Look] = [:]
        for tone in Tone.allCases {
            guard let text = document.tones[tone.name] else {
                throw error(.missingTone(tone), at: "tones")
            }
            looks[tone] = try look(of: tone, text, palette, in: "tones")
        }
        // A character typed must cost one byte, not a change of colour before and after it.
        guard looks[.text] == .plain else { throw error(.textIsNotPlain, at: "text", in: "tones") }
        return looks
    }

    /// Where there are no colours: what the theme says of that, else what the mono theme has. A
    /// theme without colours looks the same there.
    func plainLooks(_ looks: [Tone: Look]) throws(ThemeError) -> [Tone: Look] {
        try requireKnown(document.plain, in: "plain")
        let hasColours = looks.values.contains {
            $0.foreground != .terminal || $0.background != .terminal
        }
        var plain: [Tone: Look] = [:]
        for tone in Tone.allCases {
            guard let text = document.plain[tone.name] else {
                plain[tone] = hasColours ? Theme.mono[tone] : looks[tone]
                continue
            }
            plain[tone] = try look(of: tone, text, ["terminal": .terminal], in: "plain")
        }
        guard plain[.text] == .plain else { throw error(.textIsNotPlain, at: "text", in: "plain") }
        return plain
    }

    private func requireKnown(
        _ tones: [String: String], in section: String
    ) throws(ThemeError) {
        let known = Set(Tone.allCases.map(\.name))
        for name in tones.keys.sorted() where !known.contains(name) {
            throw error(.unknownTone(name), at: name, in: section)
        }
    }

    private func look(
        of tone: Tone, _ text: String, _ palette: [String: Colour], in section: String
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
                    throw error(.unknownWord(tone, behind), at: tone.name, in: section)
                }
                look.background = colour
            } else if palette[word] != nil || word == "on" {
                throw error(.notALook(tone, text), at: tone.name, in: section)
            } else {
                throw error(.unknownWord(tone, word), at: tone.name, in: section)
            }
        }
        look.foreground = colours.first ?? .terminal
        if look.foreground == look.background, look.foreground != .terminal {
            throw error(.invisible(tone), at: tone.name, in: section)
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

    private func error(
        _ trouble: ThemeError.Trouble, at key: String, in section: String? = nil
    ) -> ThemeError {
        ThemeError(
            theme: document.name, line: ThemeParser.line(of: key, in: section, source),
            trouble: trouble)
    }

    /// The line of a word in a section; where the file has no such section, its first line.
    static func line(of key: String, in section: String?, _ source: String) -> Int? {
        let lines = source.split(omittingEmptySubsequences: false) { $0.isNewline }
        let start = section.flatMap { section in lines.firstIndex { says(section, $0) } } ?? 0
        return lines[start...].firstIndex { says(key, $0) }.map { $0 + 1 }
    }

    private static func says(_ key: String, _ line: Substring) -> Bool {
        let text = line.drop { $0 == " " || $0 == "\"" || $0 == "'" }
        guard text.hasPrefix(key) else { return false }
        return text.dropFirst(key.count).drop { " \"'".contains($0) }.first == ":"
    }
}
