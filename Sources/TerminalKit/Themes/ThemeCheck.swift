/// The one place that knows whether a theme can be read: every tone with every number of colours,
/// on every background that the theme is made for.
public struct ThemeCheck: Sendable {
    /// What cannot be read or told apart, in the order of the tones.
    public private(set) var faults: [ContrastFault] = []
    /// The lowest contrast of a text.
    public private(set) var least = 21.0
    /// The tone that has it.
    public private(set) var faintest = Tone.text
    /// How many pairs of colours were looked at.
    public private(set) var pairs = 0

    private let theme: Theme

    /// What lines and the empty part of a field need: WCAG 2.2, 1.4.11.
    private static let neededByLines = 3.0
    private static let lines: Set<Tone> = [.border, .field]

    /// Tones that say something which is lost when they look alike. Colour alone does not tell
    /// them apart for everybody: an attribute must differ, or a ground of their own.
    private static let toldApart: [(Tone, Tone)] = [
        (.selection, .text), (.focus, .field), (.tabOpen, .tab), (.high, .text),
        (.critical, .text), (.critical, .high), (.error, .text), (.toast, .text), (.bar, .text),
    ]

    /// Looks at a theme.
    public init(_ theme: Theme) {
        self.theme = theme
        for depth in [ColourDepth.twoHundredFiftySix, .sixteen, .none] {
            for tone in Tone.allCases { examine(tone, depth) }
            for (one, other) in Self.toldApart where !areToldApart(one, other, depth) {
                faults.append(ContrastFault(tone: one, depth: depth, trouble: .looksLike(other)))
            }
        }
    }

    private mutating func examine(_ tone: Tone, _ depth: ColourDepth) {
        let look = theme.look(of: tone, at: depth)
        let isLine = Self.lines.contains(tone)
        if look.dim, !isLine {
            faults.append(ContrastFault(tone: tone, depth: depth, trouble: .dimmed))
        }
        let before = look.foreground.index(at: depth)
        let behind = look.background.index(at: depth)
        guard before != nil || behind != nil else { return }
        guard let before else {
            faults.append(ContrastFault(tone: tone, depth: depth, trouble: .halfSaid))
            return
        }
        let pair = worst(before, behind, depth)
        pairs += 1
        let needed = isLine ? min(theme.contrast, Self.neededByLines) : theme.contrast
        if !isLine, pair.ratio < least { (least, faintest) = (pair.ratio, tone) }
        // Half of what is there is lost where a terminal dims.
        let ratio = look.dim ? 1 + (pair.ratio - 1) / 2 : pair.ratio
        guard ratio < needed else { return }
        faults.append(
            ContrastFault(
                tone: tone, depth: depth,
                trouble: .faint(before: before, behind: pair.behind, ratio: ratio, needed: needed)))
    }

    /// The lowest ratio of two colours, whatever a terminal makes of them.
    private func worst(
        _ before: Int, _ behind: Int?, _ depth: ColourDepth
    ) -> (ratio: Double, behind: String) {
        let ways = StandardColours.sixteens.indices
        let all = ways.flatMap { way -> [(ratio: Double, behind: String)] in
            let colour = StandardColours.colour(before, way: way)
            if let behind {
                let ground = StandardColours.colour(behind, way: way)
                return [(colour.contrast(on: ground), "\(behind)")]
            }
            return theme.ground.backgrounds(at: depth).map {
                (colour.contrast(on: $0), ThemeFileWords.ground(isDark: $0.luminance < 0.5))
            }
        }
        return all.min { $0.ratio < $1.ratio } ?? (21, "")
    }

    private func areToldApart(_ one: Tone, _ other: Tone, _ depth: ColourDepth) -> Bool {
        let (one, other) = (theme.look(of: one, at: depth), theme.look(of: other, at: depth))
        func attributes(_ look: Look) -> [Bool] {
            [look.bold, look.underline, look.reverse, look.background.index(at: depth) != nil]
        }
        return attributes(one) != attributes(other)
    }
}

/// Something in a theme that somebody could not read.
public struct ContrastFault: Hashable, Sendable {
    public enum Trouble: Hashable, Sendable {
        /// Too little contrast between the colours, which are numbers of the 256.
        case faint(before: Int, behind: String, ratio: Double, needed: Double)
        /// A text that is dimmed: how far is every terminal's own affair.
        case dimmed
        /// A colour behind the text and none for the text, which is the person's own then.
        case halfSaid
        /// Told apart from another tone by colour alone, or not at all.
        case looksLike(Tone)
    }

    public let tone: Tone
    public let depth: ColourDepth
    public let trouble: Trouble

    /// The word for it in answers to programs.
    public var code: String {
        switch trouble {
        case .faint: "contrast"
        case .dimmed: "dimmed"
        case .halfSaid: "halfSaid"
        case .looksLike: "colourAlone"
        }
    }

    /// One sentence: the tone, the pair, what it has and what it needs.
    public var sentence: String {
        ThemeFileWords.fault(trouble, of: "“\(tone.name)” \(ThemeFileWords.forms(depth))")
    }

    /// A ratio in words. Cut, not rounded: 4.49 is not 4.5.
    public static func tenths(_ ratio: Double) -> String {
        let tenths = Int(ratio * 10 + 1e-9)
        return "\(tenths / 10).\(tenths % 10)"
    }
}
