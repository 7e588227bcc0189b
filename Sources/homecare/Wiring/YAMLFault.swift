import Words
import Yams

/// What is wrong with a YAML file, in words: the line, and what was expected there.
enum YAMLFault {
    static func sentence(_ error: YamlError) -> String {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            let (line, column, words) = (mark.line, mark.column, expected(problem))
            return say("yaml.place", "line \(line), character \(column): \(words).")
        case .duplicatedKeysInMapping(let words, let context):
            let names = words.map { "“\($0)”" }.sorted().joined(separator: ", ")
            let line = context.mark.line
            return say(
                "yaml.twice", "line \(line): \(names) stands there twice; it may stand once.")
        case .reader:
            return say(
                "yaml.noText", "it holds characters that are no text; plain UTF-8 is expected.")
        default:
            return say(
                "yaml.unreadable", "it cannot be read; lines such as `word: value` are expected.")
        }
    }

    private static func expected(_ problem: String) -> String {
        expectations.first { problem.contains($0.problem) }?.words()
            ?? say("yaml.line", "a line such as `word: value` was expected")
    }

    /// Libyaml's own words, and what a person makes of them.
    private static let expectations: [(problem: String, words: @Sendable () -> String)] = [
        (
            "cannot start any token",
            { say("yaml.sign", "a value that begins with a sign such as @ or ` needs quotes") }
        ),
        (
            "mapping values are not allowed",
            {
                say(
                    "yaml.colon",
                    "a value with a colon needs quotes, and each word a line of its own")
            }
        ),
        (
            "could not find expected ':'",
            { say("yaml.noColon", "a colon and a space were expected behind the word") }
        ),
        (
            "found unexpected end of stream",
            { say("yaml.quote", "a quote is opened and never closed") }
        ),
        (
            "did not find expected key",
            {
                say(
                    "yaml.edge",
                    "a word was expected, as far from the edge as the words above it")
            }
        ),
        (
            "did not find expected ',' or ']'",
            { say("yaml.brackets", "a list in brackets has no end") }
        ),
        (
            "did not find expected ',' or '}'",
            { say("yaml.braces", "a list in braces has no end") }
        ),
        (
            "found a tab character",
            { say("yaml.tab", "spaces were expected at the beginning, not a tab") }
        ),
        (
            "unknown escape character",
            { say("yaml.backslash", "a backslash in double quotes needs a second one") }
        ),
        (
            "found undefined alias",
            { say("yaml.star", "a value that begins with * needs quotes") }
        ),
    ]
}
