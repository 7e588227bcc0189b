/// A county as people write it.
public enum CountyText {
    /// The code of a county, by its code, its name or how only it begins, however the letters are
    /// written.
    public static func code(_ text: String) -> String? {
        let wanted = SafeText.folded(text)
        guard !wanted.isEmpty else { return nil }
        if let named = counties.first(where: {
            $0.code == wanted || SafeText.folded($0.name) == wanted
        }) {
            return named.code
        }
        let begun = counties.filter { SafeText.folded($0.name).hasPrefix(wanted) }
        return begun.count == 1 ? begun.first?.code : nil
    }

    /// The name of a county by its code.
    public static func name(_ code: String) -> String {
        County.named(byCode: code)?.name ?? code
    }
}
