public import HomeCareDomain

/// Whose alerts are asked for.
public typealias AlertScope = PatientScope

/// Statements about status alerts and their history.
public enum AlertQueries {
    private static let select = """
        SELECT status_alerts.id, status_alerts.patient_id, patients.full_name,
            status_alerts.severity, status_alerts.reason, status_alerts.state,
            status_alerts.opened_at, status_alerts.report_id, status_alerts.owner_id,
            owners.full_name, status_alerts.owned_until, status_alerts.resolved_at,
            resolvers.full_name, status_alerts.resolution, status_alerts.status,
            status_alerts.round,
            (SELECT max(paged.tier) FROM timed_steps AS paged
                WHERE paged.alert_id = status_alerts.id AND paged.state = 'done'
                AND paged.round = status_alerts.round AND paged.kind = 'alertTier'),
            coming.kind, coming.tier, coming.due_at
        FROM status_alerts
        JOIN patients ON patients.id = status_alerts.patient_id
        LEFT JOIN timed_steps AS coming ON coming.alert_id = status_alerts.id
            AND coming.state = 'waiting' AND coming.kind IN ('alertTier', 'ownershipEnds')
        LEFT JOIN users AS owners ON owners.id = status_alerts.owner_id
        LEFT JOIN users AS resolvers ON resolvers.id = status_alerts.resolved_by
        """

    private static func alert(_ row: Row) throws -> Alert {
        Alert(
            id: row.int(0), patientID: row.int(1), patientName: row.text(2),
            severity: try Decode.word(row, 3), reason: row.text(4),
            state: try Decode.word(row, 5), openedAt: row.instant(6), reportID: row.int(7),
            ownerID: row.intOrNil(8), ownerName: row.textOrNil(9),
            ownedUntil: Decode.instantOrNil(row, 10), resolvedAt: Decode.instantOrNil(row, 11),
            resolvedBy: row.textOrNil(12), resolution: row.textOrNil(13),
            progress: try progress(row))
    }

    private static func progress(_ row: Row) throws -> AlertProgress {
        let kind: AlertStepKind? = try Decode.wordOrNil(row, 17)
        return AlertProgress(
            status: try Decode.word(row, 14), round: Int(row.int(15)),
            tier: row.intOrNil(16).map { Int($0) } ?? 1,
            next: kind.map { kind in
                AlertProgress.Next(
                    kind: kind, tier: row.intOrNil(18).map { Int($0) }, dueAt: row.instant(19))
            })
    }

    private static func restriction(_ scope: AlertScope) -> (String, Int64) {
        switch scope {
        case .all:
            return ("?1 = 0", 0)
        case .physician(let user):
            return (
                """
                status_alerts.patient_id IN (SELECT own.id FROM primary_physicians
                    JOIN patients AS own ON own.physician_id = primary_physicians.id
                    WHERE primary_physicians.user_id = ?1)
                """, user
            )
        case .caregiver(let user):
            return (
                """
                status_alerts.patient_id IN (SELECT appointments.patient_id FROM caregivers
                    JOIN appointments ON appointments.caregiver_id = caregivers.id
                    WHERE caregivers.user_id = ?1)
                """, user
            )
        case .own(let user):
            return (
                "status_alerts.patient_id IN (SELECT id FROM patients WHERE user_id = ?1)", user
            )
        }
    }

    /// Unresolved alerts in scope: nobody's first (or whose ownership has run out), then the most
    /// severe, then the oldest.
    public static func unresolved(
        _ db: Connection, scope: AlertScope, at hour: Instant, limit: Int
    ) throws -> [Alert] {
        let (condition, user) = restriction(scope)
        return try db.rows(
            """
            \(select) WHERE status_alerts.state <> 'resolved' AND \(condition)
            ORDER BY status_alerts.state = 'acknowledged' AND status_alerts.owned_until > ?3,
                status_alerts.severity = 'high', status_alerts.opened_at, status_alerts.id LIMIT ?2
            """, [.integer(user), .integer(Int64(limit)), Value(hour)], alert)
    }

    /// Alerts in scope in any state, newest first.
    public static func all(_ db: Connection, scope: AlertScope, limit: Int) throws -> [Alert] {
        let (condition, user) = restriction(scope)
        return try db.rows(
            """
            \(select) WHERE \(condition)
            ORDER BY status_alerts.opened_at DESC, status_alerts.id DESC LIMIT ?2
            """, [.integer(user), .integer(Int64(limit))], alert)
    }

    /// One alert.
    public static func alert(_ db: Connection, id: Int64) throws -> Alert? {
        try db.first("\(select) WHERE status_alerts.id = ?", [.integer(id)], alert)
    }

    /// The unresolved alert of a patient: the running episode.
    public static func running(_ db: Connection, patient: Int64) throws -> Alert? {
        try db.first(
            "\(select) WHERE status_alerts.patient_id = ? AND status_alerts.state <> 'resolved'",
            [.integer(patient)], alert)
    }

    /// The alert that a patient's report opened, joined or made worse.
    public static func touched(_ db: Connection, by report: Int64, patient: Int64) throws -> Int64?
    {
        try db.first(
            """
            SELECT alert_events.alert_id FROM status_alerts
            JOIN alert_events ON alert_events.alert_id = status_alerts.id
            WHERE status_alerts.patient_id = ? AND alert_events.report_id = ?
            """, [.integer(patient), .integer(report)]
        ) { $0.int(0) }
    }

    /// Opens an alert and gives its number.
    public static func open(
        _ db: Connection, patient: Int64, report: Int64, severity: AlertSeverity,
        status: PatientStatus, reason: String, at: Instant
    ) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO status_alerts (patient_id, report_id, severity, status, reason, state,
                opened_at)
            VALUES (?, ?, ?, ?, ?, 'open', ?)
            """,
            [
                .integer(patient), .integer(report), Value(severity), Value(status),
                .text(reason), Value(at),
            ])
    }

    /// Makes a running alert more severe: whoever had it has it no longer.
    public static func worsen(
        _ db: Connection, id: Int64, report: Int64, severity: AlertSeverity,
        status: PatientStatus, reason: String
    ) throws {
        try db.run(
            """
            UPDATE status_alerts SET report_id = ?, severity = ?, status = ?, reason = ?,
                state = 'open', owner_id = NULL, owned_until = NULL, round = round + 1
            WHERE id = ?
            """,
            [.integer(report), Value(severity), Value(status), .text(reason), .integer(id)])
    }

    /// Takes an alert from its owner: it is nobody's again, in a new round.
    public static func reopen(_ db: Connection, id: Int64) throws {
        try db.run(
            """
            UPDATE status_alerts SET state = 'open', owner_id = NULL, owned_until = NULL,
                round = round + 1
            WHERE id = ?
            """, [.integer(id)])
    }

    /// Gives an alert an owner until a time.
    public static func acknowledge(
        _ db: Connection, id: Int64, owner: Int64, until: Instant
    ) throws {
        try db.run(
            """
            UPDATE status_alerts SET state = 'acknowledged', owner_id = ?, owned_until = ?
            WHERE id = ?
            """, [.integer(owner), Value(until), .integer(id)])
    }

    /// Ends an alert with a note.
    public static func resolve(
        _ db: Connection, id: Int64, by user: Int64, note: String, at: Instant
    ) throws {
        try db.run(
            """
            UPDATE status_alerts SET state = 'resolved', resolved_at = ?, resolved_by = ?,
                resolution = ?
            WHERE id = ?
            """, [Value(at), .integer(user), .text(note), .integer(id)])
    }

    /// Writes a line of an alert's history.
    public static func addEvent(
        _ db: Connection, alert: Int64, kind: AlertEventKind, actor: Int64?, report: Int64? = nil,
        at: Instant, detail: String
    ) throws {
        try db.run(
            """
            INSERT INTO alert_events (alert_id, kind, actor_id, report_id, happened_at, detail)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(alert), Value(kind), Value(actor), Value(report), Value(at),
                .text(detail),
            ])
    }

    /// An alert's history, oldest first; of a very long one the newest lines.
    public static func events(_ db: Connection, alert: Int64) throws -> [AlertEvent] {
        try db.rows(
            """
            SELECT alert_events.kind, users.full_name, alert_events.happened_at,
                alert_events.detail
            FROM alert_events LEFT JOIN users ON users.id = alert_events.actor_id
            WHERE alert_events.alert_id = ? ORDER BY alert_events.id DESC LIMIT 500
            """, [.integer(alert)]
        ) { row in
            AlertEvent(
                kind: try Decode.word(row, 0), actor: row.textOrNil(1), at: row.instant(2),
                detail: row.text(3))
        }.reversed()
    }
}

extension AlertQueries {
    /// A patient's alerts, newest first.
    public static func ofPatient(_ db: Connection, _ patient: Int64, limit: Int) throws -> [Alert] {
        let family = try PatientFamily.of(db, patient)
        return try db.rows(
            """
            \(select) WHERE status_alerts.patient_id \(family.condition)
            ORDER BY status_alerts.opened_at DESC, status_alerts.id DESC LIMIT ?
            """, family.values + [.integer(Int64(limit))], alert)
    }
}
