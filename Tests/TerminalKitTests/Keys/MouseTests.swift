import TerminalKit
import Testing

@Suite("Mouse reports")
struct MouseTests {
    private static func inputs(_ text: String) -> [Input] {
        var decoder = KeyDecoder()
        return decoder.feed(Array(text.utf8)) + decoder.flush()
    }

    @Test(
        "are a press or a turn of the wheel, at a place counted from 0",
        arguments: [
            ("\u{1B}[<0;1;1M", Mouse(.press, column: 0, row: 0)),
            ("\u{1B}[<0;80;24M", Mouse(.press, column: 79, row: 23)),
            ("\u{1B}[<0;300;100M", Mouse(.press, column: 299, row: 99)),
            ("\u{1B}[<64;10;5M", Mouse(.wheelUp, column: 9, row: 4)),
            ("\u{1B}[<65;10;5M", Mouse(.wheelDown, column: 9, row: 4)),
        ])
    func reports(text: String, mouse: Mouse) {
        #expect(
            Self.inputs("a" + text + "b") == [
                .key(.character("a")), .mouse(mouse), .key(.character("b")),
            ])
    }

    @Test(
        "of any other kind are swallowed whole",
        arguments: [
            "\u{1B}[<0;1;1m", "\u{1B}[<2;1;1M", "\u{1B}[<1;1;1M", "\u{1B}[<32;1;1M",
            "\u{1B}[<35;4;4M", "\u{1B}[<4;1;1M", "\u{1B}[<0;0;1M", "\u{1B}[<0;1;0M",
            "\u{1B}[<0;99999;1M", "\u{1B}[<0;-1;1M", "\u{1B}[<0;1M", "\u{1B}[<0;1;1;1M",
            "\u{1B}[<;;M", "\u{1B}[<M", "\u{1B}[<99999999999999999999;1;1M",
            "\u{1B}[<0;99999999999999999999;1M", "\u{1B}[M !!", "\u{1B}[<0;;1M",
        ])
    func garbage(text: String) {
        #expect(Self.inputs("a" + text + "b") == [.key(.character("a")), .key(.character("b"))])
    }

    @Test("may be cut anywhere")
    func cut() {
        let bytes = Array("x\u{1B}[<0;12;7My".utf8)
        for place in 1..<bytes.count {
            var decoder = KeyDecoder()
            let inputs = decoder.feed(Array(bytes[..<place])) + decoder.feed(Array(bytes[place...]))
            #expect(
                inputs == [
                    .key(.character("x")), .mouse(Mouse(.press, column: 11, row: 6)),
                    .key(.character("y")),
                ])
        }
    }
}
