public import HomeCareDomain
import HomeCareStore

/// Reminders of visits that were booked before there were any, or before others were set.
extension Clinic {
    /// How far ahead of the earliest reminder a worker looks, and how much of that may be used up
    /// before it looks again, in minutes.
    private static let (lookAhead, lookAgain) = (120, 60)
    /// How many visits are planned in one transaction.
    private static let mostPlannedAtOnce = 200

    /// Plans what was never planned of the visits that begin within the longest lead and a little
    /// more; gives until when that is done, to be handed in the next time. A visit is looked at
    /// once in a worker's life, whatever is booked.
    public func planMissingReminders(worker: String, since done: Instant?)
        throws(ServiceError) -> Instant?
    {
        guard let longest = settings.reminders.max() else { return nil }
        let hour = now()
        let until = hour.adding(minutes: longest + Self.lookAhead)
        // After the clock was set back what was done reaches too far.
        let done = done.flatMap { $0 <= until ? $0 : nil }
        if let done, done >= until.adding(minutes: -Self.lookAgain) { return done }
        let program = Actor.program(sitting: worker)
        for lead in settings.reminders {
            let after = max(hour.adding(minutes: lead), done ?? hour)
            try planMissing(lead, program, after: after, until: until, at: hour)
        }
        return until
    }

    private func planMissing(
        _ lead: Int, _ program: Actor, after: Instant, until: Instant, at hour: Instant
    ) throws(ServiceError) {
        try ServiceError.translating {
            func find(_ db: Connection) throws -> [(appointment: Int64, startsAt: Instant)] {
                try ReminderQueries.unplanned(
                    db, lead: lead, after: after, until: until, limit: Self.mostPlannedAtOnce)
            }
            while try !store.read(find).isEmpty {
                try store.write { db in
                    let found = try find(db)
                    for visit in found {
                        let moments = ReminderRules.moments(
                            start: visit.startsAt, leads: [lead], now: hour)
                        for moment in moments {
                            try ReminderQueries.plan(
                                db, appointment: visit.appointment, moment, began: hour)
                        }
                    }
                    try audit(
                        db, program, "reminders planned", "appointments", nil,
                        detail: "\(found.count) visits, \(ReminderWords.lead(lead)) before")
                }
            }
        }
    }
}
