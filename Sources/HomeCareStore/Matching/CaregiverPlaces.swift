import HomeCareDomain

/// Keeps the tables true by which caregivers are found: `caregiver_places`, in the ladder's order,
/// and `caregiver_words`, the words of their names.
public enum CaregiverPlaces {
    /// Writes down anew where a caregiver is found; to be called in the transaction that changes
    /// the caregiver, their account, specialties, counties, languages, windows, credentials,
    /// ratings or verification.
    public static func refresh(_ db: Connection, caregiver id: Int64) throws {
        try db.run("DELETE FROM caregiver_places WHERE caregiver_id = ?", [.integer(id)])
        try db.run("DELETE FROM caregiver_words WHERE caregiver_id = ?", [.integer(id)])
        try write(db, caregiver: id)
    }

    /// The same for whoever has that account, where they are a caregiver.
    public static func refresh(_ db: Connection, user: Int64) throws {
        let caregiver = try db.first(
            "SELECT id FROM caregivers WHERE user_id = ?", [.integer(user)]
        ) { $0.int(0) }
        if let caregiver { try refresh(db, caregiver: caregiver) }
    }

    /// Writes down where everybody is found, in tables that are empty.
    static func fill(_ db: Connection) throws {
        for id in try db.rows("SELECT id FROM caregivers ORDER BY id", [], { $0.int(0) }) {
            try write(db, caregiver: id)
        }
    }

    /// The same for a caregiver who is in none of the tables yet.
    static func write(_ db: Connection, caregiver id: Int64) throws {
        guard let facts = try facts(db, id) else { return }
        guard let credential = facts.credential else { return }
        let words = NameWords.words(of: facts.name)
        try writeWords(db, id, words, facts)
        let hours = try hours(db, id)
        let extra = try db.first(
            "SELECT max(date) FROM extra_windows WHERE caregiver_id = ?", [.integer(id)]
        ) { row in (row.textOrNil(0) ?? "") }
        let languages = try db.rows(
            "SELECT language FROM caregiver_languages WHERE caregiver_id = ?", [.integer(id)]
        ) { SpokenLanguage(rawValue: $0.text(0))?.bit ?? 0 }
        let known: [Value] = [
            .integer(id), .text(facts.county), .integer(facts.ratingOrder),
            .integer(facts.rateCents), .text(facts.gender),
            .integer(languages.reduce(0, |)), .integer(hours.modes | (try extraModes(db, id))),
        ]
        let rest: [Value] = [
            .text(extra ?? ""), .text(credential), .integer(facts.buffer), .integer(facts.notice),
            .integer(NameBits.of(words)),
        ]
        try db.run(insert, known + hours.days.map { .integer($0) } + rest)
    }

    private struct Facts {
        let name: String
        let county: String
        let gender: String
        let rateCents: Int64
        let ratingOrder: Int64
        let buffer: Int64
        let notice: Int64
        /// The last day of the verified credential; nil where the caregiver cannot be booked.
        let credential: String?
    }

    private static func facts(_ db: Connection, _ id: Int64) throws -> Facts? {
        try db.first(
            """
            SELECT users.full_name, county_code, gender, hourly_rate_cents, rating_count,
                rating_sum, buffer_minutes, notice_minutes,
                CASE WHEN verification = 'verified' AND users.active = 1 THEN (
                    SELECT max(expires_on) FROM credentials
                    WHERE caregiver_id = caregivers.id AND state = 'verified') END
            FROM caregivers JOIN users ON users.id = caregivers.user_id WHERE caregivers.id = ?
            """, [.integer(id)]
        ) { row in
            let points = BayesianRating.points(count: Int(row.int(4)), sum: Int(row.int(5)))
            return Facts(
                name: row.text(0), county: row.text(1), gender: row.text(2),
                rateCents: row.int(3), ratingOrder: ratingOrder(points: points),
                buffer: row.int(6), notice: row.int(7), credential: row.textOrNil(8))
        }
    }

    /// Where a rating stands in the index: the best comes first.
    static func ratingOrder(points: Int) -> Int64 { Int64(5000 - points) }

    /// The hours of each weekday in which a window is open at all, and for which visits.
    private static func hours(
        _ db: Connection, _ id: Int64
    ) throws -> (days: [Int64], modes: Int64) {
        var days = [Int64](repeating: 0, count: 7)
        var modes: Int64 = 0
        let windows = try db.rows(
            """
            SELECT weekday, starts_minute, ends_minute, mode FROM availability_windows
            WHERE caregiver_id = ?
            """, [.integer(id)]
        ) { ($0.int(0), $0.int(1), $0.int(2), try Decode.word($0, 3) as WindowMode) }
        for (weekday, start, end, mode) in windows where days.indices.contains(Int(weekday) - 1) {
            days[Int(weekday) - 1] |= HourBits.hours(fromMinute: Int(start), untilMinute: Int(end))
            modes |= bits(of: mode)
        }
        return (days, modes)
    }

    private static func extraModes(_ db: Connection, _ id: Int64) throws -> Int64 {
        try db.rows(
            "SELECT DISTINCT mode FROM extra_windows WHERE caregiver_id = ?", [.integer(id)]
        ) { bits(of: try Decode.word($0, 0)) }.reduce(0, |)
    }

    /// The visits a window is meant for, as bits.
    static func bits(of mode: WindowMode) -> Int64 {
        AppointmentMode.allCases.filter(mode.allows).reduce(0) { $0 | bit(of: $1) }
    }

    static func bit(of mode: AppointmentMode) -> Int64 { mode == .inPerson ? 1 : 2 }

    private static func writeWords(
        _ db: Connection, _ id: Int64, _ words: Set<String>, _ facts: Facts
    ) throws {
        let specialties = try db.rows(
            "SELECT specialty_id FROM caregiver_specialties WHERE caregiver_id = ?", [.integer(id)]
        ) { NarrowingBits.bit(specialty: $0.int(0)) }
        let counties = try db.rows(
            "SELECT county_code FROM caregiver_counties WHERE caregiver_id = ?", [.integer(id)]
        ) { NarrowingBits.bit(county: $0.text(0)) }
        let rest: [Value] = [
            .integer(specialties.reduce(0, |)),
            .integer(counties.reduce(NarrowingBits.bit(county: facts.county), |)),
            .integer(facts.ratingOrder), .integer(facts.rateCents),
        ]
        for word in words {
            try db.run(addWord, [.text(word), .integer(id)] + rest)
            for next in words where next != word {
                try db.run(addWord, [.text(NamePairs.key(word, next)), .integer(id)] + rest)
            }
        }
    }

    private static let addWord = """
        INSERT INTO caregiver_words
            (word, caregiver_id, specialties, counties, rating_order, rate_cents)
        VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
        """

    /// A row for each specialty and for any, in the own county, in each served, and for anywhere.
    private static let insert = """
        INSERT INTO caregiver_places (specialty_id, county_code, away, rating_order, rate_cents,
            caregiver_id, gender, languages, modes, monday, tuesday, wednesday, thursday, friday,
            saturday, sunday, extra_until, credential_until, buffer_minutes, notice_minutes,
            name_bits)
        SELECT specialty.id, county.code, county.away, ?3, ?4, ?1, ?5, ?6, ?7, ?8, ?9, ?10, ?11,
            ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19
        FROM (SELECT 0 AS id UNION ALL
            SELECT specialty_id FROM caregiver_specialties WHERE caregiver_id = ?1) AS specialty
        CROSS JOIN (SELECT '' AS code, 0 AS away UNION ALL SELECT ?2, 0 UNION ALL
            SELECT county_code, 1 FROM caregiver_counties
            WHERE caregiver_id = ?1 AND county_code <> ?2) AS county
        """
}

/// The hours of a day as bits: 1 is the first hour.
enum HourBits {
    /// Every hour of which some minute lies between two, half-open.
    static func hours(fromMinute: Int, untilMinute: Int) -> Int64 {
        guard fromMinute < untilMinute else { return 0 }
        let first = max(0, fromMinute / 60)
        let last = min(23, (untilMinute - 1) / 60)
        return (first...max(first, last)).reduce(0) { $0 | (1 << Int64($1)) }
    }
}

/// Two words of one name after each other, by which somebody is found whose first word many have.
enum NamePairs {
    /// Words of names have no such mark in them, so pairs and words never meet.
    static func key(_ first: String, _ second: String) -> String { "+\(first) \(second)" }
}
