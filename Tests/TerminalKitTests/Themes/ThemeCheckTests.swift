import TerminalKit
import Testing

@Suite("The check of a theme")
struct ThemeCheckTests {
    private static let depths: [ColourDepth] = [.twoHundredFiftySix, .sixteen, .none]

    @Test("finds nothing in a shipped theme", arguments: Theme.builtIns)
    func shipped(theme: Theme) {
        let check = ThemeCheck(theme)
        #expect(check.faults.isEmpty, "\(check.faults.map(\.sentence).joined(separator: "\n"))")
        #expect(check.least >= theme.contrast)
    }

    @Test("asks 7 of the high contrast theme and 4.5 of every other")
    func promises() {
        for theme in Theme.builtIns {
            #expect(theme.contrast == (theme.name == "high-contrast" ? 7 : 4.5))
        }
        #expect(ThemeCheck(.dark).pairs > 30 && ThemeCheck(.light).pairs > 30)
        #expect(ThemeCheck(.mono).pairs == 0)
    }

    /// A dark theme with one tone changed, and the palette's words for it.
    private func changed(_ tone: String, _ words: String, _ colour: String = "") throws -> Theme {
        var document = ThemeDocument.dark
        document.tones[tone] = words
        if !colour.isEmpty { document.palette["mine"] = colour }
        return try Theme(document)
    }

    @Test(
        "names the tone, the pair, what it has and what it needs",
        arguments: [
            ("dim", "mine", "240 or white", "240 on a dark ground has a contrast of 2.1 to 1; 4.5"),
            (
                "dim", "mine", "246 or red",
                "with 16 colours: 1 on a dark ground has a contrast of 2."
            ),
            ("bar", "pale on mine", "245 or black", "“bar” with 256 colours: 252 on 245 has"),
            ("border", "mine", "240 or white", "2.1 to 1; 3.0 is needed"),
            ("toast", "reverse mine", "235 or white", "“toast” with 256 colours: 235 on a dark"),
            ("good", "dim green", "", "“dim” makes a text as faint as the terminal likes"),
            ("toast", "on blue", "", "a colour behind the text but none for the text"),
            ("selection", "sky", "", "told from “text” by its colour alone"),
            ("critical", "bold coral", "", "told from “high” by its colour alone"),
        ])
    func faults(tone: String, words: String, colour: String, sentence: String) throws {
        let faults = ThemeCheck(try changed(tone, words, colour)).faults
        #expect(
            faults.contains { $0.tone.name == tone && $0.sentence.contains(sentence) },
            "\(faults.map(\.sentence))")
        #expect(faults.allSatisfy { $0.tone.name == tone })
    }

    @Test(
        "looks at the ground that a theme is made for",
        arguments: [("dark", 0), ("light", 1), ("any", 1)])
    func ground(ground: String, faults: Int) throws {
        var document = ThemeDocument.mono
        document.ground = ground
        document.palette = ["snow": "255 or bright-white"]
        document.tones["good"] = "snow"
        let found = ThemeCheck(try Theme(document)).faults.filter { $0.depth != .sixteen }
        #expect(found.count == faults)
    }

    @Test("counts as WCAG 2.2 does: black on white is 21, #767676 on white just above 4.5")
    func ratios() throws {
        var document = ThemeDocument.mono
        document.ground = "light"
        document.palette = ["a": "16 or black", "b": "243 or black"]
        document.tones["good"] = "a"
        #expect(ThemeCheck(try Theme(document)).least > 17, "black on the greyest light ground")
        document.tones["good"] = "b on snow"
        document.palette["snow"] = "231 or bright-white"
        let least = ThemeCheck(try Theme(document)).least
        #expect(least > 4.5 && least < 4.6)
    }

    @Test("A theme without colours looks the same everywhere, and any theme has a form without")
    func plain() {
        for tone in Tone.allCases {
            #expect(Theme.mono.look(of: tone, at: .none) == Theme.mono[tone])
            #expect(Theme.dark.look(of: tone, at: .none) == Theme.mono[tone])
        }
        #expect(Theme.highContrast.look(of: .selection, at: .none).reverse)
        for theme in Theme.builtIns {
            for tone in Tone.allCases {
                let look = theme.look(of: tone, at: .none)
                #expect(look.foreground == .terminal && look.background == .terminal)
            }
        }
    }

    @Test(
        "A promise or ground that is none is refused",
        arguments: [
            ("contrast", "3"), ("contrast", "lots"), ("contrast", "22"), ("ground", "blue"),
        ])
    func words(word: String, value: String) {
        var document = ThemeDocument.dark
        if word == "ground" { document.ground = value } else { document.contrast = value }
        #expect {
            try Theme(document, source: "name: dark\n\(word): \(value)\n")
        } throws: {
            ($0 as? ThemeError)?.sentence.contains("line 2: the \(word) is “\(value)”") == true
        }
    }

    @Test("The line of a tone is that of its section")
    func lines() {
        let source =
            "name: x\nplain:\n  high: bold\npalette:\n  dim: 1 or red\ntones:\n  dim: red\n"
        #expect(Theme.line(of: .dim, in: source) == 7)
        #expect(Theme.line(of: .bar, in: source) == nil)
    }
}
