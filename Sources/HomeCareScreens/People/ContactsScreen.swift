import HomeCareDomain
import HomeCareServices
import TerminalKit

/// Whom to call for a patient, in order, and what is consented to.
enum ContactsScreen: Screen {
    struct State: Codable, Sendable {
        let viewer: Actor
        let patient: Int64
        var patientName = ""
        var contacts: [EmergencyContact] = []
        var consents: [Consent] = []
        /// Contacts by their numbers, consents by the places of their purposes below zero.
        var list = ListTable<Int64>()
        var zone = ClinicZone.nairobi
        var isLoaded = false

        init(viewer: Actor, patient: Int64) {
            self.viewer = viewer
            self.patient = patient
        }

        var contact: EmergencyContact? { contacts.first { $0.id == list.selected } }
        var purpose: ConsentPurpose? {
            list.selected.flatMap { id in
                id < 0 ? ConsentPurpose.allCases[Int(-id) - 1] : nil
            }
        }

        func standing(_ purpose: ConsentPurpose) -> Consent? {
            consents.first { $0.purpose == purpose && $0.withdrawnAt == nil }
        }
    }

    enum Action: Sendable {
        case loaded(String, [EmergencyContact], [Consent], ClinicZone)
        case failed(ServiceError)
        case move(Input)
        case askAdd(guardian: Bool)
        case add(NewContact)
        case askChange
        case change(Int64, NewContact)
        case shift(Int)
        case askRemove
        case remove(Int64)
        case consent(NewConsent)
        case withdraw(ConsentPurpose)
        case done(String)
        case refused(ServiceError)
    }

    static let id = "contacts"
    static let table: [ActionRow<State, Action>] = [
        ActionRow(
            "contacts.change", keys: [.enter], title: ContactsWords.change,
            help: ContactsWords.changeHelp, action: .askChange, availability: loaded),
        ActionRow(
            "contacts.add", keys: [.character("a")], title: ContactsWords.add,
            help: ContactsWords.addHelp, action: .askAdd(guardian: false), availability: loaded),
        ActionRow(
            "contacts.guardian", keys: [.character("g")], title: ContactsWords.addGuardian,
            help: ContactsWords.addGuardianHelp, action: .askAdd(guardian: true),
            availability: loaded),
        ActionRow(
            "contacts.up", keys: [.character("+")], title: ContactsWords.sooner,
            help: ContactsWords.soonerHelp, action: .shift(-1), availability: onContact),
        ActionRow(
            "contacts.down", keys: [.character("-")], title: ContactsWords.later,
            help: ContactsWords.laterHelp, action: .shift(1), availability: onContact),
        ActionRow(
            "contacts.remove", keys: [.character("x")], title: ContactsWords.remove,
            help: ContactsWords.removeHelp, danger: true, action: .askRemove,
            availability: { state in
                if state.contact != nil { return .available }
                guard let purpose = state.purpose else {
                    return .because(ContactsWords.nothing)
                }
                return state.standing(purpose) == nil
                    ? .because(ContactsWords.noneToWithdraw) : .available
            }),
    ]

    private static let loaded: @Sendable (State) -> Availability = {
        $0.isLoaded ? .available : .because(ContactsWords.opening)
    }
    private static let onContact: @Sendable (State) -> Availability = {
        $0.contact == nil ? .because(ContactsWords.contactsOnly) : .available
    }

    static func title(_ state: State) -> String { ContactsWords.title(state.patientName) }

    static func opened(_ state: State) -> [Effect<Action, Workplace>] {
        [.request(ContactsWords.opening, load(state))]
    }

    static func changed(_ state: State) -> [Effect<Action, Workplace>] {
        [.live("contacts", load(state))]
    }

    private static func load(_ state: State) -> @Sendable (Workplace) -> Action {
        let (viewer, patient) = (state.viewer, state.patient)
        return { workplace in
            workplace.attempt(failed: Action.failed) { clinic in
                .loaded(
                    try clinic.patientDetails(viewer, patient).name,
                    try clinic.contacts(viewer, patient: patient),
                    try clinic.consents(viewer, patient: patient), clinic.settings.zone)
            }
        }
    }

    static func fit(_ state: inout State, _ size: Size) { state.list.fit(rows: size.rows - 1) }

    static func action(for input: Input, _ state: State) -> Action? {
        var list = state.list
        return list.handle(input) ? .move(input) : nil
    }

    static func update(_ state: inout State, _ action: Action) -> [Effect<Action, Workplace>] {
        switch action {
        case .loaded(let name, let contacts, let consents, let zone):
            state.patientName = name
            state.contacts = contacts
            state.consents = consents
            state.zone = zone
            state.isLoaded = true
            state.list.show(
                contacts.map(\.id) + ConsentPurpose.allCases.indices.map { -Int64($0) - 1 })
            return []
        case .failed(let error):
            return (state.isLoaded ? [] : [.back]) + trouble(error)
        case .move(let input):
            _ = state.list.handle(input)
            return []
        case .done(let words):
            // The next key must meet what was just saved.
            return [.request(ContactsWords.opening, load(state)), .toast(words, .good)]
        case .refused(let error):
            return trouble(error)
        default:
            return work(state, action)
        }
    }
}
