import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Two registrations of one person beside each other, to be merged with a reason.
enum MergeScreen: EntryScreen {
    struct Subject: Codable, Sendable {
        let kept: PatientCard
        let today: CivilDate
        /// Who on record may be the same person; the surest first.
        let likely: [DuplicateCandidate]
        var other: PatientCard?
        /// What stands against it, in words.
        var hindrance = ""
        /// In what the two differ, in words.
        var differences = ""
    }

    struct Entered: Sendable {
        let kept: Int64
        let other: Int64
        let reason: String
        /// Whether both were named once more and it is to be.
        let isSure: Bool
        /// Whether it is to be in spite of what differs.
        let isSeen: Bool
    }

    struct Merged: Sendable {
        let kept: String
        let other: String
    }

    typealias State = EntryState<Subject>
    typealias Action = EntryAction<Subject, Merged>
    typealias Filed = Merged

    static let id = "merge"
    static let table: [ActionRow<State, Action>] = keys(danger: true)
    static let writers: Set<Role> = [.receptionist, .admin]
    /// The question that stands before every merge.
    private static let sure = "merge.sure"
    private static let different = "merge.different"
    static var askable: Set<String> { ["unanswered", different] }

    static var words: EntryWords {
        EntryWords(
            submit: MergeWords.submit, submitHelp: MergeWords.submitHelp,
            opening: MergeWords.opening, filing: MergeWords.saving,
            notOpen: PatientFormWords.notOpen, wrong: MergeWords.wrong,
            restored: MergeWords.restored, explanation: "")
    }

    static func title(_ state: State) -> String {
        MergeWords.title(state.subject?.kept.line.patient.name ?? "")
    }

    static func subject(_ clinic: Clinic, _ viewer: Actor, _ kept: Int64) throws -> Subject {
        let known = NewPatient(details: try clinic.patientDetails(viewer, kept))
        return Subject(
            kept: try clinic.patientCard(viewer, kept),
            today: clinic.settings.zone.date(of: clinic.now()),
            likely: try clinic.likelyDuplicates(viewer, of: known).filter {
                $0.patient.id != kept
            })
    }

    static func form(_ subject: Subject) -> Form {
        Form([
            FormField(
                "other", MergeWords.other, .text(TextField(limit: 12)), help: MergeWords.otherHelp),
            FormField(
                "reason", MergeWords.reason, .text(TextField(limit: 500)),
                help: MergeWords.reasonHelp),
        ])
    }

    static func check(_ field: String, _ form: Form, _ subject: Subject) -> String? {
        if field == "other" { return other(form) == nil ? MergeWords.otherHelp : nil }
        return form.text(field).allSatisfy(\.isWhitespace) ? MergeWords.reasonHelp : nil
    }

    private static func other(_ form: Form) -> Int64? {
        RecordKind.patient.id(from: form.text("other"))
    }

    /// The other one, as soon as its number is typed.
    static func typed(_ state: inout State, before: Form) -> [Effect<Action, Workplace>] {
        guard state.form.text("other") != before.text("other") else { return [] }
        state.subject?.other = nil
        state.subject?.hindrance = ""
        state.subject?.differences = ""
        guard let subject = state.subject else { return [] }
        let (viewer, kept, other) = (state.viewer, state.record, other(state.form))
        return [
            .live("other") { workplace in
                workplace.attempt(
                    failed: { error in
                        var known = subject
                        known.hindrance = error.sentence
                        return .known(known)
                    },
                    {
                        var known = subject
                        guard let other else { return .known(known) }
                        known.other = try $0.patientCard(viewer, other)
                        known.hindrance = try $0.mergeHindrance(
                            viewer, kept: kept, merged: other)
                        known.differences = try $0.mergeDifferences(
                            viewer, kept: kept, merged: other)
                        return .known(known)
                    })
            }
        ]
    }

    static func entered(_ state: State, confirmed: [String]) -> Entered? {
        other(state.form).map {
            Entered(
                kept: state.record, other: $0, reason: state.form.text("reason"),
                isSure: confirmed.contains(sure), isSeen: confirmed.contains(different))
        }
    }

    /// Both are named once more before anything moves.
    static func file(
        _ entered: Entered, _ clinic: Clinic, _ viewer: Actor, operation: String
    ) throws -> Merged {
        if !entered.isSure { try ask(entered, clinic, viewer) }
        let card = try clinic.mergePatients(
            viewer, kept: entered.kept, merged: entered.other, reason: entered.reason,
            inSpiteOfDifferences: entered.isSeen, operation: operation)
        return Merged(
            kept: card.line.patient.reference,
            other: RecordKind.patient.reference(entered.other))
    }

    private static func ask(_ entered: Entered, _ clinic: Clinic, _ viewer: Actor) throws {
        let hindrance = try clinic.mergeHindrance(
            viewer, kept: entered.kept, merged: entered.other)
        guard hindrance.isEmpty else {
            throw refusal("merge.hindered", hindrance)
        }
        let (goes, keeps) = (
            try clinic.patientCard(viewer, entered.other),
            try clinic.patientCard(viewer, entered.kept)
        )
        throw refusal("unanswered", MergeWords.ask(named(goes), named(keeps)))
    }

    private static func refusal(_ code: String, _ message: String) -> ServiceError {
        .refused([FieldError(field: "other", code: code, message: message)])
    }

    private static func named(_ card: PatientCard) -> String {
        "\(card.line.patient.reference) \(card.line.patient.name)"
    }

    static func ask(_ questions: [FieldError]) -> Dialog<Action>? {
        let isSeen = questions.contains { $0.code == different }
        let lines = questions.map(\.message) + (isSeen ? [MergeWords.askAgain] : [])
        return Dialog(
            title: MergeWords.key, lines: lines,
            choices: [
                .init(
                    key: .character("y"), title: isSeen ? MergeWords.onePerson : MergeWords.key,
                    action: .confirm(isSeen ? [sure, different] : [sure]))
            ], danger: true)
    }

    static func filed(_ merged: Merged, _ state: State) -> [Effect<Action, Workplace>] {
        [.back, .toast(MergeWords.merged(merged.other, merged.kept), .good)]
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        let width = canvas.size.columns - 2
        let formRows = min(state.form.rows(columns: width), max(2, canvas.size.rows / 2))
        let (top, rest) = Rect(canvas.size).top(formRows)
        canvas.within(Rect(column: 1, row: 0, columns: width, rows: top.rows)) {
            state.form.draw(on: &$0)
        }
        guard let subject = state.subject else { return }
        var row = rest.row
        if !subject.hindrance.isEmpty {
            row += canvas.paragraph(
                "! " + subject.hindrance, column: 1, row: row, width: width, tone: .error)
        } else if !subject.differences.isEmpty {
            row += canvas.paragraph(
                "! " + subject.differences, column: 1, row: row, width: width, tone: .notice)
        }
        guard canvas.size.rows - row > 2 else { return }
        let part = Rect(
            column: 0, row: row, columns: canvas.size.columns, rows: canvas.size.rows - row)
        canvas.within(part) { below in
            below.beside(below.size.columns / 2 - 2) { one in
                page(MergeWords.keeps, subject.kept, subject.today, on: &one)
            } _: { other in
                guard subject.other == nil, subject.hindrance.isEmpty else {
                    return page(MergeWords.goes, subject.other, subject.today, on: &other)
                }
                perhaps(subject.likely, on: &other)
            }
        }
    }

    /// Who it may be, while no number is typed.
    private static func perhaps(_ likely: [DuplicateCandidate], on canvas: inout Canvas) {
        var page = Page()
        page.line([Span(MergeWords.goes, .label)])
        if likely.isEmpty { page.text(MergeWords.nobody, .dim) }
        for candidate in likely {
            page.gap()
            page.text(MergeWords.perhaps(candidate.patient))
            page.text(candidate.why, .dim)
        }
        PageScroll().draw([page], on: &canvas)
    }

    private static func page(
        _ title: String, _ card: PatientCard?, _ today: CivilDate, on canvas: inout Canvas
    ) {
        var page = Page()
        page.line([Span(title, .label)])
        if let card {
            page.text(named(card), .title)
            page.facts(PatientWords.person(card.line.patient, on: today))
            page.text(MergeWords.counts(card.contacts.count, card.visits.count), .dim)
        }
        PageScroll().draw([page], on: &canvas)
    }
}
