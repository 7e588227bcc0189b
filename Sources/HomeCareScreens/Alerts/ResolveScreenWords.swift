import HomeCareDomain
import Words

/// What the form says with which an alert is resolved.
enum ResolveScreenWords {
    static var opening: String { say("resolve.opening", "Opening the note") }
    static var submit: String { say("resolve.submit", "Resolve") }
    static var submitHelp: String { say("resolve.submitHelp", "Ends the alert with this note.") }
    static var discard: String { say("resolve.discard", "Throw away") }
    static var discardHelp: String {
        say("resolve.discardHelp", "Throws the note away and leaves the alert as it is.")
    }
    static var askDiscard: String {
        say("resolve.askDiscard", "The note is lost then; the alert stays as it is.")
    }
    static var note: String { say("resolve.note", "What was done") }
    static var noteHelp: String { say("resolve.noteHelp", "What was done, in a few words.") }
    static var noteMissing: String {
        say("resolve.noteMissing", "Please say in a few words what was done.")
    }

    static func title(_ alert: Alert) -> String {
        say("resolve.title", "Resolve ▸ \(alert.patientName) · \(alert.reference)")
    }
}
