extension County {
    /// The county of a code (`47`, `047`), a name, or the beginning of one, such as `nai`.
    public static func find(
        _ text: String, field: String = "county"
    ) -> Result<County, FieldError> {
        func refuse(_ code: String, _ message: String) -> Result<County, FieldError> {
            .failure(FieldError(field: field, code: code, message: message))
        }
        let typed = plain(text)
        guard !typed.isEmpty else { return refuse("missing", DeskSentences.countyMissing) }
        let isBelowZero = text.drop { $0.isWhitespace }.first == "-"
        if !isBelowZero, let number = decimal(typed.utf8), (1...counties.count).contains(number) {
            return .success(counties[number - 1])
        }
        let found = matches(typed)
        if found.count == 1 { return .success(found[0]) }
        let shown = SafeText.visible(String(text.prefix(40)))
        guard !found.isEmpty else {
            return refuse("unknown", DeskSentences.countyUnknown(shown))
        }
        return refuse(
            "ambiguous",
            DeskSentences.countyAmbiguous(
                shown, found.prefix(5).map(\.name).joined(separator: ", ")))
    }

    /// Of the name itself, else of its beginning, else of the beginning of a word in it.
    private static func matches(_ typed: String) -> [County] {
        let tests: [(String) -> Bool] = [
            { $0 == typed }, { $0.hasPrefix(typed) }, { $0.contains(" " + typed) },
        ]
        for test in tests {
            let found = counties.filter { test(plain($0.name)) }
            if !found.isEmpty { return found }
        }
        return []
    }

    private static func plain(_ name: String) -> String {
        NameWords.ordered(name).joined(separator: " ")
    }
}
