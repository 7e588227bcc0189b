/// The words by which somebody's name is found.
public enum NameWords {
    /// Each word of the name, folded: lower case, without accents.
    public static func words(of name: String) -> Set<String> {
        Set(
            SafeText.folded(name).split { !$0.isLetter && !$0.isNumber && $0 != "'" }
                .map(String.init))
    }
}
