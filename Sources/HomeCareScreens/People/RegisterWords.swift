import HomeCareDomain
import TerminalKit
import Words

/// The words of the screen that registers a patient.
enum RegisterWords {
    static var title: String { say("register.title", "Register a patient") }
    static var key: String { say("register.key", "Register") }
    static var keyHelp: String {
        say("register.key.help", "Registers a patient who is new to the clinic.")
    }
    static var submit: String { say("register.submit", "Register") }
    static var submitHelp: String {
        say(
            "register.submit.help",
            "Registers the patient; if somebody on record is likely the same, it asks why not.")
    }
    static var open: String { say("register.open", "Open likeness") }
    static var openHelp: String {
        say(
            "register.open.help",
            "Opens the card of whoever is most alike; what is typed here stays.")
    }
    static var opening: String { say("register.opening", "Opening the form") }
    static var saving: String { say("register.saving", "Registering the patient") }
    static var wrong: String { say("register.wrong", "Not yet: nobody was registered.") }
    static var guardian: String { say("register.guardian", "Guardian") }
    static var guardianHelp: String {
        say("register.guardian.help", "Who answers for the child: name; mother; 0712 345 678.")
    }
    static var guardianNeeded: String {
        say("register.guardian.needed", "Somebody under 18 needs a guardian.")
    }
    static var first: String { say("register.first", "Call first") }
    static var second: String { say("register.second", "Call second") }
    static var contactHelp: String {
        say(
            "register.contact.help",
            "Name; relationship; phone; e-mail, such as Njoki Kamau; daughter; 0712 345 678.")
    }
    static var care: String { say("register.care", "Consents: care") }
    static var messages: String { say("register.messages", "– messages") }
    static var sharing: String { say("register.sharing", "– sharing") }
    static var consentHelp: String {
        say(
            "register.consent.help",
            "How the patient or the guardian consented: I, B, W or O; empty if not yet.")
    }
    static var perhaps: String { say("register.perhaps", "Perhaps on record already (F3 opens)") }
    static var nobody: String {
        say("register.nobody", "Nobody on record looks like the same person.")
    }

    static func candidate(_ candidate: DuplicateCandidate) -> String {
        let patient = candidate.patient
        return say(
            "register.candidate",
            """
            Perhaps on record: \(patient.reference) \(patient.name), \
            \(ClinicZone.dated(patient.born)): \(candidate.why).
            """)
    }

    static func registered(_ reference: String, _ name: String) -> String {
        say("register.registered", "\(reference) \(name) is registered.")
    }

    /// Asks why it is nobody of those.
    static func ask(_ lines: [String]) -> Dialog<RegisterScreen.Action> {
        Dialog(
            title: say("register.ask", "Is it the same person?"), lines: lines,
            prompt: Dialog.Prompt(
                label: say("register.ask.reason", "Not the same, because"),
                check: { text in
                    text.allSatisfy(\.isWhitespace)
                        ? say("register.ask.missing", "Say why it is not the same person.") : nil
                },
                action: { .inSpite($0) }))
    }
}
