import CVterm

/// What a key makes the terminal send.
enum KeySequence {
    /// Always the same bytes.
    case bytes([UInt8])
    /// Bytes that depend on what mode the program has put the terminal into.
    case key(VTermKey, VTermModifier)
}

extension NamedKey {
    var sequence: KeySequence {
        switch self {
        case .f(let number):
            .key(VTermKey(VTERM_KEY_FUNCTION_0.rawValue + UInt32(number)), VTERM_MOD_NONE)
        case .control(let letter):
            .bytes([(letter.asciiValue ?? 0) & 0x1f])
        case .alt(let character):
            .bytes([0x1b] + Array(String(character).utf8))
        default:
            Self.plain[self].map { .key($0.0, $0.1) } ?? .bytes([])
        }
    }

    private static let plain: [NamedKey: (VTermKey, VTermModifier)] = [
        .enter: (VTERM_KEY_ENTER, VTERM_MOD_NONE),
        .tab: (VTERM_KEY_TAB, VTERM_MOD_NONE),
        .backTab: (VTERM_KEY_TAB, VTERM_MOD_SHIFT),
        .escape: (VTERM_KEY_ESCAPE, VTERM_MOD_NONE),
        .backspace: (VTERM_KEY_BACKSPACE, VTERM_MOD_NONE),
        .delete: (VTERM_KEY_DEL, VTERM_MOD_NONE),
        .insert: (VTERM_KEY_INS, VTERM_MOD_NONE),
        .up: (VTERM_KEY_UP, VTERM_MOD_NONE),
        .down: (VTERM_KEY_DOWN, VTERM_MOD_NONE),
        .left: (VTERM_KEY_LEFT, VTERM_MOD_NONE),
        .right: (VTERM_KEY_RIGHT, VTERM_MOD_NONE),
        .home: (VTERM_KEY_HOME, VTERM_MOD_NONE),
        .end: (VTERM_KEY_END, VTERM_MOD_NONE),
        .pageUp: (VTERM_KEY_PAGEUP, VTERM_MOD_NONE),
        .pageDown: (VTERM_KEY_PAGEDOWN, VTERM_MOD_NONE),
        .shiftUp: (VTERM_KEY_UP, VTERM_MOD_SHIFT),
        .shiftDown: (VTERM_KEY_DOWN, VTERM_MOD_SHIFT),
        .shiftLeft: (VTERM_KEY_LEFT, VTERM_MOD_SHIFT),
        .shiftRight: (VTERM_KEY_RIGHT, VTERM_MOD_SHIFT),
        .controlLeft: (VTERM_KEY_LEFT, VTERM_MOD_CTRL),
        .controlRight: (VTERM_KEY_RIGHT, VTERM_MOD_CTRL),
    ]
}
