import HomeCareDomain
import HomeCareServices
import TerminalKit

/// An admin takes the report of a death back: why, and the patient's name typed.
enum ReverseDeathScreen: EntryScreen {
    struct Subject: Codable, Sendable {
        let patientName: String
    }

    typealias State = EntryState<Subject>
    typealias Action = EntryAction<Subject, Filed>
    typealias Entered = (patient: Int64, reason: String)
    typealias Filed = DeathReversal

    static let id = "reverse-death"
    static let table: [ActionRow<State, Action>] = keys(danger: true)
    static let writers: Set<Role> = [.admin]

    static var words: EntryWords {
        EntryWords(
            submit: ReverseDeathWords.submit, submitHelp: ReverseDeathWords.submitHelp,
            opening: ReverseDeathWords.opening, filing: ReverseDeathWords.saving,
            notOpen: ReverseDeathWords.notOpen, wrong: ReverseDeathWords.wrong,
            restored: ReverseDeathWords.restored, explanation: ReverseDeathWords.explanation)
    }

    static func title(_ state: State) -> String {
        state.subject.map { ReverseDeathWords.title($0.patientName) } ?? ReverseDeathWords.title
    }

    static func subject(_ clinic: Clinic, _ viewer: Actor, _ patient: Int64) throws -> Subject {
        Subject(patientName: try clinic.patientCard(viewer, patient).line.patient.name)
    }

    static func form(_ subject: Subject) -> Form {
        Form([
            FormField(
                "reason", ReverseDeathWords.reason, .text(TextField(limit: 500)),
                help: ReverseDeathWords.reasonHelp),
            FormField(
                "name", ReverseDeathWords.name,
                .text(TextField(limit: SafeText.longestName)), help: ReverseDeathWords.nameHelp),
        ])
    }

    static func check(_ field: String, _ form: Form, _ subject: Subject) -> String? {
        let text = form.text(field)
        let isBlank = text.allSatisfy(\.isWhitespace)
        if field == "reason" { return isBlank ? ReverseDeathWords.noReason : nil }
        if isBlank { return ReverseDeathWords.noName }
        return SafeText.sameName(text, subject.patientName) ? nil : ReverseDeathWords.otherName
    }

    static func entered(_ state: State, confirmed: [String]) -> (patient: Int64, reason: String)? {
        (state.record, state.form.text("reason"))
    }

    static func file(
        _ entered: (patient: Int64, reason: String), _ clinic: Clinic, _ viewer: Actor,
        operation: String
    ) throws -> DeathReversal {
        try clinic.reverseDeath(viewer, patient: entered.patient, reason: entered.reason)
    }

    static func filed(
        _ reversal: DeathReversal, _ state: State
    ) -> [Effect<Action, Workplace>] {
        let next: Effect<Action, Workplace> =
            reversal.bookings.isEmpty
            ? .back
            : .replace(
                AnyScreen(DecisionsScreen.self, DecisionsScreen.State(viewer: state.viewer)))
        return [
            next, .chrome(ShellMessage.alertsChanged),
            .toast(
                ReverseDeathWords.done(
                    reversal.patientName, reversal.status.title, reversal.told), .good),
        ]
    }
}
