import HomeCareDomain

/// A message's text as HTML, for mail programs that show that rather.
///
/// Nothing in it is fetched from elsewhere, everything from people is escaped, and it names no
/// colours, so that it is read in the reader's own, light or dark.
enum MailPage {
    /// Paragraphs are parted by empty lines; `Label: text` gets a bold label.
    static func html(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
            .split(separator: "\n", omittingEmptySubsequences: false)
        let paragraphs = lines.split { $0.allSatisfy(\.isWhitespace) }
            .map { "<p>\($0.map(line).joined(separator: "<br>\n"))</p>\n" }
        return opening + paragraphs.joined() + "</body>\n</html>\n"
    }

    private static let opening = """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta name="color-scheme" content="light dark">
        <meta name="supported-color-schemes" content="light dark">
        <meta name="viewport" content="width=device-width">
        <title>HomeCare</title>
        <style>:root { color-scheme: light dark; }</style>
        </head>
        <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; max-width: 40em">

        """

    private static func line(_ text: Substring) -> String {
        let line = SafeText.header(String(text))
        guard let colon = line.firstIndex(of: ":"), isLabel(line[..<colon]),
            line[colon...].hasPrefix(": ")
        else { return escaped(line[...]) }
        return "<strong>\(escaped(line[...colon]))</strong>\(escaped(line[colon...].dropFirst()))"
    }

    /// One or a few words, such as `Reported by`.
    private static func isLabel(_ text: Substring) -> Bool {
        text.count <= 20 && text.first?.isUppercase == true
            && text.allSatisfy { $0.isLetter || $0 == " " }
    }

    private static func escaped(_ text: Substring) -> String {
        text.unicodeScalars.reduce(into: "") { html, scalar in
            if let entity = entities[scalar] {
                html += entity
            } else {
                html.unicodeScalars.append(scalar)
            }
        }
    }

    private static let entities: [Unicode.Scalar: String] = [
        "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
    ]
}
