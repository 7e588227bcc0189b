import TerminalKit
import Yams

extension ThemeDocument {
    /// Reads a theme file's text; a slip is a `SettingsFault` that names its line.
    init(reading text: String) throws {
        let root: Node?
        do { root = try Yams.compose(yaml: text, .basic) } catch let error as YamlError {
            throw SettingsFault(YAMLFault.sentence(error))
        }
        guard let parts = root?.mapping else {
            throw SettingsFault(ThemeFaultWords.notWords)
        }
        self.init(name: "")
        for (key, value) in parts { try take(key, value) }
        guard !name.isEmpty else { throw SettingsFault(ThemeFaultWords.noName) }
    }

    private mutating func take(_ key: Node, _ value: Node) throws {
        let word = key.scalar?.string ?? "?"
        if let text = Self.texts[word] {
            guard let scalar = value.scalar else {
                throw Self.fault(ThemeFaultWords.oneWord(word), key)
            }
            self[keyPath: text] = scalar.string
        } else if let section = Self.sections[word] {
            guard let mapping = value.mapping else {
                throw Self.fault(ThemeFaultWords.section(word), key)
            }
            for (key, value) in mapping {
                guard let name = key.scalar?.string, let scalar = value.scalar else {
                    throw Self.fault(ThemeFaultWords.section(word), key)
                }
                guard self[keyPath: section][name] == nil else {
                    throw Self.fault(ThemeFaultWords.twice(name), key)
                }
                self[keyPath: section][name] = scalar.string
            }
        } else {
            throw Self.fault(ThemeFaultWords.unknown(word), key)
        }
    }

    private static func fault(_ words: String, _ node: Node) -> SettingsFault {
        SettingsFault(ThemeFaultWords.complaint(words, line: node.mark?.line))
    }

    private static let texts: [String: any WritableKeyPath<ThemeDocument, String> & Sendable] = [
        "name": \.name, "ground": \.ground, "contrast": \.contrast,
    ]

    private static let sections:
        [String: any WritableKeyPath<ThemeDocument, [String: String]> & Sendable] = [
            "palette": \.palette, "tones": \.tones, "plain": \.plain,
        ]
}
