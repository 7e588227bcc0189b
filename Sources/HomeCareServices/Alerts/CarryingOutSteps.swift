public import HomeCareDomain
import HomeCareStore
import Words

/// What alerts do by themselves: the worker's part of the ladder. Reminders of visits are carried
/// out with them.
extension Clinic {
    /// How many steps are looked up at once.
    private static let mostStepsAtOnce = 20
    /// How far the clock may be behind what was just written, in seconds.
    private static let clockSlackSeconds = 5

    /// Carries out every step of an alert that is due, each in a transaction of its own that
    /// looks at the alert again; gives how many were carried out.
    ///
    /// Any number of workers may do this at any time: a step is carried out once. One that comes
    /// late pages once, at the tier that has been reached by then.
    public func carryOutDueSteps(worker: String) throws(ServiceError) -> Int {
        let program = Actor.program(sitting: worker)
        var done = 0
        while true {
            let hour = now()
            let steps = try ServiceError.translating { try lookForSteps(program, at: hour) }
            if steps.isEmpty { return try done + remind(program) }
            for step in steps {
                let isDone = try ServiceError.translating {
                    try store.write { try carryOut($0, step, program, at: hour) }
                }
                done += isDone ? 1 : 0
            }
        }
    }

    /// When the next step is due; nil when none waits.
    public func nextStepDue() throws(ServiceError) -> Instant? {
        try ServiceError.translating {
            try store.read { db in
                [try TimedSteps.nextDue(db), try ReminderQueries.nextDue(db)]
                    .compactMap { $0 }.min()
            }
        }
    }

    private func lookForSteps(_ program: Actor, at hour: Instant) throws -> [Int64] {
        try beginAnewAfterSettingBack(program, at: hour)
        try planWhatWasNeverPlanned(program, at: hour)
        return try store.read {
            try TimedSteps.due($0, at: hour, limit: Self.mostStepsAtOnce)
        }
    }

    /// Carries out a step if it is still due: another worker may have come first, or a person.
    private func carryOut(
        _ db: Connection, _ id: Int64, _ program: Actor, at hour: Instant
    ) throws -> Bool {
        guard let step = try TimedSteps.waiting(db, id: id), step.dueAt <= hour else {
            return false
        }
        let alert = try storedAlert(db, step.alert)
        guard alert.round == step.round else {
            try TimedSteps.settle(
                db, id: id, done: false, detail: "round \(alert.round) has begun", at: hour)
            return false
        }
        switch step.kind {
        case .alertTier: return try climb(db, step, alert, program, at: hour)
        case .ownershipEnds: return try endOwnership(db, step, alert, program, at: hour)
        }
    }

    private func climb(
        _ db: Connection, _ planned: TimedStep, _ alert: AlertCase, _ program: Actor,
        at hour: Instant
    ) throws -> Bool {
        let waited = hour.milliseconds - planned.beganAt.milliseconds
        guard alert.state == .open,
            let rung = AlertLadder.reached(
                alert.status, from: planned.tier, after: waited, settings.alerts)
        else {
            try TimedSteps.settle(
                db, id: planned.id, done: false, detail: "the alert is \(alert.state.rawValue)",
                at: hour)
            return false
        }
        guard let step = try overtaken(db, planned, by: rung, at: hour) else { return false }
        let minutes = try minutesUnanswered(db, alert, at: hour)
        let unanswered = inEnglish { ageInWords(minutes: minutes) }
        let paging = try page(
            db,
            PageOrder(
                alert: alert, rung: rung, repetition: step.repetition,
                news: "Nobody has taken it for \(unanswered).", at: hour))
        try TimedSteps.settle(
            db, id: step.id, done: true, detail: "\(paging.queued) messages queued", at: hour)
        try AlertQueries.addEvent(
            db, alert: alert.id, kind: .escalated, actor: nil, at: hour,
            detail: words(step, rung, paging))
        try audit(
            db, program, "alert escalated", "status_alerts", alert.id, patient: alert.patientID,
            detail: "tier \(rung.tier), \(paging.queued) messages queued")
        try planNext(
            db, alert, after: rung, repetition: step.repetition, began: step.beganAt,
            reached: paging.reaching > 0, at: hour)
        return true
    }

    /// The step itself, or one of the higher tier that has been reached meanwhile in its place.
    private func overtaken(
        _ db: Connection, _ step: TimedStep, by rung: AlertRung, at hour: Instant
    ) throws -> TimedStep? {
        guard rung.tier > step.tier else { return step }
        try TimedSteps.settle(
            db, id: step.id, done: false, detail: "late: tier \(rung.tier) at once", at: hour)
        let id = try TimedSteps.plan(
            db,
            NewStep(
                kind: .alertTier, alert: step.alert, round: step.round, tier: rung.tier,
                beganAt: step.beganAt, dueAt: hour))
        return try id.flatMap { try TimedSteps.waiting(db, id: $0) }
    }

    private func minutesUnanswered(
        _ db: Connection, _ alert: AlertCase, at hour: Instant
    ) throws -> Int {
        let began = try TimedSteps.began(db, alert: alert.id, round: alert.round) ?? hour
        return max(1, hour.minutes(since: began))
    }

    private func words(_ step: TimedStep, _ rung: AlertRung, _ paging: Paging) -> String {
        let again = step.repetition == 0 ? "" : " again (\(step.repetition + 1)×)"
        let head = "tier \(rung.tier)\(again)"
        return paging.reaching > 0
            ? "\(head), \(paging.reaching) messages: \(inEnglish { rung.title })"
            : "\(head): \(unreached(rung.status, after: rung.tier))"
    }

    private func endOwnership(
        _ db: Connection, _ step: TimedStep, _ alert: AlertCase, _ program: Actor,
        at hour: Instant
    ) throws -> Bool {
        guard alert.state == .acknowledged, let until = alert.ownedUntil else {
            try TimedSteps.settle(
                db, id: step.id, done: false, detail: "the alert is \(alert.state.rawValue)",
                at: hour)
            return false
        }
        guard until <= hour else {
            try TimedSteps.move(db, id: step.id, to: until)
            return false
        }
        let holder = alert.ownerName ?? "the owner"
        let clock = inEnglish { settings.zone.clockOrDay(until, now: hour) }
        try TimedSteps.settle(
            db, id: step.id, done: true, detail: "not renewed by \(holder)", at: hour)
        try AlertQueries.reopen(db, id: alert.id)
        try AlertQueries.addEvent(
            db, alert: alert.id, kind: .released, actor: nil, at: hour,
            detail: "\(holder) had it until \(clock) and did not renew it")
        let messages = try beginRound(
            db, alert: alert.id, news: "It is open again: \(holder) had it until \(clock).",
            at: hour)
        try audit(
            db, program, "released", "status_alerts", alert.id, patient: alert.patientID,
            detail: "ownership ran out, \(messages) messages queued")
        return true
    }
}

extension Clinic {
    /// After the clock was set back, what was written by the wrong one waits anew from now.
    private func beginAnewAfterSettingBack(_ program: Actor, at hour: Instant) throws {
        let limit = hour.adding(seconds: Self.clockSlackSeconds)
        let ownership = settings.alerts.ownershipMinutes
        let isAhead = try store.read {
            try ClockQueries.isAhead(
                $0, writtenAfter: limit, ownedAfter: limit.adding(minutes: ownership))
        }
        guard isAhead else { return }
        try store.write { db in
            try ClockQueries.beginAnew(db, writtenAfter: limit, at: hour)
            try ClockQueries.limitOwnerships(db, to: hour.adding(minutes: ownership), at: hour)
            try audit(db, program, "clock set back", "timed_steps", nil)
        }
    }

    /// Alerts of whose round nothing was ever planned begin their wait now: nobody is forgotten.
    private func planWhatWasNeverPlanned(_ program: Actor, at hour: Instant) throws {
        let find = { (db: Connection) in
            try AlertQueries.unplanned(db, limit: Self.mostStepsAtOnce)
        }
        guard try !store.read(find).isEmpty else { return }
        try store.write { db in
            for id in try find(db) {
                let alert = try storedAlert(db, id)
                if let until = alert.ownedUntil, alert.state == .acknowledged {
                    try TimedSteps.plan(
                        db,
                        NewStep(
                            kind: .ownershipEnds, alert: id, round: alert.round, beganAt: hour,
                            dueAt: until))
                } else if let rung = AlertLadder.rung(alert.status, tier: 1) {
                    try planNext(db, alert, after: rung, began: hour, reached: true, at: hour)
                }
                try audit(
                    db, program, "alert planned", "status_alerts", id, patient: alert.patientID)
            }
        }
    }
}

extension Actor {
    /// The program itself, doing what is due.
    static func program(sitting: String) -> Actor {
        Actor(userID: nil, name: "the program", role: nil, sessionID: nil, sitting: sitting)
    }
}
