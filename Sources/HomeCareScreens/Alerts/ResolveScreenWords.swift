import HomeCareDomain
import Words

/// What the form says with which an alert is resolved.
enum ResolveScreenWords {
    static var opening: String { say("resolve.opening", "Opening the note") }
    static var submit: String { say("resolve.submit", "Resolve") }
    static var submitHelp: String { say("resolve.submitHelp", "Ends the alert with this note.") }
    static var notOpen: String { say("resolve.notOpen", "The note is not open yet.") }
    static var restored: String {
        say("resolve.restored", "What you had begun is back; the alert is not resolved yet.")
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
