import TerminalKit
import Testing

struct SparklineTests {
    @Test(
        "Curves",
        arguments: [
            ([], "", ""), ([1, 2, 3], "▁▅█", "_-^"), ([1, nil, 3], "▁ █", "_ ^"),
            ([5, 5, 5], "▄▄▄", "---"), ([nil, nil], "  ", "  "), ([.nan, 1, 2], " ▁█", " _^"),
            ([.infinity, 1], " ▄", " -"),
            ([-.greatestFiniteMagnitude, .greatestFiniteMagnitude], "▄▄", "--"),
        ] as [([Double?], String, String)])
    func curves(_ values: [Double?], _ blocks: String, _ ascii: String) {
        #expect(sparkline(values) == blocks)
        #expect(sparkline(values, ascii: true) == ascii)
    }

    @Test func aScaleCanBeGivenAndIsWidenedByWhatLiesOutside() {
        #expect(sparkline([50], low: 0, high: 100) == "▅")
        #expect(sparkline([0, 200], low: 50, high: 100) == "▁█")
    }
}

struct StatusBarTests {
    private let bar = StatusBar(
        left: [Span("HomeCare · Nairobi West", .bar)],
        right: [Span("Amina", .bar), Span(", caregiver", .bar), Span(" · 14:05", .bar)])

    @Test(
        "The right end gives way last to first",
        arguments: [
            (60, " HomeCare · Nairobi West        Amina, caregiver · 14:05"),
            (42, " HomeCare · Nairobi West Amina, caregiver"),
            (31, " HomeCare · Nairobi West Amina"),
            (20, " HomeCare · Nairob…"), (1, ""),
        ])
    func narrow(_ columns: Int, _ line: String) {
        let lines = drawn(columns) { bar.draw(on: &$0, row: 0) }
        func words(_ line: String) -> [Substring] { line.split(separator: " ") }
        #expect(lines.map(words) == [words(line)])
    }
}

struct LayoutTests {
    @Test func valuesStandBelowEachOtherAndGoOnBelowThemselves() {
        let layout = RowLayout([
            .init("Phone", "+254 700 000 000"), .init("Address", "A long way from the town"),
            .init("Status", [Span("● "), Span("Stable", .good)]),
        ])
        var used = 0
        let lines = drawn(28, 5) { used = layout.draw(on: &$0) }
        #expect(
            lines == [
                "Phone    +254 700 000 000", "Address  A long way from the", "         town",
                "Status   ● Stable", "",
            ])
        #expect(used == 4)
    }

    @Test func boxesAndRulesHaveAnASCIIForm() {
        let draw = { (canvas: inout Canvas) in
            canvas.box(Rect(column: 0, row: 0, columns: 10, rows: 3), title: "Hi")
            canvas.rule(row: 3)
        }
        #expect(drawn(10, 4, draw) == ["┌─ Hi ───┐", "│        │", "└────────┘", "──────────"])
        #expect(
            drawn(10, 4, ascii: true, draw) == [
                "+- Hi ---+", "|        |", "+--------+", "----------",
            ])
    }

    @Test func aPartOfACanvasClipsAndCountsFromItsOwnCorner() {
        let lines = drawn(10, 3) { canvas in
            canvas.within(Rect(column: 2, row: 1, columns: 4, rows: 1)) { part in
                part.put("abcdefgh", column: 0, row: 0)
                part.put("xx", column: 0, row: 1)
                part.put("yy", column: 0, row: -1)
                part.placeCursor(column: 4, row: 0)
            }
            #expect(canvas.frame.cursor == nil)
        }
        #expect(lines == ["", "  abcd", ""])
    }

    @Test(
        "Keys have names",
        arguments: [
            (.function(2), "F2", "F2"), (.control("p"), "^P", "^P"), (.up, "↑", "Up"),
            (.backTab, "⇧Tab", "Shift-Tab"), (.character(" "), "Space", "Space"),
            (.escape, "Esc", "Esc"), (.alt("x"), "Alt-x", "Alt-x"), (.character("?"), "?", "?"),
        ] as [(Key, String, String)])
    func names(_ key: Key, _ label: String, _ ascii: String) {
        #expect(key.label == label)
        #expect(key.label(ascii: true) == ascii)
    }
}

struct DialogViewTests {
    private let view = DialogView(
        title: "Cancel the visit?", lines: ["The patient and the caregiver are told by e-mail."],
        label: "Type the patient's initials", field: TextField("WK"),
        choices: ["Enter OK", "Esc Cancel"], danger: true)

    @Test func itIsDrawnWhole() {
        var view = view
        view.error = "These are not the initials."
        let text = drawn(60, 14) { view.draw(on: &$0) }.joined(separator: "\n")
        for words in [
            "! Cancel the visit?", "caregiver", "initials", "[WK", "! These are not",
            "Enter OK   Esc Cancel",
        ] {
            #expect(text.contains(words), "\(words) is missing")
        }
    }

    @Test("An answer that is too long for a line goes on below, and can be pressed there")
    func longAnswer() {
        let long = "1 At another time that day: 2 are free, first Tue 1 Dec 07:30, Peter Wafula"
        let view = DialogView(
            title: "Which?", lines: [], choices: [long, "2 A day later", "Esc Cancel"])
        let lines = drawn(40, 12) { view.draw(on: &$0) }
        let text = lines.map { $0.filter { !"│┌┐└┘─".contains($0) } }.joined(separator: " ")
            .split(separator: " ").joined(separator: " ")
        #expect(text.contains(long + " 2 A day later Esc Cancel"), "\(text)")
    }

    @Test("The answers are seen however low the window is", arguments: 6...12)
    func low(_ rows: Int) {
        let text = drawn(40, rows) { view.draw(on: &$0) }.joined(separator: "\n")
        #expect(text.contains("Enter OK   Esc Cancel"))
        #expect(text.contains("[WK"))
    }
}
