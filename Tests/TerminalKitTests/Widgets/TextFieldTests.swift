import TerminalKit
import Testing

struct TextFieldTests {
    @Test(
        "Typing and editing",
        arguments: [
            ("abc", "abc", 3), ("abc LEFT x", "abxc", 3), ("abc HOME x", "xabc", 1),
            ("abc HOME END x", "abcx", 4), ("abc BS", "ab", 2), ("BS", "", 0), ("DEL", "", 0),
            ("abc HOME DEL", "bc", 0), ("abc LEFT LEFT DEL", "ac", 1),
            ("one␣two ^W", "one ", 4), ("one␣two␣␣ ^W", "one ", 4), ("one␣two ^W ^W", "", 0),
            ("one␣two LEFT LEFT ^U", "wo", 0), ("abc RIGHT RIGHT x", "abcx", 4),
            ("LEFT LEFT a", "a", 1),
        ])
    func editing(_ keys: String, _ text: String, _ cursor: Int) {
        var field = TextField()
        for input in inputs(keys) {
            let taken = field.handle(input)
            #expect(taken)
        }
        #expect(field.text == text)
        #expect(field.cursor == cursor)
    }

    @Test("Keys of the form are left to it", arguments: ["TAB", "ENTER", "UP", "DOWN", "ESC"])
    func leftAlone(_ key: String) {
        var field = TextField("abc")
        for input in inputs(key) {
            let taken = field.handle(input)
            #expect(!taken)
        }
        #expect(field == TextField("abc"))
    }

    @Test("Typing anything and deleting it leaves nothing", arguments: awkwardTexts)
    func typingAndDeleting(_ text: String) {
        var field = TextField(limit: 1000)
        for character in text { _ = field.handle(.key(.character(character))) }
        #expect(field.text == text)
        for _ in text { _ = field.handle(.key(.backspace)) }
        #expect(field.isEmpty)
        #expect(field.cursor == 0)
    }

    @Test("Pasting anything and deleting it from the front leaves nothing", arguments: awkwardTexts)
    func pastingAndDeleting(_ text: String) {
        var field = TextField(limit: 1000)
        _ = field.handle(.paste(text))
        _ = field.handle(.key(.home))
        for _ in field.text { _ = field.handle(.key(.delete)) }
        #expect(field.isEmpty)
    }

    @Test func aCombiningMarkJoinsTheLetterBeforeIt() {
        var field = TextField(limit: 1)
        for scalar: Character in ["e", "\u{301}"] { _ = field.handle(.key(.character(scalar))) }
        #expect(field.text == "e\u{301}")
        #expect(field.cursor == 1)
        _ = field.handle(.key(.character("x")))
        #expect(field.text == "e\u{301}")
    }

    @Test func aPasteStaysOnTheLineAndSaysWhenItWasCut() {
        var field = TextField(limit: 10)
        _ = field.handle(.paste("a\r\nb\tc"))
        #expect(field.text == "a b c")
        #expect(!field.truncatedPaste)
        _ = field.handle(.paste(String(repeating: "z", count: 10_000_000)))
        #expect(field.text == "a b czzzzz")
        #expect(field.truncatedPaste)
        _ = field.handle(.key(.backspace))
        #expect(!field.truncatedPaste)
    }

    @Test(
        "How it is drawn",
        arguments: [
            ("abc", true, "[abc_____]"), ("abc", false, " abc_____"),
            ("abcdefghijkl", true, "[ijkl____]"), ("abcdefghijkl", false, " abcdefgh"),
            ("日本語テスト", true, "[スト____]"), ("a\u{1B}b", true, "[a␛b_____]"),
        ])
    func drawing(_ text: String, _ focused: Bool, _ line: String) {
        let lines = drawn(10) {
            TextField(text).draw(on: &$0, column: 0, row: 0, width: 10, focused: focused)
        }
        #expect(lines == [line])
    }

    @Test func aSecretIsNotShown() {
        let field = TextField("geheim", secret: true)
        let draw = { (canvas: inout Canvas) in
            field.draw(on: &canvas, column: 0, row: 0, width: 10, focused: true)
        }
        #expect(drawn(10, 1, draw) == ["[••••••__]"])
        #expect(drawn(10, 1, ascii: true, draw) == ["[******__]"])
    }

    @Test("The cursor is always inside the field", arguments: awkwardTexts)
    func cursorInside(_ text: String) {
        var field = TextField(text, limit: 1000)
        for _ in 0...text.count {
            for width in [3, 4, 9, 30] {
                let cursor = picture(40) {
                    field.draw(on: &$0, column: 2, row: 0, width: width, focused: true)
                }.cursor
                let column = cursor?.column ?? -1
                #expect(column > 2 && column < 2 + width - 1, "\(width) \(column)")
            }
            _ = field.handle(.key(.left))
        }
    }

    @Test func aTypedLetterChangesOneCell() {
        var field = TextField("ab")
        let before = picture(20) {
            field.draw(on: &$0, column: 0, row: 0, width: 20, focused: true)
        }
        _ = field.handle(.key(.character("c")))
        let after = picture(20) {
            field.draw(on: &$0, column: 0, row: 0, width: 20, focused: true)
        }
        #expect(changes(before, after) == 1)
    }
}
