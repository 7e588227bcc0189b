public import HomeCareDomain

/// Statements about the bookings that the desk is to decide about.
public enum BookingDecisionQueries {
    /// Bookings to come of patients whose care ends, by time.
    public static func ofCompletions(_ db: Connection, after: Instant, limit: Int) throws
        -> [(visit: Visit, completion: Int64, state: CompletionState)]
    {
        let rows = try db.rows(
            """
            SELECT completion_bookings.appointment_id, care_completions.id, care_completions.state
            FROM completion_bookings
            JOIN appointments ON appointments.id = completion_bookings.appointment_id
            JOIN care_completions ON care_completions.id = completion_bookings.completion_id
            WHERE completion_bookings.decision = 'open' AND appointments.starts_at > ?
            AND appointments.state IN ('requested', 'confirmed')
            AND care_completions.state IN ('asked', 'confirmed')
            ORDER BY appointments.starts_at, appointments.id LIMIT ?
            """, [Value(after), .integer(Int64(limit))]
        ) { row -> (Int64, Int64, CompletionState) in
            (row.int(0), row.int(1), try Decode.word(row, 2))
        }
        return try rows.compactMap { row in
            try VisitQueries.visit(db, id: row.0).map { ($0, row.1, row.2) }
        }
    }

    /// Bookings to come that a withdrawn report of a death had cancelled, by time.
    public static func cancelledInError(_ db: Connection, after: Instant, limit: Int) throws
        -> [Visit]
    {
        try db.rows(
            """
            \(VisitQueries.select)
            WHERE appointments.state = 'cancelled' AND appointments.starts_at > ?
            AND appointments.cancel_reason IN (?, ?) AND patients.status <> 'deceased'
            ORDER BY appointments.starts_at, appointments.id LIMIT ?
            """,
            [
                Value(after), .text(CancelReason.death), .text(CancelReason.deathWhileRequested),
                .integer(Int64(limit)),
            ], VisitQueries.visit)
    }

    /// Why an appointment was cancelled.
    public static func cancelReason(_ db: Connection, id: Int64) throws -> String? {
        try db.first("SELECT cancel_reason FROM appointments WHERE id = ?", [.integer(id)]) {
            $0.textOrNil(0)
        } ?? nil
    }

    /// The end of care that lists an appointment and waits for the desk, with its state.
    public static func open(_ db: Connection, appointment: Int64) throws
        -> (completion: Int64, state: CompletionState)?
    {
        try db.first(
            """
            SELECT care_completions.id, care_completions.state FROM completion_bookings
            JOIN care_completions ON care_completions.id = completion_bookings.completion_id
            WHERE completion_bookings.decision = 'open' AND completion_bookings.appointment_id = ?
            AND care_completions.state IN ('asked', 'confirmed')
            ORDER BY care_completions.id DESC LIMIT 1
            """, [.integer(appointment)]
        ) { ($0.int(0), try Decode.word($0, 1)) }
    }

    /// Writes down what the desk decided, in every list that holds the appointment.
    public static func decide(
        _ db: Connection, appointment: Int64, kept: Bool, by user: Int64, at: Instant
    ) throws {
        try db.run(
            """
            UPDATE completion_bookings SET decision = ?, decided_by = ?, decided_at = ?
            WHERE decision = 'open' AND appointment_id = ?
            """,
            [
                .text(kept ? "kept" : "cancelled"), .integer(user), Value(at),
                .integer(appointment),
            ])
    }

    /// Cancels one appointment.
    public static func cancel(_ db: Connection, id: Int64, reason: String) throws {
        try db.run(
            """
            UPDATE appointments SET sequence = sequence + (state <> 'cancelled'),
                state = 'cancelled', cancel_reason = ? WHERE id = ?
            """,
            [.text(reason), .integer(id)])
    }

    /// Brings a cancelled appointment back; the database refuses it where the time is taken.
    public static func revive(_ db: Connection, id: Int64, as state: AppointmentState) throws {
        try db.run(
            """
            UPDATE appointments SET state = ?, sequence = sequence + 1, cancel_reason = NULL
            WHERE id = ?
            """,
            [Value(state), .integer(id)])
    }
}
