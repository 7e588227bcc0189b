import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

/// A patient says how a visit was: one to five, and a word if they like.
enum RatingScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let appointment: Int64
        var caregiverName = ""
        var day = ""
        /// The saving's own name; empty until the form is open.
        var operation = ""
        var form = RatingScreen.form()

        init(viewer: Actor, appointment: Int64) {
            self.viewer = viewer
            self.appointment = appointment
        }
    }

    enum Action: Sendable {
        case loaded(RatableVisit, day: String, operation: String, FormDraft?)
        case failed(ServiceError)
        case edit(Input)
        case submit
        case saved(Rating)
        case refused(ServiceError)
    }

    static let id = "rating"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "rating.submit", keys: [.function(2)], title: RatingWords.submit,
            help: RatingWords.submitHelp, action: .submit,
            availability: {
                $0.operation.isEmpty ? .because(RatingWords.notOpen) : .available
            })
    ]

    static func form() -> Form {
        Form([
            FormField(
                "stars", RatingWords.stars,
                .choice(
                    ChoiceField(
                        RatingRules.stars.map { .init("\($0)", RatingWords.title($0)) })),
                help: RatingWords.starsHelp),
            FormField(
                "comment", RatingWords.comment,
                .notes(NotesField(limit: RatingRules.longestComment)),
                help: RatingWords.commentHelp),
        ])
    }

    static func key(_ appointment: Int64) -> String { "rating/\(appointment)" }

    /// The form of the newest draft, where a kill or a dropped line left one.
    static func reopened(_ drafts: [Draft], viewer: Actor) -> [AnyScreen<Workplace>] {
        guard viewer.role == .patient,
            let draft = drafts.lazy.filter({ $0.key.hasPrefix("rating/") })
                .compactMap({ $0.state(FormDraft.self) }).first
        else { return [] }
        return [AnyScreen(Self.self, State(viewer: viewer, appointment: draft.record))]
    }

    static func title(_ state: State) -> String {
        state.caregiverName.isEmpty
            ? RatingWords.title : RatingWords.title(state.caregiverName, state.day)
    }

    static func isTyping(_ state: State) -> Bool { state.form.isTyping }
    static func hint(_ state: State) -> String { state.form.hint }
    static func fit(_ state: inout State, _ size: Size) {
        state.form.fit(columns: size.columns - 2)
    }

    static func draft(_ state: State) -> Draft? {
        FormDraft.journalled(
            key(state.appointment), record: state.appointment, operation: state.operation,
            state.form)
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        let (viewer, id) = (state.viewer, state.appointment)
        return [
            .request(RatingWords.opening) { workplace in
                workplace.attempt(failed: Action.failed) { clinic in
                    let visit = try clinic.visitToRate(viewer, appointment: id)
                    let body = workplace.takeDraft(viewer, key(id))
                    let draft = body.map { Draft(key: key(id), body: $0) }
                    return .loaded(
                        visit, day: clinic.settings.zone.day(visit.startsAt),
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
        RatingSentences.errors(stars: Int(form.text("stars")), comment: form.text("comment"))
            .first { $0.field == field }?.message
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let visit, let day, let operation, let draft):
            state.caregiverName = visit.caregiverName
            state.day = day
            state.operation = draft?.operation ?? operation
            guard let draft else { return [] }
            draft.fill(&state.form)
            return [.toast(RatingWords.restored, .notice)]
        case .failed(let error):
            return [.back] + trouble(error)
        case .edit(let input):
            _ = state.form.handle(input, check: check)
            return []
        case .submit:
            return submit(&state)
        case .saved:
            return [
                .dropDraft(key(state.appointment)), .back, .toast(RatingWords.thanks, .good),
            ]
        case .refused(let error):
            return trouble(error)
        }
    }

    private static func submit(_ state: inout State) -> [Effect<Action, Workplace>] {
        guard state.form.submit(check: check), let stars = Int(state.form.text("stars")) else {
            return [.toast(RatingWords.wrong, .error)]
        }
        let (viewer, id, operation) = (state.viewer, state.appointment, state.operation)
        let comment = state.form.text("comment")
        return [
            .request(RatingWords.saving) { workplace in
                workplace.attempt(failed: Action.refused) { clinic in
                    .saved(
                        try clinic.rate(
                            viewer, appointment: id, stars: stars, comment: comment,
                            operation: operation))
                }
            }
        ]
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        let width = min(100, canvas.size.columns - 2)
        let rows =
            canvas.size.rows >= 10
            ? canvas.paragraph(
                RatingWords.explanation, column: 1, row: 0, width: width, tone: .dim) + 1
            : 0
        canvas.within(
            Rect(column: 1, row: rows, columns: width, rows: canvas.size.rows - rows)
        ) { state.form.draw(on: &$0) }
    }
}
