public import HomeCareDomain

/// Statements about caregivers' papers.
public enum CredentialQueries {
    /// Writes down papers that were checked and found good.
    public static func verify(
        _ db: Connection, _ input: CredentialInput, by user: Int64?, at: Instant
    ) throws {
        _ = try db.insert(
            """
            INSERT INTO credentials (caregiver_id, regulator, number, expires_on, evidence, state,
                handed_in_at, checked_by, checked_at, check_note)
            VALUES (?, ?, ?, ?, ?, 'verified', ?, ?, ?, ?)
            """,
            [
                .integer(input.caregiver), .text(input.regulator), .text(input.number),
                .text(input.expires.iso), .text(input.evidence), Value(at), Value(user), Value(at),
                .text(input.note),
            ])
    }

    /// Puts the same papers of a regulator, checked before, out of use.
    public static func supersede(_ db: Connection, _ input: CredentialInput) throws {
        try db.run(
            """
            UPDATE credentials SET state = 'withdrawn'
            WHERE caregiver_id = ? AND state = 'verified' AND regulator = ? AND number = ?
            """, [.integer(input.caregiver), .text(input.regulator), .text(input.number)])
    }

    /// Rejects all papers of a caregiver that wait or stand.
    public static func reject(
        _ db: Connection, caregiver: Int64, note: String, by user: Int64?, at: Instant
    ) throws {
        try db.run(
            """
            UPDATE credentials SET state = 'rejected', checked_by = ?, checked_at = ?,
                check_note = ?
            WHERE caregiver_id = ? AND state IN ('pending', 'verified')
            """, [Value(user), Value(at), .text(note), .integer(caregiver)])
    }

    /// Says how a caregiver's verification stands.
    public static func setVerification(
        _ db: Connection, caregiver: Int64, _ verification: String
    ) throws {
        try db.run(
            "UPDATE caregivers SET verification = ? WHERE id = ?",
            [.text(verification), .integer(caregiver)])
    }
}
