import HomeCareDomain
import Words

/// The words of the addendum form, and of addenda under a report.
enum AddendumWords {
    static var title: String { say("addendum.title", "Addendum") }
    static func title(_ patient: String, _ report: String) -> String {
        say("addendum.title.of", "Addendum ▸ \(patient) · \(report)")
    }
    static var explanation: String {
        say(
            "addendum.explanation",
            """
            The report stays as it was filed, its numbers too. What you write stands under it \
            with your name. To change the patient's status, file a new report.
            """)
    }
    static var reason: String { say("addendum.reason", "Reason") }
    static var reasonHelp: String {
        say("addendum.reason.help", "Why the report needs it, in a few words.")
    }
    static var text: String { say("addendum.text", "Addendum") }
    static var textHelp: String {
        say("addendum.text.help", "What is added or corrected, in words.")
    }
    static var submit: String { say("addendum.submit", "Add it") }
    static var submitHelp: String {
        say("addendum.submit.help", "Adds it to the report; it cannot be changed afterwards.")
    }
    static var opening: String { say("addendum.opening", "Opening the report") }
    static var saving: String { say("addendum.saving", "Adding the addendum") }
    static var notOpen: String { say("addendum.notOpen", "The report is still being opened.") }
    static var wrong: String {
        say("addendum.wrong", "Something is missing; nothing is saved yet.")
    }
    static var restored: String {
        say("addendum.restored", "This is the addendum you had begun; nothing of it was lost.")
    }
    static func added(_ report: String) -> String {
        say("addendum.added", "The addendum stands under \(report).")
    }

    static var heading: String { say("report.addenda", "Addenda") }
    static func head(_ addendum: Addendum, when: String) -> String {
        say(
            "report.addenda.head",
            "\(addendum.authorName), \(addendum.authorRole.title.lowercased()), \(when)")
    }
    static func reason(_ text: String) -> String {
        say("report.addenda.reason", "Reason: \(text)")
    }
    /// The mark of a report on lists: `+1`; empty where it has no addendum.
    static func mark(_ report: CareReport) -> String {
        report.addenda == 0 ? "" : "+\(report.addenda)"
    }
    static func count(_ count: Int) -> String {
        count == 1
            ? say("report.addenda.one", "1 addendum")
            : say("report.addenda.many", "\(count) addenda")
    }
    static var amend: String { say("report.amend", "Addendum") }
    static var amendHelp: String {
        say("report.amend.help", "Adds to this report in words; the report itself never changes.")
    }
}
