public import HomeCareDomain

/// What a booking needs to know of a caregiver.
public struct BookableCaregiver: Sendable {
    public let id: Int64
    public let userID: Int64
    public let name: String
    /// Verified, and the account not disabled.
    public let isVerified: Bool
    /// Whether the account is not disabled.
    public let isActive: Bool
    public let countyCode: String
    /// In cents.
    public let hourlyRate: Int64
    public let bufferMinutes: Int
    public let noticeMinutes: Int
    /// The last day on which a verified credential is valid; nil without one.
    public let credentialUntil: CivilDate?

    /// Whether the caregiver may make a visit on a day.
    public func isBookable(on day: CivilDate) -> Bool {
        isVerified && credentialUntil.map { day <= $0 } ?? false
    }
}

/// Statements about a caregiver's own time: when visits are made, and by what right.
public enum CaregiverTimeQueries {
    private static let select = """
        SELECT caregivers.id, caregivers.user_id, users.full_name,
            caregivers.verification = 'verified' AND users.active = 1, caregivers.county_code,
            caregivers.hourly_rate_cents, caregivers.buffer_minutes, caregivers.notice_minutes, (
                SELECT max(credentials.expires_on) FROM credentials
                WHERE credentials.caregiver_id = caregivers.id AND credentials.state = 'verified'),
            users.active
        FROM caregivers JOIN users ON users.id = caregivers.user_id
        """

    private static func caregiver(_ row: Row) throws -> BookableCaregiver {
        BookableCaregiver(
            id: row.int(0), userID: row.int(1), name: row.text(2), isVerified: row.bool(3),
            isActive: row.bool(9),
            countyCode: row.text(4), hourlyRate: row.int(5), bufferMinutes: Int(row.int(6)),
            noticeMinutes: Int(row.int(7)),
            credentialUntil: row.isNull(8) ? nil : try Decode.date(row, 8))
    }

    /// One caregiver.
    public static func caregiver(_ db: Connection, id: Int64) throws -> BookableCaregiver? {
        try db.first("\(select) WHERE caregivers.id = ?", [.integer(id)], caregiver)
    }

    /// The caregiver whose account it is.
    public static func caregiver(_ db: Connection, user: Int64) throws -> BookableCaregiver? {
        try db.first("\(select) WHERE caregivers.user_id = ?", [.integer(user)], caregiver)
    }

    /// The specialties of a caregiver that can be booked, by name.
    public static func specialties(_ db: Connection, caregiver id: Int64) throws
        -> [(id: Int64, name: String)]
    {
        try db.rows(
            """
            SELECT specialties.id, specialties.name FROM caregiver_specialties
            JOIN specialties ON specialties.id = caregiver_specialties.specialty_id
            WHERE caregiver_specialties.caregiver_id = ? AND specialties.active = 1
            ORDER BY specialties.name
            """, [.integer(id)]
        ) { ($0.int(0), $0.text(1)) }
    }

    /// All specialties that can be booked, by name.
    public static func specialties(_ db: Connection) throws -> [(id: Int64, name: String)] {
        try db.rows(
            "SELECT id, name FROM specialties WHERE active = 1 ORDER BY name LIMIT 1000"
        ) { ($0.int(0), $0.text(1)) }
    }

    /// When a caregiver makes visits: everything that touches the days from one to another.
    public static func availability(
        _ db: Connection, of caregiver: BookableCaregiver, from: CivilDate, until: CivilDate,
        zone: ClinicZone
    ) throws -> CaregiverAvailability {
        let (first, last) = (from.adding(days: -1), until.adding(days: 1))
        return CaregiverAvailability(
            weekly: try db.rows(
                """
                SELECT weekday, starts_minute, ends_minute, mode FROM availability_windows
                WHERE caregiver_id = ? ORDER BY weekday, starts_minute
                """, [.integer(caregiver.id)]
            ) { WeeklyWindow(weekday: Int($0.int(0)), window: try window($0)) },
            extra: try db.rows(
                """
                SELECT date, starts_minute, ends_minute, mode FROM extra_windows
                WHERE caregiver_id = ? AND date BETWEEN ? AND ? ORDER BY date, starts_minute
                """, [.integer(caregiver.id), .text(first.iso), .text(last.iso)]
            ) { ExtraWindow(date: try Decode.date($0, 0), window: try window($0)) },
            timeOff: try db.rows(
                """
                SELECT starts_at, ends_at, reason FROM time_off
                WHERE caregiver_id = ? AND ends_at > ? AND starts_at < ? ORDER BY ends_at
                """,
                [
                    .integer(caregiver.id), Value(zone.startOfDay(first)),
                    Value(zone.startOfDay(last.adding(days: 1))),
                ]
            ) { TimeOff(startsAt: $0.instant(0), endsAt: $0.instant(1), reason: $0.text(2)) },
            noticeMinutes: caregiver.noticeMinutes, bufferMinutes: caregiver.bufferMinutes)
    }

    static func window(_ row: Row) throws -> DayWindow {
        DayWindow(
            startMinute: Int(row.int(1)), endMinute: Int(row.int(2)), mode: try Decode.word(row, 3))
    }

    /// Other verified caregivers of a specialty who live in or serve a county.
    public static func others(
        _ db: Connection, specialty: Int64, county: String, but caregiver: Int64, limit: Int
    ) throws -> [Int64] {
        try db.rows(
            """
            SELECT caregivers.id FROM caregiver_specialties
            JOIN caregivers ON caregivers.id = caregiver_specialties.caregiver_id
            WHERE caregiver_specialties.specialty_id = ?1 AND caregivers.id <> ?3
            AND caregivers.verification = 'verified'
            AND (caregivers.county_code = ?2 OR EXISTS (
                SELECT 1 FROM caregiver_counties
                WHERE caregiver_counties.caregiver_id = caregivers.id
                AND caregiver_counties.county_code = ?2))
            ORDER BY caregivers.id LIMIT ?4
            """,
            [.integer(specialty), .text(county), .integer(caregiver), .integer(Int64(limit))]
        ) { $0.int(0) }
    }
}
