/// What is wrong with a theme's words, and where.
public struct ThemeError: Error, Hashable, Sendable {
    /// The kinds of trouble; the text is what was found.
    public enum Trouble: Hashable, Sendable {
        /// No such tone.
        case unknownTone(String)
        /// Nothing is said about a tone.
        case missingTone(Tone)
        /// A word that is neither an attribute nor a colour.
        case unknownWord(Tone, String)
        /// Too many colours, or `on` without one after it.
        case notALook(Tone, String)
        /// The same colour on itself.
        case invisible(Tone)
        /// Text that would not be in the terminal's own colours.
        case textIsNotPlain
        /// A palette colour that is not `NUMBER or NAME`.
        case notAColour(String, String)
        /// A ground that is neither dark nor light nor any.
        case notAGround(String)
        /// A promise of contrast that is no number from 4.5 to 21.
        case notAContrast(String)
    }

    public let theme: String
    /// The line in the file, where it is known.
    public let line: Int?
    public let trouble: Trouble

    /// One sentence for the person who wrote the theme.
    public var sentence: String {
        let complaint = ThemeFileWords.complaint(trouble, visible)
        return line.map { ThemeFileWords.wrong(visible(theme), line: $0, complaint) }
            ?? ThemeFileWords.wrong(visible(theme), complaint)
    }

    /// A theme file is foreign text too: what it says is shown, never obeyed.
    private func visible(_ text: String) -> String {
        String(String.UnicodeScalarView(Glyphs(text).flatMap { [$0.scalar] + $0.marks }))
    }
}
