import HomeCareDomain
import Words

/// The words of the steps in a visit's life.
enum VisitLifeWords {
    static var accept: String { say("visitLife.accept", "Accept") }
    static var acceptHelp: String {
        say("visitLife.accept.help", "Confirms the visit; the patient is told.")
    }
    static var decline: String { say("visitLife.decline", "Decline") }
    static var declineHelp: String {
        say("visitLife.decline.help", "Turns the request down; the patient is told.")
    }
    static var move: String { say("visitLife.move", "Move") }
    static var moveHelp: String {
        say("visitLife.move.help", "Gives the visit another day, time or length.")
    }
    static var keepIt: String { say("visitLife.keepIt", "Keep") }
    static var keepItHelp: String {
        say(
            "visitLife.keepIt.help",
            "Says why the visit is made although it lies outside the availability by now.")
    }
    static func kept(_ reference: String) -> String {
        say("visitLife.kept", "\(reference) is kept as it is.")
    }
    static var outside: String { say("visitLife.outside", "Outside") }
    static var stranded: String { say("visitLife.stranded", "Put right") }
    static var cancel: String { say("visitLife.cancel", "Cancel") }
    static var cancelHelp: String {
        say(
            "visitLife.cancel.help",
            "Cancels the visit; everybody concerned who can be written to is told.")
    }
    static var noShow: String { say("visitLife.noShow", "No-show") }
    static var noShowHelp: String {
        say("visitLife.noShow.help", "Writes down that nobody was there.")
    }
    static var revive: String { say("visitLife.revive", "Revive") }
    static var reviveHelp: String {
        say("visitLife.revive.help", "Books the visit again as it was, where the time is free.")
    }
    static var notYet: String { say("visitLife.notYet", "The visit has not begun yet.") }
    static var tooLate: String { say("visitLife.tooLate", "The visit should have begun by now.") }
    static var saving: String { say("visitLife.saving", "Saving") }

    static var askCancel: String { say("visitLife.askCancel", "Cancel this visit?") }
    static var yesCancel: String { say("visitLife.yesCancel", "Cancel it") }
    static var askDecline: String { say("visitLife.askDecline", "Decline this request?") }
    static var yesDecline: String { say("visitLife.yesDecline", "Decline it") }
    static var withReason: String { say("visitLife.withReason", "Say why first") }
    static var askNoShow: String { say("visitLife.askNoShow", "Was nobody there?") }
    static var yesNoShow: String { say("visitLife.yesNoShow", "Nobody was there") }
    static var keep: String { say("visitLife.keep", "Leave it") }
    static var reason: String { say("visitLife.reason", "Reason") }
    /// Of the end of a visit; why one is made outside the availability stays in the clinic.
    static func endReason(byPatient: Bool) -> String {
        byPatient
            ? say("visitLife.endReason.own", "Reason (the caregiver reads it)")
            : say("visitLife.endReason", "Reason (the patient reads it)")
    }
    static var noReason: String { say("visitLife.noReason", "Please say why.") }
    static func outside(_ step: AppointmentStep) -> String {
        switch step {
        case .accept:
            say("visitLife.override.accept", "Outside the availability: accept it all the same?")
        case .keep:
            say("visitLife.override.keep", "Outside the availability: keep it all the same?")
        default: say("visitLife.override", "Outside the availability: book it all the same?")
        }
    }
    static func done(_ reference: String, _ state: AppointmentState) -> String {
        say("visitLife.done", "\(reference) is \(state.title.lowercased()).")
    }

    static func doneAll(_ count: Int, _ state: AppointmentState) -> String {
        say("visitLife.doneAll", "\(count) visits are \(state.title.lowercased()).")
    }
    static func howMany(_ step: AppointmentStep) -> String {
        switch step {
        case .accept: say("visitLife.howMany.accept", "Accept how many of the series?")
        case .decline: say("visitLife.howMany.decline", "Decline how many of the series?")
        default: say("visitLife.howMany.cancel", "Cancel how many of the series?")
        }
    }
    static var onlyThis: String { say("visitLife.onlyThis", "Only this one") }
    static func allFromHere(_ count: Int) -> String {
        say("visitLife.allFromHere", "All \(count) from this one on")
    }

    static var caregiver: String { say("visitLife.caregiver", "Caregiver") }
    static var cost: String { say("visitLife.cost", "Cost") }
    static var booked: String { say("visitLife.booked", "Booked") }
    static func bookedBy(_ name: String, _ when: String) -> String {
        say("visitLife.bookedBy", "by \(name), \(when)")
    }
    static var localOperator: String { say("visitLife.operator", "the local operator") }
    static var series: String { say("visitLife.series", "Series") }
    static func inSeries(_ place: Int, _ visits: Int) -> String {
        say("visitLife.inSeries", "visit \(place) of \(visits)")
    }
    static var override: String { say("visitLife.overridden", "Overridden") }
    static var why: String { say("visitLife.why", "Cancelled") }
    static var room: String { say("visitLife.room", "Join") }
    static func requestedForPatient(_ caregiver: String) -> String {
        say(
            "visitLife.requestedForPatient",
            "You asked for this visit. It is not certain yet: \(caregiver) or the clinic answers.")
    }
    static var confirmedForPatient: String {
        say("visitLife.confirmedForPatient", "This visit is confirmed.")
    }
}
