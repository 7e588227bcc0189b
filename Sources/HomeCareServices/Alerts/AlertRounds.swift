import HomeCareDomain
import HomeCareStore

/// A round: from tier 1 upwards until somebody takes the alert.
extension Clinic {
    /// Starts at tier 1: what waited for an earlier round is taken back. Gives how many messages
    /// were queued.
    func beginRound(
        _ db: Connection, alert id: Int64, news: String? = nil, at hour: Instant
    ) throws -> Int {
        let alert = try storedAlert(db, id)
        try TimedSteps.cancel(
            db, alert: id, detail: "round \(alert.round) has begun", at: hour)
        try takeBack(
            [.page, .handled], db, alert, because: "the alert has started again at tier 1", at: hour
        )
        guard let rung = AlertLadder.rung(alert.status, tier: 1) else { return 0 }
        let paging = try page(
            db, PageOrder(alert: alert, rung: rung, news: news, at: hour))
        try planNext(db, alert, after: rung, began: hour, reached: paging.reaching > 0, at: hour)
        guard paging.reaching == 0 else { return paging.queued }
        try AlertQueries.addEvent(
            db, alert: id, kind: .escalated, actor: nil, at: hour,
            detail: "tier 1: \(unreached(alert.status, after: 1))")
        return paging.queued
    }

    func storedAlert(_ db: Connection, _ id: Int64) throws -> AlertCase {
        guard let alert = try AlertQueries.stored(db, id: id) else {
            throw ServiceError.notFound(Missing.alert(RecordKind.alert.reference(id)))
        }
        return alert
    }

    /// Plans the rung above, or this one again; nothing where the ladder ends.
    ///
    /// Where nobody could be reached there is nobody to wait for: the rung above is due at once.
    func planNext(
        _ db: Connection, _ alert: AlertCase, after rung: AlertRung, repetition: Int = 0,
        began: Instant, reached: Bool, at hour: Instant
    ) throws {
        if let above = AlertLadder.rung(alert.status, tier: rung.tier + 1) {
            let due = began.adding(minutes: above.delay(settings.alerts))
            try TimedSteps.plan(
                db,
                NewStep(
                    kind: .alertTier, alert: alert.id, round: alert.round, tier: above.tier,
                    beganAt: began, dueAt: reached ? max(due, hour) : hour))
        } else if let pause = rung.repetition?(settings.alerts) {
            try TimedSteps.plan(
                db,
                NewStep(
                    kind: .alertTier, alert: alert.id, round: alert.round, tier: rung.tier,
                    repetition: repetition + 1, beganAt: hour,
                    dueAt: hour.adding(minutes: pause)))
        }
    }

    /// What an alert's history says where a tier reached nobody.
    func unreached(_ status: PatientStatus, after tier: Int) -> String {
        AlertLadder.rung(status, tier: tier + 1) == nil
            ? "nobody can be reached by a message"
            : "nobody can be reached by a message, tier \(tier + 1) is paged at once"
    }

    /// Takes back messages of some purposes that are not on their way yet.
    func takeBack(
        _ purposes: Set<AlertPurpose>, _ db: Connection, _ alert: AlertCase,
        because reason: String, at hour: Instant
    ) throws {
        for message in try AlertMessageQueries.queued(db, alert: alert.id)
        where purposes.contains(message.purpose) {
            try AlertMessageQueries.cancel(db, id: message.id, detail: reason, at: hour)
        }
    }
}
