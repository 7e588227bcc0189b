import Foundation
import HomeCareDomain
import HomeCareServices
import TerminalKit

/// A physician's order for a patient: what, and why.
enum OrderScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let patient: Int64
        var patientName = ""
        /// The order's own name; empty until the form is open.
        var operation = ""
        var form = Form([])

        init(viewer: Actor, patient: Int64) {
            self.viewer = viewer
            self.patient = patient
        }
    }

    enum Action: Sendable {
        case loaded(PatientLine, operation: String)
        case failed(ServiceError)
        case edit(Input)
        case submit
        case confirm([String])
        case saved(String)
        case refused(ServiceError)
    }

    static let id = "order"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "order.submit", keys: [.function(2)], title: OrderWords.submit,
            help: OrderWords.submitHelp, action: .submit,
            availability: { $0.operation.isEmpty ? .because(OrderWords.notOpen) : .available })
    ]

    /// What can change: the other scale, and the other word about a pregnancy where it can be.
    private static func offers(_ line: PatientLine) -> [(kind: OrderKind, value: Int)] {
        guard let condition = line.condition else { return [] }
        var offers: [(kind: OrderKind, value: Int)] = [
            (.spo2Scale, condition.spo2Scale == 2 ? 1 : 2)
        ]
        if condition.pregnant || line.patient.sex != .male {
            offers.append((.pregnant, condition.pregnant ? 0 : 1))
        }
        return offers
    }

    private static func form(_ line: PatientLine) -> Form {
        let offers = offers(line)
        let titles = offers.map { OrderWords.choice($0.kind, $0.value) }
        let options = zip(offers, titles).map { offer, title in
            ChoiceField.Option("\(offer.kind.rawValue)/\(offer.value)", title)
        }
        return Form([
            FormField(
                "what", OrderWords.what, .choice(ChoiceField(options, optional: true)),
                help: OrderWords.whatHelp(titles)),
            FormField(
                "reason", OrderWords.reason, .text(TextField(limit: 500)),
                help: OrderWords.reasonHelp),
        ])
    }

    static func title(_ state: State) -> String {
        state.patientName.isEmpty ? OrderWords.title : OrderWords.title(state.patientName)
    }

    static func isTyping(_ state: State) -> Bool { state.form.isTyping }
    static func hint(_ state: State) -> String { state.form.hint }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        let (viewer, patient) = (state.viewer, state.patient)
        return [
            .request(OrderWords.opening) { workplace in
                workplace.attempt(failed: Action.failed) { clinic in
                    .loaded(
                        try clinic.patientCard(viewer, patient).line,
                        operation: UUID().uuidString)
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
        guard form.text(field).allSatisfy(\.isWhitespace) else { return nil }
        return field == "what" ? OrderWords.noChoice : OrderWords.noReason
    }

    private static func input(_ state: State) -> OrderInput? {
        let parts = state.form.text("what").split(separator: "/").map(String.init)
        guard parts.count == 2, let kind = OrderKind(rawValue: parts[0]),
            let value = Int(parts[1])
        else { return nil }
        return OrderInput(
            patient: state.patient, kind: kind, value: value, reason: state.form.text("reason"))
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let line, let operation):
            state.patientName = line.patient.name
            state.operation = operation
            state.form = form(line)
            return []
        case .failed(let error):
            return [.back] + trouble(error)
        case .edit(let input):
            _ = state.form.handle(input, check: check)
            return []
        case .submit:
            return submit(&state, confirmed: [])
        case .confirm(let questions):
            return submit(&state, confirmed: Set(questions))
        case .saved(let words):
            return [.back, .toast(OrderWords.ordered(words), .good)]
        case .refused(.refused(let errors)) where errors.allSatisfy({ $0.code == "unanswered" }):
            return [.ask(OrderWords.ask(errors))]
        case .refused(let error):
            return trouble(error)
        }
    }

    private static func submit(
        _ state: inout State, confirmed: Set<String>
    ) -> [Effect<Action, Workplace>] {
        guard state.form.submit(check: check), var input = input(state) else {
            return [.toast(OrderWords.wrong, .error)]
        }
        input.confirmed = confirmed
        let (viewer, operation, order) = (state.viewer, state.operation, input)
        return [
            .request(OrderWords.saving) { workplace in
                workplace.attempt(failed: Action.refused) { clinic in
                    _ = try clinic.order(viewer, order, operation: operation)
                    return .saved(order.kind.title(order.value))
                }
            }
        ]
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        let width = min(100, canvas.size.columns - 2)
        let rows =
            canvas.size.rows >= 10
            ? canvas.paragraph(
                OrderWords.scaleNote, column: 1, row: 0, width: width, tone: .dim) + 1
            : 0
        canvas.within(
            Rect(column: 1, row: rows, columns: width, rows: canvas.size.rows - rows)
        ) { state.form.draw(on: &$0) }
    }
}
