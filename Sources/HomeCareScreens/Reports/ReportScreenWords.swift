import HomeCareDomain
import Words

/// What the screen of a filed report says.
enum ReportScreenWords {
    static var report: String { say("filed.report", "Report") }
    static var notes: String { say("filed.notes", "Notes") }
    static var news2: String { say("filed.news2", "NEWS2") }
    static var vital: String { say("filed.vital", "Vital") }
    static var value: String { say("filed.value", "Value") }
    static var normal: String { say("filed.normal", "Normal") }
    static var incomplete: String {
        say("filed.incomplete", "Incomplete: there is no total without every vital.")
    }
    static var death: String { say("filed.death", "Death") }
    static var deathTime: String { say("filed.deathTime", "Time") }
    static var confirmedBy: String { say("filed.confirmedBy", "Confirmed by") }
    static var circumstances: String { say("filed.circumstances", "Circumstances") }

    static func title(_ patient: String, _ sexAndAge: String, _ reference: String) -> String {
        say("filed.title", "Report ▸ \(patient) · \(sexAndAge) · \(reference)")
    }

    static func filed(_ moment: String, by author: String) -> String {
        say("filed.filed", "filed \(moment) by \(author)")
    }

    /// The visit, the author, and that it stays as it is.
    static func origin(_ report: CareReport, ago: String) -> String {
        let visit = RecordKind.appointment.reference(report.appointmentID)
        return say(
            "filed.origin",
            "\(visit), filed by \(report.signature) \(ago). A report is never changed.")
    }

    static func onScale2(_ value: String) -> String { say("filed.scale2", "\(value), scale 2") }

    static func notObtained(_ reason: String) -> String {
        say("filed.notObtained", "not obtained: \(reason)")
    }
}
