import HomeCareDomain

/// Statements about where caregivers are found.
public enum PlaceQueries {
    /// How many rows of the index one statement looks through at most.
    public static let longestScan = 40_000

    /// The next caregivers of one county in the order of rating and rate, after a given one.
    public static func next(
        _ db: Connection, _ filter: PlaceFilter, county: String, isAway: Bool,
        after last: CaregiverPlace?, limit: Int
    ) throws -> [CaregiverPlace] {
        let conditions = filter.conditions
        return try db.rows(
            """
            SELECT \(columns) FROM (
                SELECT * FROM caregiver_places \(lane(last))
                ORDER BY rating_order, rate_cents, caregiver_id LIMIT \(longestScan)) AS place
            WHERE \(conditions.sql) LIMIT ?
            """,
            laneArguments(filter, county, isAway, last) + conditions.arguments
                + [.integer(Int64(limit))], place)
    }

    /// Whether the index goes on after what one statement looks through at most.
    public static func goesOn(
        _ db: Connection, _ filter: PlaceFilter, county: String, isAway: Bool,
        after last: CaregiverPlace?
    ) throws -> Bool {
        try db.first(
            """
            SELECT 1 FROM caregiver_places \(lane(last))
            ORDER BY rating_order, rate_cents, caregiver_id LIMIT 1 OFFSET \(longestScan)
            """, laneArguments(filter, county, isAway, last)
        ) { _ in true } ?? false
    }

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

    private static func lane(_ last: CaregiverPlace?) -> String {
        "WHERE specialty_id = ? AND county_code = ? AND away = ?"
            + (last == nil ? "" : " AND (rating_order, rate_cents, caregiver_id) > (?, ?, ?)")
    }

    private static func laneArguments(
        _ filter: PlaceFilter, _ county: String, _ isAway: Bool, _ last: CaregiverPlace?
    ) -> [Value] {
        var arguments: [Value] = [.integer(filter.specialty), .text(county), Value(isAway)]
        if let last {
            arguments += [
                .integer(CaregiverPlaces.ratingOrder(points: last.ratingPoints)),
                .integer(last.hourlyRateCents), .integer(last.caregiver),
            ]
        }
        return arguments
    }
}
