import Yams

/// What is wrong with a YAML file, in words: the line, and what was expected there.
enum YAMLFault {
    static func sentence(_ error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return "line \(mark.line), character \(mark.column): \(expected(problem))."
        case .duplicatedKeysInMapping(let words, let context):
            let names = words.map { "“\($0)”" }.sorted().joined(separator: ", ")
            return "line \(context.mark.line): \(names) stands there twice; it may stand once."
        case .reader: return "it holds characters that are no text; plain UTF-8 is expected."
        default: return "it cannot be read; lines such as `word: value` are expected."
        }
    }

    private static func expected(_ problem: String) -> String {
        expectations.first { problem.contains($0.problem) }?.words
            ?? "a line such as `word: value` was expected"
    }

    /// Libyaml's own words, and what a person makes of them.
    private static let expectations: [(problem: String, words: String)] = [
        ("cannot start any token", "a value that begins with a sign such as @ or ` needs quotes"),
        (
            "mapping values are not allowed",
            "a value with a colon needs quotes, and each word a line of its own"
        ),
        ("could not find expected ':'", "a colon and a space were expected behind the word"),
        ("found unexpected end of stream", "a quote is opened and never closed"),
        (
            "did not find expected key",
            "a word was expected, as far from the edge as the words above it"
        ),
        ("did not find expected ',' or ']'", "a list in brackets has no end"),
        ("did not find expected ',' or '}'", "a list in braces has no end"),
        ("found a tab character", "spaces were expected at the beginning, not a tab"),
        ("unknown escape character", "a backslash in double quotes needs a second one"),
        ("found undefined alias", "a value that begins with * needs quotes"),
    ]
}
