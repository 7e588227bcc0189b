import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Two registrations of one person beside each other, to be merged with a reason.
enum MergeScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let kept: Int64
        var keptCard: PatientCard?
        var otherCard: PatientCard?
        /// What stands against it, in words.
        var hindrance = ""
        var today: CivilDate?
        var operation = ""
        var form = MergeScreen.form()

        init(viewer: Actor, kept: Int64) {
            self.viewer = viewer
            self.kept = kept
        }
    }

    enum Action: Sendable {
        case loaded(PatientCard, CivilDate, operation: String, FormDraft?)
        case found(PatientCard?, String)
        case failed(ServiceError)
        case edit(Input)
        case submit
        case ready(PatientCard, String)
        case merge(Int64)
        case merged(PatientCard, Int64)
        case refused(ServiceError)
    }

    static let id = "merge"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "merge.submit", keys: [.function(2)], title: MergeWords.submit,
            help: MergeWords.submitHelp, danger: true, action: .submit,
            availability: {
                $0.operation.isEmpty ? .because(PatientFormWords.notOpen) : .available
            })
    ]

    static func form() -> Form {
        Form([
            FormField(
                "other", MergeWords.other, .text(TextField(limit: 12)), help: MergeWords.otherHelp),
            FormField(
                "reason", MergeWords.reason, .text(TextField(limit: 500)),
                help: MergeWords.reasonHelp),
        ])
    }

    static func title(_ state: State) -> String {
        MergeWords.title(state.keptCard?.line.patient.name ?? "")
    }
    static func isTyping(_ state: State) -> Bool { state.form.isTyping }
    static func hint(_ state: State) -> String { state.form.hint }

    static func key(_ kept: Int64) -> String { "\(id)/\(kept)" }

    static func draft(_ state: State) -> Draft? {
        FormDraft.journalled(
            key(state.kept), record: state.kept, operation: state.operation, state.form)
    }

    /// The form that a kill or a dropped line left unfinished.
    static func reopened(_ drafts: [Draft], viewer: Actor) -> [AnyScreen<Workplace>] {
        guard viewer.role == .receptionist || viewer.role == .admin,
            let draft = drafts.lazy.filter({ $0.key.hasPrefix("\(id)/") })
                .compactMap({ $0.state(FormDraft.self) }).first
        else { return [] }
        return [AnyScreen(Self.self, State(viewer: viewer, kept: draft.record))]
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        let (viewer, kept) = (state.viewer, state.kept)
        return [
            .request(MergeWords.opening) { workplace in
                workplace.attempt(failed: Action.failed) { clinic in
                    let card = try clinic.patientCard(viewer, kept)
                    let draft = workplace.takeDraft(viewer, key(kept))
                        .map { Draft(key: key(kept), body: $0) }
                    return .loaded(
                        card, clinic.settings.zone.date(of: clinic.now()),
                        operation: UUID().uuidString, draft?.state(FormDraft.self))
                }
            }
        ]
    }

    static func action(for input: Input, _ state: State) -> Action? {
        guard !state.operation.isEmpty else { return nil }
        var form = state.form
        return form.handle(input, check: check) ? .edit(input) : nil
    }

    private static func check(_ field: String, _ form: Form) -> String? {
        let text = form.text(field)
        if field == "other" {
            return RecordKind.patient.id(from: text) == nil ? MergeWords.otherHelp : nil
        }
        return text.allSatisfy(\.isWhitespace) ? MergeWords.reasonHelp : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let card, let today, let operation, let draft):
            state.keptCard = card
            state.today = today
            state.operation = draft?.operation ?? operation
            guard let draft else { return [] }
            draft.fill(&state.form)
            return look(state) + [.toast(MergeWords.restored, .notice)]
        case .found(let card, let hindrance):
            state.otherCard = card
            state.hindrance = hindrance
            return []
        case .failed(let error):
            return [.back] + trouble(error)
        case .edit(let input):
            let before = state.form.text("other")
            _ = state.form.handle(input, check: check)
            guard state.form.text("other") != before else { return [] }
            state.otherCard = nil
            state.hindrance = ""
            return look(state)
        case .submit:
            return submit(&state)
        case .ready(let card, let hindrance):
            state.otherCard = card
            state.hindrance = hindrance
            return hindrance.isEmpty ? [ask(state, card)] : [.toast(hindrance, .error)]
        case .merge(let other):
            return merge(state, other)
        case .merged(let card, let other):
            return [
                .dropDraft(key(state.kept)), .back,
                .toast(
                    MergeWords.merged(
                        RecordKind.patient.reference(other), card.line.patient.reference), .good),
            ]
        case .refused(let error):
            return trouble(error)
        }
    }

    /// The other one, as soon as its number is typed.
    private static func look(_ state: State) -> [Effect<Action, Workplace>] {
        guard let other = RecordKind.patient.id(from: state.form.text("other")) else { return [] }
        let (viewer, kept) = (state.viewer, state.kept)
        return [
            .live("other") { workplace in
                workplace.attempt(failed: { .found(nil, $0.sentence) }) { clinic in
                    .found(
                        try clinic.patientCard(viewer, other),
                        try clinic.mergeHindrance(viewer, kept: kept, merged: other))
                }
            }
        ]
    }

    private static func submit(_ state: inout State) -> [Effect<Action, Workplace>] {
        guard state.form.submit(check: check),
            let other = RecordKind.patient.id(from: state.form.text("other"))
        else { return [.toast(MergeWords.wrong, .error)] }
        let (viewer, kept) = (state.viewer, state.kept)
        return [
            .request(MergeWords.opening) { workplace in
                workplace.attempt(failed: Action.refused) { clinic in
                    .ready(
                        try clinic.patientCard(viewer, other),
                        try clinic.mergeHindrance(viewer, kept: kept, merged: other))
                }
            }
        ]
    }

    /// Both are named once more before anything moves.
    private static func ask(_ state: State, _ other: PatientCard) -> Effect<Action, Workplace> {
        let id = other.line.patient.id
        return .ask(
            Dialog(
                title: MergeWords.key,
                lines: [
                    MergeWords.ask(
                        "\(other.line.patient.reference) \(other.line.patient.name)",
                        "\(RecordKind.patient.reference(state.kept)) "
                            + (state.keptCard?.line.patient.name ?? ""))
                ],
                choices: [
                    .init(key: .character("y"), title: MergeWords.key, action: .merge(id))
                ], danger: true))
    }

    private static func merge(_ state: State, _ other: Int64) -> [Effect<Action, Workplace>] {
        let (viewer, kept, operation) = (state.viewer, state.kept, state.operation)
        let reason = state.form.text("reason")
        return [
            .request(MergeWords.saving) { workplace in
                workplace.attempt(failed: Action.refused) { clinic in
                    .merged(
                        try clinic.mergePatients(
                            viewer, kept: kept, merged: other, reason: reason,
                            operation: operation), other)
                }
            }
        ]
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        let width = canvas.size.columns - 2
        let formRows = min(state.form.rows(columns: width), max(2, canvas.size.rows / 2))
        let (top, rest) = Rect(canvas.size).top(formRows)
        canvas.within(Rect(column: 1, row: 0, columns: width, rows: top.rows)) {
            state.form.draw(on: &$0)
        }
        var row = rest.row
        if !state.hindrance.isEmpty {
            row += canvas.paragraph(
                "! " + state.hindrance, column: 1, row: row, width: width, tone: .error)
        }
        guard let today = state.today, canvas.size.rows - row > 2 else { return }
        let part = Rect(
            column: 0, row: row, columns: canvas.size.columns,
            rows: canvas.size.rows - row)
        canvas.within(part) { below in
            below.beside(below.size.columns / 2 - 2) { one in
                PageScroll().draw([page(MergeWords.keeps, state.keptCard, today)], on: &one)
            } _: { other in
                PageScroll().draw([page(MergeWords.goes, state.otherCard, today)], on: &other)
            }
        }
    }

    private static func page(_ title: String, _ card: PatientCard?, _ today: CivilDate) -> Page {
        var page = Page()
        page.line([Span(title, .label)])
        guard let card else { return page }
        let patient = card.line.patient
        page.text("\(patient.reference) \(patient.name)", .title)
        page.facts(PatientWords.person(patient, on: today))
        page.text(MergeWords.counts(card.contacts.count, card.visits.count), .dim)
        return page
    }
}
