import HomeCareDomain
import HomeCareServices
import HomeCareStore
import Testing

/// A use case, and what it answers to each role for a record of its own and for another's.
struct UseCase: Sendable, CustomTestStringConvertible {
    let name: String
    /// Patient, caregiver, physician, receptionist, admin, local operator; "own/foreign" where
    /// the two differ.
    let answers: [String]
    /// The use case over the record of the first world (own) or the second (foreign).
    let use: @Sendable (Clinic, Actor, _ own: Bool) throws -> Void

    init(
        _ name: String, _ answers: String,
        use: @escaping @Sendable (Clinic, Actor, Bool) throws -> Void
    ) {
        self.name = name
        self.answers = answers.split(separator: " ").map(String.init)
        self.use = use
    }

    var testDescription: String { name }

    func answer(role: Int, own: Bool) -> String {
        let parts = answers[role].split(separator: "/")
        let word = own ? parts.first : parts.last
        return Self.words[word.map(String.init) ?? ""] ?? word.map(String.init) ?? ""
    }

    private static let words = ["yes": "allowed", "no": "notPermitted"]
}

extension UseCase {
    /// Those who sign in for the matrix, in the order of its columns.
    static let people = ["wanjiku", "amina", "drmwangi", "grace", "wambui", "local operator"]

    static let reading: [UseCase] = [
        UseCase("list the patients", "yes yes yes yes yes yes") { clinic, actor, _ in
            _ = try clinic.patients(actor)
        },
        UseCase("open a patient's card", "yes/no yes/no yes/no yes yes yes") {
            _ = try $0.patientCard($1, $2 ? 1 : 2)
        },
        UseCase("open a chart", "yes/no yes/no yes/no no yes yes") {
            _ = try $0.chart($1, patient: $2 ? 1 : 2)
        },
        UseCase("make a handover sheet", "no yes/no yes/no no yes yes") {
            _ = try $0.handover($1, patient: $2 ? 1 : 2)
        },
        UseCase("list a patient's reports", "yes/no yes/no yes/no no yes yes") {
            _ = try $0.reports($1, patient: $2 ? 1 : 2)
        },
        UseCase("open a report", "yes/no yes/no yes/no no yes yes") {
            _ = try $0.report($1, $2 ? 1 : 2)
        },
        UseCase("open the report form", "no yes/notYours no no no yes") {
            _ = try $0.reportForm($1, appointment: $2 ? 101 : 102)
        },
        UseCase("check a report", "no yes/notYours no no no yes") {
            _ = try $0.checkReport($1, .plain(.stable, appointment: $2 ? 101 : 102))
        },
        UseCase("see a caregiver's own day", "no yes no no no no") { clinic, actor, _ in
            _ = try clinic.visits(of: actor, on: clinic.settings.zone.date(of: clinic.now()))
        },
        UseCase("list a patient's appointments", "yes/no yes/no yes/no yes yes yes") {
            _ = try $0.appointments($1, VisitFilter(patient: $2 ? 1 : 2))
        },
        UseCase("open an appointment", "yes/no yes/no yes/no yes yes yes") {
            _ = try $0.appointment($1, $2 ? 101 : 102)
        },
        UseCase("see the open alerts", "no yes yes yes yes yes") { clinic, actor, _ in
            _ = try clinic.openAlerts(actor)
        },
        UseCase("see whether a worker is there", "no yes yes yes yes yes") { clinic, actor, _ in
            _ = try clinic.workerWatch(actor)
        },
        UseCase("see all alerts", "no yes yes yes yes yes") { clinic, actor, _ in
            _ = try clinic.alerts(actor)
        },
        UseCase("open an alert", "no yes/no yes/no no yes yes") {
            _ = try $0.alert($1, $2 ? 1 : 2)
        },
        UseCase("see the notifications", "no no no no yes yes") { clinic, actor, _ in
            _ = try clinic.notifications(actor)
        },
        UseCase("open a notification", "no no no no yes yes") { clinic, actor, _ in
            _ = try clinic.notification(actor, 1)
        },
        UseCase("see the outbox", "no no no no yes yes") { clinic, actor, _ in
            _ = try clinic.outboxSummary(actor)
        },
        UseCase("see notifications, worst first", "no no no no yes yes") { clinic, actor, _ in
            _ = try clinic.notificationsByConcern(actor)
        },
        UseCase("see the users", "no no no no yes yes") { clinic, actor, _ in
            _ = try clinic.people(actor)
        },
        UseCase("verify the audit", "no no no no yes yes") { clinic, actor, _ in
            _ = try clinic.verifyAudit(actor)
        },
        UseCase("examine the database", "no no no no yes yes") { clinic, actor, _ in
            _ = try clinic.examine(actor)
        },
    ]

    static let writing: [UseCase] = [
        UseCase("check in", "no yes/notYours no no no yes") {
            _ = try $0.checkIn($1, $2 ? 101 : 102)
        },
        UseCase("check out", "no notCheckedIn/notYours no no no notCheckedIn") {
            _ = try $0.checkOut($1, $2 ? 101 : 102)
        },
        UseCase("file a report", "no yes/notYours no no no yes") {
            _ = try $0.fileReport(
                $1, .plain(.stable, appointment: $2 ? 101 : 102), operation: "matrix")
        },
        UseCase("acknowledge an alert", "no yes/no yes/no no yes missing") {
            _ = try $0.acknowledgeAlert($1, $2 ? 1 : 2)
        },
        UseCase("hand an alert back", "no notOwned/no notOwned/no no notOwned missing") {
            _ = try $0.releaseAlert($1, $2 ? 1 : 2)
        },
        UseCase("resolve an alert", "no yes/no yes/no no yes missing") {
            _ = try $0.resolveAlert($1, $2 ? 1 : 2, note: "Seen at home.")
        },
        UseCase("add a user", "no no no no yes yes") { clinic, actor, _ in
            _ = try clinic.addPerson(
                actor,
                NewPerson(
                    username: "newone", fullName: "New One", email: nil, phone: nil,
                    role: .receptionist, password: "maua mengi mazuri"))
        },
        UseCase("send a message again", "no no no no notEnded notEnded") { clinic, actor, _ in
            _ = try clinic.retryNotification(actor, 1)
        },
        UseCase("give a message up", "no no no no yes yes") { clinic, actor, _ in
            _ = try clinic.giveUpNotification(actor, 1)
        },
        UseCase("let a channel go on", "no no no no notStopped notStopped") {
            clinic, actor, _ in
            try clinic.resumeChannel(actor, .email)
        },
        UseCase("enable a user", "no no no no yes yes") { clinic, actor, _ in
            _ = try clinic.enablePerson(actor, named: "gone")
        },
        UseCase("keep preferences", "yes yes yes yes yes no") { clinic, actor, _ in
            try clinic.keepPreferences(actor, Preferences(theme: "light"))
        },
        UseCase("disable a user", "no no no no yes yes") { clinic, actor, _ in
            _ = try clinic.disablePerson(actor, named: "otieno")
        },
        UseCase("change a password", "no no no no yes yes") { clinic, actor, _ in
            try clinic.setPassword(actor, named: "otieno", "maua mengi mazuri")
        },
    ]
}
