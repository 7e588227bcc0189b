import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

/// An admin takes the report of a death back: why, and the patient's name typed.
enum ReverseDeathScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let patient: Int64
        var patientName = ""
        var form = ReverseDeathScreen.form()

        init(viewer: Actor, patient: Int64) {
            self.viewer = viewer
            self.patient = patient
        }
    }

    enum Action: Sendable {
        case loaded(String)
        case failed(ServiceError)
        case edit(Input)
        case submit
        case done(DeathReversal)
        case refused(ServiceError)
    }

    static let id = "reverse-death"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "reverse.submit", keys: [.function(2)], title: ReverseDeathWords.submit,
            help: ReverseDeathWords.submitHelp, danger: true, action: .submit,
            availability: {
                $0.patientName.isEmpty ? .because(ReverseDeathWords.notOpen) : .available
            })
    ]

    static func form() -> Form {
        Form([
            FormField(
                "reason", ReverseDeathWords.reason, .text(TextField(limit: 500)),
                help: ReverseDeathWords.reasonHelp),
            FormField(
                "name", ReverseDeathWords.name,
                .text(TextField(limit: SafeText.longestName)), help: ReverseDeathWords.nameHelp),
        ])
    }

    static func title(_ state: State) -> String {
        state.patientName.isEmpty
            ? ReverseDeathWords.title : ReverseDeathWords.title(state.patientName)
    }

    static func isTyping(_ state: State) -> Bool { state.form.isTyping }
    static func hint(_ state: State) -> String { state.form.hint }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        let (viewer, patient) = (state.viewer, state.patient)
        return [
            .request(ReverseDeathWords.opening) { workplace in
                workplace.attempt(failed: Action.failed) { clinic in
                    .loaded(try clinic.patientCard(viewer, patient).line.patient.name)
                }
            }
        ]
    }

    static func action(for input: Input, _ state: State) -> Action? {
        guard !state.patientName.isEmpty else { return nil }
        var form = state.form
        return form.handle(input, check: check(state)) ? .edit(input) : nil
    }

    private static func check(_ state: State) -> Form.Check {
        let name = state.patientName
        return { field, form in
            let text = form.text(field)
            let isBlank = text.allSatisfy(\.isWhitespace)
            if field == "reason" { return isBlank ? ReverseDeathWords.noReason : nil }
            if isBlank { return ReverseDeathWords.noName }
            return SafeText.sameName(text, name) ? nil : ReverseDeathWords.otherName
        }
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let name):
            state.patientName = name
            return []
        case .failed(let error):
            return [.back] + trouble(error)
        case .edit(let input):
            _ = state.form.handle(input, check: check(state))
            return []
        case .submit:
            return submit(&state)
        case .done(let reversal):
            return
                (reversal.bookings.isEmpty
                ? [.back]
                : [
                    .replace(
                        AnyScreen(
                            DecisionsScreen.self, DecisionsScreen.State(viewer: state.viewer)))
                ]) + [
                    .chrome(ShellMessage.alertsChanged),
                    .toast(
                        ReverseDeathWords.done(
                            reversal.patientName, reversal.status.title, reversal.told), .good),
                ]
        case .refused(let error):
            return trouble(error)
        }
    }

    private static func submit(_ state: inout State) -> [Effect<Action, Workplace>] {
        guard state.form.submit(check: check(state)) else {
            return [.toast(ReverseDeathWords.wrong, .error)]
        }
        let (viewer, patient) = (state.viewer, state.patient)
        let reason = state.form.text("reason")
        return [
            .request(ReverseDeathWords.saving) { workplace in
                workplace.attempt(failed: Action.refused) { clinic in
                    .done(try clinic.reverseDeath(viewer, patient: patient, reason: reason))
                }
            }
        ]
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        let width = min(100, canvas.size.columns - 2)
        let rows =
            canvas.size.rows >= 12
            ? canvas.paragraph(
                ReverseDeathWords.explanation, column: 1, row: 0, width: width, tone: .dim) + 1
            : 0
        canvas.within(
            Rect(column: 1, row: rows, columns: width, rows: canvas.size.rows - rows)
        ) { state.form.draw(on: &$0) }
    }
}
