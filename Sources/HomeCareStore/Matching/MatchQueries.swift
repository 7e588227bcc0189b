public import HomeCareDomain

/// What a patient and caregivers have to do with each other already.
public struct KnownCaregivers: Sendable {
    /// The physicians who recommend a caregiver for the patient, by name.
    public var recommendedBy: [Int64: [String]] = [:]
    /// How many of the patient's visits a caregiver has completed.
    public var visits: [Int64: Int] = [:]

    /// Nobody knows anybody.
    public init() {}

    /// Everybody who is recommended or has been there.
    public var caregivers: Set<Int64> { Set(recommendedBy.keys).union(visits.keys) }
}

/// What a list shows of a caregiver beside their place in the index.
public struct CaregiverCard: Sendable {
    public let name: String
    public let username: String
    public let gender: Sex
    public let county: String
    public let ratingCount: Int
    public var counties: [String] = []
    public var specialties: [String] = []
    public var languages: [SpokenLanguage] = []
}

/// Statements about the caregivers that a search shows.
public enum MatchQueries {
    /// Who is recommended for a patient, and who has been there before, under whichever
    /// registration of theirs.
    public static func known(_ db: Connection, patient: Int64) throws -> KnownCaregivers {
        var known = KnownCaregivers()
        let family = try PatientFamily.of(db, patient)
        let advice = try db.rows(
            """
            SELECT caregiver_recommendations.caregiver_id, users.full_name
            FROM caregiver_recommendations
            JOIN primary_physicians ON primary_physicians.id = physician_id
            JOIN users ON users.id = primary_physicians.user_id
            WHERE patient_id \(family.condition) AND withdrawn_at IS NULL
            ORDER BY recommended_at DESC, caregiver_recommendations.id LIMIT 500
            """, family.values
        ) { ($0.int(0), $0.text(1)) }
        for (caregiver, physician) in advice
        where known.recommendedBy[caregiver]?.contains(physician) != true {
            known.recommendedBy[caregiver, default: []].append(physician)
        }
        let visits = try db.rows(
            """
            SELECT caregiver_id, count(*) FROM appointments INDEXED BY appointments_by_pair
            WHERE patient_id \(family.condition) AND state = 'completed'
            GROUP BY caregiver_id LIMIT 500
            """, family.values
        ) { ($0.int(0), Int($0.int(1))) }
        for (caregiver, count) in visits { known.visits[caregiver] = count }
        return known
    }

    /// What a list shows of some caregivers.
    public static func cards(
        _ db: Connection, caregivers: [Int64]
    ) throws -> [Int64: CaregiverCard] {
        let ids: [Value] = [.text(PlaceQueries.list(caregivers))]
        var cards: [Int64: CaregiverCard] = [:]
        let people = try db.rows(
            """
            SELECT caregivers.id, users.full_name, users.username, gender, county_code,
                rating_count
            FROM json_each(?) AS wanted
            CROSS JOIN caregivers ON caregivers.id = wanted.value
            CROSS JOIN users ON users.id = caregivers.user_id
            """, ids
        ) { row in
            (
                row.int(0),
                CaregiverCard(
                    name: row.text(1), username: row.text(2), gender: try Decode.word(row, 3),
                    county: row.text(4), ratingCount: Int(row.int(5)))
            )
        }
        for (id, card) in people { cards[id] = card }
        for (id, code) in try words(db, ids, "caregiver_counties", "county_code") {
            cards[id]?.counties.append(code)
        }
        for (id, code) in try words(db, ids, "caregiver_languages", "language") {
            if let language = SpokenLanguage(rawValue: code) {
                cards[id]?.languages.append(language)
            }
        }
        let specialties = try db.rows(
            """
            SELECT caregiver_id, specialties.name FROM json_each(?) AS wanted
            CROSS JOIN caregiver_specialties ON caregiver_id = wanted.value
            CROSS JOIN specialties ON specialties.id = specialty_id
            """, ids
        ) { ($0.int(0), $0.text(1)) }
        for (id, name) in specialties { cards[id]?.specialties.append(name) }
        return cards
    }

    private static func words(
        _ db: Connection, _ ids: [Value], _ table: String, _ column: String
    ) throws -> [(Int64, String)] {
        try db.rows(
            """
            SELECT caregiver_id, \(column) FROM json_each(?) AS wanted
            CROSS JOIN \(table) ON caregiver_id = wanted.value
            """, ids
        ) { ($0.int(0), $0.text(1)) }
    }
}
