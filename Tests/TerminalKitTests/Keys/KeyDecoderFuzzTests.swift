import TerminalKit
import Testing

@Suite("The key decoder under any bytes")
struct KeyDecoderFuzzTests {
    /// A small generator that gives the same bytes in every run.
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    private static let pieces: [[UInt8]] =
        [
            "\u{1B}", "\u{1B}[", "\u{1B}O", "\u{1B}]", "\u{1B}P", "\u{1B}[200~", "\u{1B}[201~",
            "\u{1B}[M", "\u{1B}[[", "\u{1B}\\", "1;5", "A", "~", "$", "^", "\u{7}", "\r", "ũ", "日",
            "👩",
            "\u{301}", "x",
        ].map { Array($0.utf8) } + [[0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F], [0xFF], [0x00]]

    private func stream(_ dice: inout Dice) -> [UInt8] {
        (0..<dice.roll(40)).flatMap { _ in
            dice.roll(4) == 0
                ? [UInt8(dice.roll(256))] : Self.pieces[dice.roll(Self.pieces.count)]
        }
    }

    @Test("gives the same inputs however the stream is cut", arguments: 0..<8)
    func cuts(seed: Int) {
        var dice = Dice(state: UInt64(seed) &* 7919 &+ 1)
        for _ in 0..<150 {
            let bytes = stream(&dice)
            var decoder = KeyDecoder(pasteLimit: 12)
            let whole = decoder.feed(bytes) + decoder.flush()
            for cut in 0...bytes.count {
                var decoder = KeyDecoder(pasteLimit: 12)
                let parts = decoder.feed(Array(bytes[..<cut])) + decoder.feed(Array(bytes[cut...]))
                #expect(parts + decoder.flush() == whole, "\(bytes) cut at \(cut)")
            }
            var single = KeyDecoder(pasteLimit: 12)
            #expect(bytes.flatMap { single.feed([$0]) } + single.flush() == whole, "\(bytes)")
        }
    }

    @Test("never lets a control character become text")
    func noControls() {
        var dice = Dice(state: 42)
        for _ in 0..<3000 {
            var decoder = KeyDecoder()
            for input in decoder.feed(stream(&dice)) + decoder.flush() {
                guard case .key(.character(let character)) = input else { continue }
                let value = character.unicodeScalars.first?.value ?? 0
                #expect(value >= 0x20 && !(0x7F..<0xA0).contains(value))
            }
        }
    }
}
