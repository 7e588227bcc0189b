public import HomeCareDomain

/// Statements about sign-in sessions. Tokens are stored hashed only.
public enum SessionQueries {
    /// Opens a session and gives its number.
    public static func open(
        _ db: Connection, user: Int64, tokenHash: String, origin: String, at: Instant,
        until: Instant
    ) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO sessions (user_id, token_hash, origin, created_at, expires_at)
            VALUES (?, ?, ?, ?, ?)
            """, [.integer(user), .text(tokenHash), .text(origin), Value(at), Value(until)])
    }

    /// Whether a session may still be used: not ended, not expired, its user active.
    public static func isValid(_ db: Connection, id: Int64, user: Int64, at: Instant) throws -> Bool
    {
        try db.first(
            """
            SELECT 1 FROM sessions JOIN users ON users.id = sessions.user_id
            WHERE sessions.id = ? AND sessions.user_id = ? AND sessions.ended_at IS NULL
            AND sessions.expires_at > ? AND users.active = 1
            """, [.integer(id), .integer(user), Value(at)]
        ) { _ in true } ?? false
    }

    /// Whether somebody has a session that may be used.
    public static func isOpen(_ db: Connection, user: Int64, at: Instant) throws -> Bool {
        try db.first(
            """
            SELECT 1 FROM sessions WHERE user_id = ? AND ended_at IS NULL AND expires_at > ?
            LIMIT 1
            """, [.integer(user), Value(at)]
        ) { _ in true } ?? false
    }

    /// Ends one session; gives whether it was still open.
    public static func end(_ db: Connection, id: Int64, at: Instant) throws -> Bool {
        try db.run(
            "UPDATE sessions SET ended_at = ? WHERE id = ? AND ended_at IS NULL",
            [Value(at), .integer(id)]) > 0
    }

    /// Ends all sessions of a person; gives how many there were.
    @discardableResult
    public static func endAll(_ db: Connection, user: Int64, at: Instant) throws -> Int {
        try db.run(
            "UPDATE sessions SET ended_at = ? WHERE user_id = ? AND ended_at IS NULL",
            [Value(at), .integer(user)])
    }

    /// Ends the sessions of a person but one; gives how many there were.
    public static func endOthers(
        _ db: Connection, user: Int64, but session: Int64, at: Instant
    ) throws -> Int {
        try db.run(
            "UPDATE sessions SET ended_at = ? WHERE user_id = ? AND ended_at IS NULL AND id <> ?",
            [Value(at), .integer(user), .integer(session)])
    }
}
