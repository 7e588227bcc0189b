extension Key {
    /// The key's name as people read it in the footer and on the help page.
    public var label: String { label(ascii: false) }

    /// The key's name, in ASCII only where that is asked for.
    public func label(ascii: Bool) -> String {
        switch self {
        case .character(" "): KeyWords.space
        case .character(let character): String(character)
        case .function(let number): "F\(number)"
        case .control(let character): "^" + character.uppercased()
        case .alt(let character): KeyWords.alt(String(character))
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

    private static func both(_ name: String) -> (symbol: String, ascii: String) { (name, name) }

    private static let named: [Key: (symbol: String, ascii: String)] = [
        .enter: both(KeyWords.enter), .tab: both(KeyWords.tab),
        .backTab: ("⇧\(KeyWords.tab)", KeyWords.shiftTab),
        .escape: both(KeyWords.escape), .backspace: both(KeyWords.backspace),
        .delete: both(KeyWords.delete), .insert: both(KeyWords.insert),
        .up: ("↑", KeyWords.up), .down: ("↓", KeyWords.down), .left: ("←", KeyWords.left),
        .right: ("→", KeyWords.right),
        .home: both(KeyWords.home), .end: both(KeyWords.end),
        .pageUp: both(KeyWords.pageUp), .pageDown: both(KeyWords.pageDown),
    ]
}
