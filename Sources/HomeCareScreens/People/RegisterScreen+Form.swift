import HomeCareDomain
import TerminalKit

extension RegisterScreen {
    /// Whom to call is a line each, so that a whole patient fits on one small screen.
    static func form() -> Form {
        let ways = ConsentWay.allCases.map { ChoiceField.Option($0.rawValue, $0.title) }
        func line(_ id: String, _ label: String, _ help: String) -> FormField {
            FormField(id, label, .text(TextField(limit: 400)), help: help)
        }
        func consent(_ purpose: ConsentPurpose, _ label: String) -> FormField {
            FormField(
                purpose.rawValue, label, .choice(ChoiceField(ways, optional: true)),
                help: RegisterWords.consentHelp)
        }
        var form = Form(
            PatientForm.identity() + PatientForm.whereabouts() + [
                line("guardian", RegisterWords.guardian, RegisterWords.guardianHelp),
                line("contact1", RegisterWords.first, RegisterWords.contactHelp),
                line("contact2", RegisterWords.second, RegisterWords.contactHelp),
                PatientForm.email(),
                consent(.care, RegisterWords.care),
                consent(.messages, RegisterWords.messages),
                consent(.sharing, RegisterWords.sharing),
            ])
        form.hide(["guardian"])
        return form
    }

    /// The guardian is asked for as soon as it is a child.
    static func showGuardian(_ state: inout State) {
        state.form.hide(isChild(state.form, state.ground) ? [] : ["guardian"])
    }

    private static func isChild(_ form: Form, _ ground: PatientForm.Ground?) -> Bool {
        guard let today = ground?.today,
            let born = try? BirthDate.read(form.text("born"), today: today).get()
        else { return false }
        return Guardianship.isNeeded(born: born, today: today)
    }

    static func check(_ state: State) -> Form.Check {
        let ground = state.ground
        return { field, form in
            switch field {
            case "guardian", "contact1", "contact2":
                let text = form.text(field)
                guard let contact = NewContact(line: text) else {
                    return field == "guardian" && isChild(form, ground)
                        ? RegisterWords.guardianNeeded : nil
                }
                return contact.errors(in: field).first?.message
            default:
                return PatientForm.check(field, form, ground)
            }
        }
    }

    /// The patient as typed so far.
    static func patient(_ form: Form) -> NewPatient {
        var contacts: [NewContact] = []
        if form["guardian"]?.isHidden == false,
            let guardian = NewContact(line: form.text("guardian"), guardian: true)
        {
            contacts.append(guardian)
        }
        contacts += ["contact1", "contact2"].compactMap { NewContact(line: form.text($0)) }
        return NewPatient(
            details: PatientForm.details(form), contacts: contacts,
            consents: ConsentPurpose.allCases.compactMap { purpose in
                ConsentWay(rawValue: form.text(purpose.rawValue)).map {
                    NewConsent(purpose: purpose, way: $0)
                }
            })
    }
}
