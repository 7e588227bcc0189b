/// A colour as a theme names it.
public enum Colour: Hashable, Sendable {
    /// The terminal's own.
    case terminal
    /// One of the sixteen that every colour terminal has, 0 to 15.
    case ansi(UInt8)
    /// One of the 256, and which of the sixteen stands in for it where there are no more.
    case rich(UInt8, plain: UInt8)

    /// The number to ask the terminal for; nil for its own colour.
    public func index(at depth: ColourDepth) -> Int? {
        switch (self, depth) {
        case (.terminal, _), (_, .none): nil
        case (.ansi(let index), _): Int(index)
        case (.rich(let index, _), .twoHundredFiftySix): Int(index)
        case (.rich(_, let plain), .sixteen): Int(plain)
        }
    }

    /// The words for the sixteen, by number.
    static let names = [
        "black", "red", "green", "yellow", "blue", "magenta", "cyan", "white", "bright-black",
        "bright-red", "bright-green", "bright-yellow", "bright-blue", "bright-magenta",
        "bright-cyan", "bright-white",
    ]
}

/// How many colours are used; decided once, at the start.
public enum ColourDepth: Hashable, Sendable {
    case none, sixteen, twoHundredFiftySix

    /// What to use on a terminal with so many colours, under the person's wish for none.
    public init(colours: Int, environment: [String: String]) {
        let refused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        switch colours {
        case _ where refused: self = .none
        case 256...: self = .twoHundredFiftySix
        case 8...: self = .sixteen
        default: self = .none
        }
    }
}
