/// How a tone looks.
public struct Look: Hashable, Sendable {
    public var foreground = Colour.terminal
    public var background = Colour.terminal
    public var bold = false
    public var underline = false
    public var reverse = false
    public var dim = false

    /// The terminal's own colours and nothing else.
    public static let plain = Look()
}

/// A look for every tone.
public struct Theme: Hashable, Sendable {
    public let name: String
    private let looks: [Look]

    /// A theme with a look for each tone, in the order of `Tone`.
    init(name: String, look: (Tone) -> Look) {
        self.name = name
        looks = Tone.allCases.map(look)
    }

    /// The look of a tone as the theme has it.
    public subscript(tone: Tone) -> Look {
        Int(tone.rawValue) < looks.count ? looks[Int(tone.rawValue)] : .plain
    }

    /// The look of a tone with that many colours. Without any, a theme of colours would lose what
    /// it says by colour alone, so the mono theme steps in.
    public func look(of tone: Tone, at depth: ColourDepth) -> Look {
        depth == .none ? Theme.mono[tone] : self[tone]
    }

    /// For dark backgrounds.
    public static let dark = builtIn(.dark)
    /// Without colours.
    public static let mono = builtIn(.mono)
    /// The themes that need no file.
    public static let builtIns = [dark, mono]

    private static func builtIn(_ document: ThemeDocument) -> Theme {
        (try? Theme(document)) ?? Theme(name: document.name) { _ in .plain }
    }
}
