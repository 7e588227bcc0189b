import HomeCareDomain

/// Statements that find caregivers by the beginnings of the words of their names.
public enum NameQueries {
    /// So many words of names are looked through at most; who has a commoner one stands close in
    /// the index of places.
    private static let mostSeen = 6000

    /// The caregivers of whom every beginning starts a word of the name, in the order of rating and
    /// rate, and who may fit otherwise, in a county (empty for any); nil where there are more than
    /// `most`, or too many of such names to look through.
    ///
    /// Where each beginning alone fits too many, those are taken who have one of them as a whole
    /// word, and another that starts with the last.
    public static func caregivers(
        _ db: Connection, _ filter: PlaceFilter, county: String, most: Int
    ) throws -> [PlaceKey]? {
        let names = filter.names
        func starting(_ beginning: String, also others: [String]) throws -> [PlaceKey]? {
            let others = others.filter { $0 != beginning }
            return try self.starting(db, beginning, also: others, filter, county, most: most)
        }
        for name in names.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            if let found = try starting(name, also: names) { return found }
        }
        guard let last = names.last else { return nil }
        for first in names.dropLast() where first != last {
            let pair = NamePairs.key(first, last)
            if let found = try starting(pair, also: names), try isThere(db, pair) { return found }
        }
        return nil
    }

    private static func starting(
        _ db: Connection, _ beginning: String, also others: [String], _ filter: PlaceFilter,
        _ county: String, most: Int
    ) throws -> [PlaceKey]? {
        guard try !isLong(db, beginning) else { return nil }
        let bits = [
            NarrowingBits.bit(specialty: filter.specialty), NarrowingBits.bit(county: county),
        ]
        var conditions = "AND found.specialties & ?3 = ?3 AND found.counties & ?4 = ?4"
        var values = range(beginning) + bits.map { .integer($0) }
        func and(_ condition: String, _ more: [Value]) {
            conditions += " AND " + condition
            values += more
        }
        if let most = filter.mostRateCents { and("found.rate_cents <= ?", [.integer(most)]) }
        if let least = filter.leastRatingPoints {
            and(
                "found.rating_order <= ?",
                [.integer(CaregiverPlaces.ratingOrder(points: least))])
        }
        for other in others {
            and(
                """
                EXISTS (SELECT 1 FROM caregiver_words AS also
                    INDEXED BY caregiver_words_by_caregiver
                    WHERE also.caregiver_id = found.caregiver_id
                    AND also.word >= ? AND also.word < ?)
                """, range(other))
        }
        let found = try db.rows(
            """
            SELECT DISTINCT found.rating_order, found.rate_cents, found.caregiver_id
            FROM caregiver_words AS found WHERE found.word >= ?1 AND found.word < ?2 \(conditions)
            ORDER BY found.rating_order, found.rate_cents, found.caregiver_id LIMIT ?
            """, values + [.integer(Int64(most) + 1)], PlaceQueries.key)
        return found.count <= most ? found : nil
    }

    private static func isLong(_ db: Connection, _ beginning: String) throws -> Bool {
        try hasMore(db, beginning, than: mostSeen)
    }

    /// Whether somebody has such a word, whether they fit otherwise or not.
    private static func isThere(_ db: Connection, _ beginning: String) throws -> Bool {
        try hasMore(db, beginning, than: 0)
    }

    private static func hasMore(
        _ db: Connection, _ beginning: String, than count: Int
    ) throws -> Bool {
        try db.first(
            "SELECT 1 FROM caregiver_words WHERE word >= ? AND word < ? LIMIT 1 OFFSET ?",
            range(beginning) + [.integer(Int64(count))]
        ) { _ in true } ?? false
    }

    private static func range(_ beginning: String) -> [Value] {
        [.text(beginning), .text(NameWords.end(of: beginning))]
    }
}
