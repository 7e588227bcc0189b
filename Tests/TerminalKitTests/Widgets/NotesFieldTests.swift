import TerminalKit
import Testing

struct NotesFieldTests {
    @Test(
        "Typing and moving, in lines of ten",
        arguments: [
            ("ab ENTER cd", "ab\ncd", 5), ("ab ENTER cd UP x", "abx\ncd", 3),
            ("abc ENTER d UP x", "axbc\nd", 2), ("ab ENTER cd HOME x", "ab\nxcd", 4),
            ("ab ENTER cd UP HOME DOWN END x", "ab\ncdx", 6), ("ab ENTER BS BS", "a", 1),
            ("ab ENTER cd ^U", "ab\n", 3), ("one␣two ENTER ^W", "one ", 4),
            ("12345␣7890␣x UP y", "1y2345 7890 x", 2),
            ("12345␣78901 UP END y", "12345y 78901", 6),
        ])
    func editing(_ keys: String, _ text: String, _ cursor: Int) {
        var field = NotesField(columns: 10)
        for input in inputs(keys) { _ = field.handle(input) }
        #expect(field.text == text)
        #expect(field.cursor == cursor)
    }

    @Test func theEdgesAreLeftToTheForm() {
        var field = NotesField("one\ntwo")
        do {
            let taken = field.handle(.key(.down))
            #expect(!taken)
        }
        do {
            let taken = field.handle(.key(.up))
            #expect(taken)
        }
        do {
            let taken = field.handle(.key(.up))
            #expect(!taken)
        }
        do {
            let taken = field.handle(.key(.tab))
            #expect(!taken)
        }
    }

    @Test("Typing anything and deleting it leaves nothing", arguments: awkwardTexts)
    func typingAndDeleting(_ text: String) {
        var field = NotesField()
        for character in text { _ = field.handle(.key(.character(character))) }
        _ = field.handle(.key(.enter))
        #expect(field.text == text + "\n")
        for _ in 0...text.count { _ = field.handle(.key(.backspace)) }
        #expect(field.isEmpty)
    }

    @Test func aPasteKeepsItsLinesAndSaysWhenItWasCut() {
        var field = NotesField(limit: 8)
        _ = field.handle(.paste("a\r\nb\tc"))
        #expect(field.text == "a\nb c")
        _ = field.handle(.paste(String(repeating: "z", count: 10_000_000)))
        #expect(field.text == "a\nb czzz")
        #expect(field.truncatedPaste)
    }

    @Test func itScrollsByItselfAndTheCursorStaysInSight() {
        var field = NotesField()
        for number in 1...20 {
            for input in inputs("\(number) ENTER") { _ = field.handle(input) }
            let frame = picture(10, 4) {
                field.draw(
                    on: &$0, Rect(column: 0, row: 0, columns: 10, rows: 4), focused: true)
            }
            #expect(frame.cursor != nil)
        }
        let lines = drawn(10, 4) {
            field.draw(on: &$0, Rect(column: 0, row: 0, columns: 10, rows: 4), focused: true)
        }
        #expect(lines == ["19________", "20________", "__________", "__________"])
    }

    @Test("Random keys never lose the cursor", arguments: 0..<20 as Range<UInt64>)
    func randomKeys(_ seed: UInt64) {
        var dice = Dice(seed)
        let words = [
            "UP", "DOWN", "LEFT", "RIGHT", "HOME", "END", "BS", "DEL", "ENTER", "^W",
            "^U", "abc␣", "日本", "␣␣␣", "longwordlongword",
        ]
        var field = NotesField(limit: 200, columns: 7)
        for _ in 0..<300 {
            for input in inputs(words.randomElement(using: &dice) ?? "a") {
                _ = field.handle(input)
            }
            #expect((0...field.text.count).contains(field.cursor))
            let rect = Rect(column: 0, row: 0, columns: 7, rows: 3)
            let frame = picture(7, 3) { field.draw(on: &$0, rect, focused: true) }
            #expect(frame.cursor != nil)
        }
    }
}

struct WrappingTests {
    @Test(
        "Words are broken at spaces, and inside only when they must be",
        arguments: [
            ("", 10, [""]), ("one two", 10, ["one two"]), ("one two", 5, ["one", "two"]),
            ("one two three", 7, ["one two", "three"]), ("abcdefgh", 3, ["abc", "def", "gh"]),
            ("a abcdefgh", 3, ["a", "abc", "def", "gh"]), ("a\n\nb", 10, ["a", "", "b"]),
            ("日本語", 4, ["日本", "語"]), ("日本", 1, ["日", "本"]), ("ab   cd", 2, ["ab", "cd"]),
        ])
    func wrapping(_ text: String, _ columns: Int, _ lines: [String]) {
        #expect(wrapped(text, columns: columns) == lines)
    }

    @Test(
        "Only a single character can be wider than its line", arguments: awkwardTexts,
        [2, 3, 7, 40])
    func width(_ text: String, _ columns: Int) {
        for line in wrapped(text, columns: columns) {
            #expect(textWidth(line) <= columns || line.count == 1)
        }
    }

    @Test(arguments: [0, -3]) func noRoomIsHarmless(_ columns: Int) {
        #expect(wrapped("ab", columns: columns) == ["a", "b"])
    }
}
