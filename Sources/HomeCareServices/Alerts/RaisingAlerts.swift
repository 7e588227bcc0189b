import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// Opens, joins or worsens the patient's alert as the filed status asks, and queues its
    /// messages. Gives the alert and how many messages were queued.
    func raiseAlert(_ db: Connection, _ actor: Actor, _ filing: Filing) throws -> (Int64?, Int) {
        let running = try AlertQueries.running(db, patient: filing.visit.patientID)
        guard let severity = filing.severity else {
            if let running { try join(db, running, actor, filing) }
            return (running?.id, 0)
        }
        guard let running else {
            let id = try AlertQueries.open(
                db, patient: filing.visit.patientID, report: filing.report, severity: severity,
                status: filing.status, reason: filing.reason, at: filing.at)
            return try begin(db, id, .opened, actor, filing)
        }
        // A death is news even where a critical alert runs already.
        guard severity > running.severity || filing.tellsOfDeath else {
            try join(db, running, actor, filing)
            return (running.id, 0)
        }
        try AlertQueries.worsen(
            db, id: running.id, report: filing.report, severity: severity, status: filing.status,
            reason: filing.reason)
        return try begin(db, running.id, .worsened, actor, filing)
    }

    private func join(_ db: Connection, _ alert: Alert, _ actor: Actor, _ filing: Filing) throws {
        try AlertQueries.addEvent(
            db, alert: alert.id, kind: .joined, actor: actor.userID, report: filing.report,
            at: filing.at, detail: filing.reason)
        try audit(
            db, actor, "alert joined", "status_alerts", alert.id, patient: filing.visit.patientID)
    }

    private func begin(
        _ db: Connection, _ alert: Int64, _ kind: AlertEventKind, _ actor: Actor,
        _ filing: Filing
    ) throws -> (Int64?, Int) {
        try AlertQueries.addEvent(
            db, alert: alert, kind: kind, actor: actor.userID, report: filing.report,
            at: filing.at, detail: filing.reason)
        let messages = try beginRound(db, alert: alert, at: filing.at)
        try audit(
            db, actor, "alert \(kind.rawValue)", "status_alerts", alert,
            patient: filing.visit.patientID, detail: "\(messages) messages queued")
        return (alert, messages)
    }
}
