import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Ends an alert: asks what was done, and keeps what was typed if the line drops.
enum ResolveScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let alert: Alert
        var form = Form([
            FormField(
                noteField, ResolveScreenWords.note, .notes(NotesField(limit: 1000)),
                help: ResolveScreenWords.noteHelp)
        ])
        var isLoaded = false

        init(viewer: Actor, alert: Alert) {
            self.viewer = viewer
            self.alert = alert
        }
    }

    enum Action: Sendable {
        case loaded(note: String)
        case edit(Input)
        case submit
        case askDiscard
        case discard
        case resolved(Alert)
        case failed(ServiceError)
    }

    static let id = "alert.resolve"
    private static let noteField = "note"

    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "resolve.submit", keys: [.function(2)], title: ResolveScreenWords.submit,
            help: ResolveScreenWords.submitHelp, action: .submit),
        ActionRow(
            "resolve.discard", keys: [.function(10)], title: ResolveScreenWords.discard,
            help: ResolveScreenWords.discardHelp, danger: true, action: .askDiscard),
    ]

    static func title(_ state: State) -> String { ResolveScreenWords.title(state.alert) }
    static func isTyping(_ state: State) -> Bool { state.isLoaded && state.form.isTyping }
    static func hint(_ state: State) -> String { state.form.hint }

    private static func draftKey(_ alert: Alert) -> String { "resolve/\(alert.id)" }

    static func draft(_ state: State) -> Draft? {
        let note = state.form.text(noteField)
        guard state.isLoaded, !note.isEmpty else { return nil }
        return Draft(key: draftKey(state.alert), body: Data(note.utf8))
    }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        let (viewer, key) = (state.viewer, draftKey(state.alert))
        return [
            .request(ResolveScreenWords.opening) { workplace in
                let kept = workplace.takeDraft(viewer, key)
                return .loaded(note: kept.map { String(decoding: $0, as: UTF8.self) } ?? "")
            }
        ]
    }

    static func fit(_ state: inout State, _ size: Size) { state.form.fit(columns: size.columns) }

    static func action(for input: Input, _ state: State) -> Action? {
        guard state.isLoaded else { return nil }
        if case .key(.character) = input { return .edit(input) }
        var form = state.form
        return form.handle(input, check: check) ? .edit(input) : nil
    }

    private static func check(_ field: String, _ form: Form) -> String? {
        form.text(noteField).allSatisfy(\.isWhitespace) ? ResolveScreenWords.noteMissing : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let note):
            state.isLoaded = true
            state.form.set(noteField, note)
            return []
        case .edit(let input):
            _ = state.form.handle(input, check: check)
            return []
        case .submit:
            return submit(&state)
        case .askDiscard:
            return state.form.text(noteField).isEmpty
                ? [.dropDraft(draftKey(state.alert)), .back] : [.ask(askDiscard)]
        case .discard:
            return [.dropDraft(draftKey(state.alert)), .back]
        case .resolved(let alert):
            return [.dropDraft(draftKey(state.alert)), .back] + AlertHandling.told(alert)
        case .failed(let error):
            return trouble(error)
        }
    }

    private static var askDiscard: Dialog<Action> {
        Dialog(
            title: ResolveScreenWords.discard, lines: [ResolveScreenWords.askDiscard],
            choices: [
                .init(
                    key: .character("y"), title: ResolveScreenWords.discard, action: .discard)
            ], danger: true)
    }

    private static func submit(_ state: inout State) -> [Effect<Action, Workplace>] {
        guard state.form.submit(check: check) else { return [] }
        let (viewer, id, note) = (state.viewer, state.alert.id, state.form.text(noteField))
        return [
            .request(AlertHandlingWords.resolving) { workplace in
                workplace.attempt(failed: Action.failed) {
                    .resolved(try $0.resolveAlert(viewer, id, note: note))
                }
            }
        ]
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        guard state.isLoaded else { return }
        canvas.put(
            [
                AlertWords.severity(state.alert, ascii: canvas.ascii), Span("  "),
                AlertWords.reason(state.alert, ascii: canvas.ascii),
            ], column: 1, row: 0)
        let rest = Rect(canvas.size).top(2).1
        canvas.within(rest) { state.form.draw(on: &$0) }
    }
}
