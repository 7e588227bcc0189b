public import HomeCareDomain

/// The report that a patient counts as deceased by, and what the status was before.
public struct DeathOnRecord: Sendable {
    public let report: Int64?
    public let before: PatientStatus
    /// When the report was filed.
    public let filedAt: Instant
}

/// Statements about what a death stops, and about taking it back.
public enum DeathQueries {
    /// The status change by which a patient counts as deceased, if they do.
    public static func onRecord(_ db: Connection, patient: Int64) throws -> DeathOnRecord? {
        try db.first(
            """
            SELECT report_id, from_status, changed_at FROM status_changes
            WHERE patient_id = ? AND to_status = 'deceased'
            ORDER BY changed_at DESC, id DESC LIMIT 1
            """, [.integer(patient)]
        ) { row in
            DeathOnRecord(
                report: row.intOrNil(0), before: try Decode.word(row, 1), filedAt: row.instant(2))
        }
    }

    /// When the last visit began of which a report says that the patient lived.
    public static func lastSeen(_ db: Connection, patient: Int64) throws -> Instant? {
        try db.first(
            """
            SELECT max(coalesce(appointments.checked_in_at, appointments.starts_at))
            FROM care_session_reports
            JOIN appointments ON appointments.id = care_session_reports.appointment_id
            WHERE care_session_reports.patient_id = ?
            AND care_session_reports.status <> 'deceased'
            """, [.integer(patient)]
        ) { Decode.instantOrNil($0, 0) } ?? nil
    }

    /// The report that gave a patient a status last; nil where none did.
    public static func report(
        _ db: Connection, patient: Int64, thatSaid status: PatientStatus
    ) throws -> Int64? {
        try db.first(
            """
            SELECT id FROM care_session_reports WHERE patient_id = ? AND status = ?
            ORDER BY submitted_at DESC, id DESC LIMIT 1
            """, [.integer(patient), Value(status)]
        ) { $0.int(0) }
    }

    /// Writes down that a status changed back without a report, and why.
    public static func addReversal(
        _ db: Connection, patient: Int64, to status: PatientStatus, by user: Int64, reason: String,
        at: Instant
    ) throws {
        try db.run(
            """
            INSERT INTO status_changes (patient_id, from_status, to_status, changed_by, changed_at,
                reason)
            VALUES (?, 'deceased', ?, ?, ?, ?)
            """,
            [.integer(patient), Value(status), .integer(user), Value(at), .text(reason)])
    }

    /// Stops every timed step of a patient's appointments; gives how many waited.
    @discardableResult
    public static func cancelSteps(
        _ db: Connection, patient: Int64, detail: String, at: Instant
    ) throws -> Int {
        try db.run(
            """
            UPDATE timed_steps SET state = 'cancelled', settled_at = max(?, began_at), detail = ?
            WHERE state = 'waiting' AND appointment_id IN (
                SELECT id FROM appointments WHERE patient_id = ?)
            """, [Value(at), .text(detail), .integer(patient)])
    }

    /// Stops every timed step of one appointment.
    public static func cancelSteps(
        _ db: Connection, appointment: Int64, detail: String, at: Instant
    ) throws {
        try db.run(
            """
            UPDATE timed_steps SET state = 'cancelled', settled_at = max(?, began_at), detail = ?
            WHERE state = 'waiting' AND appointment_id = ?
            """, [Value(at), .text(detail), .integer(appointment)])
    }

    /// Stops every timed step of one alert.
    public static func cancelSteps(
        _ db: Connection, alert: Int64, detail: String, at: Instant
    ) throws {
        try db.run(
            """
            UPDATE timed_steps SET state = 'cancelled', settled_at = max(?, began_at), detail = ?
            WHERE state = 'waiting' AND alert_id = ?
            """, [Value(at), .text(detail), .integer(alert)])
    }

    /// Takes back what waits to be sent about a patient for such a purpose, or to the patient's
    /// own account; messages of alerts stay. Gives how many waited.
    @discardableResult
    public static func cancelMessages(
        _ db: Connection, patient: Int64, purposes: [String], detail: String, at: Instant
    ) throws -> Int {
        let marks = Array(repeating: "?", count: purposes.count).joined(separator: ", ")
        return try db.run(
            """
            UPDATE notifications SET state = 'cancelled', state_since = ?, detail = ?
            WHERE state = 'queued' AND patient_id = ? AND alert_id IS NULL
            AND (purpose IN (\(marks)) OR recipient_user_id = (
                SELECT user_id FROM patients WHERE patients.id = notifications.patient_id))
            """,
            [Value(at), .text(detail), .integer(patient)] + purposes.map { .text($0) })
    }

    /// Queues again what a death had taken back since a time though it is true without it: that a
    /// visit had ended before, or that it had gone to another caregiver. Gives how many wait now.
    @discardableResult
    public static func queueEndings(
        _ db: Connection, patient: Int64, since: Instant, at: Instant
    ) throws -> Int {
        try db.run(
            """
            UPDATE notifications SET state = 'queued', state_since = ?1, detail = ''
            WHERE id IN (
                SELECT notifications.id FROM appointments
                JOIN notifications ON notifications.appointment_id = appointments.id
                JOIN caregivers ON caregivers.id = appointments.caregiver_id
                WHERE appointments.patient_id = ?2 AND notifications.state = 'cancelled'
                AND notifications.detail = ?3 AND notifications.state_since >= ?4
                AND CASE notifications.purpose
                    WHEN ?5 THEN notifications.recipient_user_id <> caregivers.user_id
                    WHEN ?6 THEN 0
                    ELSE appointments.state IN ('cancelled', 'noShow')
                        AND coalesce(appointments.cancel_reason, '') NOT IN (?3, ?7)
                        AND notifications.dedupe_key LIKE 'booking/' || appointments.id || '/'
                            || appointments.sequence || '/%' END)
            """,
            [
                Value(at), .integer(patient), .text(CancelReason.death), Value(since),
                .text(BookingMessage.givenAway.rawValue), .text(BookingMessage.reminder.rawValue),
                .text(CancelReason.deathWhileRequested),
            ])
    }

    /// Takes back what waits to be sent about an alert.
    public static func cancelMessages(
        _ db: Connection, alert: Int64, detail: String, at: Instant
    ) throws {
        try db.run(
            """
            UPDATE notifications SET state = 'cancelled', state_since = ?, detail = ?
            WHERE state = 'queued' AND alert_id = ?
            """, [Value(at), .text(detail), .integer(alert)])
    }

    /// The active staff to whom something about an alert has gone out, or may have, since a time,
    /// and whether an SMS has.
    public static func told(
        _ db: Connection, alert: Int64, since: Instant
    ) throws -> [(user: Int64, bySMS: Bool)] {
        try db.rows(
            """
            SELECT notifications.recipient_user_id, max(notifications.channel = 'sms'
                AND notifications.state IN ('sending', 'sent', 'delivered', 'unknown'))
            FROM notifications
            JOIN users ON users.id = notifications.recipient_user_id
            WHERE notifications.alert_id = ? AND notifications.created_at >= ?
            AND notifications.state <> 'cancelled' AND users.active = 1
            GROUP BY notifications.recipient_user_id
            ORDER BY notifications.recipient_user_id
            """, [.integer(alert), Value(since)]
        ) { (user: $0.int(0), bySMS: $0.bool(1)) }
    }
}
