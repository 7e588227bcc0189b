public import HomeCareDomain

/// Statements about failed sign-ins under names that nobody has. Names are stored hashed only:
/// people type passwords there.
///
/// A name's slot is a part of its hash, so that there is an end to what strangers can write; when
/// two names meet in a slot, the later one has it.
public enum UnknownNameQueries {
    /// How many slots there are.
    public static let slots: Int64 = 16_384

    /// When a name may be tried next; nil for one that is not known to have failed.
    public static func notBefore(
        _ db: Connection, slot: Int64, nameHash: String
    ) throws -> Instant? {
        try db.first(
            "SELECT not_before FROM unknown_sign_ins WHERE slot = ? AND name_hash = ?",
            [.integer(slot), .text(nameHash)]
        ) { Instant(milliseconds: $0.int(0)) }
    }

    /// Counts a failed sign-in and gives how many there are in a row now; those from before a
    /// quiet time are forgotten.
    public static func countFailedSignIn(
        _ db: Connection, slot: Int64, nameHash: String, at: Instant, quietSince: Instant
    ) throws -> Int {
        try db.first(
            """
            INSERT INTO unknown_sign_ins (slot, name_hash, failures, not_before)
            VALUES (?1, ?2, 1, ?3)
            ON CONFLICT (slot) DO UPDATE SET
                failures = CASE WHEN name_hash = ?2 AND not_before >= ?4
                    THEN failures + 1 ELSE 1 END,
                name_hash = ?2
            RETURNING failures
            """, [.integer(slot), .text(nameHash), Value(at), Value(quietSince)]
        ) { Int($0.int(0)) } ?? 0
    }

    /// Refuses sign-ins under a name until a time.
    public static func delaySignIn(_ db: Connection, slot: Int64, until: Instant) throws {
        try db.run(
            "UPDATE unknown_sign_ins SET not_before = ? WHERE slot = ?",
            [Value(until), .integer(slot)])
    }
}
