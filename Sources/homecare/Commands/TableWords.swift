import Words

/// What is said in lists at the command line: their headings, and that one is empty.
enum TableWords {
    static var born: String { say("table.born", "Born") }
    static var by: String { say("table.by", "By") }
    static var caregiver: String { say("table.caregiver", "Caregiver") }
    static var channel: String { say("table.channel", "Channel") }
    static var choices: String { say("table.choices", "Choices") }
    static var cost: String { say("table.cost", "Cost") }
    static var email: String { say("table.email", "E-mail") }
    static var end: String { say("table.end", "End") }
    static var filed: String { say("table.filed", "Filed") }
    static var from: String { say("table.from", "From") }
    static var given: String { say("table.given", "Given") }
    static var leastContrast: String { say("table.leastContrast", "Least contrast") }
    static var madeFor: String { say("table.madeFor", "Made for") }
    static var name: String { say("table.name", "Name") }
    static var news2: String { say("table.news2", "NEWS2") }
    static var next: String { say("table.next", "Next") }
    static var notes: String { say("table.notes", "Notes") }
    static var number: String { say("table.number", "Number") }
    static var opened: String { say("table.opened", "Opened") }
    static var order: String { say("table.order", "Order") }
    static var ordered: String { say("table.ordered", "Ordered") }
    static var owner: String { say("table.owner", "Owner") }
    static var patient: String { say("table.patient", "Patient") }
    static var phone: String { say("table.phone", "Phone") }
    static var physician: String { say("table.physician", "Physician") }
    static var purpose: String { say("table.purpose", "Purpose") }
    static var reason: String { say("table.reason", "Reason") }
    static var relationship: String { say("table.relationship", "Relationship") }
    static var report: String { say("table.report", "Report") }
    static var role: String { say("table.role", "Role") }
    static var severity: String { say("table.severity", "Severity") }
    static var since: String { say("table.since", "Since") }
    static var specialty: String { say("table.specialty", "Specialty") }
    static var start: String { say("table.start", "Start") }
    static var state: String { say("table.state", "State") }
    static var status: String { say("table.status", "Status") }
    static var text: String { say("table.text", "Text") }
    static var theme: String { say("table.theme", "Theme") }
    static var to: String { say("table.to", "To") }
    static var user: String { say("table.user", "User") }
    static var way: String { say("table.way", "Way") }
    static var whatIsKnown: String { say("table.whatIsKnown", "What is known") }
    static var whatToLetGo: String { say("table.whatToLetGo", "What to let go") }
    static var when: String { say("table.when", "When") }
    static var why: String { say("table.why", "Why") }
    static var whyHere: String { say("table.whyHere", "Why here") }
    static var withdrawn: String { say("table.withdrawn", "Withdrawn") }
    static var written: String { say("table.written", "Written") }

    static var noAddenda: String { say("table.noAddenda", "No addenda.") }
    static var noAlerts: String { say("table.noAlerts", "No alerts.") }
    static var noAppointments: String { say("table.noAppointments", "No appointments.") }
    static var noCaregiver: String { say("table.noCaregiver", "No caregiver fits.") }
    static var noConsents: String { say("table.noConsents", "No consent is on record.") }
    static var noContacts: String { say("table.noContacts", "Nobody is named.") }
    static var noDecisions: String { say("table.noDecisions", "Nothing waits for a decision.") }
    static var noNotifications: String { say("table.noNotifications", "No notifications.") }
    static var noOrders: String { say("table.noOrders", "Nothing is ordered.") }
    static var noPatients: String { say("table.noPatients", "No patient fits.") }
    static var noReports: String { say("table.noReports", "No reports yet.") }
    static var noSlots: String { say("table.noSlots", "Nothing is free then.") }
    static var noSpecialties: String { say("table.noSpecialties", "No specialty is offered.") }
    static var noThemes: String { say("table.noThemes", "There is no theme.") }
    static var noUsers: String {
        say("table.noUsers", "Nobody can sign in yet: homecare users add.")
    }
    static var nothingEasier: String {
        say("table.nothingEasier", "Letting go of one wish, or of two, frees nobody.")
    }
}
