import Foundation
import HomeCareDomain
import HomeCareScreens
import TerminalKit
import Yams

/// Themes as files of the share folder; the shipped ones are built in, so that nothing broken in a
/// file keeps anybody from working.
enum ThemeFiles {
    /// A theme, and what was wrong with the one that was asked for.
    struct Choice {
        let theme: Theme
        let trouble: String?
    }

    /// A theme that can be had: where it comes from, and what is wrong with it.
    struct Entry {
        let name: String
        /// The file; nil for one that is built in.
        let path: String?
        let theme: Theme?
        let trouble: String?
    }

    /// What is used where a person prefers nothing: the environment's wish, else the setting's.
    static func usual(
        _ settings: Settings,
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) -> String {
        environment["HOMECARE_THEME"].flatMap { $0.isEmpty ? nil : $0 } ?? settings.theme
    }

    /// The theme of a name or a path; the dark one where it cannot be had.
    static func load(_ name: String) -> Choice {
        if let builtIn = Theme.builtIn(named: name) { return Choice(theme: builtIn, trouble: nil) }
        guard let path = path(name) else {
            return Choice(
                theme: .dark, trouble: ThemeFaultWords.none(name))
        }
        do {
            return Choice(theme: try read(path), trouble: nil)
        } catch {
            return Choice(
                theme: .dark, trouble: ThemeFaultWords.dark(sentence(error, path)))
        }
    }

    /// Everything that can be chosen: what is built in, then the files of the share folder.
    static func all() -> [Entry] {
        let builtIns = Theme.builtIns.map {
            Entry(name: $0.name, path: nil, theme: $0, trouble: nil)
        }
        return builtIns
            + files().map { path in
                let name = ((path as NSString).lastPathComponent as NSString).deletingPathExtension
                do {
                    return Entry(name: name, path: path, theme: try read(path), trouble: nil)
                } catch {
                    return Entry(
                        name: name, path: path, theme: nil, trouble: sentence(error, path))
                }
            }
    }

    /// What can be chosen within the program: everything that can be used at all.
    static func offers() -> [ThemeOffer] {
        all().compactMap { entry in
            entry.theme.map { ThemeOffer(name: entry.name, words: words($0)) }
        }
    }

    private static func words(_ theme: Theme) -> String {
        switch theme.ground {
        case .dark: ThemeFaultWords.darkGrounds
        case .light: ThemeFaultWords.lightGrounds
        case .any where theme.contrast >= 7: ThemeFaultWords.strong
        case .any: ThemeFaultWords.anyGround
        }
    }

    /// Reads a theme file.
    static func read(_ path: String) throws -> Theme {
        let text = try text(of: path)
        return try Theme(ThemeDocument(reading: text), source: text)
    }

    /// The words of a theme file.
    static func text(of path: String) throws -> String {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Refusal(.notFound, ThemeFaultWords.noFile(path), field: "file")
        }
        guard let data = FileManager.default.contents(atPath: path), data.count < 1 << 20,
            let text = String(data: data, encoding: .utf8)
        else {
            throw Refusal(
                .unavailable, ThemeFaultWords.noText(path), field: "file")
        }
        return text
    }

    /// What is wrong with a theme file, for people.
    static func sentence(_ error: any Error, _ path: String) -> String {
        ThemeFaultWords.notRight(path, complaint(error))
    }

    static func complaint(_ error: any Error) -> String {
        switch error {
        case let error as ThemeError: error.sentence
        case let error as Refusal: error.errors.map(\.message).joined(separator: " ")
        default: SettingsDocument.sentence(error)
        }
    }

    /// Files whose names are not those of built-in themes, which nothing may take the place of.
    private static func files() -> [String] {
        guard let folder = Places.shared("Themes") else { return [] }
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { name in
            name.hasSuffix(".yaml") && Theme.builtIn(named: String(name.dropLast(5))) == nil
        }.map { "\(folder)/\($0)" }
    }

    private static func path(_ name: String) -> String? {
        name.contains("/") ? name : Places.shared("Themes/\(name).yaml")
    }
}
