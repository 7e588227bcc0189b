import TerminalKit
import Testing

@Suite("A paste")
struct PasteTests {
    private let start = "\u{1B}[200~"
    private let end = "\u{1B}[201~"

    private func decode(_ text: String) -> [Input] {
        var decoder = KeyDecoder()
        return decoder.feed(Array(text.utf8))
    }

    @Test(
        "comes whole, and nothing in it is a key",
        arguments: [
            ("", ""), ("a\rb\r\nc\nd", "a\nb\nc\nd"), ("\u{1B}[A\u{3}", "\u{1B}[A\u{3}"),
            ("x\u{1B}[201", "x\u{1B}[201"), ("\u{1B}\u{1B}[20", "\u{1B}\u{1B}[20"),
            ("Wanjikũ", "Wanjikũ"), ("\u{1B}[200~y", "\u{1B}[200~y"),
        ])
    func whole(_ pasted: String, _ text: String) {
        #expect(
            decode("a" + start + pasted + end + "b")
                == [.key(.character("a")), .paste(text), .key(.character("b"))])
    }

    @Test("bytes that are not UTF-8 are left out")
    func invalid() {
        var decoder = KeyDecoder()
        let bytes = Array(start.utf8) + [0x61, 0xFF, 0xC3, 0x0D, 0x62] + Array(end.utf8)
        #expect(decoder.feed(bytes) == [.paste("a\nb")])
    }

    @Test("of ten megabytes arrives in pieces and is one paste")
    func large() {
        var decoder = KeyDecoder()
        let line = Array("Blood pressure 128 over 82, pulse 76\r".utf8)
        let body = Array(repeating: line, count: 10_000_000 / line.count).flatMap { $0 }
        var inputs = decoder.feed(Array(start.utf8))
        for begin in stride(from: 0, to: body.count, by: 65_536) {
            inputs += decoder.feed(Array(body[begin..<min(begin + 65_536, body.count)]))
        }
        inputs += decoder.feed(Array(end.utf8))
        guard case .paste(let text)? = inputs.first, inputs.count == 1 else {
            Issue.record("not one paste")
            return
        }
        #expect(text.utf8.count == body.count)
        #expect(!decoder.lastPasteWasCut)
    }

    @Test("longer than the limit is cut and says so")
    func limit() {
        var decoder = KeyDecoder(pasteLimit: 4)
        #expect(
            decoder.feed(Array((start + "abcdefg" + end + "x").utf8))
                == [.paste("abcd"), .key(.character("x"))])
        #expect(decoder.lastPasteWasCut)
        #expect(decoder.feed(Array((start + "abcd" + end).utf8)) == [.paste("abcd")])
        #expect(!decoder.lastPasteWasCut)
    }

    @Test("never ended is ended by silence")
    func neverEnded() {
        var decoder = KeyDecoder()
        #expect(decoder.feed(Array((start + "abc\u{1B}[20").utf8)).isEmpty)
        #expect(decoder.patience == 2000)
        #expect(decoder.flush() == [.paste("abc\u{1B}[20")])
        #expect(decoder.feed(Array("x".utf8)) == [.key(.character("x"))])
    }
}
