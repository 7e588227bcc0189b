import Words

/// Why something is not done with a visit, a booking or somebody's care.
enum VisitSentences {
    static func visitTimesKnown(_ visit: String) -> String {
        say("refusal.visit.timesKnown", "\(visit) was checked in: its times are known already.")
    }
    static func visitFarAway(_ visit: String, _ day: String, _ told: String) -> String {
        say("refusal.visit.farAway", "\(visit) was booked for \(day); you say \(told).")
    }
    static func visitOtherDay(_ visit: String, _ day: String) -> String {
        say("refusal.visit.otherDay", "\(visit) is on \(day), not today.")
    }
    static func bookingNotConfirmed(_ patient: String, _ visit: String) -> String {
        say(
            "refusal.booking.notConfirmed",
            "The end of \(patient)'s care is not confirmed yet: \(visit) stays booked until then.")
    }
    static func bookingPast(_ visit: String) -> String {
        say("refusal.booking.past", "\(visit) would have begun by now: book a new one instead.")
    }
    static func bookingNotToDecide(_ visit: String, _ state: String) -> String {
        say(
            "refusal.booking.notToDecide",
            """
            Nothing waits to be decided about \(visit): it is \(state). Somebody may have \
            decided already.
            """)
    }
    static func careNotAsked(_ patient: String) -> String {
        say(
            "refusal.care.notAsked",
            """
            Nothing is asked about the end of \(patient)'s care, or not any more: somebody has \
            answered, or a later report came.
            """)
    }
    static func carePhysicianDecides(_ physician: String) -> String {
        say("refusal.care.physicianDecides", "\(physician) is asked, and decides.")
    }
    static var careWhy: String { say("refusal.care.why", "Say why the care goes on.") }
    static func visitNotYours(_ visit: String, _ caregiver: String) -> String {
        say("refusal.visit.notYours", "\(visit) is \(caregiver)'s visit, not yours.")
    }
    static func visitNoCheckIn(_ visit: String, _ state: String) -> String {
        say("refusal.visit.noCheckIn", "\(visit) is \(state), so there is no check-in.")
    }
    static func visitNotOpen(_ visit: String) -> String {
        say("refusal.visit.notOpen", "\(visit) has no check-in that is still open.")
    }
}
