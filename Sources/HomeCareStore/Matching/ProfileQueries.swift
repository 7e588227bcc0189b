public import HomeCareDomain

/// Statements about one caregiver as those see them who choose one.
public enum ProfileQueries {
    /// A caregiver's profile, with the phone number.
    public static func profile(_ db: Connection, caregiver id: Int64) throws -> CaregiverProfile? {
        guard let card = try MatchQueries.cards(db, caregivers: [id])[id] else { return nil }
        let comments = try comments(db, caregiver: id, limit: 5)
        let modes = try modes(db, caregiver: id)
        return try db.first(
            """
            SELECT users.id, users.phone, hourly_rate_cents, rating_count, rating_sum,
                verification, about, buffer_minutes, notice_minutes,
                (SELECT max(expires_on) FROM credentials
                    WHERE caregiver_id = caregivers.id AND state = 'verified')
            FROM caregivers JOIN users ON users.id = caregivers.user_id WHERE caregivers.id = ?
            """, [.integer(id)]
        ) { row in
            CaregiverProfile(
                id: id, userID: row.int(0), name: card.name, username: card.username,
                gender: card.gender, county: card.county, counties: card.counties,
                specialties: card.specialties, languages: card.languages, modes: modes,
                hourlyRateCents: row.int(2),
                ratingPoints: BayesianRating.points(
                    count: Int(row.int(3)), sum: Int(row.int(4))),
                ratingCount: Int(row.int(3)), comments: comments,
                credentialUntil: row.isNull(9) ? nil : try Decode.date(row, 9),
                verification: row.text(5), about: row.text(6), bufferMinutes: Int(row.int(7)),
                noticeMinutes: Int(row.int(8)), phone: row.textOrNil(1))
        }
    }

    /// The specialties that are offered, by name.
    public static func specialties(_ db: Connection) throws -> [Specialty] {
        try db.rows("SELECT id, name FROM specialties WHERE active = 1 ORDER BY name, id") {
            Specialty(id: $0.int(0), name: $0.text(1))
        }
    }

    private static func comments(
        _ db: Connection, caregiver id: Int64, limit: Int
    ) throws -> [RatingComment] {
        try db.rows(
            """
            SELECT stars, comment, rated_at FROM ratings WHERE caregiver_id = ?
            ORDER BY rated_at DESC LIMIT ?
            """, [.integer(id), .integer(Int64(limit))]
        ) { RatingComment(stars: Int($0.int(0)), comment: $0.text(1), at: $0.instant(2)) }
    }

    private static func modes(_ db: Connection, caregiver id: Int64) throws -> [AppointmentMode] {
        let windows: [WindowMode] = try db.rows(
            "SELECT DISTINCT mode FROM availability_windows WHERE caregiver_id = ?",
            [.integer(id)]
        ) { try Decode.word($0, 0) }
        return AppointmentMode.allCases.filter { mode in windows.contains { $0.allows(mode) } }
    }
}
