import HomeCareDomain
import Words

/// The words of what waits for somebody's decision.
enum DecisionWords {
    static var title: String { say("decisions.title", "To decide") }
    static var opening: String { say("decisions.opening", "Opening what waits") }
    static var empty: String {
        say("decisions.empty", "Nothing waits for your decision.")
    }
    static var patient: String { say("decisions.patient", "Patient") }
    static var what: String { say("decisions.what", "What") }
    static var why: String { say("decisions.why", "Why") }

    static var isCareOver: String { say("decisions.careOver", "Has the care ended?") }
    static func recovered(_ ago: String) -> String {
        say("decisions.recovered", "reported as recovered \(ago)")
    }
    static func request(_ caregiver: String, _ visits: Int) -> String {
        guard visits > 1 else {
            return say("decisions.request", "asked of \(caregiver)")
        }
        return say(
            "decisions.requestSeries", "\(visits) visits asked of \(caregiver)")
    }
    static func booking(_ when: String) -> String {
        say("decisions.booking", "Visit \(when)")
    }
    static func cause(_ cause: BookingCause) -> String {
        switch cause {
        case .careEnded: say("decisions.careEnded", "the care has ended")
        case .cancelledInError: say("decisions.inError", "cancelled in error")
        case .waitsForDecision(let physician?):
            say("decisions.waitsFor", "end of care: waits for \(physician)")
        case .waitsForDecision(nil):
            say("decisions.waitsForAdmin", "end of care: waits for an admin")
        }
    }

    static var confirm: String { say("decisions.confirm", "Care has ended") }
    static var confirmHelp: String {
        say("decisions.confirm.help", "Confirms the end of care; the desk looks at the bookings.")
    }
    static var decline: String { say("decisions.decline", "Goes on") }
    static var declineHelp: String {
        say("decisions.decline.help", "Lets the care go on, with a note; all bookings stay.")
    }
    static var keep: String { say("decisions.keep", "Keep") }
    static var keepHelp: String { say("decisions.keep.help", "The visit stays as booked.") }
    static var cancel: String { say("decisions.cancel", "Cancel") }
    static var cancelHelp: String { say("decisions.cancel.help", "Cancels this visit.") }
    static var revive: String { say("decisions.revive", "Revive") }
    static var reviveHelp: String {
        say("decisions.revive.help", "Books the visit again as it was, where the time is free.")
    }
    static var leave: String { say("decisions.leave", "Leave cancelled") }
    static var leaveHelp: String {
        say("decisions.leave.help", "The visit stays cancelled and leaves this list.")
    }
    static var open: String { say("decisions.open", "Open") }
    static var openHelp: String {
        say(
            "decisions.open.help",
            "Opens a request, or the patient's chart, or at the desk the card.")
    }
    static var nothing: String { say("decisions.nothing", "There is nothing to decide.") }
    static var waits: String {
        say("decisions.waits", "The end of care is not confirmed yet: the visit stays booked.")
    }

    static func askConfirm(_ patient: String) -> String {
        say("decisions.askConfirm", "Has \(patient)'s care ended?")
    }
    static var askConfirmLine: String {
        say("decisions.askConfirm.line", "The desk then keeps or cancels each booked visit.")
    }
    static var yesEnded: String { say("decisions.yesEnded", "Yes, it has ended") }
    static func askDecline(_ patient: String) -> String {
        say("decisions.askDecline", "\(patient)'s care goes on")
    }
    static var askDeclineLine: String { say("decisions.askDecline.line", "Why does it go on?") }
    static var note: String { say("decisions.note", "Note") }
    static var noNote: String { say("decisions.noNote", "Please say why the care goes on.") }
    static func askCancel(_ visit: String) -> String {
        say("decisions.askCancel", "Cancel \(visit)?")
    }
    static var yesCancel: String { say("decisions.yesCancel", "Yes, cancel the visit") }
    static var saving: String { say("decisions.saving", "Saving the decision") }

    static func ended(_ patient: String) -> String {
        say("decisions.ended", "\(patient)'s care has ended; the desk looks at the bookings.")
    }
    static func goesOn(_ patient: String) -> String {
        say("decisions.goesOn", "\(patient)'s care goes on.")
    }
    static func decided(_ visit: Visit, _ decision: BookingDecision) -> String {
        switch decision {
        case .keep: say("decisions.kept", "\(visit.reference) stays booked.")
        case .cancel: say("decisions.cancelled", "\(visit.reference) is cancelled.")
        case .revive: say("decisions.revived", "\(visit.reference) is booked again.")
        case .leave: say("decisions.left", "\(visit.reference) stays cancelled.")
        }
    }

    static var key: String { say("shell.decisions", "To decide") }
    static var keyHelp: String {
        say("shell.decisions.help", "Opens what waits for you: requests, ends of care, bookings.")
    }
    static func waiting(_ count: Int) -> String {
        say("shell.decisions.waiting", "\(count) to decide")
    }
}
