/// The words by which somebody's name is found.
public enum NameWords {
    /// Each word of the name, folded: lower case, without accents or apostrophes.
    public static func words(of name: String) -> Set<String> { Set(ordered(name)) }

    /// The same words as they follow each other.
    public static func ordered(_ name: String) -> [String] {
        SafeText.folded(name.filter { !apostrophes.contains($0) })
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// What sorts behind everything that begins so.
    public static func end(of beginning: String) -> String { beginning + "\u{10FFFF}" }

    /// The beginnings of words that were typed, folded, in the order they were typed.
    public static func typed(_ text: String) -> [String] {
        ordered(text)
    }

    /// What is kept of a name to find it by: its words, and with a `~` how each of them sounds.
    public static func keys(of name: String) -> Set<String> {
        words(of: name).reduce(into: []) { keys, word in
            keys.insert(word)
            keys.formUnion(sounds(of: word))
        }
    }

    /// How a folded word may sound, each with a `~` before it.
    public static func sounds(of word: String) -> Set<String> {
        Set(NameSound.sounds(of: word).map { "~" + $0 })
    }

    /// Whether two folded words may be spellings of one name.
    public static func areAlike(_ one: String, _ other: String) -> Bool {
        one == other || !sounds(of: one).isDisjoint(with: sounds(of: other))
    }

    /// `Ng'ang'a`, `Ng’ang’a` and `Nganga` are one name.
    private static let apostrophes: Set<Character> = ["'", "’", "‘", "ʼ", "`", "´", "ʻ"]
}
