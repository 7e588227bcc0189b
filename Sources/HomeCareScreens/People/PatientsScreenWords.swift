import Words

/// What the list of patients says.
enum PatientsScreenWords {
    static var title: String { say("patients.title", "Patients") }
    static var open: String { say("patients.open", "Open") }
    static var openHelp: String {
        say("patients.openHelp", "Opens the patient's chart, or at the desk the patient's card.")
    }
    static var nothingToOpen: String {
        say("patients.nothingToOpen", "There is no patient to open.")
    }
    static var search: String { say("patients.search", "Search") }
    static var searchHelp: String {
        say(
            "patients.searchHelp",
            "Narrows the list by name, phone, date of birth or number while you type; Esc ends it.")
    }
    static var searchHint: String {
        say("patients.searchHint", "Name, phone, date of birth or P-0123.")
    }
    static var opening: String { say("patients.opening", "Opening the patients") }
    static var looking: String { say("patients.looking", "Looking") }
    static var since: String { say("patients.since", "For") }
    static var noneBooked: String { say("patients.noneBooked", "none is booked") }
    static var noneVisited: String {
        say(
            "patients.noneVisited",
            "No patients yet: they stand here once you have a visit with them.")
    }
    static var noneTreated: String {
        say("patients.noneTreated", "No patient has you as physician yet.")
    }
    static var noneYet: String { say("patients.noneYet", "No patients yet.") }

    static func noneFound(_ text: String) -> String {
        say(
            "patients.noneFound",
            "Nobody's name, phone, date of birth or number begins with “\(text)”.")
    }

    static func reported(_ moment: String, _ ago: String) -> String {
        say("patients.reported", "\(moment), \(ago)")
    }
}
