import Words

/// The words of the choice of a theme.
enum ThemeWords {
    static var title: String { say("theme.title", "Theme") }
    static var keep: String { say("theme.keep", "Keep it") }
    static var keepHelp: String {
        say("theme.keepHelp", "Uses the selected theme for you, at every terminal.")
    }
    static var clinics: String { say("theme.clinics", "clinic") }
    static var clinicsWords: String {
        say("theme.clinicsWords", "what the clinic has set for everybody")
    }
    static var keeping: String { say("theme.keeping", "Keeping the theme") }
    static var hint: String { say("theme.hint", "Tried at once; Esc leaves all as it was.") }
    static var name: String { say("theme.name", "Theme") }
    static var madeFor: String { say("theme.madeFor", "Made for") }
    static var empty: String { say("theme.empty", "There is no theme to choose.") }
    static var sample: String { say("theme.sample", "How it looks") }

    static func kept(_ name: String) -> String {
        name.isEmpty
            ? say("theme.keptClinics", "The clinic's theme is yours.")
            : say("theme.kept", "The theme “\(name)” is yours.")
    }
}
