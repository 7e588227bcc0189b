/// What comes from a terminal, at random: keys, pastes, raw bytes.
struct RandomInput {
    /// One piece of input, and whether it may end the session rightfully.
    struct Piece {
        let bytes: [UInt8]
        let mayLeave: Bool

        init(_ bytes: [UInt8], mayLeave: Bool = false) {
            self.bytes = bytes
            self.mayLeave = mayLeave
        }
    }

    var dice: Dice

    mutating func next() -> Piece {
        switch dice.roll(1000) {
        case 0..<330: Piece([UInt8(0x20 + dice.roll(0x5F))])
        case 330..<430: Piece(Array(dice.pick(Self.letters).utf8))
        case 430..<700: Piece(Array("\u{1B}\(dice.pick(Self.movements))".utf8))
        case 700..<800: Piece(Array("\u{1B}\(dice.pick(Self.functions))".utf8))
        case 800..<910: Piece([dice.pick(Self.controls)])
        case 910..<935: Piece(Array(dice.pick(Self.strange).utf8))
        case 935..<950: Piece(Array("\u{1B}[\(dice.pick(Self.foreign))".utf8))
        case 950..<970: paste()
        case 970..<998: Piece(rawBytes(1 + dice.roll(12)))
        default: Piece([dice.pick([0x11, 0x18])], mayLeave: true)
        }
    }

    /// Keys that mean something on many screens, confirmations among them.
    private static let letters = "yynnreodasmlt123456qQ/?jk\r\r\r".map { String($0) }
    private static let movements = [
        "OA", "OB", "OB", "OB", "OC", "OD", "OH", "OF", "[A", "[B", "[C", "[D", "[H", "[F", "[5~",
        "[6~", "[Z", "[3~", "[2~", "[1;5C", "[1;5D", "[1;2A", "[1;2B",
    ]
    private static let functions = [
        "OP", "OQ", "OQ", "OR", "OS", "[15~", "[17~", "[18~", "[19~", "[19~", "[20~", "[21~",
        "[23~", "[24~",
    ]
    private static let controls: [UInt8] = [
        9, 9, 9, 13, 13, 13, 27, 27, 27, 127, 127, 16, 0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 14,
        15, 19, 20, 21, 22, 23, 25, 26, 28, 29, 30, 31,
    ]
    private static let strange = [
        "ũ", "é", "日本", "e\u{301}", "👩‍⚕️", "\u{202E}", "\u{200B}", "ﷺ", "한", "🇰🇪", "\u{FEFF}",
        "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}\u{306}", "\u{85}", "\u{9B}", "½", "ß",
    ]
    /// What terminals send without being asked, and what no terminal sends.
    private static let foreign = [
        "I", "O", "99;99R", "?1;2c", "<0;10;5M", "<0;10;5m", "<64;3;3M", "M !!", "200~", "201~",
        "200~open", "[A", "1;1;1;1;1;1;1;1;1;1;1~", "999999999999999999999~", "\u{1B}[", "?", ">",
    ]

    private mutating func paste() -> Piece {
        var bytes: [UInt8] = []
        switch dice.roll(8) {
        case 0: bytes = Array("one line".utf8)
        case 1: bytes = Array("several\rlines\r\nof\ntext\r".utf8)
        case 2: bytes = rawBytes(64)
        case 3: bytes = Array(repeating: UInt8(0x61 + dice.roll(26)), count: dice.roll(5000))
        case 4: bytes = Array(String(repeating: "Habari ya leo? ", count: dice.roll(400)).utf8)
        case 5: bytes = Array("128/82 p76 r18 t36.8 s97 air A".utf8)
        case 6: bytes = Array("\u{7}\u{1B}]0;title\u{7}\u{1B}[2J\u{9B}31m".utf8)
        default:
            bytes =
                dice.once(in: 10)
                ? Array(repeating: 0x78, count: 200_000) : Array("日本語 ũ 👩‍⚕️ \u{FFFD}".utf8)
        }
        return Piece(Array("\u{1B}[200~".utf8) + bytes + Array("\u{1B}[201~".utf8))
    }

    /// Never ^Q and ^X, which leave, nor what would be one of the characters that the emulator
    /// and the C library count differently.
    private mutating func rawBytes(_ count: Int) -> [UInt8] {
        (0..<count).map { _ in
            let byte = UInt8(dice.roll(256))
            return byte == 0x11 || byte == 0x18 ? 0xFF : byte
        }
    }
}
