public import HomeCareDomain

/// Statements about consents, which are withdrawn and never removed.
public enum ConsentQueries {
    /// A patient's consents, the newest first, those withdrawn too.
    public static func list(_ db: Connection, patient: Int64, limit: Int) throws -> [Consent] {
        try db.rows(
            """
            SELECT id, purpose, given_by, relationship, how, given_at, withdrawn_at FROM consents
            WHERE patient_id = ? ORDER BY id DESC LIMIT ?
            """, [.integer(patient), .integer(Int64(limit))]
        ) { row in
            Consent(
                id: row.int(0), purpose: try Decode.word(row, 1), givenBy: row.text(2),
                relationship: row.text(3), way: try Decode.word(row, 4),
                givenAt: row.instant(5), withdrawnAt: Decode.instantOrNil(row, 6))
        }
    }

    /// The consent of a patient to something that has not been withdrawn.
    public static func standing(
        _ db: Connection, patient: Int64, _ purpose: ConsentPurpose
    ) throws -> Int64? {
        try db.first(
            """
            SELECT id FROM consents
            WHERE patient_id = ? AND purpose = ? AND withdrawn_at IS NULL
            """, [.integer(patient), Value(purpose)]
        ) { $0.int(0) }
    }

    /// Records a consent.
    public static func add(
        _ db: Connection, patient: Int64, _ new: NewConsent, by user: Int64?, at: Instant
    ) throws {
        try db.run(
            """
            INSERT INTO consents (patient_id, purpose, given_by, relationship, how, given_at,
                recorded_by)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(patient), Value(new.purpose), .text(new.givenBy),
                .text(new.relationship), Value(new.way), Value(at), Value(user),
            ])
    }

    /// Writes down that a consent was withdrawn.
    public static func withdraw(_ db: Connection, id: Int64, by user: Int64?, at: Instant) throws {
        try db.run(
            "UPDATE consents SET withdrawn_at = ?, withdrawn_by = ? WHERE id = ?",
            [Value(at), Value(user), .integer(id)])
    }
}
