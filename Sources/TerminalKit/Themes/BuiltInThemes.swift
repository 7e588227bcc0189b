/// The themes that need no file; `Themes/` holds the same words, to start one's own from.
extension ThemeDocument {
    /// Quiet greys and one blue for everything ordinary, so that amber and red are seen at once.
    public static let dark = ThemeDocument(
        name: "dark", ground: "dark",
        palette: [
            "grey": "246 or white", "line": "243 or white", "pale": "252 or white",
            "snow": "231 or bright-white", "slate": "236 or blue", "sky": "110 or cyan",
            "deep": "24 or blue", "leaf": "114 or green", "mint": "79 or bright-green",
            "sand": "180 or bright-yellow", "amber": "214 or bright-yellow",
            "coral": "203 or bright-red", "blood": "160 or red",
        ],
        tones: [
            "text": "terminal", "dim": "grey", "title": "bold", "label": "sky", "border": "line",
            "selection": "bold snow on deep", "field": "line", "focus": "bold sky",
            "bar": "pale on slate", "tab": "grey", "tabOpen": "bold underline", "key": "sky",
            "reference": "sky", "good": "leaf", "notice": "sand", "high": "bold amber",
            "critical": "bold snow on blood", "error": "bold coral", "recovered": "mint",
            "deceased": "bold grey", "overlay": "terminal", "toast": "snow on deep",
        ])

    /// The same order for light backgrounds: ink for everything ordinary, brown and red above it.
    public static let light = ThemeDocument(
        name: "light", ground: "light",
        palette: [
            "grey": "240 or black", "line": "244 or bright-black", "ink": "16 or black",
            "snow": "231 or bright-white", "slate": "252 or white", "sea": "24 or blue",
            "pool": "153 or cyan", "leaf": "22 or black", "moss": "23 or blue",
            "earth": "58 or blue", "amber": "94 or magenta", "brick": "124 or red",
            "blood": "160 or red",
        ],
        tones: [
            "text": "terminal", "dim": "grey", "title": "bold", "label": "sea", "border": "line",
            "selection": "bold ink on pool", "field": "line", "focus": "bold sea",
            "bar": "ink on slate", "tab": "grey", "tabOpen": "bold underline", "key": "sea",
            "reference": "sea", "good": "leaf", "notice": "earth", "high": "bold amber",
            "critical": "bold snow on blood", "error": "bold brick", "recovered": "moss",
            "deceased": "bold grey", "overlay": "terminal", "toast": "snow on sea",
        ])

    /// Nothing but the person's own colours, and blocks of the strongest where it matters: so it
    /// is read on any background.
    public static let highContrast = ThemeDocument(
        name: "high-contrast", ground: "any", contrast: "7",
        palette: [
            "ink": "16 or black", "snow": "231 or bright-white", "sun": "226 or bright-yellow",
            "amber": "214 or bright-yellow", "wine": "88 or black",
        ],
        tones: [
            "text": "terminal", "dim": "terminal", "title": "bold underline", "label": "bold",
            "border": "terminal", "selection": "bold ink on sun", "field": "terminal",
            "focus": "bold", "bar": "bold reverse", "tab": "terminal",
            "tabOpen": "bold reverse", "key": "bold", "reference": "underline",
            "good": "terminal", "notice": "underline", "high": "bold ink on amber",
            "critical": "bold underline snow on wine", "error": "bold underline",
            "recovered": "terminal", "deceased": "bold", "overlay": "terminal",
            "toast": "bold reverse",
        ],
        plain: [
            "title": "bold underline", "label": "bold", "border": "terminal",
            "selection": "bold reverse", "field": "terminal", "focus": "bold",
            "bar": "bold reverse", "tabOpen": "bold reverse", "high": "bold underline",
            "critical": "bold underline reverse", "toast": "bold reverse",
        ])

    /// Attributes only.
    public static let mono = ThemeDocument(
        name: "mono", ground: "any",
        tones: [
            "text": "terminal", "dim": "terminal", "title": "bold", "label": "terminal",
            "border": "dim", "selection": "reverse", "field": "dim", "focus": "bold",
            "bar": "reverse", "tab": "terminal", "tabOpen": "bold underline", "key": "bold",
            "reference": "underline", "good": "terminal", "notice": "underline", "high": "bold",
            "critical": "bold reverse", "error": "bold underline", "recovered": "terminal",
            "deceased": "bold", "overlay": "terminal", "toast": "reverse",
        ])
}
