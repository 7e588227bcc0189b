extension Key {
    /// The key that a word means, such as `enter`, `f2`, `^x` or `r`; nil where it is none.
    init?(linear word: String) {
        let lower = word.lowercased()
        if let named = Self.words[lower] {
            self = named
        } else if lower.count > 1, lower.first == "f", let number = Int(lower.dropFirst()) {
            self = .function(number)
        } else if lower.count == 2, lower.first == "^", let letter = lower.last {
            self = .control(letter)
        } else if word.count == 1, let letter = word.first {
            self = .character(letter)
        } else {
            return nil
        }
    }

    private static let words: [String: Key] = [
        "enter": .enter, "tab": .tab, "shift-tab": .backTab, "esc": .escape, "escape": .escape,
        "back": .escape, "space": .character(" "), "up": .up, "down": .down, "left": .left,
        "right": .right, "home": .home, "end": .end, "pgup": .pageUp, "pgdn": .pageDown,
    ]

    /// The word for the key, as it is typed.
    var linear: String { label(ascii: true).lowercased() }
}
