/// Something in a settings file that makes no sense.
struct SettingsFault: Error {
    let message: String
    /// The part it stands in, such as `email`; empty where that cannot be told.
    let part: String
    /// Whether nothing may be done before it is mended.
    let isEssential: Bool

    init(_ message: String, part: String = "", isEssential: Bool = false) {
        self.message = message
        self.part = part
        self.isEssential = isEssential
    }

    static let unknownZone = SettingsFault(
        "clinic.zone cannot be read, which decides the day and hour of everything.",
        part: "clinic", isEssential: true)
}

/// The lines of a settings file from one word at the margin to the next.
struct SettingsBlock {
    /// The word it begins with.
    let part: String
    /// Its lines below as many empty ones as there are lines above it, so that numbers fit.
    let text: String

    static func all(of text: String) -> [SettingsBlock] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let begins = lines.indices.filter { index in
            lines[index].first.map { !$0.isWhitespace && $0 != "#" } ?? false
        }
        return zip(begins, begins.dropFirst() + [lines.endIndex]).map { begin, end in
            SettingsBlock(
                part: String(lines[begin].prefix { $0 != ":" }),
                text: String(repeating: "\n", count: begin)
                    + lines[begin..<end].joined(separator: "\n"))
        }
    }

    /// What stands in it about the clinic's zone.
    var zoneLines: [String] {
        text.split(separator: "\n").map { $0.drop(while: \.isWhitespace) }
            .filter { !$0.hasPrefix("#") && $0.contains("zone") }.map(String.init)
    }
}
