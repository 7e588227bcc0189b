import Words

/// What is said where a theme cannot be had, or its file cannot be read.
enum ThemeFaultWords {
    static func none(_ name: String) -> String {
        say("theme.none", "There is no theme “\(name)”; this is the dark one.")
    }
    static func dark(_ sentence: String) -> String {
        say("theme.dark", "\(sentence) This is the dark theme.")
    }
    static func notRight(_ path: String, _ complaint: String) -> String {
        say("theme.notRight", "The theme \(path) is not right: \(complaint)")
    }
    static func noFile(_ path: String) -> String {
        say("theme.noFile", "There is no file \(path).")
    }
    static func noText(_ path: String) -> String {
        say("theme.noText", "The file \(path) cannot be read as text.")
    }

    static var darkGrounds: String { say("theme.darkGrounds", "dark backgrounds") }
    static var lightGrounds: String { say("theme.lightGrounds", "light backgrounds") }
    static var strong: String { say("theme.strong", "any background, strong contrast") }
    static var anyGround: String { say("theme.anyGround", "any background") }

    // MARK: How the file is written

    static var notWords: String {
        say("theme.file.words", "it must be words with values, such as `name: mine`.")
    }
    static var noName: String {
        say("theme.file.noName", "it has no name: write `name: mine`.")
    }
    static func oneWord(_ word: String) -> String {
        say("theme.file.oneWord", "“\(word)” is one word")
    }
    static func section(_ word: String) -> String {
        say("theme.file.section", "“\(word)” holds words with values")
    }
    static func twice(_ word: String) -> String {
        say("theme.file.twice", "“\(word)” is said twice")
    }
    static func unknown(_ word: String) -> String {
        say(
            "theme.file.unknown",
            """
            the word “\(word)” is not known; the words are name, ground, contrast, palette, tones \
            and plain
            """)
    }
    static func complaint(_ words: String, line: Int?) -> String {
        line.map { say("theme.file.line", "line \($0): \(words).") } ?? "\(words)."
    }
}
