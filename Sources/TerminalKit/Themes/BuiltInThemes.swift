/// The themes that need no file; `Themes/` holds the same words, to start one's own from.
extension ThemeDocument {
    /// Quiet greys and one blue for everything ordinary, so that amber and red are seen at once.
    public static let dark = ThemeDocument(
        name: "dark",
        palette: [
            "grey": "245 or bright-black", "line": "240 or bright-black", "pale": "252 or white",
            "snow": "231 or bright-white", "slate": "236 or black", "night": "235 or black",
            "sky": "110 or cyan", "deep": "24 or blue", "leaf": "114 or green",
            "mint": "79 or bright-green", "sand": "180 or yellow", "amber": "214 or bright-yellow",
            "coral": "203 or bright-red", "blood": "160 or red",
        ],
        tones: [
            "text": "terminal", "dim": "grey", "title": "bold", "label": "sky", "border": "line",
            "selection": "bold on deep", "field": "line", "focus": "bold sky",
            "bar": "pale on slate", "tab": "grey", "tabOpen": "bold underline", "key": "sky",
            "reference": "sky", "good": "leaf", "notice": "sand", "high": "bold amber",
            "critical": "bold snow on blood", "error": "bold coral", "recovered": "mint",
            "deceased": "bold grey", "overlay": "pale on night", "toast": "snow on deep",
        ])

    /// Attributes only.
    public static let mono = ThemeDocument(
        name: "mono", palette: [:],
        tones: [
            "text": "terminal", "dim": "dim", "title": "bold", "label": "terminal",
            "border": "dim", "selection": "reverse", "field": "dim", "focus": "bold",
            "bar": "reverse", "tab": "terminal", "tabOpen": "bold underline", "key": "bold",
            "reference": "underline", "good": "terminal", "notice": "underline", "high": "bold",
            "critical": "bold reverse", "error": "bold underline", "recovered": "terminal",
            "deceased": "bold", "overlay": "terminal", "toast": "reverse",
        ])
}
