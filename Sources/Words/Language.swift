import Synchronization

/// A language other than English: its texts by the key they have in the catalogues.
///
/// A text may hold `{1}`, `{2}` and so on for the values of the English one, in any order.
public struct Language: Sendable {
    private let texts: [String: String]

    public init(_ texts: [String: String]) {
        self.texts = texts
    }

    /// The language that everything speaks from now on; nil is English. To be chosen before the
    /// first screen is drawn, for action tables are made once.
    public static func speak(_ language: Language?) {
        spoken.withLock { $0 = language }
    }

    private static let spoken = Mutex<Language?>(nil)

    /// Whether something is being made that stays English.
    @TaskLocal fileprivate static var isPaused = false

    static func text(_ key: StaticString) -> String? {
        guard let texts = spoken.withLock({ $0?.texts }), !isPaused else { return nil }
        return texts[key.description]
    }
}

/// What is made in here is English whatever is spoken: texts that are kept or sent must not
/// depend on the terminal at which somebody happened to work.
public func inEnglish<Made>(_ make: () throws -> Made) rethrows -> Made {
    try Language.$isPaused.withValue(true, operation: make)
}

/// A text for people: the English one, or its translation in the language that is spoken.
///
/// The key is written once, in the catalogue of the screen that shows the text.
public func say(_ key: StaticString, _ phrase: Phrase) -> String {
    guard let text = Language.text(key) else { return phrase.english }
    return filled(text, phrase.values)
}

/// The pattern with its values; a number without a value stays as it is written.
private func filled(_ pattern: String, _ values: [String]) -> String {
    guard pattern.contains("{") else { return pattern }
    var result = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{") {
        result += rest[..<open]
        let inner = rest[rest.index(after: open)...]
        guard let close = inner.firstIndex(of: "}"), let number = Int(inner[..<close]),
            values.indices.contains(number - 1)
        else {
            result.append("{")
            rest = inner
            continue
        }
        result += values[number - 1]
        rest = inner[inner.index(after: close)...]
    }
    return result + rest
}
