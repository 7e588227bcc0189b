import Foundation
import TerminalKit
import Yams

/// Themes as files of the share folder; the dark one is built in, so that nothing broken in a
/// file keeps anybody from working.
enum ThemeFiles {
    /// A theme, and what was wrong with the one that was asked for.
    struct Choice {
        let theme: Theme
        let trouble: String?
    }

    static func load(_ name: String) -> Choice {
        if ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty == false {
            return Choice(theme: .mono, trouble: nil)
        }
        if let builtIn = Theme.builtIns.first(where: { $0.name == name }) {
            return Choice(theme: builtIn, trouble: nil)
        }
        guard let path = path(name) else {
            return Choice(
                theme: .dark, trouble: "There is no theme “\(name)”; this is the dark one.")
        }
        do {
            return Choice(theme: try read(path), trouble: nil)
        } catch {
            return Choice(
                theme: .dark, trouble: "\(sentence(error, path)) This is the dark theme.")
        }
    }

    static func read(_ path: String) throws -> Theme {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        return try Theme(YAMLDecoder().decode(ThemeDocument.self, from: text), source: text)
    }

    private static func path(_ name: String) -> String? {
        name.contains("/") ? name : Places.shared("Themes/\(name).yaml")
    }

    private static func sentence(_ error: any Error, _ path: String) -> String {
        let trouble =
            (error as? ThemeError)?.sentence ?? SettingsDocument.sentence(error)
        return "The theme \(path) is not right: \(trouble)"
    }
}
