import HomeCareDomain
import Words

/// The words a patient reads about themselves.
enum MyCareWords {
    static var title: String { say("myCare.title", "My care") }
    static var opening: String { say("myCare.opening", "Opening your care") }
    static var read: String { say("myCare.read", "Read") }
    static var readHelp: String { say("myCare.read.help", "Opens the report of the visit.") }
    static var nothingToRead: String {
        say("myCare.nothingToRead", "There is no report to read yet.")
    }

    /// How it is, in words to the patient; the end of care is nobody's news before it is decided.
    static func status(_ status: PatientStatus, _ completion: CompletionState?) -> String {
        switch status {
        case .stable: say("myCare.stable", "Your condition is stable.")
        case .improving: say("myCare.improving", "You are getting better.")
        case .deteriorating:
            say("myCare.deteriorating", "Your care team is looking after you more closely.")
        case .critical:
            say("myCare.critical", "Your care team has been told and is looking after you.")
        case .recovered: recovered(completion)
        case .deceased: say("myCare.call", "Please call the clinic about this record.")
        }
    }

    private static func recovered(_ completion: CompletionState?) -> String {
        switch completion {
        case .confirmed:
            say("myCare.ended", "You have recovered, and your care is complete. We wish you well.")
        case .asked:
            say("myCare.asked", "You have recovered. Your visits go on as booked for now.")
        case .declined, .withdrawn, nil:
            say("myCare.goesOn", "You have recovered. Your care team stays with you.")
        }
    }

    static var next: String { say("myCare.next", "Next visit") }
    /// In place of *Next visit* while the caregiver is there.
    static var now: String { say("myCare.now", "Now") }
    static var then: String { say("myCare.then", "then") }
    static func moreVisits(_ count: Int) -> String {
        count == 1
            ? say("myCare.moreVisit", "1 more visit: v")
            : say("myCare.moreVisits", "\(count) more visits: v")
    }
    static var reportOf: String { say("myCare.reportOf", "Report of") }
    static var howYouWere: String { say("myCare.howYouWere", "How you were") }
    static var writtenBy: String { say("myCare.writtenBy", "Written by") }
    static var notes: String { say("myCare.notes", "Notes") }
    static var noVisit: String {
        say("myCare.noVisit", "No visit is booked at the moment.")
    }
    /// What stands in place of *Next visit* where nobody has accepted it; at most ten columns.
    static var asked: String { say("myCare.askedFor", "Asked for") }
    static func notSure(_ caregiver: String) -> String {
        say("myCare.notSure", "not yet confirmed: \(caregiver)")
    }
    static var noReport: String { say("myCare.noReport", "No report has been written yet.") }

    static func noRecord(phone: String) -> String {
        guard !phone.isEmpty else {
            return say(
                "myCare.noRecord",
                """
                Welcome. Your sign-in is not connected to a patient record yet. Please ask the \
                clinic's desk: they will gladly connect it.
                """)
        }
        return say(
            "myCare.noRecordCall",
            """
            Welcome. Your sign-in is not connected to a patient record yet. Please ask the \
            clinic's desk on \(phone): they will gladly connect it.
            """)
    }
}
