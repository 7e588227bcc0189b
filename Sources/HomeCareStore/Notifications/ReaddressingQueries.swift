public import HomeCareDomain

/// A message that has not arrived, as far as another address needs it.
public struct UndeliveredMessage: Sendable {
    public let id: Int64
    public let state: NotificationState
    public let detail: String
    public let calendar: String
}

/// Statements about messages whose recipient is reached elsewhere now.
public enum ReaddressingQueries {
    /// Where a patient is reached: as the registration says, or else the patient's own account.
    public static func patient(_ db: Connection, id: Int64) throws -> Reachable? {
        try db.first(
            """
            SELECT users.id, patients.full_name,
                coalesce(nullif(patients.email, ''), users.email),
                coalesce(nullif(patients.phone, ''), users.phone)
            FROM patients LEFT JOIN users ON users.id = patients.user_id WHERE patients.id = ?
            """, [.integer(id)]
        ) { row in
            Reachable(
                userID: row.intOrNil(0), contactID: nil, name: row.text(1),
                email: row.textOrNil(2), phone: row.textOrNil(3))
        }
    }

    /// What is to go about a patient to somebody at an address, or could be sent again.
    public static func undelivered(
        _ db: Connection, _ channel: NotificationChannel, to person: Reachable, at address: String,
        about patient: Int64, limit: Int
    ) throws -> [UndeliveredMessage] {
        let family = try PatientFamily.of(db, patient)
        return try db.rows(
            """
            SELECT id, state, detail, calendar FROM notifications
            WHERE channel = ? AND state IN ('queued', 'sending', 'failed', 'notConfigured')
            AND address = ? AND recipient_contact_id IS ?
            AND (recipient_user_id IS NULL OR recipient_user_id = ?)
            AND patient_id \(family.condition) ORDER BY id LIMIT ?
            """,
            [Value(channel), .text(address), Value(person.contactID), Value(person.userID)]
                + family.values + [.integer(Int64(limit))]
        ) { row in
            UndeliveredMessage(
                id: row.int(0), state: try Decode.word(row, 1), detail: row.text(2),
                calendar: row.text(3))
        }
    }

    /// The calendar object that goes with a message; empty for none.
    public static func calendar(_ db: Connection, id: Int64) throws -> String {
        try db.first("SELECT calendar FROM notifications WHERE id = ?", [.integer(id)]) {
            $0.text(0)
        } ?? ""
    }

    /// Lets a message go to another address.
    public static func readdress(
        _ db: Connection, id: Int64, to address: String, calendar: String
    ) throws {
        try db.run(
            "UPDATE notifications SET address = ?, calendar = ? WHERE id = ?",
            [.text(address), .text(calendar), .integer(id)])
    }
}
