import HomeCareDomain
import Words

/// The words of contacts and consents.
enum ContactsWords {
    static func title(_ patient: String) -> String {
        let title = say("contacts.title", "Contacts and consents")
        return patient.isEmpty ? title : "\(title) ▸ \(patient)"
    }
    static var key: String { say("contacts.key", "Contacts") }
    static var keyHelp: String {
        say("contacts.key.help", "Whom to call, in order, and what is consented to.")
    }
    static var opening: String { say("contacts.opening", "Opening the contacts") }
    static var saving: String { say("contacts.saving", "Saving") }
    static var saved: String { say("contacts.saved", "Saved.") }
    static var change: String { say("contacts.change", "Change") }
    static var changeHelp: String {
        say("contacts.change.help", "Changes a contact; records or withdraws a consent.")
    }
    static var add: String { say("contacts.add", "Add") }
    static var addHelp: String {
        say("contacts.add.help", "Adds somebody to be called, behind the others.")
    }
    static var addGuardian: String { say("contacts.guardian", "Guardian") }
    static var addGuardianHelp: String {
        say("contacts.guardian.help", "Adds somebody who answers for the patient.")
    }
    static var sooner: String { say("contacts.sooner", "Call sooner") }
    static var soonerHelp: String { say("contacts.sooner.help", "Moves the contact up.") }
    static var later: String { say("contacts.later", "Call later") }
    static var laterHelp: String { say("contacts.later.help", "Moves the contact down.") }
    static var remove: String { say("contacts.remove", "Remove") }
    static var removeHelp: String {
        say("contacts.remove.help", "Removes a contact, or withdraws a consent.")
    }
    static var withdraw: String { say("contacts.withdraw", "Withdraw") }
    static var nothing: String { say("contacts.nothing", "There is nothing to remove.") }
    static var noneToWithdraw: String {
        say("contacts.noneToWithdraw", "No consent to this stands.")
    }
    static var contactsOnly: String {
        say("contacts.contactsOnly", "Only contacts have an order.")
    }
    static var line: String { say("contacts.line", "Contact") }
    static var consentLine: String { say("contacts.consentLine", "How") }
    static var consentHelp: String {
        say(
            "contacts.consentHelp",
            """
            In person, phone, written or online; then who gave it, if it was not the patient or \
            the guardian: written; Njoki Kamau; daughter.
            """)
    }
    static var consents: String { say("contacts.consents", "Consents") }
    static var who: String { say("contacts.who", "Who") }
    static var relationship: String { say("contacts.relationship", "Relationship") }

    static func record(_ purpose: String) -> String {
        say("contacts.record", "Consent ▸ \(purpose)")
    }
    static func place(_ position: Int) -> String { say("contacts.place", "Call \(position)") }
    static func askRemove(_ name: String) -> String {
        say("contacts.askRemove", "\(name) is called no longer; what waits for them is taken back.")
    }
    static func askWithdraw(_ purpose: String) -> String {
        say("contacts.askWithdraw", "\(purpose): the consent stays on record as withdrawn.")
    }

    /// `By phone, by Njoki Kamau (daughter), 24 Nov 10:30`, or that none is on record.
    static func consent(_ consent: Consent?, _ zone: ClinicZone, _ hour: Instant) -> String {
        guard let consent else { return say("contacts.noConsent", "no consent on record") }
        let who =
            consent.relationship.isEmpty
            ? consent.givenBy : "\(consent.givenBy) (\(consent.relationship))"
        let when = zone.full(consent.givenAt, now: hour)
        return say("contacts.consentGiven", "\(consent.way.title), \(who), \(when)")
    }
}
