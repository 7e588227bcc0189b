import HomeCareDomain

/// What the form says with which an alert is resolved.
enum ResolveScreenWords {
    static let opening = "Opening the note"
    static let submit = "Resolve"
    static let submitHelp = "Ends the alert with this note."
    static let discard = "Throw away"
    static let discardHelp = "Throws the note away and leaves the alert as it is."
    static let note = "What was done"
    static let noteHelp = "What was done, in a few words."
    static let noteMissing = "Please say in a few words what was done."

    static func title(_ alert: Alert) -> String {
        "Resolve ▸ \(alert.patientName) · \(alert.reference)"
    }
}
