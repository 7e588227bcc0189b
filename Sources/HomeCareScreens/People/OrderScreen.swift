import HomeCareDomain
import HomeCareServices
import TerminalKit

/// A physician's order for a patient: what, and why.
enum OrderScreen: EntryScreen {
    struct Subject: Codable, Sendable {
        let patientName: String
        let offers: [Offer]
    }

    /// Something that can be ordered now.
    struct Offer: Codable, Sendable {
        let kind: OrderKind
        let value: Int

        var id: String { "\(kind.rawValue)/\(value)" }
    }

    typealias State = EntryState<Subject>
    typealias Action = EntryAction<Subject, Filed>
    typealias Entered = OrderInput
    typealias Filed = String

    static let id = "order"
    static let table: [ActionRow<State, Action>] = keys()
    static let writers: Set<Role> = [.physician]

    static var words: EntryWords {
        EntryWords(
            submit: OrderWords.submit, submitHelp: OrderWords.submitHelp,
            opening: OrderWords.opening, filing: OrderWords.saving, notOpen: OrderWords.notOpen,
            wrong: OrderWords.wrong, restored: OrderWords.restored,
            explanation: OrderWords.scaleNote)
    }

    static func title(_ state: State) -> String {
        state.subject.map { OrderWords.title($0.patientName) } ?? OrderWords.title
    }

    static func subject(_ clinic: Clinic, _ viewer: Actor, _ patient: Int64) throws -> Subject {
        let line = try clinic.patientCard(viewer, patient).line
        return Subject(patientName: line.patient.name, offers: offers(line))
    }

    /// What can change: the other scale, and the other word about a pregnancy where it can be.
    private static func offers(_ line: PatientLine) -> [Offer] {
        guard let condition = line.condition else { return [] }
        let scale = Offer(kind: .spo2Scale, value: condition.spo2Scale == 2 ? 1 : 2)
        guard condition.pregnant || line.patient.sex != .male else { return [scale] }
        return [scale, Offer(kind: .pregnant, value: condition.pregnant ? 0 : 1)]
    }

    static func form(_ subject: Subject) -> Form {
        let titles = subject.offers.map { OrderWords.choice($0.kind, $0.value) }
        let options = zip(subject.offers, titles).map { ChoiceField.Option($0.id, $1) }
        return Form([
            FormField(
                "what", OrderWords.what, .choice(ChoiceField(options, optional: true)),
                help: OrderWords.whatHelp(titles)),
            FormField(
                "reason", OrderWords.reason, .text(TextField(limit: 500)),
                help: OrderWords.reasonHelp),
        ])
    }

    static func check(_ field: String, _ form: Form, _ subject: Subject) -> String? {
        guard form.text(field).allSatisfy(\.isWhitespace) else { return nil }
        return field == "what" ? OrderWords.noChoice : OrderWords.noReason
    }

    static func entered(_ state: State, confirmed: [String]) -> OrderInput? {
        let chosen = state.form.text("what")
        guard let offer = state.subject?.offers.first(where: { $0.id == chosen }) else {
            return nil
        }
        var order = OrderInput(
            patient: state.record, kind: offer.kind, value: offer.value,
            reason: state.form.text("reason"))
        order.confirmed = Set(confirmed)
        return order
    }

    static func file(
        _ order: OrderInput, _ clinic: Clinic, _ viewer: Actor, operation: String
    ) throws -> String {
        _ = try clinic.order(viewer, order, operation: operation)
        return order.kind.title(order.value)
    }

    static func filed(_ words: String, _ state: State) -> [Effect<Action, Workplace>] {
        [.back, .toast(OrderWords.ordered(words), .good)]
    }

    static func ask(_ questions: [FieldError]) -> Dialog<Action>? { OrderWords.ask(questions) }
}
