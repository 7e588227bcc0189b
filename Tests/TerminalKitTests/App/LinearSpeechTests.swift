import Testing

@testable import TerminalKit

@Suite("What is said of a drawn line")
struct LinearSpeechTests {
    @Test(
        "Gaps, art and signs beside a word that says the same are left out",
        arguments: [
            ("Otieno Odhiambo    M 76   ! Critical", "Otieno Odhiambo  M 76  Critical"),
            ("= Stable for 63 days  -  physician Dr X", "Stable for 63 days  -  physician Dr X"),
            ("CRITICAL L-0021 - SpO₂ 84 % - nobody", "CRITICAL L-0021, SpO₂ 84 %, nobody"),
            ("in person  # confirmed", "in person  confirmed"),
            ("37.0    -   93", "37.0  -  93"), ("-----------", nil), ("+---+  |", nil),
            ("", nil), ("Search [otieno______]", "Search [otieno]"),
            ("Age - 12", "Age, 12"), ("a  + sent  e-mail", "a  sent  e-mail"),
        ] as [(String, String?)])
    func words(_ row: String, _ said: String?) {
        #expect(LinearSpeech.words(row) == said)
    }

    @Test(
        "A word means a key, and a key is called by the same word",
        arguments: [
            ("enter", Key.enter), ("ESC", .escape), ("f2", .function(2)), ("^x", .control("x")),
            ("r", .character("r")), ("/", .character("/")), ("R", .character("R")),
            ("shift-tab", .backTab), ("F12", .function(12)), ("left", .left),
        ])
    func keys(_ word: String, _ key: Key) {
        #expect(Key(linear: word) == key)
        #expect(Key(linear: key.linear) == key || word == "R")
    }

    @Test("What is no key is none", arguments: ["", "fx", "^xy", "enterr", "12"])
    func noKeys(_ word: String) { #expect(Key(linear: word) == nil) }

    @Test("Nothing that is said can be obeyed", arguments: awkwardTexts + ["\u{7}\r\n\t\u{9B}2J"])
    func isPlain(_ text: String) {
        let lines = LinearSpeech.wrap(text)
        let bad = lines.joined().unicodeScalars.filter {
            $0.value < 0x20 || (0x7F...0x9F).contains($0.value) || $0.value == 0x202E
        }
        #expect(bad.isEmpty)
    }
}
