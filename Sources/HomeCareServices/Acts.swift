import Words

/// What somebody may not do: the end of “You may not …”.
enum Acts {
    static var seeAlerts: String { say("act.seeAlerts", "see alerts") }
    static var openAlert: String { say("act.openAlert", "open this alert") }
    static var acknowledge: String { say("act.acknowledge", "acknowledge alerts") }
    static var handBack: String { say("act.handBack", "hand alerts back") }
    static var resolve: String { say("act.resolve", "resolve alerts") }
    static var readAudit: String { say("act.readAudit", "read the audit") }
    static var examine: String { say("act.examine", "examine the database") }
    static var resumeChannel: String { say("act.resumeChannel", "let a channel go on") }
    static var sendAgain: String { say("act.sendAgain", "send messages again") }
    static var giveUp: String { say("act.giveUp", "give messages up") }
    static var seeMessages: String { say("act.seeMessages", "see notifications") }
    static var seeUsers: String { say("act.seeUsers", "see the users") }
    static var addUsers: String { say("act.addUsers", "add users") }
    static var disableUsers: String { say("act.disableUsers", "disable users") }
    static var enableUsers: String { say("act.enableUsers", "enable users") }
    static var changePasswords: String {
        say("act.changePasswords", "change other people's passwords")
    }
    static var reverseDeath: String { say("act.reverseDeath", "take a death back") }
    static var keepPreferences: String { say("act.keepPreferences", "keep them") }
    static var order: String { say("act.order", "order for this patient") }
    static var seeOrders: String { say("act.seeOrders", "see the orders for this patient") }
    static var needsPassword: String {
        say("act.needsPassword", "do this: only a person who is signed in has a password")
    }
    static var register: String { say("act.register", "register patients") }
    static var changePatient: String {
        say("act.changePatient", "change this patient's details")
    }
    static var changeContacts: String {
        say("act.changeContacts", "change whom to call for this patient")
    }
    static var changeConsents: String {
        say("act.changeConsents", "change this patient's consents")
    }
    static var merge: String { say("act.merge", "merge patients") }
    static var seePatients: String { say("act.seePatients", "see patients") }
    static var openPatient: String { say("act.openPatient", "open this patient") }
    static func actAs(_ person: String) -> String {
        say("act.actAs", "act as \(person): the account is disabled")
    }
    static func notYours(_ act: String) -> String {
        say("act.notYours", "\(act): this patient is not yours")
    }
    static var amend: String { say("act.amend", "add to reports") }
    static var amendThis: String { say("act.amendThis", "add to this report") }
    static var fileReport: String { say("act.fileReport", "file a report") }
    static var makeHandover: String { say("act.makeHandover", "make a handover sheet") }
    static var makeThisHandover: String { say("act.makeThisHandover", "make this handover sheet") }
    static var openChart: String { say("act.openChart", "open this chart") }
    static var openReports: String { say("act.openReports", "open reports") }
    static var openReport: String { say("act.openReport", "open this report") }
    static var seeDecisions: String { say("act.seeDecisions", "see what waits for a decision") }
    static var decide: String { say("act.decide", "decide about bookings") }
    static var endCare: String { say("act.endCare", "end this patient's care") }
    static var seeDay: String { say("act.seeDay", "see a caregiver's day") }
    static var seeVisits: String { say("act.seeVisits", "see appointments") }
    static var seeTheseVisits: String { say("act.seeTheseVisits", "see these appointments") }
    static func openVisit(_ visit: String) -> String {
        say("act.openVisit", "open \(visit): it is not yours")
    }
    static var book: String { say("act.book", "book visits") }
    static var bookFor: String { say("act.bookFor", "book visits for this patient") }
    static var bookOwn: String { say("act.bookOwn", "book visits of other caregivers") }
    static var changeVisit: String { say("act.changeVisit", "change appointments") }
    static var useHold: String { say("act.useHold", "use what somebody else keeps") }
    static var rate: String { say("act.rate", "rate visits") }
    static var rateThis: String { say("act.rateThis", "rate this visit") }
    static var checkIn: String { say("act.checkIn", "check in") }
    static var checkOut: String { say("act.checkOut", "check out") }
    static var findCaregivers: String {
        say("act.findCaregivers", "look for caregivers")
    }
    static var seeAvailability: String {
        say("act.seeAvailability", "see a caregiver's availability")
    }
    static var setAvailability: String {
        say("act.setAvailability", "change a caregiver's availability")
    }
    static func notYourTime(_ act: String) -> String {
        say("act.notYourTime", "\(act): it is not your own")
    }
    static var verifyCaregivers: String {
        say("act.verifyCaregivers", "verify caregivers")
    }
    static var seeBoard: String { say("act.seeBoard", "see the day board") }
}
