import TerminalKit
import Testing

private let columns = Array(1...24) + [30, 39, 40, 41, 60, 80, 132, 300]
private let rows = Array(1...13) + [24, 50, 100]

/// Nothing traps at any size from 1×1 to 300×100, whatever state it is in.
struct EverySizeTests {
    @Test("Sessions in random states are drawn at every size", arguments: 0..<2 as Range<UInt64>)
    func sessions(_ seed: UInt64) {
        var dice = Dice(seed)
        for width in columns {
            var session = session(formOnList, size: Size(columns: width, rows: 1))
            for height in rows {
                let size = Size(columns: width, rows: height)
                session.tell(.resize(size))
                session.send((0..<8).map { _ in randomInput(&dice) })
                #expect(session.frame.size == size)
            }
        }
    }

    @Test("Widgets in random states are drawn at every size", arguments: 0..<2 as Range<UInt64>)
    func widgets(_ seed: UInt64) {
        var dice = Dice(seed)
        var form = Form([
            FormField("a", "A number", .number(NumberField(digits: 4)), unit: "mmHg"),
            FormField("b", "Text", .text(TextField())),
            FormField(
                "c", "Choice",
                .choice(
                    ChoiceField([.init("x", "Stable"), .init("y", "日本語"), .init("z", "Critical")]))),
            FormField("d", "Notes", .notes(NotesField())),
        ])
        for width in columns {
            for height in rows {
                for _ in 0..<4 { _ = form.handle(randomInput(&dice)) { _, _ in "Wrong." } }
                form.fit(columns: width)
                let frame = picture(width, height, ascii: Bool.random(using: &dice)) { canvas in
                    form.draw(on: &canvas)
                    let text = form.text("b")
                    DialogView(
                        title: text, lines: [text, form.text("d")], field: TextField(text),
                        choices: [text, "Esc"]
                    ).draw(on: &canvas)
                    ToastView(text).drawOver(&canvas)
                    StatusBar(left: [Span(text)], right: [Span("x"), Span(text)]).draw(
                        on: &canvas, row: 0)
                    RowLayout([.init(text, text), .init("x", [Span(text)])]).draw(on: &canvas)
                    canvas.box(Rect(column: -1, row: -1, columns: width, rows: height), title: text)
                    canvas.rule(row: height, column: width + 3)
                }
                #expect(frame.size == Size(columns: width, rows: height))
            }
        }
    }

    private func randomInput(_ dice: inout Dice) -> Input {
        let keys: [Key] = [
            .enter, .tab, .backTab, .escape, .backspace, .delete, .up, .down, .left, .right,
            .home, .end, .pageUp, .pageDown, .function(1), .function(2), .function(4),
            .function(5), .function(6), .function(8), .function(12), .control("p"),
            .control("w"), .control("l"), .character("?"), .character("q"), .character("d"),
            .character("f"), .character("7"), .character("ũ"), .character("日"),
        ]
        if UInt8.random(in: 0..<10, using: &dice) == 0 {
            return .paste(awkwardTexts.randomElement(using: &dice) ?? "")
        }
        return .key(keys.randomElement(using: &dice) ?? .enter)
    }
}
