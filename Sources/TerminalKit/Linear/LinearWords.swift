import Words

/// The words of the linear mode itself.
enum LinearWords {
    static var formHow: String {
        say(
            "linear.formHow",
            """
            Each field is asked for. Enter alone keeps what stands there and goes on. \
            < goes back, - empties a field, ? explains it, and a full stop lists what else can be \
            done.
            """)
    }
    static var menuHow: String {
        say(
            "linear.menuHow",
            """
            Type what stands before a line, or the number of a row. Enter alone reads the page \
            again, esc goes back.
            """)
    }
    static var typingHow: String {
        say(
            "linear.typingHow",
            "Type the words to look for. #1 opens row 1, .esc ends the search.")
    }
    static func typingWays(_ isForm: Bool) -> String { isForm ? formHow : typingHow }
    static var notesHow: String {
        say("linear.notesHow", "Write as many lines as you like; an empty line ends them.")
    }
    static func choices(_ words: String) -> String { say("linear.choices", "One of: \(words).") }
    static func stands(_ text: String) -> String { say("linear.stands", "Now: \(text)") }
    static func wrong(_ error: String) -> String { say("linear.wrong", "Not right: \(error)") }
    static func noNumber(_ text: String) -> String {
        say("linear.noNumber", "“\(text)” is no number that fits here; nothing was changed.")
    }
    static func tooLong(_ text: String) -> String {
        say("linear.tooLong", "Not all of it has room; what stands there is: \(text)")
    }
    static func noChoice(_ text: String) -> String {
        say("linear.noChoice", "“\(text)” is not one of the choices; nothing was changed.")
    }
    static func lookedFor(_ text: String) -> String {
        say("linear.lookedFor", "Looked for: \(text)")
    }
    static func noKey(_ text: String) -> String {
        say("linear.noKey", "Nothing here is called “\(text)”. ? lists what can be done.")
    }
    static func noRow(_ number: Int) -> String {
        say("linear.noRow", "There is no row \(number).")
    }
    static var rowGone: String {
        say("linear.rowGone", "That row is not there any more. This is the list now.")
    }
    static var firstField: String { say("linear.firstField", "This is the first field.") }
    static var nothingChanged: String { say("linear.nothingChanged", "Nothing was changed.") }
    static var moved: String {
        say(
            "linear.moved",
            "Meanwhile something else stands here, so your answer was not used.")
    }
    static func more(_ count: Int) -> String {
        say("linear.more", "\(count) more lines: + reads on.")
    }
    static var noMore: String { say("linear.noMore", "There is nothing more to read.") }
    static var review: String { say("linear.review", "This is what was understood:") }
    static func notGiven(_ labels: String) -> String {
        say("linear.notGiven", "Not given: \(labels)")
    }
    static func submit(_ action: String) -> String {
        say("linear.submit", "Enter: \(action). A number goes to its field, < goes back")
    }
    static func canDo(_ words: String) -> String { say("linear.canDo", "You can: \(words)") }
    static func action(_ key: String, _ title: String) -> String {
        say("linear.action", "\(key) for \(title)")
    }
    static func entry(_ key: String, _ title: String, _ help: String) -> String {
        say("linear.entry", "\(key)  \(title): \(help)")
    }
    static func choice(_ key: String, _ title: String) -> String {
        say("linear.choice", "\(key)  \(title)")
    }
    static var answer: String { say("linear.answer", "Your answer") }
    static var danger: String {
        say("linear.danger", "Enter alone does nothing here. Type the key of your answer.")
    }
    static func orCancel(_ label: String) -> String {
        say("linear.orCancel", "\(label) (.esc cancels)")
    }
    static var notSaved: String {
        say("linear.draftNotSaved", "What you typed here is NOT kept: finish it before you leave.")
    }
}
