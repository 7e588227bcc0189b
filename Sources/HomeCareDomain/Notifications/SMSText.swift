import Foundation

/// A message as an SMS carries it: its characters, and how many parts are paid for.
public struct SMSText: Hashable, Sendable {
    /// How the characters are written.
    public enum Alphabet: String, Codable, Sendable {
        /// 160 places in one part, 153 in each of several.
        case gsm7 = "GSM-7"
        /// 70 UTF-16 units in one part, 67 in each of several.
        case ucs2 = "UCS-2"
    }

    /// What is sent.
    public let text: String
    public let alphabet: Alphabet
    /// How many places (GSM-7) or UTF-16 units (UCS-2) it takes.
    public let units: Int
    /// How many parts it is sent in, 1 at least.
    public let segments: Int

    /// The message in seven-bit letters if it can be written so (`Wanjikũ` as `Wanjiku`), which
    /// more than doubles what a part holds; otherwise with its true letters.
    public init(_ message: String) {
        let plain = Self.plain(message)
        self.init(asWritten: Self.transliterated(plain) ?? plain)
    }

    /// Counts a text just as it stands.
    public init(asWritten text: String) {
        self.text = text
        let places = text.unicodeScalars.map(SMSAlphabet.places)
        let sizes = places.compactMap(\.self)
        let isPlain = sizes.count == places.count
        alphabet = isPlain ? .gsm7 : .ucs2
        let measured = isPlain ? sizes : text.unicodeScalars.map { UTF16.width($0) }
        units = measured.reduce(0, +)
        segments = Self.segments(measured, isPlain ? (160, 153) : (70, 67))
    }

    /// A character of two places is never cut in two, so a part may stay one short.
    private static func segments(_ sizes: [Int], _ room: (one: Int, each: Int)) -> Int {
        guard sizes.reduce(0, +) > room.one else { return 1 }
        var parts = 1
        var taken = 0
        for size in sizes {
            if taken + size > room.each {
                parts += 1
                taken = 0
            }
            taken += size
        }
        return parts
    }

    /// Line ends as one character, and nothing that acts or hides on a telephone.
    private static func plain(_ message: String) -> String {
        let composed = message.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .precomposedStringWithCanonicalMapping
        return composed.unicodeScalars.reduce(into: "") { text, scalar in
            if scalar == "\n" || !SafeText.isHidden(scalar) {
                text.unicodeScalars.append(scalar)
            } else if scalar.properties.generalCategory == .control {
                text += " "
            }
        }
    }

    private static func transliterated(_ message: String) -> String? {
        var text = ""
        for scalar in message.unicodeScalars {
            if SMSAlphabet.places(scalar) != nil {
                text.unicodeScalars.append(scalar)
            } else if let substitute = SMSAlphabet.substitute(scalar) {
                text += substitute
            } else if !SMSAlphabet.isMark(scalar) {
                return nil
            }
        }
        return text
    }
}
