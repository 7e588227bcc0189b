/// A patient with the registrations that were merged into the same person.
///
/// Nearly everybody is a family of one, whose records an index gives in order.
struct PatientFamily {
    let ids: [Int64]

    /// The family of any of its members.
    static func of(_ db: Connection, _ patient: Int64) throws -> PatientFamily {
        let kept = try PatientQueries.current(db, patient)
        let behind = try db.rows(
            "SELECT id FROM patients WHERE merged_into = ? ORDER BY id", [.integer(kept)]
        ) { $0.int(0) }
        return PatientFamily(ids: [kept] + behind)
    }

    /// What a column is compared with: `= ?`, or `IN (?, ?)`.
    var condition: String {
        ids.count == 1
            ? "= ?"
            : "IN (" + Array(repeating: "?", count: ids.count).joined(separator: ", ") + ")"
    }

    var values: [Value] { ids.map { .integer($0) } }
}

extension PatientQueries {
    /// The registration that is kept for a patient: the patient, unless merged into another.
    public static func current(_ db: Connection, _ patient: Int64) throws -> Int64 {
        try db.first(
            "SELECT coalesce(merged_into, id) FROM patients WHERE id = ?", [.integer(patient)]
        ) { $0.int(0) } ?? patient
    }

    /// The registration that an account belongs to.
    static func own(_ db: Connection, user: Int64) throws -> Int64? {
        try db.first("SELECT id FROM patients WHERE user_id = ?", [.integer(user)]) { $0.int(0) }
    }
}
