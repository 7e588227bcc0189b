public import HomeCareDomain
import HomeCareStore

/// An alert with its history and the messages it sent.
public struct AlertHistory: Codable, Equatable, Sendable {
    public let alert: Alert
    public let events: [AlertEvent]
    public let messages: [NotificationLine]
    /// Where in the alert's course each message belongs, by its number.
    public let places: [Int64: AlertMessagePlace]

    public init(
        alert: Alert, events: [AlertEvent], messages: [NotificationLine],
        places: [Int64: AlertMessagePlace]
    ) {
        self.alert = alert
        self.events = events
        self.messages = messages
        self.places = places
    }
}

extension Clinic {
    /// How many of an alert's messages are shown, the newest.
    private static let mostMessages = 200

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
        return try query(try scope(.seeAlerts, actor, to: Acts.seeAlerts)).map { $0.asOf(hour) }
    }

    /// One alert with what happened to it and what was sent.
    public func alert(_ actor: Actor, _ id: Int64) throws(ServiceError) -> AlertHistory {
        let history = try read(as: actor) { db in
            let alert = try handled(db, actor, id, permission: .seeAlerts, to: Acts.openAlert)
            return AlertHistory(
                alert: alert, events: try AlertQueries.events(db, alert: id),
                messages: try NotificationQueries.list(db, alert: id, limit: Self.mostMessages),
                places: try AlertMessageQueries.places(db, alert: id, limit: Self.mostMessages))
        }
        try ServiceError.translating {
            try noteOpening(
                actor, "status_alerts", id, patient: history.alert.patientID)
        }
        return history
    }

    func handled(
        _ db: Connection, _ actor: Actor, _ id: Int64, permission: Permission, to act: String
    ) throws -> Alert {
        try require(permission, actor, to: act)
        guard let alert = try AlertQueries.alert(db, id: id) else {
            throw ServiceError.notFound(Missing.alert(RecordKind.alert.reference(id)))
        }
        try require(permission, actor, patient: alert.patientID, db, to: act)
        return alert.asOf(now())
    }
}
