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
    /// What is wrong with the file; what stands elsewhere in it is known all the same.
    private(set) var faults: [SettingsFault] = []
    /// The parts of which not everything could be read.
    private(set) var unread: Set<String> = []

    /// Reads the file's text, as much of it as can be read.
    init(reading text: String) {
        do {
            try read(try Yams.compose(yaml: text, .basic))
        } catch {
            faults.append(SettingsFault(Self.sentence(error)))
            salvage(SettingsBlock.all(of: text))
        }
    }

    /// Where the file as a whole makes no sense, each part is read by itself.
    private mutating func salvage(_ blocks: [SettingsBlock]) {
        for block in blocks {
            do {
                try read(try Yams.compose(yaml: block.text, .basic))
            } catch {
                unread.insert(block.part)
                salvageZone(block)
            }
        }
    }

    /// The zone decides which day and hour everything has, so it is never guessed.
    private mutating func salvageZone(_ block: SettingsBlock) {
        for line in block.zoneLines {
            let node = try? Yams.compose(yaml: line, .basic)
            if let zone = node?.mapping?["zone"]?.scalar?.string, !zone.isEmpty {
                setZone(zone)
            } else {
                faults.append(.unknownZone)
            }
        }
    }

    private mutating func setZone(_ zone: String) {
        let before = values.updateValue(zone, forKey: "clinic.zone")
        if let before, before != zone { faults.append(.unknownZone) }
    }

    private mutating func read(_ root: Node?) throws {
        guard let root, !root.isEmptyScalar else { return }
        guard let parts = root.mapping else {
            throw SettingsFault(
                "line \(root.line): words with values were expected, such as `clinic:`.")
        }
        for (key, value) in parts {
            let part = key.scalar?.string ?? "?"
            if Self.listed.contains(part) {
                readList(value, part)
                continue
            }
            guard let words = Self.known[part] else {
                faults.append(Self.unknown(part, key))
                continue
            }
            read(value, part, words)
        }
    }

    private mutating func read(_ value: Node, _ part: String, _ words: Set<String>) {
        if value.isEmptyScalar { return }
        guard let mapping = value.mapping else {
            return refuse(
                part,
                "line \(value.line): below “\(part)” lines such as `word: value` were expected."
            )
        }
        for (key, value) in mapping {
            let word = key.scalar?.string ?? "?"
            guard words.contains(word) else {
                refuse(part, Self.unknown(word, key).message)
                continue
            }
            guard let scalar = value.scalar else {
                let message = "line \(value.line): “\(part).\(word)” is one value, not a list."
                refuse(part, message, isEssential: word == "zone")
                continue
            }
            guard !value.isEmptyScalar else { continue }
            lines["\(part).\(word)"] = value.line
            if word == "zone" {
                setZone(scalar.string)
            } else {
                values["\(part).\(word)"] = scalar.string
            }
        }
    }

    private mutating func readList(_ node: Node, _ part: String) {
        let items = node.isEmptyScalar ? [] : node.sequence.map { $0.map(\.scalar?.string) }
        let texts = items?.compactMap(\.self)
        guard let texts, texts.count == items?.count else {
            return refuse(
                part, "line \(node.line): “\(part)” is a list, such as `\(part): [24h, 2h]`.")
        }
        lists[part] = texts
    }

    private mutating func refuse(_ part: String, _ message: String, isEssential: Bool = false) {
        unread.insert(part)
        faults.append(SettingsFault(message, part: part, isEssential: isEssential))
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

extension Node {
    fileprivate var line: Int { mark?.line ?? 1 }

    fileprivate var isEmptyScalar: Bool {
        guard case .scalar(let scalar) = self, scalar.style == .plain || scalar.style == .any else {
            return false
        }
        return ["", "null", "~"].contains(scalar.string)
    }
}
