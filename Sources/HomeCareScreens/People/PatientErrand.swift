import HomeCareDomain
import TerminalKit

/// What can be done with a patient wherever one is chosen: in the list, on the chart, on the card.
enum PatientErrand: String, CaseIterable, Sendable {
    case card, order, reverseDeath

    /// Who asks, and how the patient is; the status is nil for those who may not know it.
    struct Subject {
        let viewer: Actor
        let status: PatientStatus?
    }

    private var title: String {
        switch self {
        case .card: PatientCardWords.title
        case .order: OrderWords.key
        case .reverseDeath: ReverseDeathWords.key
        }
    }

    private var help: String {
        switch self {
        case .card: PatientCardWords.keyHelp
        case .order: OrderWords.keyHelp
        case .reverseDeath: ReverseDeathWords.keyHelp
        }
    }

    private func availability(_ subject: Subject?) -> Availability {
        guard let subject else { return .hidden }
        switch self {
        case .card: return .available
        case .order:
            guard subject.viewer.role == .physician else { return .hidden }
            return subject.status == .deceased ? .because(OrderWords.notForTheDead) : .available
        case .reverseDeath:
            let isIts = subject.viewer.role == .admin && subject.status == .deceased
            return isIts ? .available : .hidden
        }
    }

    /// The row of a screen's table; without a key it is found by its name alone.
    func row<State, Action>(
        _ screen: String, key: Key? = nil, footer: Bool = false, action: Action,
        _ subject: @escaping @Sendable (State) -> Subject?
    ) -> ActionRow<State, Action> {
        ActionRow(
            "\(screen).\(rawValue)", keys: key.map { [$0] } ?? [], title: title, help: help,
            danger: self == .reverseDeath, footer: footer, action: action,
            availability: { availability(subject($0)) })
    }

    /// The screen on which it is done.
    func screen(_ viewer: Actor, _ patient: Int64) -> AnyScreen<Workplace> {
        switch self {
        case .card:
            AnyScreen(
                PatientCardScreen.self, PatientCardScreen.State(viewer: viewer, patient: patient))
        case .order:
            AnyScreen(OrderScreen.self, OrderScreen.State(viewer: viewer, record: patient))
        case .reverseDeath:
            AnyScreen(
                ReverseDeathScreen.self, ReverseDeathScreen.State(viewer: viewer, record: patient))
        }
    }
}
