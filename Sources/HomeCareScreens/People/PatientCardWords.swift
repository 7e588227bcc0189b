import HomeCareDomain
import Words

/// The words of the patient's card.
enum PatientCardWords {
    static var title: String { say("card.title", "Patient") }
    static func title(_ patient: String) -> String {
        say("card.title.of", "Patient ▸ \(patient)")
    }
    static var keyHelp: String {
        say("card.help", "Opens the patient's card: contacts, visits, orders, and what is rare.")
    }
    static var opening: String { say("card.opening", "Opening the patient") }
    static var booked: String { say("card.booked", "Booked visits") }
    static var noneBooked: String { say("card.noneBooked", "No visit is booked.") }
    static var earlier: String { say("card.earlier", "Earlier visits") }
    static var noneYet: String { say("card.noneYet", "There has been no visit yet.") }

    /// How far the end of care has come.
    static func completion(_ completion: CareCompletion) -> String {
        let who = completion.decidedBy ?? ""
        switch completion.state {
        case .asked:
            return completion.physicianName.map {
                say("card.completion.asked", "The end of care waits for \($0).")
            } ?? say("card.completion.askedAdmin", "The end of care waits for an admin.")
        case .confirmed:
            return say("card.completion.confirmed", "The care has ended, says \(who).")
        case .declined:
            return say(
                "card.completion.declined", "The care goes on, says \(who): \(completion.note)")
        case .withdrawn:
            return say("card.completion.withdrawn", "The care goes on.")
        }
    }
}
