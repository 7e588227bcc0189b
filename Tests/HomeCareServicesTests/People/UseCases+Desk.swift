import HomeCareDomain
import HomeCareServices

/// What the desk does with registrations.
extension UseCase {
    static let readingDesk: [UseCase] = [
        UseCase("look for likely duplicates", "no no no yes yes yes") { clinic, actor, _ in
            _ = try clinic.likelyDuplicates(actor, of: RegisteringTests.person())
        },
        UseCase("see the physicians to choose from", "yes no no yes yes yes") {
            clinic, actor, _ in
            _ = try clinic.physicianChoices(actor)
        },
        UseCase("see a patient's details to change them", "yes/no no no yes yes yes") {
            _ = try $0.patientDetails($1, $2 ? 1 : 2)
        },
        UseCase("see contacts to change them", "yes/no no no yes yes yes") {
            _ = try $0.contacts($1, patient: $2 ? 1 : 2)
        },
        UseCase("see consents", "yes/no no no yes yes yes") {
            _ = try $0.consents($1, patient: $2 ? 1 : 2)
        },
        UseCase("see what hinders a merge", "no no no yes yes yes") {
            _ = try $0.mergeHindrance($1, kept: $2 ? 1 : 2, merged: $2 ? 2 : 1)
        },
    ]

    static let writingDesk: [UseCase] = [
        UseCase("register a patient", "no no no yes yes yes") { clinic, actor, _ in
            _ = try clinic.registerPatient(actor, RegisteringTests.person(), operation: "matrix")
        },
        UseCase("change a patient's details", "yes/no no no yes yes yes") {
            let id: Int64 = $2 ? 1 : 2
            var details = (try? $0.patientDetails($1, id)) ?? PatientDetails()
            details.place = "Kitengela"
            _ = try $0.changePatient($1, id, details)
        },
        UseCase("add a contact", "yes/no no no yes yes yes") {
            _ = try $0.addContact(
                $1, patient: $2 ? 1 : 2, NewContact(name: "Aunt", phone: "0733 000 111"))
        },
        UseCase("change a contact", "yes no no yes yes yes") { clinic, actor, _ in
            _ = try clinic.changeContact(
                actor, 1, NewContact(name: "Kamau", phone: "0733 000 111"))
        },
        UseCase("move a contact", "yes no no yes yes yes") { clinic, actor, _ in
            _ = try clinic.moveContact(actor, 2, by: -1)
        },
        UseCase("remove a contact", "yes no no yes yes yes") { clinic, actor, _ in
            _ = try clinic.removeContact(actor, 1)
        },
        UseCase("record a consent", "yes/no no no yes yes yes") {
            _ = try $0.recordConsent(
                $1, patient: $2 ? 1 : 2, NewConsent(purpose: .care, way: .phone))
        },
        UseCase("withdraw a consent that does not stand", "none/no no no none none none") {
            _ = try $0.withdrawConsent($1, patient: $2 ? 1 : 2, .care)
        },
        UseCase("merge two registrations", "no no no unsettled unsettled unsettled") {
            _ = try $0.mergePatients($1, kept: $2 ? 1 : 2, merged: $2 ? 2 : 1, reason: "One card.")
        },
        UseCase("undo a merge", "no no no notMerged notMerged notMerged") {
            _ = try $0.undoMerge($1, merged: $2 ? 1 : 2)
        },
    ]
}
