public import HomeCareDomain
import HomeCareStore
import Words

extension Clinic {
    /// Takes an alert, or keeps it for longer: until the ownership runs out it is this person's.
    /// Nobody is paged any more, and those paged already hear that it is in hand.
    public func acknowledgeAlert(_ actor: Actor, _ id: Int64) throws(ServiceError) -> Alert {
        try write(as: actor) { db in
            let alert = try unresolved(db, actor, id, to: Acts.acknowledge)
            let owner = try named(actor)
            if let other = alert.ownerID, other != owner {
                throw ServiceError.refused(
                    "alert", "owned",
                    AlertSentences.owned(
                        alert.ownerName ?? AlertSentences.somebody, alert.reference))
            }
            let hour = now()
            let minutes = settings.alerts.ownershipMinutes
            try AlertQueries.acknowledge(
                db, id: id, owner: owner, until: hour.adding(minutes: minutes))
            try AlertQueries.addEvent(
                db, alert: id, kind: .acknowledged, actor: owner, at: hour,
                detail: alert.ownerID == nil ? "for \(minutes) min" : "for \(minutes) min more")
            try audit(
                db, actor, alert.ownerID == nil ? "acknowledged" : "renewed", "status_alerts", id,
                patient: alert.patientID)
            try own(db, id, until: hour.adding(minutes: minutes), at: hour)
            return try AlertQueries.alert(db, id: id) ?? alert
        }
    }

    /// Hands an alert back: it is nobody's again and starts at tier 1. Only its owner and admins
    /// can.
    public func releaseAlert(_ actor: Actor, _ id: Int64) throws(ServiceError) -> Alert {
        try write(as: actor) { db in
            let alert = try unresolved(db, actor, id, to: Acts.handBack)
            let person = try named(actor)
            guard let owner = alert.ownerID else {
                throw ServiceError.refused(
                    "alert", "notOwned", AlertSentences.open(alert.reference))
            }
            guard owner == person || actor.role == .admin else {
                throw ServiceError.refused(
                    "alert", "owned",
                    AlertSentences.ownedNotYours(
                        alert.ownerName ?? AlertSentences.somebodyElse, alert.reference))
            }
            let hour = now()
            let holder = alert.ownerName ?? "the owner"
            try AlertQueries.reopen(db, id: id)
            try AlertQueries.addEvent(
                db, alert: id, kind: .released, actor: person, at: hour,
                detail: owner == person ? "handed back" : "taken from \(holder)")
            try audit(db, actor, "released", "status_alerts", id, patient: alert.patientID)
            _ = try beginRound(
                db, alert: id, news: "It is open again: \(holder) no longer has it.", at: hour)
            return try AlertQueries.alert(db, id: id) ?? alert
        }
    }

    /// Ends an alert; the note says what was done. Nothing more is sent about it, except that the
    /// family of somebody who died is still asked to call.
    public func resolveAlert(_ actor: Actor, _ id: Int64, note: String) throws(ServiceError)
        -> Alert
    {
        try write(as: actor) { db in
            try require(.handleAlerts, actor, to: Acts.resolve)
            let person = try named(actor)
            let note = note.trimmed
            guard !note.isEmpty else {
                throw ServiceError.refused("note", "missing", AlertSentences.note)
            }
            let alert = try unresolved(db, actor, id, to: Acts.resolve)
            let hour = now()
            try AlertQueries.resolve(db, id: id, by: person, note: note, at: hour)
            try AlertQueries.addEvent(
                db, alert: id, kind: .resolved, actor: person, at: hour, detail: note)
            try audit(db, actor, "resolved", "status_alerts", id, patient: alert.patientID)
            try TimedSteps.cancel(db, alert: id, detail: "resolved by \(actor.name)", at: hour)
            for message in try AlertMessageQueries.queued(db, alert: id) {
                guard let reason = try whyUnwanted(db, message) else { continue }
                try AlertMessageQueries.cancel(db, id: message.id, detail: reason, at: hour)
            }
            return try AlertQueries.alert(db, id: id) ?? alert
        }
    }

    /// What follows from an alert having an owner.
    private func own(
        _ db: Connection, _ id: Int64, until: Instant, at hour: Instant
    ) throws {
        let alert = try storedAlert(db, id)
        let inHand = inHand(alert.ownerName, since: hour)
        try TimedSteps.cancel(db, alert: id, detail: inHand, at: hour)
        try TimedSteps.plan(
            db,
            NewStep(
                kind: .ownershipEnds, alert: id, round: alert.round, beganAt: hour, dueAt: until))
        try takeBack([.page], db, alert, because: inHand, at: hour)
        for page in try AlertMessageQueries.told(db, alert: id, round: alert.round) {
            try tellInHand(db, alert, page, at: hour)
        }
    }

    /// Who has it and since when, for the message that is not sent because of it.
    func inHand(_ owner: String?, since: Instant) -> String {
        let moment = inEnglish { settings.zone.dayAndClock(since) }
        return "\(owner ?? "somebody") has had it since \(moment)"
    }

    private func unresolved(
        _ db: Connection, _ actor: Actor, _ id: Int64, to act: String
    ) throws -> Alert {
        let alert = try handled(db, actor, id, permission: .handleAlerts, to: act)
        guard alert.state != .resolved else {
            throw ServiceError.refused(
                "alert", "resolved", AlertSentences.resolved(alert.reference))
        }
        return alert
    }

    /// An alert is owned by a person with a name, never by the local operator.
    private func named(_ actor: Actor) throws -> Int64 {
        guard let user = actor.userID else {
            throw ServiceError.refused("as", "missing", AlertSentences.name)
        }
        return user
    }
}
