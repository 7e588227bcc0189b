import TerminalKit
import Testing

@Suite("The key decoder")
struct KeyDecoderTests {
    private func decode(_ text: String, extra: [[UInt8]: Key] = [:]) -> [Input] {
        var decoder = KeyDecoder(extra: extra)
        return decoder.feed(Array(text.utf8)) + decoder.flush()
    }

    private func keys(_ keys: Key...) -> [Input] { keys.map(Input.key) }

    @Test(
        "knows the keys of all usual terminals",
        arguments: [
            ("a", .character("a")), ("ũ", .character("ũ")), ("日", .character("日")),
            ("👩", .character("👩")), ("\r", .enter), ("\n", .enter), ("\t", .tab),
            ("\u{7F}", .backspace), ("\u{8}", .backspace), ("\0", .control("@")),
            ("\u{1}", .control("a")), ("\u{1A}", .control("z")), ("\u{3}", .control("c")),
            ("\u{1C}", .control("\\")), ("\u{1F}", .control("_")), ("\u{1B}", .escape),
            ("\u{1B}x", .alt("x")), ("\u{1B}é", .alt("é")), ("\u{1B}[", .alt("[")),
            ("\u{1B}O", .alt("O")), ("\u{1B}]", .alt("]")), ("\u{1B}P", .alt("P")),
            ("\u{1B}[A", .up), ("\u{1B}OB", .down), ("\u{1B}[1;5C", .right),
            ("\u{1B}[1;3D", .left), ("\u{1B}Oa", .up), ("\u{1B}[b", .down), ("\u{1B}O5C", .right),
            ("\u{1B}[H", .home), ("\u{1B}OH", .home), ("\u{1B}[1~", .home), ("\u{1B}[7~", .home),
            ("\u{1B}[F", .end), ("\u{1B}OF", .end), ("\u{1B}[4~", .end), ("\u{1B}[8~", .end),
            ("\u{1B}[1;2H", .home), ("\u{1B}[7$", .home), ("\u{1B}[8^", .end), ("\u{1B}[8@", .end),
            ("\u{1B}[2~", .insert), ("\u{1B}[3~", .delete), ("\u{1B}[3;5~", .delete),
            ("\u{1B}[5~", .pageUp), ("\u{1B}[6~", .pageDown), ("\u{1B}[6;2~", .pageDown),
            ("\u{1B}[Z", .backTab), ("\u{1B}OM", .enter), ("\u{1B}Ow", .character("7")),
            ("\u{1B}Ok", .character("+")), ("\u{1B}OX", .character("=")),
            ("\u{1B}OP", .function(1)), ("\u{1B}[[A", .function(1)), ("\u{1B}[11~", .function(1)),
            ("\u{1B}OS", .function(4)), ("\u{1B}[[E", .function(5)), ("\u{1B}[15~", .function(5)),
            ("\u{1B}[17~", .function(6)), ("\u{1B}[19~", .function(8)),
            ("\u{1B}[24~", .function(12)), ("\u{1B}[25~", .function(13)),
            ("\u{1B}[1;2P", .function(13)), ("\u{1B}[15;2~", .function(17)),
            ("\u{1B}[34~", .function(20)), ("\u{1B}[23$", .function(21)),
            ("\u{1B}[24;2~", .function(24)), ("\u{1B}[12^", .function(24)),
        ] as [(String, Key)])
    func known(_ bytes: String, _ key: Key) {
        #expect(decode(bytes) == [.key(key)])
        #expect(decode("a" + bytes) == keys(.character("a"), key))
    }

    @Test(
        "swallows whole what it does not know",
        arguments: [
            "\u{1B}[97;5u", "\u{1B}[27;5;13~", "\u{1B}[1;5:3A", "\u{1B}[I", "\u{1B}[O",
            "\u{1B}[<0;10;20m", "\u{1B}[M !\"", "\u{1B}[12;34R",
            "\u{1B}[?2004;1$y", "\u{1B}[>0;276;0c", "\u{1B}]11;rgb:0000/0000/0000\u{7}",
            "\u{1B}]0;title\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}_Gi=1\u{1B}\\", "\u{1B}[99~",
            "\u{1B}[201~", "\u{1B}[1;5P", "\u{1B}[15;5~", "\u{1B}[;A", "\u{1B}[1;99A", "\u{1B}OZ",
            "\u{1B}[99999999999999999999999999999999999999999999A", "\u{9B}", "\u{85}",
        ])
    func unknown(_ bytes: String) {
        #expect(decode("a" + bytes + "b") == keys(.character("a"), .character("b")))
    }

    @Test(
        "drops bytes that are not UTF-8 and goes on",
        arguments: [
            [0x80], [0xC0, 0xAF], [0xFF, 0xFE], [0xE0, 0x80, 0xAF], [0xED, 0xA0, 0x80],
            [0xF4, 0x90, 0x80, 0x80], [0xC3], [0xF0, 0x9F, 0x91], [0xF8, 0x88, 0x80, 0x80, 0x80],
        ] as [[UInt8]])
    func invalid(_ bytes: [UInt8]) {
        var decoder = KeyDecoder()
        #expect(decoder.feed([0x61] + bytes + [0x62]) == keys(.character("a"), .character("b")))
    }

    @Test("keeps keys typed ahead in their order")
    func typeAhead() {
        #expect(
            decode("7\u{1B}[B\r\u{1B}\r\u{1B}\u{1B}[Aq")
                == keys(
                    .character("7"), .down, .enter, .escape, .enter, .escape, .up, .character("q"))
        )
    }

    @Test("a lone ESC waits 25 ms, half a sequence longer, and is never text afterwards")
    func patience() {
        var decoder = KeyDecoder()
        #expect(decoder.patience == nil)
        #expect(decoder.feed([0x1B]).isEmpty)
        #expect(decoder.patience == 25)
        #expect(decoder.flush() == keys(.escape))
        #expect(decoder.patience == nil)
        #expect(decoder.feed(Array("\u{1B}[1;".utf8)).isEmpty)
        #expect(decoder.patience == 500)
        #expect(decoder.flush().isEmpty)
        #expect(decoder.feed(Array("x".utf8)) == keys(.character("x")))
    }

    @Test("a sequence broken off by a key does not take the key with it")
    func broken() {
        #expect(decode("\u{1B}[1;\u{1B}[A") == keys(.up))
        #expect(decode("\u{1B}[1;\r") == keys(.enter))
        #expect(decode("\u{1B}[é") == keys(.character("é")))
    }

    @Test("takes further sequences from the terminal's description")
    func extra() {
        let extra: [[UInt8]: Key] = [
            Array("\u{1B}[224z".utf8): .function(1), Array("\u{1B}[M".utf8): .function(2),
            Array("\u{1B}j".utf8): .function(3),
        ]
        #expect(
            decode("\u{1B}[224z\u{1B}[Ma\u{1B}j", extra: extra)
                == keys(.function(1), .function(2), .character("a"), .function(3)))
    }
}
