/// The words of the choice of a theme.
enum ThemeWords {
    static let title = "Theme"
    static let keep = "Keep it"
    static let keepHelp = "Uses the selected theme for you, at every terminal."
    static let clinics = "clinic"
    static let clinicsWords = "what the clinic has set for everybody"
    static let keeping = "Keeping the theme"
    static let hint = "Tried at once; Esc leaves all as it was."
    static let name = "Theme"
    static let madeFor = "Made for"
    static let empty = "There is no theme to choose."
    static let sample = "How it looks"

    static func kept(_ name: String) -> String {
        name.isEmpty ? "The clinic's theme is yours." : "The theme “\(name)” is yours."
    }
}
