import HomeCareDomain

/// Statements that find caregivers by the beginnings of the words of their names.
public enum NameQueries {
    /// The caregivers of whom every beginning starts a word of the name, or a few more; nil where
    /// there are more than `most`.
    ///
    /// Where each beginning alone fits too many, those are taken who have one of them as a whole
    /// word, and another that starts with the last.
    public static func caregivers(
        _ db: Connection, names: [String], most: Int
    ) throws -> [Int64]? {
        for name in names.sorted(by: { $0.utf8.count > $1.utf8.count }) {
            let found = try starting(db, name, most: most)
            if found.count <= most { return found }
        }
        guard let last = names.last else { return nil }
        for first in names.dropLast() where first != last {
            let found = try starting(db, NamePairs.key(first, last), most: most)
            if !found.isEmpty, found.count <= most { return found }
        }
        return nil
    }

    private static func starting(
        _ db: Connection, _ beginning: String, most: Int
    ) throws -> [Int64] {
        try db.rows(
            """
            SELECT DISTINCT caregiver_id FROM caregiver_words WHERE word >= ? AND word < ? LIMIT ?
            """,
            [
                .text(beginning), .text(NameWords.end(of: beginning)), .integer(Int64(most) + 1),
            ]
        ) { $0.int(0) }
    }
}
