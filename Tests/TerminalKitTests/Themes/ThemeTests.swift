import Foundation
import TerminalKit
import Testing

@Suite("A theme")
struct ThemeTests {
    @Test(
        "built in is the file of its name",
        arguments: [ThemeDocument.dark, .light, .highContrast, .mono])
    func builtInIsFile(document: ThemeDocument) throws {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Themes/\(document.name).yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(try flatDocument(text) == document)
        let theme = try #require(Theme.builtIns.first { $0.name == document.name })
        #expect(try Theme(document, source: text) == theme)
    }

    /// The shipped files are two levels of words, so that no YAML reader is needed here.
    private func flatDocument(_ text: String) throws -> ThemeDocument {
        var document = ThemeDocument(name: "")
        var section = ""
        for line in text.split(separator: "\n")
        where !line.drop(while: { $0 == " " }).hasPrefix("#") {
            let parts = line.split(separator: ":", maxSplits: 1)
            let key = parts[0].trimmingCharacters(in: .whitespaces)
            let value = parts.count > 1 ? parts[1].trimmingCharacters(in: .whitespaces) : ""
            switch (line.hasPrefix(" "), section, key) {
            case (false, _, "name"): document.name = value
            case (false, _, "ground"): document.ground = value
            case (false, _, "contrast"): document.contrast = value
            case (false, _, _): section = key
            case (true, "palette", _): document.palette[key] = value
            case (true, "tones", _): document.tones[key] = value
            case (true, "plain", _): document.plain[key] = value
            default: Issue.record("unexpected line \(line)")
            }
        }
        return document
    }

    @Test("leaves text in the terminal's own colours", arguments: Theme.builtIns)
    func textIsPlain(theme: Theme) {
        #expect(theme[.text] == .plain)
    }

    @Test(
        "tells what matters most apart from everything else",
        arguments: [ColourDepth.none, .sixteen, .twoHundredFiftySix])
    func criticalStandsOut(depth: ColourDepth) {
        for theme in Theme.builtIns {
            let critical = theme.look(of: .critical, at: depth)
            for tone in Tone.allCases where tone != .critical {
                #expect(shown(theme.look(of: tone, at: depth), depth) != shown(critical, depth))
            }
        }
    }

    private func shown(_ look: Look, _ depth: ColourDepth) -> [Int] {
        [
            look.foreground.index(at: depth) ?? -1, look.background.index(at: depth) ?? -1,
            look.bold ? 1 : 0, look.underline ? 1 : 0, look.reverse ? 1 : 0,
        ]
    }

    @Test(
        "in a file with a mistake is refused with a sentence that names the place",
        arguments: [
            ("critical", "bold redd", "line 3: the tone “critical” uses “redd”"),
            ("critical", "white on", "line 3: the tone “critical” is “white on”"),
            ("critical", "white red", "line 3: the tone “critical” is “white red”"),
            ("critical", "on on on", "line 3: the tone “critical” is “on on on”"),
            ("critical", "red on red", "line 3: the tone “critical” has the same colour"),
            ("critcal", "red", "line 3: there is no tone “critcal”"),
            ("text", "green", "line 3: the tone “text” must be “terminal”"),
            ("text", "bold", "line 3: the tone “text” must be “terminal”"),
            ("critical", "\u{1B}[2J", "uses “␛[2J”"),
        ])
    func mistakes(tone: String, words: String, complaint: String) {
        var document = ThemeDocument.dark
        document.tones[tone] = words
        let source = "name: mine\ntones:\n  \(tone): \(words)\n"
        #expect {
            try Theme(document, source: source)
        } throws: { error in
            (error as? ThemeError)?.sentence.contains(complaint) == true
        }
    }

    @Test(
        "with a palette that names no colour is refused",
        arguments: ["256 or red", "red", "12 or pink", "12", "", "-1 or red", "1 or red now"])
    func palette(words: String) {
        var document = ThemeDocument.dark
        document.palette["sky"] = words
        #expect(throws: ThemeError.self) { try Theme(document) }
    }

    @Test("that forgets a tone is refused")
    func missing() {
        var document = ThemeDocument.mono
        document.tones["high"] = nil
        #expect {
            try Theme(document, source: "name: mono\ntones:\n")
        } throws: { error in
            (error as? ThemeError)?.sentence
                == "Theme mono, line 2: nothing is said about the tone “high”."
        }
    }

    @Test(
        "uses as many colours as the terminal has and the person wants",
        arguments: [
            (256, [:], ColourDepth.twoHundredFiftySix), (16_777_216, [:], .twoHundredFiftySix),
            (88, [:], .sixteen), (8, [:], .sixteen), (2, [:], .none), (-1, [:], .none),
            (256, ["NO_COLOR": "1"], .none), (256, ["NO_COLOR": ""], .twoHundredFiftySix),
        ] as [(Int, [String: String], ColourDepth)])
    func depth(colours: Int, environment: [String: String], expected: ColourDepth) {
        #expect(ColourDepth(colours: colours, environment: environment) == expected)
    }
}

@Test(arguments: Tone.allCases)
func everyToneKnowsItsName(_ tone: Tone) {
    #expect(tone.name == String(describing: tone))
}
