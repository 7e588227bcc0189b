import Yams

/// The settings file as it is written: a value for each known word, such as `email.host`.
///
/// Values are read as plain text and understood where they are used. YAML's own guessing of types
/// is left out: it compiles a dozen regular expressions, a quarter of the time the program needs
/// to start.
struct SettingsDocument {
    /// The words that may stand in each part; anything else is a slip worth naming.
    private static let known: [String: Set<String>] = [
        "clinic": ["name", "phone", "zone"],
        "email": [
            "host", "port", "security", "username", "password", "from", "fromName", "caFile",
            "folder",
        ],
        "sms": ["url", "partnerID", "shortcode", "apiKey", "caFile", "folder"],
        "alerts": ["tier2Minutes", "tier3Minutes", "repeatMinutes", "ownershipMinutes"],
        "signIn": ["minutes"],
        "video": ["base_url"],
        "screen": ["theme", "ascii", "linear", "words", "blankMinutes", "lockMinutes"],
    ]

    /// The words that stand for a list of values.
    private static let listed: Set<String> = ["reminders"]

    private var values: [String: String] = [:]
    private var lists: [String: [String]] = [:]
    private var lines: [String: Int] = [:]

    /// Reads the file's text; a slip is a `SettingsFault` that names its place.
    init(reading text: String) throws {
        guard let root = try Yams.compose(yaml: text, .basic) else { return }
        guard let parts = root.mapping else {
            if root.isEmptyScalar { return }
            throw SettingsFault(
                "line \(root.line): words with values were expected, such as `clinic:`.")
        }
        for (key, value) in parts {
            let part = key.scalar?.string ?? "?"
            if Self.listed.contains(part) {
                lists[part] = try Self.list(part, value)
                continue
            }
            guard let words = Self.known[part] else { throw Self.unknown(part, key) }
            if value.isEmptyScalar { continue }
            guard let mapping = value.mapping else {
                throw SettingsFault(
                    "line \(value.line): below “\(part)” lines such as `word: value` were expected."
                )
            }
            for (key, value) in mapping {
                let word = key.scalar?.string ?? "?"
                guard words.contains(word) else { throw Self.unknown(word, key) }
                guard let scalar = value.scalar else {
                    throw SettingsFault(
                        "line \(value.line): “\(part).\(word)” is one value, not a list.")
                }
                guard !value.isEmptyScalar else { continue }
                values["\(part).\(word)"] = scalar.string
                lines["\(part).\(word)"] = value.line
            }
        }
    }

    private static func list(_ word: String, _ node: Node) throws -> [String] {
        if node.isEmptyScalar { return [] }
        let items = node.sequence.map { $0.map(\.scalar?.string) } ?? []
        let texts = items.compactMap(\.self)
        guard node.sequence != nil, texts.count == items.count else {
            throw SettingsFault(
                "line \(node.line): “\(word)” is a list, such as `\(word): [24h, 2h]`.")
        }
        return texts
    }

    private static func unknown(_ word: String, _ node: Node) -> SettingsFault {
        let line = node.mark.map { " on line \($0.line)" } ?? ""
        return SettingsFault("the word “\(word)”\(line) is not known.")
    }

    /// A text, if it is set.
    func text(_ word: String) -> String? { values[word] }

    /// The values of a list, if it is there.
    func list(_ word: String) -> [String]? { lists[word] }

    /// A whole number, if it is set.
    func number(_ word: String) throws -> Int? {
        guard let text = values[word] else { return nil }
        guard let number = Int(text) else {
            throw SettingsFault("\(place(word))\(word) must be a whole number; it is “\(text)”.")
        }
        return number
    }

    /// Yes or no, if it is set.
    func flag(_ word: String) throws -> Bool? {
        guard let text = values[word] else { return nil }
        switch text.lowercased() {
        case "true", "yes", "on": return true
        case "false", "no", "off": return false
        default:
            throw SettingsFault("\(place(word))\(word) must be true or false; it is “\(text)”.")
        }
    }

    private func place(_ word: String) -> String {
        lines[word].map { "line \($0): " } ?? ""
    }

    /// What is wrong with a settings file, for people.
    static func sentence(_ error: any Error) -> String {
        if let error = error as? YamlError { return YAMLFault.sentence(error) }
        return (error as? SettingsFault)?.message ?? String(describing: error)
    }
}

/// A settings file that makes no sense.
struct SettingsFault: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}

extension Node {
    fileprivate var line: Int { mark?.line ?? 1 }

    fileprivate var isEmptyScalar: Bool {
        guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else {
            return false
        }
        return ["", "null", "~"].contains(scalar.string)
    }
}
