import HomeCareDomain
import Words

/// Why something is not done at the desk with a patient's registration.
enum DeskRefusals {
    static var guardian: String {
        say(
            "refusal.guardian",
            "Somebody under 18 needs a guardian among those who are called.")
    }
    static func lastGuardian(_ guardian: String, _ patient: String) -> String {
        say(
            "refusal.lastGuardian",
            """
            \(guardian) is the only guardian of \(patient), who is under 18: add another one \
            first.
            """)
    }
    static var consentTwice: String {
        say("refusal.consentTwice", "This consent is given twice.")
    }
    static func consentStands(_ purpose: String) -> String {
        say(
            "refusal.consentStands",
            "A consent to this stands already (\(purpose)). Withdraw it first.")
    }
    static func noConsent(_ purpose: String) -> String {
        say("refusal.noConsent", "No consent to this stands (\(purpose)). Nothing was changed.")
    }
    static func duplicate(_ candidate: DuplicateCandidate) -> String {
        let patient = candidate.patient
        let who = "\(patient.reference) \(patient.name), \(ClinicZone.dated(patient.born))"
        return say(
            "refusal.duplicate",
            "Perhaps registered already: \(who) (\(candidate.why)). Say why it is not the same.")
    }
    static var spite: String {
        say("refusal.spite", "Say why it is not the same person.")
    }
    static func physicianUnknown(_ typed: String) -> String {
        say("refusal.physician.unknown", "No physician who is at work is called “\(typed)”.")
    }
    static func physicianAmbiguous(_ typed: String, _ names: String) -> String {
        say("refusal.physician.ambiguous", "“\(typed)” may be \(names): type more of it.")
    }
    static var deskOnly: String {
        say(
            "refusal.deskOnly",
            "Name, birth, sex and physician are changed at the desk. Nothing was changed.")
    }
    static func tooManyContacts(_ most: Int) -> String {
        say("refusal.tooManyContacts", "There are \(most) contacts already: remove one first.")
    }
    static var mergeWhy: String {
        say("refusal.merge.why", "Say how you know that it is one person.")
    }
    static var mergeSame: String {
        say("refusal.merge.same", "Both are the same registration.")
    }
    static func mergeDifferent(_ differences: String) -> String {
        say("refusal.merge.different", "They may be two people: \(differences).")
    }
    static func differ(
        _ what: RegistrationDifference, _ one: Patient, _ other: Patient
    ) -> String {
        switch what {
        case .born:
            say(
                "refusal.merge.born",
                "born \(ClinicZone.dated(one.born)) and \(ClinicZone.dated(other.born))")
        case .sex:
            say(
                "refusal.merge.sex",
                "\(one.sex.title.lowercased()) and \(other.sex.title.lowercased())")
        case .name: say("refusal.merge.name", "\(one.name) and \(other.name)")
        }
    }
    static func mergedAlready(_ patient: String, _ kept: String) -> String {
        say("refusal.merge.already", "\(patient) is merged into \(kept) already.")
    }
    static var mergeAdmin: String {
        say(
            "refusal.merge.admin",
            "These two are not merged at the desk. Nothing was changed; please ask an admin.")
    }
    static func mergeKeepOther(_ deceased: String, _ other: String) -> String {
        say(
            "refusal.merge.keepOther",
            """
            \(deceased) is on record as deceased: keep it and merge \(other) into it, or have \
            the report of the death withdrawn first. Nothing was changed.
            """)
    }
    static var mergeUnsettled: String {
        say(
            "refusal.merge.unsettled",
            """
            Both registrations have an alert or an end of care that waits. Nothing was changed; \
            those who treat the patient must settle one of them first.
            """)
    }
    static func mergeClash(_ kept: String, _ merged: String, more: Int) -> String {
        say(
            "refusal.merge.clash",
            """
            Two visits would be at one time: \(kept), and \(merged)\(others(more)). Nothing was \
            changed; move or cancel one first.
            """)
    }
    private static func others(_ more: Int) -> String {
        more > 0 ? say("refusal.merge.clashMore", ", and \(more) more") : ""
    }
    static func notMerged(_ patient: String) -> String {
        say("refusal.merge.not", "\(patient) is not merged into another one. Nothing was changed.")
    }
    static func undoFirst(_ kept: String, _ into: String) -> String {
        say(
            "refusal.merge.undoFirst",
            "\(kept) was merged into \(into) since: undo that first. Nothing was changed.")
    }
}
