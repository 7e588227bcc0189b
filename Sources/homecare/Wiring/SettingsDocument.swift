import HomeCareDomain
import HomeCareOutbound
import HomeCareServices
import Yams

/// The settings file as it is written.
struct SettingsDocument: Decodable {
    struct ClinicPart: Decodable {
        var name: String?
        var phone: String?
        var zone: String?
    }

    struct EmailPart: Decodable {
        var host: String?
        var port: Int?
        var security: String?
        var username: String?
        var password: String?
        var from: String?
        var fromName: String?
        var caFile: String?
        var folder: String?
    }

    struct AlertsPart: Decodable {
        var ownershipMinutes: Int?
    }

    struct SignInPart: Decodable {
        var minutes: Int?
    }

    struct ScreenPart: Decodable {
        var theme: String?
        var ascii: Bool?
    }

    var clinic: ClinicPart?
    var email: EmailPart?
    var alerts: AlertsPart?
    var signIn: SignInPart?
    var screen: ScreenPart?

    /// The words that may stand at each place; anything else is a slip worth naming.
    private static let known: [String: Set<String>] = [
        "": ["clinic", "email", "alerts", "signIn", "screen"],
        "clinic": ["name", "phone", "zone"],
        "email": [
            "host", "port", "security", "username", "password", "from", "fromName", "caFile",
            "folder",
        ],
        "alerts": ["ownershipMinutes"],
        "signIn": ["minutes"],
        "screen": ["theme", "ascii"],
    ]

    static func read(_ text: String) throws -> SettingsDocument {
        guard let node = try Yams.compose(yaml: text) else { return SettingsDocument() }
        guard let mapping = node.mapping else {
            if node.isEmptyScalar { return SettingsDocument() }
            throw SettingsFault("it must be a list of words with values, such as `clinic:`.")
        }
        try checkWords(mapping, at: "")
        for (key, value) in mapping {
            guard let part = value.mapping, let name = key.string else { continue }
            try checkWords(part, at: name)
        }
        return try YAMLDecoder().decode(SettingsDocument.self, from: text)
    }

    private static func checkWords(_ mapping: Node.Mapping, at place: String) throws {
        for key in mapping.keys {
            let word = key.string ?? "?"
            guard known[place]?.contains(word) == true else {
                let line = key.mark.map { " on line \($0.line)" } ?? ""
                throw SettingsFault("the word “\(word)”\(line) is not known.")
            }
        }
    }

    /// What is wrong with a settings file, for people.
    static func sentence(_ error: any Error) -> String {
        switch error {
        case let fault as SettingsFault:
            return fault.message
        case let error as YamlError:
            return String(describing: error)
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context),
            DecodingError.dataCorrupted(let context):
            let place = context.codingPath.map(\.stringValue).joined(separator: ".")
            return "the value of “\(place)” is of the wrong kind."
        default:
            return String(describing: error)
        }
    }
}

/// A settings file that is YAML but makes no sense.
struct SettingsFault: Error {
    let message: String

    init(_ message: String) {
        self.message = message
    }
}

extension Node {
    fileprivate var isEmptyScalar: Bool {
        if case .scalar(let scalar) = self { return scalar.string.isEmpty || scalar.string == "null" }
        return false
    }
}
