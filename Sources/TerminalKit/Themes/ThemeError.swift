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
        let place = line.map { ", line \($0)" } ?? ""
        return "Theme \(visible(theme))\(place): \(complaint)."
    }

    private var complaint: String {
        switch trouble {
        case .unknownTone(let name):
            "there is no tone “\(visible(name))”; the tones are "
                + Tone.allCases.map(\.name).joined(separator: ", ")
        case .missingTone(let tone):
            "nothing is said about the tone “\(tone)”"
        case .unknownWord(let tone, let word):
            "the tone “\(tone)” uses “\(visible(word))”, which is neither an attribute (bold, "
                + "underline, reverse, dim) nor a colour of the palette or one of the sixteen"
        case .notALook(let tone, let text):
            "the tone “\(tone)” is “\(visible(text))”; write attributes, then at most one "
                + "colour, then at most one “on” with a colour"
        case .invisible(let tone):
            "the tone “\(tone)” has the same colour before and behind"
        case .textIsNotPlain:
            "the tone “text” must be “terminal”, the colours the person has chosen"
        case .notAColour(let name, let text):
            "the palette's “\(visible(name))” is “\(visible(text))”; write a number from 0 to "
                + "255, “or”, and one of " + Colour.names.joined(separator: ", ")
        case .notAGround(let text):
            "the ground is “\(visible(text))”; write dark, light or any"
        case .notAContrast(let text):
            "the contrast is “\(visible(text))”; write a number from 4.5 to 21"
        }
    }

    /// A theme file is foreign text too: what it says is shown, never obeyed.
    private func visible(_ text: String) -> String {
        String(String.UnicodeScalarView(Glyphs(text).flatMap { [$0.scalar] + $0.marks }))
    }
}
