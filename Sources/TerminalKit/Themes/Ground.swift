/// What a theme supposes of the terminal's own background.
public enum Ground: String, CaseIterable, Hashable, Sendable {
    case dark, light
    /// The theme is to be read on both.
    case any

    /// The backgrounds that a theme is held against: from black and white to the greys that many
    /// terminals have instead. Where there are sixteen colours only, there are no greys.
    func backgrounds(at depth: ColourDepth) -> [RGB] {
        let dark = [0x000000, 0x262626].map { RGB($0) }
        let light = [0xFFFFFF, 0xEEEEEE].map { RGB($0) }
        let all =
            switch self {
            case .dark: [dark]
            case .light: [light]
            case .any: [dark, light]
            }
        return all.flatMap { depth == .sixteen ? Array($0.prefix(1)) : $0 }
    }
}
