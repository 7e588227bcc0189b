import Foundation
import Words
import Yams

/// Another language as a file: a text for each key of the catalogues.
enum LanguageFile {
    /// Speaks the language of a file from now on; what is wrong with it comes back as a sentence,
    /// and then everything stays English.
    static func speak(_ path: String?) -> String? {
        guard let path else { return nil }
        do {
            Language.speak(Language(try read(path)))
            return nil
        } catch {
            return "The words in \(path) cannot be used: \(SettingsDocument.sentence(error)) "
                + "This is English."
        }
    }

    /// The texts of a language file: `key: text` on each line.
    static func read(_ path: String) throws -> [String: String] {
        guard let data = FileManager.default.contents(atPath: path), data.count < 4 << 20,
            let text = String(data: data, encoding: .utf8)
        else { throw SettingsFault("it cannot be read as text.") }
        guard let root = try Yams.compose(yaml: text, .basic), let lines = root.mapping else {
            throw SettingsFault("it must be lines such as `today.title: Leo`.")
        }
        var texts: [String: String] = [:]
        for (key, value) in lines {
            guard let word = key.scalar?.string, let said = value.scalar?.string else {
                let line = key.mark.map { " on line \($0.line)" } ?? ""
                throw SettingsFault("the text\(line) is not one line.")
            }
            texts[word] = said
        }
        return texts
    }
}
