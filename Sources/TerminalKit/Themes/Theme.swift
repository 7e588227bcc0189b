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
    /// The background it is made for.
    public let ground: Ground
    /// The contrast that every text in it has at least, as WCAG 2.2 counts it.
    public let contrast: Double
    private let looks: [Look]
    private let plainLooks: [Look]

    /// A theme with a look for each tone, with colours and without.
    init(
        name: String, ground: Ground, contrast: Double, look: (Tone) -> Look,
        plain: (Tone) -> Look
    ) {
        self.name = name
        self.ground = ground
        self.contrast = contrast
        looks = Tone.allCases.map(look)
        plainLooks = Tone.allCases.map(plain)
    }

    /// The look of a tone as the theme has it.
    public subscript(tone: Tone) -> Look {
        Int(tone.rawValue) < looks.count ? looks[Int(tone.rawValue)] : .plain
    }

    /// The look of a tone with that many colours. Without any, a theme would lose what it says by
    /// colour alone, so every theme has looks of attributes for that.
    public func look(of tone: Tone, at depth: ColourDepth) -> Look {
        guard depth == .none, Int(tone.rawValue) < plainLooks.count else { return self[tone] }
        return plainLooks[Int(tone.rawValue)]
    }

    /// For dark backgrounds.
    public static let dark = builtIn(.dark)
    /// For light backgrounds.
    public static let light = builtIn(.light)
    /// For any background and weak eyes.
    public static let highContrast = builtIn(.highContrast)
    /// Without colours.
    public static let mono = builtIn(.mono)
    /// The themes that need no file.
    public static let builtIns = [dark, light, highContrast, mono]

    /// One of the themes that need no file; making them all would cost time at every start.
    public static func builtIn(named name: String) -> Theme? {
        switch name {
        case ThemeDocument.dark.name: dark
        case ThemeDocument.light.name: light
        case ThemeDocument.highContrast.name: highContrast
        case ThemeDocument.mono.name: mono
        default: nil
        }
    }

    private static func builtIn(_ document: ThemeDocument) -> Theme {
        (try? Theme(document))
            ?? Theme(
                name: document.name, ground: .any, contrast: 0, look: { _ in .plain },
                plain: { _ in .plain })
    }
}
