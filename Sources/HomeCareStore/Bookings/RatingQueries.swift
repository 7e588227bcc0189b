public import HomeCareDomain

/// Statements about what patients say of visits.
public enum RatingQueries {
    private static let select = """
        SELECT appointments.id, appointments.patient_id, appointments.caregiver_id,
            users.full_name, appointments.state, appointments.starts_at, appointments.ends_at,
            ratings.stars, ratings.comment, ratings.rated_at
        FROM appointments
        JOIN caregivers ON caregivers.id = appointments.caregiver_id
        JOIN users ON users.id = caregivers.user_id
        LEFT JOIN ratings ON ratings.appointment_id = appointments.id
        """

    private static func visit(_ row: Row) throws -> RatableVisit {
        RatableVisit(
            appointment: row.int(0), patientID: row.int(1), caregiverID: row.int(2),
            caregiverName: row.text(3), state: try Decode.word(row, 4),
            startsAt: row.instant(5), endsAt: row.instant(6),
            rating: row.intOrNil(7).map {
                Rating(
                    appointmentID: row.int(0), stars: Int($0), comment: row.text(8),
                    ratedAt: row.instant(9))
            })
    }

    /// One visit, as somebody would rate it.
    public static func visit(_ db: Connection, id: Int64) throws -> RatableVisit? {
        try db.first("\(select) WHERE appointments.id = ?", [.integer(id)], visit)
    }

    /// A patient's visits that began after a moment and are over, the newest first.
    public static func recent(
        _ db: Connection, patient: Int64, after: Instant, limit: Int
    ) throws -> [RatableVisit] {
        try db.rows(
            """
            \(select)
            WHERE appointments.patient_id = ? AND appointments.starts_at > ?
            AND appointments.state = 'completed'
            ORDER BY appointments.starts_at DESC LIMIT ?
            """, [.integer(patient), Value(after), .integer(Int64(limit))], visit)
    }

    /// Writes a rating down; the database keeps the caregiver's sum and count.
    public static func add(
        _ db: Connection, _ rating: Rating, of visit: RatableVisit, by user: Int64
    ) throws {
        try db.run(
            """
            INSERT INTO ratings (appointment_id, patient_id, caregiver_id, stars, comment,
                rated_by, rated_at)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(rating.appointmentID), .integer(visit.patientID),
                .integer(visit.caregiverID), .integer(Int64(rating.stars)),
                .text(rating.comment), .integer(user), Value(rating.ratedAt),
            ])
    }
}
