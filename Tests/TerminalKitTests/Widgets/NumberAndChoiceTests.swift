import TerminalKit
import Testing

struct NumberFieldTests {
    @Test(
        "What is taken",
        arguments: [
            ("76", false, "76"), ("36.9", true, "36.9"), ("36,9", true, "36.9"),
            ("76␣", false, "76"), ("␣76", false, "76"), ("␣", false, ""),
            (".5", true, ".5"), ("12 BS BS BS 3", false, "3"), ("12 LEFT 9", false, "192"),
            ("9-10 BS BS BS", false, "9"), ("9-10 ^U 45", false, "45"),
            ("7600000 BS BS", false, "76000"), ("", false, ""),
        ])
    func taken(_ keys: String, _ decimal: Bool, _ text: String) {
        var field = NumberField(digits: 5, decimal: decimal)
        for input in inputs(keys) { _ = field.handle(input) }
        #expect(field.text == text)
        #expect(field.refusal == nil)
    }

    @Test(
        "What is no number stands there as it was typed, refused until it is corrected",
        arguments: [
            ("9-10", false, "9-10"), ("7a6", false, "7a6"), ("-7", false, "-7"),
            ("36.9", false, "36.9"), ("1,5", false, "1,5"), ("3.6.9", true, "3.6.9"),
            ("7600000", false, "7600000"), ("７６", false, "７６"), ("٣", false, "٣"),
            ("1␣5", false, "1 5"),
        ])
    func refused(_ keys: String, _ decimal: Bool, _ text: String) {
        var field = NumberField(digits: 5, decimal: decimal)
        for input in inputs(keys) { _ = field.handle(input) }
        #expect(field.text == text)
        #expect(field.refusal != nil && field.value == nil)
    }

    @Test(
        "A paste is a number, or is refused as it stands",
        arguments: [
            ("  84 \n", "84", true), ("8 4", "8 4", false), ("abc", "abc", false),
            ("1e9", "1e9", false), ("-3", "-3", false),
        ])
    func pasted(_ text: String, _ result: String, _ isNumber: Bool) {
        var field = NumberField()
        do {
            let taken = field.handle(.paste(text))
            #expect(taken)
        }
        #expect(field.text == result)
        #expect((field.refusal == nil) == isNumber)
    }

    @Test(
        "How it is drawn",
        arguments: [
            ("76", true, "[ 76__ ]"), ("76", false, "  76"), ("", false, "  ____"),
            ("", true, "[ ____ ]"), ("9-10", true, "[ 9-10 ]"), ("1234567", true, "[ 567_ ]"),
        ])
    func drawing(_ text: String, _ focused: Bool, _ line: String) {
        let field = NumberField(text, digits: 4)
        let lines = drawn(field.width) {
            field.draw(on: &$0, column: 0, row: 0, focused: focused)
        }
        #expect(lines == [line])
    }

    @Test func aTypedDigitChangesOneCellInTheTerminalsOwnColours() {
        let before = picture(9) {
            NumberField("7").draw(on: &$0, column: 0, row: 0, focused: true)
        }
        let after = picture(9) {
            NumberField("76").draw(on: &$0, column: 0, row: 0, focused: true)
        }
        #expect(changes(before, after) == 1)
        #expect(after[3, 0] == Cell("6", tone: .text))
    }

    @Test func itsValueIsTheNumber() {
        #expect(NumberField("36.9", decimal: true).value == 36.9)
        #expect(NumberField("").value == nil)
    }
}

struct ChoiceFieldTests {
    private let options = [
        ChoiceField.Option("A", "Alert"), .init("C", "Confusion"), .init("V", "Voice"),
        .init("P", "Pain"), .init("U", "Unresponsive"), .init("CC", "Coma"),
    ]

    @Test(
        "Keys choose",
        arguments: [
            ("RIGHT", "A"), ("RIGHT RIGHT", "C"), ("LEFT", "CC"), ("LEFT RIGHT", "A"),
            ("␣ ␣ ␣", "V"), ("v", "V"), ("V", "V"), ("c", "C"), ("c c", "CC"), ("c c c", "C"),
            ("x", nil), ("p BS", nil), ("p x", nil), ("p x BS", nil), ("p v", "V"),
            ("RIGHT ^U", nil), ("RIGHT p x ^U", "A"), ("RIGHT p x ^U p", "P"),
            ("RIGHT p", "P"), ("RIGHT p x", "A"), ("RIGHT p x BS p", "P"), ("RIGHT x BS", "A"),
        ] as [(String, String?)])
    func choosing(_ keys: String, _ id: String?) {
        var field = ChoiceField(options, optional: true)
        for input in inputs(keys) { _ = field.handle(input) }
        #expect(field.selected == id)
    }

    @Test(
        "A name is typed, letter by letter",
        arguments: [
            ("p", "Pediatric Care", nil), ("phy", "Physiotherapy", nil),
            ("PHYS", "Physiotherapy", nil), ("nu", "Nursing", nil), ("nut", "Nutrition", nil),
            ("nun", "Nursing", "nun"), ("post-op", "Post-operative", nil),
            ("post op", "Post-operative", nil), ("care", "Pediatric Care", nil),
            ("cardiology", "Nursing", "cardiology"), ("py", "Nursing", "py"),
            ("pyhs", "Nursing", "pyhs"), ("n", "Nursing", nil), ("nn", "Nutrition", nil),
            ("physnursing", "Nursing", "physnursing"), ("pn", "Nursing", nil),
        ] as [(String, String, String?)])
    func typing(_ letters: String, _ title: String, _ refused: String?) {
        let titles = [
            "Nursing", "Nutrition", "Pediatric Care", "Physiotherapy", "Post-operative",
        ]
        var field = ChoiceField(titles.map { .init($0, $0) }, selected: "Nursing", optional: true)
        for letter in letters { _ = field.handle(.key(.character(letter))) }
        #expect(field.title == title)
        #expect(field.refused == refused)
    }

    @Test func whatMustBeChosenIsNotEmptiedAgain() {
        var field = ChoiceField(options, selected: "P")
        do {
            let taken = field.handle(.key(.backspace))
            #expect(!taken)
        }
        #expect(field.selected == "P")
    }

    @Test(
        "What must be chosen is cleared to what it began with",
        arguments: [("u ^U", "P"), ("u x ^U", "P"), ("u x ^U ^U", "P"), ("^U", "P")])
    func cleared(_ keys: String, _ id: String) {
        var field = ChoiceField(options, selected: "P")
        for input in inputs(keys) {
            let isTaken = field.handle(input)
            #expect(isTaken)
        }
        #expect(field.selected == id && field.refused == nil)
    }

    @Test func nothingToChooseFromIsHarmless() {
        var field = ChoiceField([])
        for input in inputs("RIGHT LEFT ␣ a") { _ = field.handle(input) }
        #expect(field.selected == nil)
        let lines = drawn(12) {
            field.draw(on: &$0, column: 0, row: 0, width: 12, focused: true)
        }
        #expect(lines == ["< a? >"])
    }

    @Test(
        "How it is drawn",
        arguments: [
            ("A", false, 14, "( Alert )"), ("A", true, 14, "< Alert >"), (nil, false, 14, "( – )"),
            ("U", true, 10, "< Unres… >"),
            ("V", true, 60, "< Alert  Confusion [Voice] Pain  Unresponsive  Coma >"),
            ("V", false, 60, "  Alert  Confusion [Voice] Pain  Unresponsive  Coma"),
        ] as [(String?, Bool, Int, String)])
    func drawing(_ id: String?, _ focused: Bool, _ width: Int, _ line: String) {
        let lines = drawn(width) {
            ChoiceField(options, selected: id).draw(
                on: &$0, column: 0, row: 0, width: width, focused: focused)
        }
        #expect(lines == [line])
    }
}
