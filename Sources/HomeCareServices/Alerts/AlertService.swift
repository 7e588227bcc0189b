public import HomeCareDomain
import HomeCareStore

/// An alert with its history and the messages it sent.
public struct AlertHistory: Codable, Equatable, Sendable {
    public let alert: Alert
    public let events: [AlertEvent]
    public let messages: [NotificationLine]

    public init(alert: Alert, events: [AlertEvent], messages: [NotificationLine]) {
        self.alert = alert
        self.events = events
        self.messages = messages
    }
}

extension Clinic {
    /// The unresolved alerts that somebody sees, the one most in need of somebody first.
    public func openAlerts(_ actor: Actor, limit: Int = 50) throws(ServiceError) -> [Alert] {
        try read(as: actor) { db in
            try seen(by: actor) { scope in
                try AlertQueries.unresolved(db, scope: scope, at: now(), limit: limit)
            }
        }
    }

    /// All alerts that somebody sees, newest first.
    public func alerts(_ actor: Actor, limit: Int = 200) throws(ServiceError) -> [Alert] {
        try read(as: actor) { db in
            try seen(by: actor) { scope in
                try AlertQueries.all(db, scope: scope, limit: limit)
            }
        }
    }

    private func seen(
        by actor: Actor, _ query: (PatientScope) throws -> [Alert]
    ) throws -> [Alert] {
        let hour = now()
        if reach(.seeAlerts, actor) == .none, reach(.seeAlertNames, actor) != .none {
            return try query(.all).map { $0.asOf(hour).namesOnly }
        }
        return try query(try scope(.seeAlerts, actor, to: "see alerts")).map { $0.asOf(hour) }
    }

    /// One alert with what happened to it and what was sent.
    public func alert(_ actor: Actor, _ id: Int64) throws(ServiceError) -> AlertHistory {
        let history = try read(as: actor) { db in
            let alert = try handled(db, actor, id, permission: .seeAlerts, to: "open this alert")
            return AlertHistory(
                alert: alert, events: try AlertQueries.events(db, alert: id),
                messages: try NotificationQueries.list(db, alert: id, limit: 100))
        }
        try ServiceError.translating {
            try noteOpening(
                actor, "status_alerts", id, patient: history.alert.patientID)
        }
        return history
    }

    private func handled(
        _ db: Connection, _ actor: Actor, _ id: Int64, permission: Permission, to act: String
    ) throws -> Alert {
        try require(permission, actor, to: act)
        guard let alert = try AlertQueries.alert(db, id: id) else {
            throw ServiceError.notFound("alert \(RecordKind.alert.reference(id))")
        }
        try require(permission, actor, patient: alert.patientID, db, to: act)
        return alert.asOf(now())
    }

    /// Takes an alert: from now on, and until the ownership runs out, it is this person's.
    public func acknowledgeAlert(_ actor: Actor, _ id: Int64) throws(ServiceError) -> Alert {
        try write(as: actor) { db in
            let alert = try handled(
                db, actor, id, permission: .handleAlerts, to: "acknowledge alerts")
            let owner = try named(actor)
            guard alert.state != .resolved else {
                throw ServiceError.refused(
                    "alert", "resolved", "\(alert.reference) is already resolved.")
            }
            let hour = now()
            if let other = alert.ownerID, other != owner {
                throw ServiceError.refused(
                    "alert", "owned",
                    "\(alert.ownerName ?? "Somebody") has \(alert.reference) already.")
            }
            try AlertQueries.acknowledge(
                db, id: id, owner: owner, until: hour.adding(minutes: settings.ownershipMinutes))
            try AlertQueries.addEvent(
                db, alert: id, kind: .acknowledged, actor: owner, at: hour,
                detail: "for \(settings.ownershipMinutes) min")
            try audit(
                db, actor, "acknowledged", "status_alerts", id, patient: alert.patientID)
            return try AlertQueries.alert(db, id: id) ?? alert
        }
    }

    /// Ends an alert; the note says what was done.
    public func resolveAlert(_ actor: Actor, _ id: Int64, note: String) throws(ServiceError)
        -> Alert
    {
        try write(as: actor) { db in
            let alert = try handled(
                db, actor, id, permission: .handleAlerts, to: "resolve alerts")
            let person = try named(actor)
            let note = note.trimmed
            guard !note.isEmpty else {
                throw ServiceError.refused(
                    "note", "missing", "Please say in a few words what was done.")
            }
            guard alert.state != .resolved else {
                throw ServiceError.refused(
                    "alert", "resolved", "\(alert.reference) is already resolved.")
            }
            let hour = now()
            try AlertQueries.resolve(db, id: id, by: person, note: note, at: hour)
            try AlertQueries.addEvent(
                db, alert: id, kind: .resolved, actor: person, at: hour, detail: note)
            try audit(db, actor, "resolved", "status_alerts", id, patient: alert.patientID)
            return try AlertQueries.alert(db, id: id) ?? alert
        }
    }

    /// An alert is owned by a person with a name, never by the local operator.
    private func named(_ actor: Actor) throws -> Int64 {
        guard let user = actor.userID else {
            throw ServiceError.refused(
                "as", "missing", "An alert needs an owner with a name: add --as USER.")
        }
        return user
    }
}
