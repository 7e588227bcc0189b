extension Key {
    /// The key's name as people read it in the footer and on the help page.
    public var label: String { label(ascii: false) }

    /// The key's name, in ASCII only where that is asked for.
    public func label(ascii: Bool) -> String {
        switch self {
        case .character(" "): "Space"
        case .character(let character): String(character)
        case .function(let number): "F\(number)"
        case .control(let character): "^" + character.uppercased()
        case .alt(let character): "Alt-" + String(character)
        default: ascii ? names.ascii : names.symbol
        }
    }

    /// Whether the key is text where text is typed.
    public var isPrintable: Bool {
        if case .character = self { return true }
        return false
    }

    private var names: (symbol: String, ascii: String) {
        Key.named[self] ?? ("?", "?")
    }

    private static let named: [Key: (symbol: String, ascii: String)] = [
        .enter: ("Enter", "Enter"), .tab: ("Tab", "Tab"), .backTab: ("⇧Tab", "Shift-Tab"),
        .escape: ("Esc", "Esc"), .backspace: ("Backspace", "Backspace"),
        .delete: ("Del", "Del"), .insert: ("Ins", "Ins"),
        .up: ("↑", "Up"), .down: ("↓", "Down"), .left: ("←", "Left"), .right: ("→", "Right"),
        .home: ("Home", "Home"), .end: ("End", "End"),
        .pageUp: ("PgUp", "PgUp"), .pageDown: ("PgDn", "PgDn"),
    ]
}
