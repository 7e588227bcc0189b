public import HomeCareDomain

/// A reminder whose moment has come.
public struct ReminderStep: Sendable {
    public let id: Int64
    public let appointment: Int64
    /// Minutes before the visit.
    public let lead: Int
    public let dueAt: Instant

    /// When the visit was to begin as the reminder was planned.
    public var plannedStart: Instant { dueAt.adding(minutes: lead) }
}

/// Statements about the steps that remind of visits; `repetition` holds the minutes before it.
public enum ReminderQueries {
    private static let kind = "kind = 'reminder'"

    private static func step(_ row: Row) -> ReminderStep {
        ReminderStep(
            id: row.int(0), appointment: row.int(1), lead: Int(row.int(2)),
            dueAt: row.instant(3))
    }

    /// Plans a reminder; one that was cancelled waits again.
    public static func plan(
        _ db: Connection, appointment: Int64, _ moment: ReminderRules.Moment, began: Instant
    ) throws {
        let start = moment.due.adding(minutes: moment.lead)
        try db.run(
            """
            INSERT INTO timed_steps (kind, appointment_id, repetition, state, began_at, due_at,
                dedupe_key)
            VALUES ('reminder', ?, ?, 'waiting', ?, ?, ?)
            ON CONFLICT (dedupe_key) DO UPDATE SET state = 'waiting', settled_at = NULL,
                began_at = excluded.began_at, due_at = excluded.due_at, detail = ''
            WHERE timed_steps.state = 'cancelled'
            """,
            [
                .integer(appointment), .integer(Int64(moment.lead)), Value(began),
                Value(moment.due),
                .text("reminder/\(appointment)/\(start.milliseconds)/\(moment.lead)"),
            ])
    }

    /// Cancels the reminders that a booking waits for.
    public static func cancel(
        _ db: Connection, appointment: Int64, detail: String, at: Instant
    ) throws {
        try db.run(
            """
            UPDATE timed_steps SET state = 'cancelled', settled_at = max(?, began_at), detail = ?
            WHERE appointment_id = ? AND state = 'waiting' AND \(kind)
            """, [Value(at), .text(detail), .integer(appointment)])
    }

    /// Reminders whose moment has come, the earliest first.
    public static func due(_ db: Connection, at hour: Instant, limit: Int) throws -> [Int64] {
        try db.rows(
            """
            SELECT id FROM timed_steps WHERE state = 'waiting' AND due_at <= ? AND \(kind)
            ORDER BY due_at, id LIMIT ?
            """, [Value(hour), .integer(Int64(limit))]
        ) { $0.int(0) }
    }

    /// When the next one is due; nil when none waits.
    public static func nextDue(_ db: Connection) throws -> Instant? {
        try db.first(
            """
            SELECT due_at FROM timed_steps WHERE state = 'waiting' AND \(kind)
            ORDER BY due_at, id LIMIT 1
            """
        ) { $0.instant(0) }
    }

    /// Confirmed visits that begin between two moments and of which a reminder was never planned,
    /// by time; nothing about somebody who has died.
    public static func unplanned(
        _ db: Connection, lead: Int, after: Instant, until: Instant, limit: Int
    ) throws -> [(appointment: Int64, startsAt: Instant)] {
        try db.rows(
            """
            SELECT appointments.id, appointments.starts_at FROM appointments
            JOIN patients ON patients.id = appointments.patient_id
            WHERE appointments.state = 'confirmed' AND appointments.starts_at > ?
            AND appointments.starts_at <= ?
            AND patients.status <> 'deceased' AND patients.merged_into IS NULL
            AND NOT EXISTS (SELECT 1 FROM timed_steps WHERE timed_steps.dedupe_key =
                'reminder/' || appointments.id || '/' || appointments.starts_at || '/' || ?)
            ORDER BY appointments.starts_at, appointments.id LIMIT ?
            """, [Value(after), Value(until), .integer(Int64(lead)), .integer(Int64(limit))]
        ) { ($0.int(0), $0.instant(1)) }
    }

    /// A reminder, if it still waits.
    public static func waiting(_ db: Connection, id: Int64) throws -> ReminderStep? {
        try db.first(
            """
            SELECT id, appointment_id, repetition, due_at FROM timed_steps
            WHERE id = ? AND state = 'waiting' AND \(kind)
            """, [.integer(id)], step)
    }
}
