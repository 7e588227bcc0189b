import HomeCareDomain
import Words

/// The words of merging two registrations.
enum MergeWords {
    static func title(_ patient: String) -> String {
        let title = say("merge.title", "Merge registrations")
        return patient.isEmpty ? title : "\(title) ▸ \(patient)"
    }
    static var key: String { say("merge.key", "Merge") }
    static var keyHelp: String {
        say("merge.key.help", "Merges another registration of the same person into this one.")
    }
    static var other: String { say("merge.other", "Merge") }
    static var otherHelp: String {
        say("merge.other.help", "The number of the other registration, such as P-0123.")
    }
    static var reason: String { say("merge.reason", "Reason") }
    static var reasonHelp: String {
        say("merge.reason.help", "How you know that it is one person.")
    }
    static var submit: String { say("merge.submit", "Merge") }
    static var submitHelp: String {
        say(
            "merge.submit.help",
            "Moves bookings, contacts and consents to the one that is kept; it can be undone.")
    }
    static var opening: String { say("merge.opening", "Opening the patients") }
    static var saving: String { say("merge.saving", "Merging") }
    static var wrong: String { say("merge.wrong", "Not yet: nothing was merged.") }
    static var restored: String {
        say("merge.restored", "What you had begun is back; nothing is merged yet.")
    }
    static var keeps: String { say("merge.keeps", "This one is kept") }
    static var goes: String { say("merge.goes", "This one goes behind it") }
    static var nobody: String {
        say("merge.nobody", "Nobody else on record looks like the same person.")
    }
    static func perhaps(_ patient: Patient) -> String {
        say(
            "merge.perhaps",
            "Perhaps \(patient.reference) \(patient.name), \(ClinicZone.dated(patient.born))")
    }
    static var heading: String { say("merge.heading", "Merged into this one") }
    static var undo: String { say("merge.undo", "Undo merge") }
    static var undoHelp: String {
        say("merge.undo.help", "Brings a merged registration apart again.")
    }
    static var undoExplanation: String {
        say(
            "merge.undo.explanation",
            "What was moved goes back, as far as nothing has happened to it since.")
    }
    static var undoing: String { say("merge.undoing", "Undoing the merge") }

    static func undoChoice(_ reference: String, _ name: String) -> String {
        say("merge.undo.choice", "\(reference) \(name)")
    }
    static func undone(_ reference: String) -> String {
        say("merge.undone", "\(reference) stands by itself again.")
    }
    static func ledHere(_ asked: String, _ kept: String) -> String {
        say("merge.ledHere", "\(asked) was merged into \(kept), which is shown here.")
    }
    static func ask(_ merged: String, _ kept: String) -> String {
        say("merge.ask", "\(merged) goes behind \(kept). Bookings, contacts and consents move.")
    }
    static var askAgain: String {
        say("merge.askAgain", "Merge only if you know that it is one person all the same.")
    }
    static var onePerson: String { say("merge.onePerson", "It is one person") }
    static func merged(_ merged: String, _ kept: String) -> String {
        say("merge.merged", "\(merged) is merged into \(kept); u on the card undoes it.")
    }
    static func counts(_ contacts: Int, _ visits: Int) -> String {
        say("merge.counts", "\(contacts) to call, \(visits) latest visits")
    }
    static func line(_ merge: PatientMerge, _ when: String) -> String {
        let reference = RecordKind.patient.reference(merge.mergedID)
        let who = merge.mergedBy ?? say("merge.operator", "the local operator")
        return say(
            "merge.line", "\(reference) \(merge.mergedName), \(when), \(who): \(merge.reason)")
    }
}
