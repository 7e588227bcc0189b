/// How well an action fits what was typed, the best first: its name counts more than its key, and
/// that more than the sentence about it.
enum PaletteRank: CaseIterable {
    case titleBegins, titleWord, titlePart, key, help

    /// Nil where some word is found nowhere.
    init?(_ offer: Offer, _ words: [String]) {
        let rank = Self.allCases.first { rank in words.allSatisfy { rank.fits(offer, $0) } }
        guard let rank else { return nil }
        self = rank == .titleBegins && !Self.begins(offer, words) ? .titleWord : rank
    }

    /// Whether a word fits so well or better.
    private func fits(_ offer: Offer, _ word: String) -> Bool {
        let title = offer.title.lowercased()
        return switch self {
        case .titleBegins, .titleWord:
            title.split { !$0.isLetter && !$0.isNumber }.contains { $0.hasPrefix(word) }
                || title.hasPrefix(word)
        case .titlePart: title.contains(word)
        case .key: title.contains(word) || Self.hasKey(offer, word)
        case .help:
            Self.hasKey(offer, word)
                || "\(title) \(offer.help) \(offer.group)".lowercased().contains(word)
        }
    }

    private static func begins(_ offer: Offer, _ words: [String]) -> Bool {
        words.first.map(offer.title.lowercased().hasPrefix) ?? true
    }

    private static func hasKey(_ offer: Offer, _ word: String) -> Bool {
        offer.keys.contains { key in
            [false, true].contains { key.label(ascii: $0).lowercased() == word }
        }
    }
}
