import HomeCareDomain

/// The rows of the search's index about one county: of those who live there, or come there.
public struct PlaceLane: Equatable, Sendable {
    /// Empty for anywhere.
    public let county: String
    public let isAway: Bool

    public init(county: String, isAway: Bool) {
        self.county = county
        self.isAway = isAway
    }
}

/// A place within a lane of the index.
public struct PlaceKey: Sendable {
    public let ratingPoints: Int
    public let hourlyRateCents: Int64
    public let caregiver: Int64

    public init(ratingPoints: Int, hourlyRateCents: Int64, caregiver: Int64) {
        self.ratingPoints = ratingPoints
        self.hourlyRateCents = hourlyRateCents
        self.caregiver = caregiver
    }
}

/// Statements about where caregivers are found.
public enum PlaceQueries {
    /// The next caregivers of one lane in the order of rating and rate, after one place in it and
    /// up to another.
    public static func next(
        _ db: Connection, _ filter: PlaceFilter, _ lane: PlaceLane, after last: PlaceKey?,
        upTo end: PlaceKey?, limit: Int
    ) throws -> [CaregiverPlace] {
        let conditions = filter.conditions
        return try db.rows(
            """
            SELECT \(columns) FROM caregiver_places AS place
            \(bounds(last, end)) AND \(conditions.sql) \(inOrder) LIMIT ?
            """,
            arguments(filter, lane, last, end) + conditions.arguments
                + [.integer(Int64(limit))], place)
    }

    /// The place so many rows further in a lane, whoever is there; nil beyond its end.
    public static func further(
        _ db: Connection, _ filter: PlaceFilter, _ lane: PlaceLane, after last: PlaceKey?,
        by rows: Int
    ) throws -> PlaceKey? {
        try db.first(
            """
            SELECT rating_order, rate_cents, caregiver_id FROM caregiver_places AS place
            \(bounds(last, nil)) \(inOrder) LIMIT 1 OFFSET ?
            """, arguments(filter, lane, last, nil) + [.integer(Int64(rows))], key)
    }

    /// A row's place, of its order of rating, its rate and its caregiver.
    static func key(_ row: Row) -> PlaceKey {
        PlaceKey(
            ratingPoints: 5000 - Int(row.int(0)), hourlyRateCents: row.int(1),
            caregiver: row.int(2))
    }

    /// So many places are looked up at once.
    public static let atOnce = 32

    /// Of those at some places of one lane, at most `atOnce`, who fit, in that order.
    public static func at(
        _ db: Connection, _ filter: PlaceFilter, _ lane: PlaceLane, _ keys: ArraySlice<PlaceKey>
    ) throws -> [CaregiverPlace] {
        let conditions = filter.conditions
        // Always as many rows, so that the statement is the same; a null is nobody's place.
        let wanted = keys.prefix(atOnce).flatMap(values)
        let missing = Array(repeating: Value.null, count: atOnce * 3 - wanted.count)
        return try db.rows(
            """
            WITH wanted (rating_order, rate_cents, caregiver_id) AS (VALUES \(rows))
            SELECT \(columns) FROM wanted CROSS JOIN caregiver_places AS place
            WHERE place.rating_order = wanted.rating_order
            AND place.rate_cents = wanted.rate_cents
            AND place.caregiver_id = wanted.caregiver_id
            AND place.specialty_id = ? AND place.county_code = ? AND place.away = ?
            AND \(conditions.sql)
            """,
            wanted + missing + arguments(filter, lane, nil, nil) + conditions.arguments, place)
    }

    private static let rows = Array(repeating: "(?, ?, ?)", count: atOnce).joined(separator: ", ")

    /// Of some caregivers those who fit, in any of the counties; one may come more than once.
    public static func among(
        _ db: Connection, _ filter: PlaceFilter, caregivers: [Int64], counties: [String]
    ) throws -> [CaregiverPlace] {
        let conditions = filter.conditions
        return try db.rows(
            """
            SELECT \(columns) FROM json_each(?) AS wanted
            CROSS JOIN json_each(?) AS county
            CROSS JOIN caregiver_places AS place INDEXED BY caregiver_places_by_caregiver
            WHERE place.caregiver_id = wanted.value AND place.specialty_id = ?
            AND place.county_code = county.value AND \(conditions.sql)
            """,
            [
                .text(list(caregivers)),
                .text(
                    "["
                        + counties.map { "\"\($0)\"" }
                        .joined(separator: ",") + "]"), .integer(filter.specialty),
            ] + conditions.arguments, place)
    }

    /// Numbers as SQLite's `json_each` takes them.
    static func list(_ ids: some Sequence<Int64>) -> String {
        "[" + ids.map(String.init).joined(separator: ",") + "]"
    }

    private static let columns = """
        place.caregiver_id, place.away, place.county_code, place.rating_order, place.rate_cents,
        place.modes, place.buffer_minutes, place.notice_minutes, place.extra_until,
        place.credential_until
        """

    private static func place(_ row: Row) -> CaregiverPlace {
        let modes = row.int(5)
        return CaregiverPlace(
            caregiver: row.int(0), isAway: row.bool(1), county: row.text(2),
            ratingPoints: 5000 - Int(row.int(3)), hourlyRateCents: row.int(4),
            modes: AppointmentMode.allCases.filter { modes & CaregiverPlaces.bit(of: $0) != 0 },
            bufferMinutes: Int(row.int(6)), noticeMinutes: Int(row.int(7)),
            extraUntil: row.text(8), credentialUntil: row.text(9))
    }

    private static let inOrder = """
        ORDER BY place.rating_order, place.rate_cents, place.caregiver_id
        """

    private static func bounds(_ last: PlaceKey?, _ end: PlaceKey?) -> String {
        let key = "(place.rating_order, place.rate_cents, place.caregiver_id)"
        return "WHERE place.specialty_id = ? AND place.county_code = ? AND place.away = ?"
            + (last == nil ? "" : " AND \(key) > (?, ?, ?)")
            + (end == nil ? "" : " AND \(key) <= (?, ?, ?)")
    }

    private static func arguments(
        _ filter: PlaceFilter, _ lane: PlaceLane, _ last: PlaceKey?, _ end: PlaceKey?
    ) -> [Value] {
        [.integer(filter.specialty), .text(lane.county), Value(lane.isAway)]
            + [last, end].compactMap { $0 }.flatMap(values)
    }

    private static func values(_ key: PlaceKey) -> [Value] {
        [
            .integer(CaregiverPlaces.ratingOrder(points: key.ratingPoints)),
            .integer(key.hourlyRateCents), .integer(key.caregiver),
        ]
    }
}
