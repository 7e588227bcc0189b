public import HomeCareDomain

/// Statements about the messages of a booking, as those see them who booked it.
public enum BookedMessageQueries {
    /// By their number; those that were taken back are left out.
    public static func lines(_ db: Connection, appointment: Int64, now: Instant) throws
        -> [BookingMessageLine]
    {
        try db.rows(
            """
            SELECT channel, recipient_name, state, due_at FROM notifications
            WHERE appointment_id = ? AND state != 'cancelled' ORDER BY id LIMIT 50
            """, [.integer(appointment)]
        ) { row in
            let due = row.instant(3)
            return BookingMessageLine(
                channel: try Decode.word(row, 0), recipient: row.text(1),
                state: try Decode.word(row, 2), later: due > now ? due : nil)
        }
    }
}
