/// The keys of xterm, rxvt, screen, the Linux console and the VT220 as they send them, without
/// the leading ESC.
enum KeySequences {
    static let pasteStart = Array("[200~".utf8)

    /// The key of a whole sequence; nil for one that is none.
    static func key(for sequence: [UInt8]) -> Key? {
        if let key = table[sequence] { return key }
        guard let (plain, modifier) = withoutModifier(sequence), let key = table[plain] else {
            return nil
        }
        guard case .function(let number) = key else { return key }
        // Shift makes the second dozen; other modified function keys would surprise as plain ones.
        return modifier == shift && number <= 12 ? .function(number + 12) : nil
    }

    /// The key of a control character.
    static func control(_ byte: UInt8) -> Key? {
        switch byte {
        case 0x08, 0x7F: .backspace
        case 0x09: .tab
        case 0x0A, 0x0D: .enter
        case 0x00...0x1F:
            .control(Character(Unicode.Scalar(byte | 0x40).properties.lowercaseMapping))
        default: nil
        }
    }

    /// rxvt ends the keys it sends with Shift in `$`, which cannot end a sequence elsewhere.
    static func isShiftedOfRxvt(_ sequence: [UInt8]) -> Bool {
        guard sequence.count > 2, sequence.last == UInt8(ascii: "$") else { return false }
        return sequence.dropFirst().dropLast().allSatisfy(isDigit)
    }

    private static let shift = 2

    /// `[1;5C` is `[C` with Ctrl, `[3;2~` is `[3~` with Shift, `[3^` is `[3~` with Ctrl (rxvt).
    private static func withoutModifier(_ sequence: [UInt8]) -> ([UInt8], modifier: Int)? {
        guard let last = sequence.last, let first = sequence.first else { return nil }
        let middle = sequence.dropFirst().dropLast()
        if first == UInt8(ascii: "["), middle.allSatisfy(isDigit), !middle.isEmpty,
            let modifier = rxvtModifiers[last]
        {
            return ([first] + middle + [UInt8(ascii: "~")], modifier)
        }
        let parts = middle.split(
            separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        guard let modifier = parts.last.flatMap(number), (2...16).contains(modifier) else {
            return nil
        }
        if last == UInt8(ascii: "~"), parts.count == 2 {
            return ([first] + parts[0] + [last], modifier)
        }
        let isPlain = parts.count == 1 || parts.count == 2 && number(parts[0]) == 1
        return isPlain && last != UInt8(ascii: "~") ? ([first, last], modifier) : nil
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard digits.allSatisfy(isDigit), digits.count < 4 else { return nil }
        return Int(String(decoding: digits, as: UTF8.self))
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
    }

    private static let rxvtModifiers: [UInt8: Int] = [
        UInt8(ascii: "$"): 2, UInt8(ascii: "^"): 5, UInt8(ascii: "@"): 6,
    ]

    private static let table: [[UInt8]: Key] = {
        var table: [[UInt8]: Key] = [:]
        for (text, key) in named { table[Array(text.utf8)] = key }
        for (number, code) in tildeFunctions { table[Array("[\(code)~".utf8)] = .function(number) }
        // The keypad in application mode: ESC O with letters for what is printed on the keys.
        for (letter, printed) in zip("jklmnopqrstuvwxyX", "*+,-./0123456789=") {
            table[Array("O\(letter)".utf8)] = .character(printed)
        }
        return table
    }()

    private static let named: [(String, Key)] = [
        ("[A", .up), ("[B", .down), ("[C", .right), ("[D", .left), ("[H", .home), ("[F", .end),
        ("OA", .up), ("OB", .down), ("OC", .right), ("OD", .left), ("OH", .home), ("OF", .end),
        ("[a", .up), ("[b", .down), ("[c", .right), ("[d", .left),
        ("Oa", .up), ("Ob", .down), ("Oc", .right), ("Od", .left),
        ("[1~", .home), ("[2~", .insert), ("[3~", .delete), ("[4~", .end),
        ("[5~", .pageUp), ("[6~", .pageDown), ("[7~", .home), ("[8~", .end),
        ("[Z", .backTab), ("OM", .enter), ("OI", .tab),
        ("OP", .function(1)), ("OQ", .function(2)), ("OR", .function(3)), ("OS", .function(4)),
        ("[P", .function(1)), ("[Q", .function(2)), ("[R", .function(3)), ("[S", .function(4)),
        ("[[A", .function(1)), ("[[B", .function(2)), ("[[C", .function(3)),
        ("[[D", .function(4)), ("[[E", .function(5)),
        ("[23$", .function(21)), ("[24$", .function(22)),
        ("[11^", .function(23)), ("[12^", .function(24)),
    ]

    /// Function keys that end in a tilde, by the number sent.
    private static let tildeFunctions: [(Int, Int)] = [
        (1, 11), (2, 12), (3, 13), (4, 14), (5, 15), (6, 17), (7, 18), (8, 19), (9, 20), (10, 21),
        (11, 23), (12, 24), (13, 25), (14, 26), (15, 28), (16, 29), (17, 31), (18, 32), (19, 33),
        (20, 34),
    ]
}
