/// A theme as it stands in a file: words only.
///
/// A palette colour is `110 or cyan`: a number of the 256, and the one of the sixteen that stands
/// in for it. A tone is any of `bold`, `underline`, `reverse`, `dim`, a colour, and `on` another:
/// `bold white on red`. `terminal` is the terminal's own colour. `plain` has the tones that look
/// otherwise than in the mono theme where there are no colours.
public struct ThemeDocument: Hashable, Sendable {
    public var name: String
    /// `dark`, `light` or `any`; dark where nothing is said.
    public var ground: String
    /// The contrast that it promises, as `7`; 4.5 where nothing is said.
    public var contrast: String
    public var palette: [String: String]
    public var tones: [String: String]
    public var plain: [String: String]

    public init(
        name: String, ground: String = "", contrast: String = "",
        palette: [String: String] = [:], tones: [String: String] = [:],
        plain: [String: String] = [:]
    ) {
        self.name = name
        self.ground = ground
        self.contrast = contrast
        self.palette = palette
        self.tones = tones
        self.plain = plain
    }
}
