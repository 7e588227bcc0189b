import TerminalKit
import Yams

extension ThemeDocument {
    /// Reads a theme file's text; a slip is a `SettingsFault` that names its line.
    init(reading text: String) throws {
        let root: Node?
        do { root = try Yams.compose(yaml: text, .basic) } catch let error as YamlError {
            throw SettingsFault(error.shortSentence)
        }
        guard let parts = root?.mapping else {
            throw SettingsFault("it must be words with values, such as `name: mine`.")
        }
        self.init(name: "")
        for (key, value) in parts { try take(key, value) }
        guard !name.isEmpty else { throw SettingsFault("it has no name: write `name: mine`.") }
    }

    private mutating func take(_ key: Node, _ value: Node) throws {
        let word = key.scalar?.string ?? "?"
        if let text = Self.texts[word] {
            guard let scalar = value.scalar else { throw Self.fault("“\(word)” is one word", key) }
            self[keyPath: text] = scalar.string
        } else if let section = Self.sections[word] {
            guard let mapping = value.mapping else {
                throw Self.fault("“\(word)” holds words with values", key)
            }
            for (key, value) in mapping {
                guard let name = key.scalar?.string, let scalar = value.scalar else {
                    throw Self.fault("“\(word)” holds words with values", key)
                }
                guard self[keyPath: section][name] == nil else {
                    throw Self.fault("“\(name)” is said twice", key)
                }
                self[keyPath: section][name] = scalar.string
            }
        } else {
            throw Self.fault(
                "the word “\(word)” is not known; the words are name, ground, contrast, palette, "
                    + "tones and plain", key)
        }
    }

    private static func fault(_ words: String, _ node: Node) -> SettingsFault {
        SettingsFault((node.mark.map { "line \($0.line): " } ?? "") + words + ".")
    }

    private static let texts: [String: any WritableKeyPath<ThemeDocument, String> & Sendable] = [
        "name": \.name, "ground": \.ground, "contrast": \.contrast,
    ]

    private static let sections:
        [String: any WritableKeyPath<ThemeDocument, [String: String]> & Sendable] = [
            "palette": \.palette, "tones": \.tones, "plain": \.plain,
        ]
}

extension YamlError {
    /// Where the words stop to make sense, without a picture of the file.
    fileprivate var shortSentence: String {
        switch self {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            "line \(mark.line): \(problem)."
        case .duplicatedKeysInMapping(let keys, let context):
            "line \(context.mark.line): \(keys.map { "“\($0)”" }.joined(separator: ", ")) is said "
                + "twice."
        default: String(describing: self)
        }
    }
}
