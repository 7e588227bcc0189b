import HomeCareDomain
import TerminalKit
import Words

/// What is said of one visit, on its screen and beside lists.
enum VisitWords {
    static var visit: String { say("visit.visit", "Visit") }
    static var opening: String { say("visit.opening", "Opening the visit") }
    static var stillOpening: String {
        say("visit.stillOpening", "The visit is still being opened.")
    }

    static var checkIn: String { say("visit.checkIn", "Check in") }
    static var checkInHelp: String { say("visit.checkInHelp", "Records that you have arrived.") }
    static var checkingIn: String { say("visit.checkingIn", "Checking in") }
    static var report: String { say("visit.report", "Report") }
    static var reportHelp: String {
        say("visit.reportHelp", "Opens the care report of this visit.")
    }
    static var checkOut: String { say("visit.checkOut", "Check out") }
    static var checkOutHelp: String { say("visit.checkOutHelp", "Records that you have left.") }
    static func askCheckOut(_ visit: Visit) -> [String] {
        [
            say(
                "visit.askCheckOut",
                "Have you left \(visit.patientName)? The time is written down as it is now."),
            say("visit.askCheckOutOnce", "It cannot be taken back."),
        ]
    }
    static var checkingOut: String { say("visit.checkingOut", "Checking out") }
    static var chart: String { say("visit.chart", "Chart") }
    static var chartHelp: String { say("visit.chartHelp", "Opens the patient's chart.") }
    static var filed: String { say("visit.filed", "filed") }

    static var patient: String { say("visit.patient", "Patient") }
    static var born: String { say("visit.born", "Born") }
    static var time: String { say("visit.time", "Time") }
    static var specialty: String { say("visit.specialty", "For") }
    static var place: String { say("visit.place", "Where") }
    static var virtual: String { say("visit.virtual", "virtual") }
    static var atHome: String { say("visit.atHome", "at the patient's home") }
    static var state: String { say("visit.state", "State") }
    static var notes: String { say("visit.notes", "Notes of the booking") }

    static var reported: String { say("visit.reported", "reported") }
    static var reportBegun: String { say("visit.reportBegun", "report begun") }
    static var inProgress: String { say("visit.inProgress", "in progress") }
    static var reportDue: String { say("visit.reportDue", "report due") }

    static var nothingToReport: String {
        say("visit.nothingToReport", "There is no visit to report on.")
    }
    static var hasReport: String { say("visit.hasReport", "This visit already has its report.") }
    static var checkedInAlready: String {
        say("visit.checkedInAlready", "You are checked in already.")
    }
    static var checkedOutAlready: String {
        say("visit.checkedOutAlready", "You are checked out already.")
    }
    static var checkInFirst: String { say("visit.checkInFirst", "Check in first.") }
    static var closedByReport: String {
        say("visit.closedByReport", "Its report closed this visit.")
    }

    static func title(_ visit: Visit) -> String {
        say("visit.title", "Visit ▸ \(visit.patientName) · \(visit.reference)")
    }

    @Sendable static func checkedIn(_ clock: String) -> String {
        say("visit.checkedIn", "Checked in at \(clock).")
    }

    @Sendable static func checkedOut(_ clock: String) -> String {
        say("visit.checkedOut", "Checked out at \(clock).")
    }

    static func noReport(_ state: AppointmentState) -> String {
        say("visit.noReport", "A visit that is \(state.title.lowercased()) has no report.")
    }

    static func isNow(_ state: AppointmentState) -> String {
        say("visit.isNow", "This visit is \(state.title.lowercased()).")
    }
}
