import Words

/// The words of the form with a patient's details.
enum PatientFormWords {
    static var nameHelp: String {
        say("patientForm.name.help", "All names, in any order, as the person says them.")
    }
    static var bornHelp: String {
        say("patientForm.born.help", "The day first: 3.5.1948 or 030548; 1948-05-03 does too.")
    }
    static var sex: String { say("patientForm.sex", "Sex") }
    static var sexHelp: String { say("patientForm.sex.help", "F, M or O.") }
    static var phoneHelp: String {
        say("patientForm.phone.help", "In any spelling, such as 0712 345 678; empty for none.")
    }
    static var emailHelp: String {
        say("patientForm.email.help", "The e-mail address; empty for none.")
    }
    static var county: String { say("patientForm.county", "County") }
    static var countyHelp: String {
        say("patientForm.county.help", "Its code, or the beginning of its name: 47, nai.")
    }
    static var placeHelp: String { say("patientForm.place.help", "The town, estate or village.") }
    static var addressHelp: String {
        say("patientForm.address.help", "How a caregiver finds the house.")
    }
    static var physicianHelp: String {
        say("patientForm.physician.help", "A part of the physician's name; empty for none.")
    }
    static var submit: String { say("patientForm.submit", "Save") }
    static var submitHelp: String {
        say("patientForm.submit.help", "Saves what is changed; the audit keeps what was before.")
    }
    static var title: String { say("patientForm.title", "Details") }
    static func title(_ patient: String) -> String {
        say("patientForm.title.of", "Details ▸ \(patient)")
    }
    static var opening: String { say("patientForm.opening", "Opening the details") }
    static var saving: String { say("patientForm.saving", "Saving the details") }
    static var notOpen: String { say("patientForm.notOpen", "The form is still being opened.") }
    static var wrong: String { say("patientForm.wrong", "Not yet: nothing was saved.") }
    static var restored: String {
        say("patientForm.restored", "What you typed before is back; it is not saved yet.")
    }
    static func saved(_ patient: String) -> String {
        say("patientForm.saved", "The details of \(patient) are saved.")
    }
    static var key: String { say("card.details", "Edit") }
    static var keyHelp: String {
        say("card.details.help", "Changes name, birth, phone, address and the like.")
    }
}
