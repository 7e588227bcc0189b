/// A text body in ASCII lines of at most 76 characters that end in CR LF (RFC 2045, section 6.7).
enum QuotedPrintable {
    static let longestLine = 76

    /// Encodes text; its line ends may be LF, CR LF or CR.
    static func encode(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false)
        let encoded = lines.map { line(Array($0.utf8)) }.joined(separator: "\r\n")
        return encoded.hasSuffix("\r\n") ? encoded : encoded + "\r\n"
    }

    private static func line(_ bytes: [UInt8]) -> String {
        var finished = ""
        var current = ""
        for (index, byte) in bytes.enumerated() {
            let isLast = index == bytes.count - 1
            let piece = encoded(byte, isLast: isLast)
            if current.utf8.count + piece.utf8.count > (isLast ? longestLine : longestLine - 1) {
                finished += current + "=\r\n"
                current = ""
            }
            current += piece
        }
        return finished + current
    }

    /// Blanks at a line's end are lost on the way, so they are written as numbers.
    private static func encoded(_ byte: UInt8, isLast: Bool) -> String {
        switch byte {
        case UInt8(ascii: "="): hexadecimal(byte)
        case UInt8(ascii: " "), UInt8(ascii: "\t"):
            isLast ? hexadecimal(byte) : String(UnicodeScalar(byte))
        case 0x21...0x7E: String(UnicodeScalar(byte))
        default: hexadecimal(byte)
        }
    }
}
