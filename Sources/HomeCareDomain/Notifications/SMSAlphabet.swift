import Foundation

/// The characters an SMS can hold in seven bits (3GPP TS 23.038, default alphabet and extension).
enum SMSAlphabet {
    /// The default alphabet in the order of its codes, but for the escape itself (code 27).
    private static let basic = Set(
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)

    /// Reached by an escape, so each takes two places.
    private static let extended = Set("\u{C}^{}\\[~]|€".unicodeScalars)

    /// How many of the 160 places a character takes; nil when it has none in this alphabet.
    static func places(_ scalar: Unicode.Scalar) -> Int? {
        if basic.contains(scalar) { return 1 }
        return extended.contains(scalar) ? 2 : nil
    }

    /// What stands for a character without a place: names and units as people write them in an SMS.
    static func substitute(_ scalar: Unicode.Scalar) -> String? {
        if let text = substitutes[scalar] { return text }
        // A letter with a mark is written without it: Wanjikũ as Wanjiku.
        let base = String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { !isMark($0) }
        guard !base.isEmpty, base.allSatisfy({ places($0) != nil }) else { return nil }
        return base.reduce(into: "") { $0.unicodeScalars.append($1) }
    }

    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .nonspacingMark
    }

    private static let substitutes: [Unicode.Scalar: String] = [
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "ʼ": "'", "ʻ": "'", "′": "'", "`": "'", "´": "'",
        "“": "\"", "”": "\"", "„": "\"", "″": "\"", "«": "\"", "»": "\"", "‹": "'", "›": "'",
        "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-", "−": "-",
        "…": "...", "·": "-", "•": "-", "●": "-", "▪": "-", "✓": "ok", "✔": "ok",
        "→": "->", "←": "<-", "↑": "up", "↓": "down", "⇒": "=>",
        "≥": ">=", "≤": "<=", "≠": "not =", "≈": "about", "±": "+/-", "×": "x", "÷": "/",
        "°": " deg ", "℃": " deg C", "℉": " deg F", "º": "o", "ª": "a",
        "µ": "u", "μ": "u", "½": "1/2", "¼": "1/4", "¾": "3/4",
        "₀": "0", "₁": "1", "₂": "2", "₃": "3", "₄": "4", "₅": "5", "₆": "6", "₇": "7",
        "₈": "8", "₉": "9", "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5",
        "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9",
        "¢": "c", "©": "(c)", "®": "(R)", "™": "TM", "№": "No.",
        "đ": "d", "Đ": "D", "ð": "d", "Ð": "D", "þ": "th", "Þ": "Th", "ł": "l", "Ł": "L",
        "œ": "oe", "Œ": "OE", "ı": "i", "ŋ": "ng", "Ŋ": "Ng", "ɓ": "b", "Ɓ": "B", "ɗ": "d",
        "Ɗ": "D", "ƙ": "k", "Ƙ": "K", "ə": "e", "Ə": "E", "ɛ": "e", "ɔ": "o", "Ɔ": "O",
        "\u{A0}": " ", "\u{1680}": " ", "\u{2000}": " ", "\u{2001}": " ", "\u{2002}": " ",
        "\u{2003}": " ", "\u{2004}": " ", "\u{2005}": " ", "\u{2006}": " ", "\u{2007}": " ",
        "\u{2008}": " ", "\u{2009}": " ", "\u{200A}": " ", "\u{202F}": " ", "\u{205F}": " ",
        "\u{3000}": " ",
    ]
}
