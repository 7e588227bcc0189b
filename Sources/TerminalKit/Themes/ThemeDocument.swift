/// A theme as it stands in a file: words only.
///
/// A palette colour is `110 or cyan`: a number of the 256, and the one of the sixteen that stands
/// in for it. A tone is any of `bold`, `underline`, `reverse`, `dim`, a colour, and `on` another:
/// `bold white on red`. `terminal` is the terminal's own colour.
public struct ThemeDocument: Codable, Hashable, Sendable {
    public var name: String
    public var palette: [String: String]
    public var tones: [String: String]

    public init(name: String, palette: [String: String], tones: [String: String]) {
        self.name = name
        self.palette = palette
        self.tones = tones
    }

    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        name = try values.decode(String.self, forKey: .name)
        palette = try values.decodeIfPresent([String: String].self, forKey: .palette) ?? [:]
        tones = try values.decode([String: String].self, forKey: .tones)
    }
}
