public import HomeCareDomain

/// Statements about whom to call for a patient.
public enum ContactQueries {
    private static let columns = """
        id, position, full_name, relationship, phone, email, guardian, patient_id
        """

    private static func contact(_ row: Row) -> EmergencyContact {
        EmergencyContact(
            id: row.int(0), position: Int(row.int(1)), name: row.text(2),
            relationship: row.text(3), phone: row.textOrNil(4), email: row.textOrNil(5),
            guardian: row.bool(6))
    }

    /// One contact and whose it is.
    public static func contact(_ db: Connection, id: Int64) throws
        -> (contact: EmergencyContact, patient: Int64)?
    {
        try db.first(
            "SELECT \(columns) FROM emergency_contacts WHERE id = ?", [.integer(id)]
        ) { (contact($0), $0.int(7)) }
    }

    /// Adds a contact behind those there are; gives the number.
    @discardableResult
    public static func add(_ db: Connection, patient: Int64, _ new: NewContact) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO emergency_contacts (patient_id, position, full_name, relationship, phone,
                email, guardian)
            VALUES (?1, (SELECT coalesce(max(position), 0) + 1 FROM emergency_contacts
                WHERE patient_id = ?1), ?2, ?3, ?4, ?5, ?6)
            """, [.integer(patient)] + values(new))
    }

    /// Writes a contact anew, at its place.
    public static func change(_ db: Connection, id: Int64, _ new: NewContact) throws {
        try db.run(
            """
            UPDATE emergency_contacts SET full_name = ?, relationship = ?, phone = ?, email = ?,
                guardian = ?
            WHERE id = ?
            """, values(new) + [.integer(id)])
    }

    private static func values(_ new: NewContact) -> [Value] {
        [
            .text(new.name), .text(new.relationship), Value(new.phone.isEmpty ? nil : new.phone),
            Value(new.email.isEmpty ? nil : new.email), .integer(new.guardian ? 1 : 0),
        ]
    }

    /// Puts a patient's contacts in this order.
    public static func order(_ db: Connection, patient: Int64, _ ids: [Int64]) throws {
        // No two may stand at one place in between, so that they go far up first.
        try db.run(
            "UPDATE emergency_contacts SET position = position + 1000000 WHERE patient_id = ?",
            [.integer(patient)])
        for (index, id) in ids.enumerated() {
            try db.run(
                "UPDATE emergency_contacts SET position = ? WHERE id = ? AND patient_id = ?",
                [.integer(Int64(index + 1)), .integer(id), .integer(patient)])
        }
    }

    /// Takes a contact away. Messages keep the name and address they went to; what waits for them
    /// is taken back.
    public static func remove(_ db: Connection, id: Int64, detail: String, at: Instant) throws {
        try db.run(
            """
            UPDATE notifications SET state = 'cancelled', state_since = ?, detail = ?
            WHERE recipient_contact_id = ? AND state = 'queued'
            """, [Value(at), .text(detail), .integer(id)])
        try db.run(
            "UPDATE notifications SET recipient_contact_id = NULL WHERE recipient_contact_id = ?",
            [.integer(id)])
        try db.run("DELETE FROM emergency_contacts WHERE id = ?", [.integer(id)])
    }
}

extension PatientQueries {
    /// The emergency contacts of a patient, in order.
    public static func contacts(_ db: Connection, patient: Int64) throws -> [EmergencyContact] {
        try ContactQueries.list(db, patient: patient)
    }
}

extension ContactQueries {
    static func list(_ db: Connection, patient: Int64) throws -> [EmergencyContact] {
        try db.rows(
            "SELECT \(columns) FROM emergency_contacts WHERE patient_id = ? ORDER BY position",
            [.integer(patient)], contact)
    }
}
