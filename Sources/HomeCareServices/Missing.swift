import Words

/// What is not there: the end of “There is no …”.
enum Missing {
    static func alert(_ alert: String) -> String { say("none.alert", "alert \(alert)") }
    static func message(_ message: String) -> String {
        say("none.message", "notification \(message)")
    }
    static func user(_ name: String) -> String { say("none.user", "user “\(name)”") }
    static func condition(_ patient: String) -> String {
        say("none.condition", "condition of \(patient)")
    }
    static func patient(_ patient: String) -> String { say("none.patient", "patient \(patient)") }
    static func report(_ report: String) -> String { say("none.report", "report \(report)") }
    static var author: String { say("none.author", "author of the report") }
    static func patientOf(_ visit: String) -> String {
        say("none.patientOf", "patient of \(visit)")
    }
    static func reportOf(_ visit: String) -> String { say("none.reportOf", "report of \(visit)") }
    static func visitOf(_ visit: String) -> String {
        say("none.visitOf", "visit \(visit) of this patient")
    }
    static var contact: String { say("none.contact", "such contact any more") }
    static func visit(_ visit: String) -> String { say("none.visit", "appointment \(visit)") }
    static func caregiver(_ caregiver: String) -> String {
        say("none.caregiver", "caregiver \(caregiver)")
    }
}
