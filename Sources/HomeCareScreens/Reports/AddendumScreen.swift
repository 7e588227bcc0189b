import HomeCareDomain
import HomeCareServices
import TerminalKit

/// An addendum to a filed report: why, and what, in words.
enum AddendumScreen: EntryScreen {
    struct Subject: Codable, Sendable {
        let patientName: String
    }

    typealias State = EntryState<Subject>
    typealias Action = EntryAction<Subject, Filed>
    typealias Entered = AddendumInput
    typealias Filed = Int64

    static let id = "addendum"
    static let table: [ActionRow<State, Action>] = keys()
    static let writers: Set<Role> = [.caregiver, .physician]

    static var words: EntryWords {
        EntryWords(
            submit: AddendumWords.submit, submitHelp: AddendumWords.submitHelp,
            opening: AddendumWords.opening, filing: AddendumWords.saving,
            notOpen: AddendumWords.notOpen, wrong: AddendumWords.wrong,
            restored: AddendumWords.restored, explanation: AddendumWords.explanation)
    }

    static func title(_ state: State) -> String {
        state.subject.map {
            AddendumWords.title($0.patientName, RecordKind.report.reference(state.record))
        } ?? AddendumWords.title
    }

    static func subject(_ clinic: Clinic, _ viewer: Actor, _ report: Int64) throws -> Subject {
        Subject(patientName: try clinic.reportToAmend(viewer, report).patientName)
    }

    static func form(_ subject: Subject) -> Form {
        Form([
            FormField(
                "reason", AddendumWords.reason,
                .text(TextField(limit: AddendumInput.longestReason)),
                help: AddendumWords.reasonHelp),
            FormField(
                "text", AddendumWords.text,
                .notes(NotesField(limit: AddendumInput.longestText)),
                help: AddendumWords.textHelp),
        ])
    }

    static func check(_ field: String, _ form: Form, _ subject: Subject) -> String? {
        input(0, form).errors.first { $0.field == field }?.message
    }

    static func entered(_ state: State, confirmed: [String]) -> AddendumInput? {
        input(state.record, state.form)
    }

    private static func input(_ report: Int64, _ form: Form) -> AddendumInput {
        AddendumInput(report: report, reason: form.text("reason"), text: form.text("text"))
    }

    static func file(
        _ addendum: AddendumInput, _ clinic: Clinic, _ viewer: Actor, operation: String
    ) throws -> Int64 {
        _ = try clinic.amendReport(viewer, addendum, operation: operation)
        return addendum.report
    }

    static func filed(_ report: Int64, _ state: State) -> [Effect<Action, Workplace>] {
        [.back, .toast(AddendumWords.added(RecordKind.report.reference(report)), .good)]
    }
}
