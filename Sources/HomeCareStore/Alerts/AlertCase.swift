public import HomeCareDomain

/// An alert as the program works on it: its state, and what its messages tell.
public struct AlertCase: Sendable {
    public let id: Int64
    public let patientID: Int64
    public let patientName: String
    public let severity: AlertSeverity
    public let status: PatientStatus
    public let reason: String
    public let state: AlertState
    /// Counts from 1: how often it has started at tier 1.
    public let round: Int
    public let ownerID: Int64?
    public let ownerName: String?
    public let ownedUntil: Instant?
    /// The report that raised it or last made it worse.
    public let reportID: Int64
    public let reportedAt: Instant
    /// The caregiver whose report it is.
    public let reporterID: Int64
    public let reporterName: String

    /// The reference people read, such as `L-0009`.
    public var reference: String { RecordKind.alert.reference(id) }
}

extension AlertQueries {
    /// One alert as it is stored: an ownership that has run out is still one.
    public static func stored(_ db: Connection, id: Int64) throws -> AlertCase? {
        try db.first(
            """
            SELECT status_alerts.id, status_alerts.patient_id, patients.full_name,
                status_alerts.severity, status_alerts.status, status_alerts.reason,
                status_alerts.state, status_alerts.round, status_alerts.owner_id,
                owners.full_name, status_alerts.owned_until, status_alerts.report_id,
                reports.submitted_at, reporters.id, reporters.full_name
            FROM status_alerts
            JOIN patients ON patients.id = status_alerts.patient_id
            JOIN care_session_reports AS reports ON reports.id = status_alerts.report_id
            JOIN caregivers ON caregivers.id = reports.caregiver_id
            JOIN users AS reporters ON reporters.id = caregivers.user_id
            LEFT JOIN users AS owners ON owners.id = status_alerts.owner_id
            WHERE status_alerts.id = ?
            """, [.integer(id)]
        ) { row in
            AlertCase(
                id: row.int(0), patientID: row.int(1), patientName: row.text(2),
                severity: try Decode.word(row, 3), status: try Decode.word(row, 4),
                reason: row.text(5), state: try Decode.word(row, 6), round: Int(row.int(7)),
                ownerID: row.intOrNil(8), ownerName: row.textOrNil(9),
                ownedUntil: Decode.instantOrNil(row, 10), reportID: row.int(11),
                reportedAt: row.instant(12), reporterID: row.int(13), reporterName: row.text(14))
        }
    }

    /// Unresolved alerts of whose round no step was ever written, such as those of a clinic whose
    /// program could not escalate yet.
    public static func unplanned(_ db: Connection, limit: Int) throws -> [Int64] {
        try db.rows(
            """
            SELECT id FROM status_alerts
            WHERE state <> 'resolved' AND NOT EXISTS (SELECT 1 FROM timed_steps
                WHERE timed_steps.alert_id = status_alerts.id
                AND timed_steps.round = status_alerts.round)
            LIMIT ?
            """, [.integer(Int64(limit))]
        ) { $0.int(0) }
    }
}
