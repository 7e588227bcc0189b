import Words

/// What is said about a theme file. The names of tones, colours and attributes are the file's.
enum ThemeFileWords {
    static func wrong(_ theme: String, _ complaint: String) -> String {
        say("themeFile.wrong", "Theme \(theme): \(complaint).")
    }

    static func wrong(_ theme: String, line: Int, _ complaint: String) -> String {
        say("themeFile.wrongLine", "Theme \(theme), line \(line): \(complaint).")
    }

    /// What is wrong, as the end of a sentence; what the file says goes through `visible`.
    static func complaint(
        _ trouble: ThemeError.Trouble, _ visible: (String) -> String
    ) -> String {
        switch trouble {
        case .unknownTone(let name): unknownTone(visible(name))
        case .missingTone(let tone):
            say("themeFile.missingTone", "nothing is said about the tone “\(tone.name)”")
        case .unknownWord(let tone, let word): unknownWord(tone, visible(word))
        case .notALook(let tone, let text): notALook(tone, visible(text))
        case .invisible(let tone):
            say(
                "themeFile.invisible",
                "the tone “\(tone.name)” has the same colour before and behind")
        case .textIsNotPlain:
            say(
                "themeFile.textIsNotPlain",
                "the tone “text” must be “terminal”, the colours the person has chosen")
        case .notAColour(let name, let text): notAColour(visible(name), visible(text))
        case .notAGround(let text):
            say(
                "themeFile.notAGround",
                "the ground is “\(visible(text))”; write dark, light or any")
        case .notAContrast(let text):
            say(
                "themeFile.notAContrast",
                "the contrast is “\(visible(text))”; write a number from 4.5 to 21")
        }
    }

    private static func unknownTone(_ name: String) -> String {
        let tones = Tone.allCases.map(\.name).joined(separator: ", ")
        return say(
            "themeFile.unknownTone", "there is no tone “\(name)”; the tones are \(tones)")
    }

    private static func unknownWord(_ tone: Tone, _ word: String) -> String {
        say(
            "themeFile.unknownWord",
            """
            the tone “\(tone.name)” uses “\(word)”, which is neither an attribute (bold, underline, \
            reverse, dim) nor a colour of the palette or one of the sixteen
            """)
    }

    private static func notALook(_ tone: Tone, _ text: String) -> String {
        say(
            "themeFile.notALook",
            """
            the tone “\(tone.name)” is “\(text)”; write attributes, then at most one colour, then at \
            most one “on” with a colour
            """)
    }

    private static func notAColour(_ name: String, _ text: String) -> String {
        let names = Colour.names.joined(separator: ", ")
        return say(
            "themeFile.notAColour",
            """
            the palette's “\(name)” is “\(text)”; write a number from 0 to 255, “or”, and one \
            of \(names)
            """)
    }

    /// What nobody can read in a theme: the tone with its depth, and what is the matter.
    static func fault(_ trouble: ContrastFault.Trouble, of tone: String) -> String {
        switch trouble {
        case .faint(let before, let behind, let ratio, let needed):
            return faint(
                tone, "\(before)", behind, ContrastFault.tenths(ratio),
                ContrastFault.tenths(needed))
        case .dimmed:
            return say(
                "themeFile.dimmed",
                """
                \(tone): “dim” makes a text as faint as the terminal likes; give it a colour \
                instead.
                """)
        case .halfSaid:
            return say(
                "themeFile.halfSaid",
                "\(tone): it has a colour behind the text but none for the text.")
        case .looksLike(let other):
            return say(
                "themeFile.looksLike",
                """
                \(tone): it is told from “\(other.name)” by its colour alone; add bold, \
                underline, reverse or a colour behind it.
                """)
        }
    }

    private static func faint(
        _ tone: String, _ before: String, _ behind: String, _ ratio: String, _ needed: String
    ) -> String {
        say(
            "themeFile.faint",
            """
            \(tone): \(before) on \(behind) has a contrast of \(ratio) to 1; \(needed) is \
            needed.
            """)
    }

    static func forms(_ depth: ColourDepth) -> String {
        switch depth {
        case .twoHundredFiftySix: say("themeFile.rich", "with 256 colours")
        case .sixteen: say("themeFile.sixteen", "with 16 colours")
        case .none: say("themeFile.plain", "without colours")
        }
    }

    static func ground(isDark: Bool) -> String {
        isDark
            ? say("themeFile.dark", "a dark ground") : say("themeFile.light", "a light ground")
    }
}
