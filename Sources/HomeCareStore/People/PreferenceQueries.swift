/// Statements about what people prefer.
public enum PreferenceQueries {
    /// What a person prefers, by word.
    public static func all(_ db: Connection, user: Int64) throws -> [String: String] {
        let pairs = try db.rows(
            "SELECT word, value FROM preferences WHERE user_id = ? ORDER BY word LIMIT 100",
            [.integer(user)]
        ) { ($0.text(0), $0.text(1)) }
        return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
    }

    /// Keeps what a person prefers.
    public static func set(
        _ db: Connection, user: Int64, word: String, value: String
    ) throws {
        try db.run(
            """
            INSERT INTO preferences (user_id, word, value) VALUES (?, ?, ?)
            ON CONFLICT (user_id, word) DO UPDATE SET value = excluded.value
            """, [.integer(user), .text(word), .text(value)])
    }

    /// Forgets what a person preferred.
    public static func clear(_ db: Connection, user: Int64, word: String) throws {
        try db.run(
            "DELETE FROM preferences WHERE user_id = ? AND word = ?",
            [.integer(user), .text(word)])
    }
}
