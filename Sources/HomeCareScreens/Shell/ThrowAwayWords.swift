import Words

/// What is said where a form is thrown away.
enum ThrowAwayWords {
    static var title: String { say("throwAway.title", "Throw away") }
    static var help: String {
        say("throwAway.help", "Throws away what was typed; nothing else is changed.")
    }
    static var lost: String {
        say("throwAway.lost", "What was typed is lost then; nothing else is changed.")
    }
}
