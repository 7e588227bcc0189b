import HomeCareDomain
import HomeCareStore
import Words

/// Reminders of visits: planned with each change, carried out by whichever worker comes first.
extension Clinic {
    /// How many reminders are looked up at once.
    private static let mostAtATime = 50

    /// Plans the reminders of a booking anew; a visit that is not confirmed has none.
    func planReminders(_ db: Connection, _ visit: BookingToTell, at hour: Instant) throws {
        try ReminderQueries.cancel(
            db, appointment: visit.id, detail: "planned anew", at: hour)
        guard visit.state == .confirmed, !visit.isDeceased, !visit.isMergedAway else { return }
        let moments = ReminderRules.moments(
            start: visit.time.startsAt, leads: settings.reminders, now: hour)
        for moment in moments {
            try ReminderQueries.plan(db, appointment: visit.id, moment, began: hour)
        }
    }

    /// The same for a booking by its number.
    func planReminders(_ db: Connection, appointment: Int64, at hour: Instant) throws {
        guard let visit = try BookingMessageQueries.facts(db, appointment: appointment) else {
            return
        }
        try planReminders(db, visit, at: hour)
    }

    /// Carries out every reminder whose moment has come, each in a transaction of its own that
    /// looks at the visit again; gives how many people were reminded of.
    func remind(_ program: Actor) throws(ServiceError) -> Int {
        var done = 0
        while true {
            let hour = now()
            let due = try ServiceError.translating {
                try store.read {
                    try ReminderQueries.due($0, at: hour, limit: Self.mostAtATime)
                }
            }
            if due.isEmpty { return done }
            for id in due {
                let isDone = try ServiceError.translating {
                    try store.write { try remind($0, id, program, at: hour) }
                }
                done += isDone ? 1 : 0
            }
        }
    }

    private func remind(
        _ db: Connection, _ id: Int64, _ program: Actor, at hour: Instant
    ) throws -> Bool {
        guard let step = try ReminderQueries.waiting(db, id: id), step.dueAt <= hour,
            let visit = try BookingMessageQueries.facts(db, appointment: step.appointment)
        else { return false }
        if let reason = whyNot(step, visit, at: hour) {
            try TimedSteps.settle(db, id: id, done: false, detail: reason, at: hour)
            return false
        }
        let queued = try queueReminder(db, step, visit, at: hour)
        try TimedSteps.settle(
            db, id: id, done: queued > 0,
            detail: queued > 0 ? "\(queued) messages queued" : "nobody has a number for SMS",
            at: hour)
        guard queued > 0 else { return false }
        try audit(
            db, program, "reminded", "appointments", visit.id, patient: visit.patientID,
            detail: "\(ReminderWords.lead(step.lead)) before, \(queued) messages queued")
        return true
    }

    private func whyNot(_ step: ReminderStep, _ visit: BookingToTell, at hour: Instant) -> String? {
        let start = step.plannedStart
        if let reason = ReminderRules.hindrance(visit.reminderFacts, plannedFor: start) {
            return reason
        }
        guard settings.reminders.contains(step.lead) else { return "reminders are set otherwise" }
        return ReminderRules.lateness(
            lead: step.lead, start: start, leads: settings.reminders, now: hour)
    }

    private func queueReminder(
        _ db: Connection, _ step: ReminderStep, _ visit: BookingToTell, at hour: Instant
    ) throws -> Int {
        let notice = notice(of: visit)
        var numbers: Set<String> = []
        var queued = 0
        for (audience, person) in try family(of: visit, at: hour, db) {
            guard let number = person.address(.sms), numbers.insert(number).inserted else {
                continue
            }
            let text = inEnglish { BookingMessages.sms(.reminder, notice, to: audience) }
            let id = try NotificationQueries.queue(
                db,
                NewNotification(
                    purpose: BookingMessage.reminder.rawValue, channel: .sms,
                    user: person.userID, contact: person.contactID, recipient: person.name,
                    address: number, patient: visit.patientID, alert: nil, subject: "",
                    body: text.body, critical: false, messageID: try newMessageID(),
                    dedupeKey: "reminder/\(visit.id)/\(step.plannedStart.milliseconds)/"
                        + "\(step.lead)/\(person.key)",
                    dueAt: hour, appointment: visit.id), at: hour)
            queued += id == nil ? 0 : 1
        }
        return queued
    }
}

/// How long before a visit, in words.
enum ReminderWords {
    /// `24 h`, `45 min`, `3 days`.
    static func lead(_ minutes: Int) -> String { inEnglish { ageInWords(minutes: minutes) } }
}
