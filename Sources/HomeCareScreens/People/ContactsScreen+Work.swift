import HomeCareDomain
import HomeCareServices
import TerminalKit

extension ContactsScreen {
    static func work(_ state: State, _ action: Action) -> [Effect<Action, Workplace>] {
        let (viewer, patient) = (state.viewer, state.patient)
        switch action {
        case .askAdd(let guardian):
            return [
                askLine(guardian ? ContactsWords.addGuardian : ContactsWords.add) {
                    .add(contact($0, guardian))
                }
            ]
        case .askChange:
            return askChange(state)
        case .add(let new):
            return save { _ = try $0.addContact(viewer, patient: patient, new) }
        case .change(let id, let new):
            return save { _ = try $0.changeContact(viewer, id, new) }
        case .shift(let places):
            guard let id = state.contact?.id else { return [] }
            return save { _ = try $0.moveContact(viewer, id, by: places) }
        case .askRemove:
            return askRemove(state)
        case .remove(let id):
            return save { _ = try $0.removeContact(viewer, id) }
        case .consent(let new):
            return save { _ = try $0.recordConsent(viewer, patient: patient, new) }
        case .withdraw(let purpose):
            return save { _ = try $0.withdrawConsent(viewer, patient: patient, purpose) }
        default:
            return []
        }
    }

    private static func save(
        _ body: @escaping @Sendable (Clinic) throws -> Void
    ) -> [Effect<Action, Workplace>] {
        [
            .request(ContactsWords.saving) { workplace in
                workplace.attempt(failed: Action.refused) { clinic in
                    try body(clinic)
                    return .done(ContactsWords.saved)
                }
            }
        ]
    }

    private static func contact(_ line: String, _ guardian: Bool) -> NewContact {
        NewContact(line: line, guardian: guardian) ?? NewContact(name: "", guardian: guardian)
    }

    private static func askLine(
        _ title: String, initial: String = "", _ action: @escaping @Sendable (String) -> Action
    ) -> Effect<Action, Workplace> {
        .ask(
            Dialog(
                title: title, lines: [RegisterWords.contactHelp],
                prompt: Dialog.Prompt(
                    label: ContactsWords.line, initial: initial, givesWay: false,
                    check: { contact($0, false).errors(in: "contact").first?.message },
                    action: action)))
    }

    private static func askChange(_ state: State) -> [Effect<Action, Workplace>] {
        if let known = state.contact {
            return [
                askLine(ContactsWords.change, initial: NewContact(known).line) {
                    .change(known.id, contact($0, known.guardian))
                }
            ]
        }
        guard let purpose = state.purpose else { return [] }
        guard state.standing(purpose) == nil else { return askRemove(state) }
        return [
            .ask(
                Dialog(
                    title: ContactsWords.record(purpose.title),
                    lines: [ContactsWords.consentHelp],
                    prompt: Dialog.Prompt(
                        label: ContactsWords.consentLine,
                        check: {
                            consent(purpose, $0) == nil ? ContactsWords.consentHelp : nil
                        },
                        action: {
                            .consent(
                                consent(purpose, $0) ?? NewConsent(purpose: purpose, way: .inPerson)
                            )
                        })))
        ]
    }

    private static func consent(_ purpose: ConsentPurpose, _ text: String) -> NewConsent? {
        NewConsent(line: "\(purpose.rawValue)=\(text)")
    }

    private static func askRemove(_ state: State) -> [Effect<Action, Workplace>] {
        let (title, line, action): (String, String, Action)
        if let contact = state.contact {
            (title, line) = (ContactsWords.remove, ContactsWords.askRemove(contact.name))
            action = .remove(contact.id)
        } else if let purpose = state.purpose {
            (title, line) = (ContactsWords.withdraw, ContactsWords.askWithdraw(purpose.title))
            action = .withdraw(purpose)
        } else {
            return []
        }
        return [
            .ask(
                Dialog(
                    title: title, lines: [line],
                    choices: [.init(key: .character("y"), title: title, action: action)],
                    danger: true))
        ]
    }

    static func draw(_ state: State, on canvas: inout Canvas) {
        guard state.isLoaded else { return }
        let hour = canvas.hour
        state.list.draw(
            rows(state, hour),
            columns: [
                ListColumn("", width: 9) { Span($0[0], .dim) },
                ListColumn(ContactsWords.who, width: 14, flex: 2) { Span($0[1]) },
                ListColumn(ContactsWords.relationship, width: 12, flex: 1, priority: 1) {
                    Span($0[2], .dim)
                },
                ListColumn(PatientWords.phone, width: 13, priority: 2) { Span($0[3]) },
                ListColumn(PatientWords.email, width: 16, flex: 1, priority: 3) {
                    Span($0[4], .dim)
                },
            ], empty: "", on: &canvas)
    }

    private static func rows(_ state: State, _ hour: Instant) -> [[String]] {
        let contacts = state.contacts.map { contact in
            [
                ContactsWords.place(contact.position), contact.name,
                PatientWords.relationship(contact), contact.phone ?? "", contact.email ?? "",
            ]
        }
        let consents = ConsentPurpose.allCases.map { purpose in
            guard let consent = state.standing(purpose) else {
                return [purpose.title, PatientWords.none, "", "", ""]
            }
            return [
                purpose.title, consent.givenBy, consent.relationship, consent.way.title,
                state.zone.full(consent.givenAt, now: hour),
            ]
        }
        return contacts + consents
    }
}
