/// A county as people write it.
public enum CountyText {
    /// The code of a county, by its code or its name, however the letters are written.
    public static func code(_ text: String) -> String? {
        let wanted = SafeText.folded(text)
        return counties.first { $0.code == wanted || SafeText.folded($0.name) == wanted }?.code
            ?? counties.first { SafeText.folded($0.name).hasPrefix(wanted) && wanted.count > 3 }?
            .code
    }

    /// The name of a county by its code.
    public static func name(_ code: String) -> String {
        County.named(byCode: code)?.name ?? code
    }
}
