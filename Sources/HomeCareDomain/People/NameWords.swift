/// The words by which somebody's name is found.
public enum NameWords {
    /// Each word of the name, folded: lower case, without accents.
    public static func words(of name: String) -> Set<String> {
        Set(
            SafeText.folded(name).split { !$0.isLetter && !$0.isNumber && $0 != "'" }
                .map(String.init))
    }

    /// What sorts behind everything that begins so.
    public static func end(of beginning: String) -> String { beginning + "\u{10FFFF}" }

    /// The beginnings of words that were typed, folded, in the order they were typed.
    public static func typed(_ text: String) -> [String] {
        SafeText.folded(text).split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
    }
}
