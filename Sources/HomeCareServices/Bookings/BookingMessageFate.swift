import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// Why a message about a booking must not go out any more; nil while it may.
    func whyUnwanted(_ db: Connection, _ message: BookingMessageFacts) throws -> String? {
        guard let visit = try BookingMessageQueries.facts(db, appointment: message.appointment)
        else { return nil }
        if visit.isDeceased { return "the patient has died" }
        if message.purpose == BookingMessage.reminder.rawValue {
            let planned = message.plannedStart ?? visit.time.startsAt
            if let reason = ReminderRules.hindrance(visit.reminderFacts, plannedFor: planned) {
                return reason
            }
            return now() >= planned ? "the visit has begun" : nil
        }
        let calendar = BookingMessage(rawValue: message.purpose)?.calendar
        if let calendar, calendar != .cancelled, visit.time.endsAt <= now() {
            return "the visit is over"
        }
        let isToStaff =
            message.userID == visit.caregiver.userID
            || message.purpose == BookingMessage.givenAway.rawValue
        if !isToStaff, !visit.consent.allowsMessages { return "the patient wants no messages" }
        return try BookingMessageQueries.isOvertaken(db, message)
            ? "a newer message says how it is now" : nil
    }
}

extension BookingToTell {
    var reminderFacts: ReminderRules.Facts {
        ReminderRules.Facts(
            state: state, startsAt: time.startsAt, isDeceased: isDeceased,
            isMergedAway: isMergedAway, consent: consent)
    }
}

extension BookingMessageFacts {
    /// Of a reminder, when the visit was to begin as it was written.
    fileprivate var plannedStart: Instant? {
        let parts = key.split(separator: "/")
        guard parts.count > 2 else { return nil }
        return Int64(parts[2]).map { Instant(milliseconds: $0) }
    }
}
