import ArgumentParser
import Foundation
import HomeCareDomain
import TerminalKit

/// `homecare theme`: the colours of the screens.
struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "The colours of the screens.",
        subcommands: [List.self, Check.self])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the themes, where each comes from and which is used.")
        @OptionGroup var common: NobodysOptions

        func run() throws {
            try answering(json: common.json) {
                let settings = try Settings.load(Places(common).settings)
                if let trouble = settings.trouble { Output.say(trouble) }
                let used = ThemeFiles.usual(settings)
                var entries = ThemeFiles.all()
                if !entries.contains(where: { $0.name == used }) {
                    let choice = ThemeFiles.load(used)
                    entries.append(
                        ThemeFiles.Entry(
                            name: used, path: used,
                            theme: choice.trouble == nil ? choice.theme : nil,
                            trouble: choice.trouble))
                }
                try Output(json: common.json).list(
                    entries.map { ThemeRow($0, used: used) }, empty: TableWords.noThemes,
                    heads: [
                        TableWords.theme, TableWords.from, TableWords.madeFor,
                        TableWords.leastContrast, "",
                    ]
                ) {
                    [
                        $0.name, $0.source, $0.ground.map { "\($0) ground" } ?? "–",
                        $0.contrast.map { "\($0) to 1" } ?? "–",
                        $0.trouble ?? ($0.used ? "used" : ""),
                    ]
                }
            }
        }
    }

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what cannot be read or told apart in a theme file.")
        @Flag(help: "Answer in JSON.") var json = false
        @Argument(help: "The theme file.") var file: String

        func run() throws {
            try answering(json: json) {
                let text = try ThemeFiles.text(of: file)
                let theme: Theme
                do {
                    theme = try Theme(ThemeDocument(reading: text), source: text)
                } catch {
                    throw Refusal(
                        .refused, ThemeFiles.sentence(error, file), code: "theme", field: "file")
                }
                let check = ThemeCheck(theme)
                guard check.faults.isEmpty else {
                    throw Refusal(check.faults.map { Self.error($0, text) })
                }
                try Output(json: json).answer(ThemeVerdict(theme, check)) {
                    check.pairs == 0
                        ? "The theme \(theme.name) can be read: it uses no colours."
                        : "The theme \(theme.name) can be read: \(check.pairs) pairs of colours, "
                            + "the faintest is “\(check.faintest.name)” with "
                            + "\(tenths(check.least)) to 1."
                }
            }
        }

        private static func error(_ fault: ContrastFault, _ source: String) -> FieldError {
            let line = Theme.line(of: fault.tone, in: source).map { "Line \($0): " } ?? ""
            return FieldError(
                field: fault.tone.name, code: fault.code, message: line + fault.sentence)
        }
    }
}

/// A theme in a listing.
private struct ThemeRow: Encodable {
    let name: String
    let source: String
    let ground: String?
    let contrast: String?
    let used: Bool
    let trouble: String?

    init(_ entry: ThemeFiles.Entry, used: String) {
        name = entry.name
        source = entry.path ?? "built in"
        ground = entry.theme?.ground.rawValue
        let check = entry.theme.map { ThemeCheck($0) }
        contrast = check.flatMap { $0.pairs == 0 ? nil : tenths($0.least) }
        self.used = entry.name == used
        trouble =
            entry.trouble
            ?? check.flatMap { $0.faults.first.map { "hard to read: \($0.sentence)" } }
    }
}

/// The answer about a theme that can be read.
private struct ThemeVerdict: Encodable {
    let ok = true
    let theme: String
    let pairs: Int
    let leastContrast: String

    init(_ theme: Theme, _ check: ThemeCheck) {
        self.theme = theme.name
        pairs = check.pairs
        leastContrast = tenths(check.least)
    }
}

private func tenths(_ ratio: Double) -> String {
    ContrastFault.tenths(ratio)
}
