public import HomeCareDomain

/// Statements about how an appointment came to be.
public enum VisitCardQueries {
    /// How one appointment was booked.
    public static func facts(_ db: Connection, appointment id: Int64) throws -> BookingFacts? {
        try db.first(
            """
            SELECT users.full_name, appointments.created_at, teleconference_sessions.room,
                CASE WHEN appointments.series_id IS NOT NULL THEN (
                    SELECT count(*) FROM appointments AS other
                    WHERE other.series_id = appointments.series_id
                    AND other.starts_at <= appointments.starts_at) END,
                CASE WHEN appointments.series_id IS NOT NULL THEN (
                    SELECT count(*) FROM appointments AS other
                    WHERE other.series_id = appointments.series_id) END
            FROM appointments
            LEFT JOIN users ON users.id = appointments.created_by
            LEFT JOIN teleconference_sessions
                ON teleconference_sessions.appointment_id = appointments.id
            WHERE appointments.id = ?
            """, [.integer(id)]
        ) { row in
            BookingFacts(
                bookedBy: row.textOrNil(0), bookedAt: row.instant(1), room: row.textOrNil(2),
                placeInSeries: row.intOrNil(3).map { Int($0) },
                seriesVisits: row.intOrNil(4).map { Int($0) })
        }
    }
}
