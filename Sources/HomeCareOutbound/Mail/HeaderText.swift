import HomeCareDomain

/// Text as it may stand in a message header: folded encoded words (RFC 2047) where it is not plain.
enum HeaderText {
    /// The longest encoded word, and the longest line that holds one.
    static let longestWord = 75
    static let longestLine = 76

    /// A header's whole line without its end; the text is shown just as given.
    static func line(_ name: String, _ text: String) -> String {
        let start = name + ": "
        guard needsWords(text, after: start.count) else { return start + text }
        return start + words(text, after: start.count)
    }

    /// A header that names one mailbox: `To: "Kamau, J." <kamau@example.org>`.
    static func mailbox(_ name: String, person: String, address: String) -> String {
        let start = name + ": "
        guard !person.isEmpty else { return start + "<\(address)>" }
        let quoted =
            needsWords(person, after: start.count)
            ? words(person, after: start.count) : quotedString(person)
        let lastLine = quoted.split(separator: "\r\n").last.map(\.count) ?? 0
        let taken = quoted.contains("\r\n") ? lastLine : start.count + lastLine
        let gap = taken + address.count + 3 > longestLine ? "\r\n " : " "
        return start + quoted + gap + "<\(address)>"
    }

    private static func needsWords(_ text: String, after column: Int) -> Bool {
        column + text.utf8.count > longestLine || text.contains("=?")
            || !text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
            // A space at either end would be lost in folding.
            || text.hasPrefix(" ") || text.hasSuffix(" ")
    }

    /// A word never cuts a character in two, so each can be decoded by itself.
    private static func words(_ text: String, after column: Int) -> String {
        let opening = "=?UTF-8?Q?"
        let closing = "?="
        var lines = [opening]
        var room = min(longestWord, longestLine - column)
        for scalar in text.unicodeScalars {
            let piece = encoded(scalar)
            if (lines.last?.count ?? 0) + piece.count + closing.count > room {
                lines[lines.count - 1] += closing
                lines.append(opening)
                room = longestLine - 1
            }
            lines[lines.count - 1] += piece
        }
        return lines.joined(separator: "\r\n ") + closing
    }

    /// Only what is allowed in every place of a header stays as it is (RFC 2047, section 5).
    private static func encoded(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case " ": "_"
        case "a"..."z", "A"..."Z", "0"..."9", "!", "*", "+", "-", "/": String(Character(scalar))
        default: String(scalar).utf8.map(hexadecimal).joined()
        }
    }

    private static func quotedString(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }
}

/// A byte as quoted-printable and encoded words write it: `=C5`.
func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return byte < 16 ? "=0" + digits : "=" + digits
}
