public import HomeCareDomain

/// Statements about the end of a recovered patient's care.
public enum CompletionQueries {
    private static let select = """
        SELECT care_completions.id, care_completions.patient_id, patients.full_name,
            care_completions.report_id, care_completions.asked_at, care_completions.state,
            care_completions.decided_at, deciders.full_name, care_completions.note, (
                SELECT users.full_name FROM primary_physicians
                JOIN users ON users.id = primary_physicians.user_id
                WHERE primary_physicians.id = patients.physician_id AND users.active = 1)
        FROM care_completions
        JOIN patients ON patients.id = care_completions.patient_id
        LEFT JOIN users AS deciders ON deciders.id = care_completions.decided_by
        """

    private static func completion(_ row: Row) throws -> CareCompletion {
        CareCompletion(
            id: row.int(0), patientID: row.int(1), patientName: row.text(2),
            reportID: row.int(3), askedAt: row.instant(4), state: try Decode.word(row, 5),
            decidedAt: Decode.instantOrNil(row, 6), decidedBy: row.textOrNil(7),
            note: row.text(8), physicianName: row.textOrNil(9))
    }

    /// One end of care.
    public static func completion(_ db: Connection, id: Int64) throws -> CareCompletion? {
        try db.first("\(select) WHERE care_completions.id = ?", [.integer(id)], completion)
    }

    /// A patient's newest end of care.
    public static func newest(_ db: Connection, patient: Int64) throws -> CareCompletion? {
        try db.first(
            """
            \(select) WHERE care_completions.patient_id = ?
            ORDER BY care_completions.id DESC LIMIT 1
            """, [.integer(patient)], completion)
    }

    /// What waits for a physician's word, oldest first; for nil what waits for an admin's, because
    /// the patient has no physician at work.
    public static func asked(_ db: Connection, physician user: Int64?, limit: Int) throws
        -> [CareCompletion]
    {
        let whose =
            user == nil
            ? """
            NOT EXISTS (SELECT 1 FROM primary_physicians
                JOIN users ON users.id = primary_physicians.user_id
                WHERE primary_physicians.id = patients.physician_id AND users.active = 1)
            AND ?1 IS NULL
            """
            : "patients.physician_id IN (SELECT id FROM primary_physicians WHERE user_id = ?1)"
        return try db.rows(
            """
            \(select) WHERE care_completions.state = 'asked' AND \(whose)
            ORDER BY care_completions.asked_at, care_completions.id LIMIT ?2
            """, [Value(user), .integer(Int64(limit))], completion)
    }

    /// Opens an end of care and gives its number.
    public static func ask(
        _ db: Connection, patient: Int64, report: Int64, at: Instant
    ) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO care_completions (patient_id, report_id, asked_at, state)
            VALUES (?, ?, ?, 'asked')
            """, [.integer(patient), .integer(report), Value(at)])
    }

    /// Lists what is booked after a time, for the desk to decide about; what is listed stays.
    public static func listBookings(
        _ db: Connection, completion: Int64, patient: Int64, after: Instant
    ) throws {
        try db.run(
            """
            INSERT INTO completion_bookings (completion_id, appointment_id)
            SELECT ?1, appointments.id FROM appointments
            WHERE appointments.patient_id = ?2 AND appointments.starts_at > ?3
            AND appointments.state IN ('requested', 'confirmed')
            ON CONFLICT (completion_id, appointment_id) DO NOTHING
            """, [.integer(completion), .integer(patient), Value(after)])
    }

    /// Writes down what became of it.
    public static func decide(
        _ db: Connection, id: Int64, _ state: CompletionState, by user: Int64, note: String,
        at: Instant
    ) throws {
        try db.run(
            """
            UPDATE care_completions SET state = ?, decided_at = ?, decided_by = ?, note = ?
            WHERE id = ?
            """, [Value(state), Value(at), .integer(user), .text(note), .integer(id)])
    }

    /// Asks again what was withdrawn.
    public static func askAgain(_ db: Connection, id: Int64) throws {
        try db.run(
            """
            UPDATE care_completions SET state = 'asked', decided_at = NULL, decided_by = NULL,
                note = ''
            WHERE id = ?
            """, [.integer(id)])
    }

    /// Takes all of a patient's bookings off the desk's list: they stay as they are.
    public static func keepAll(
        _ db: Connection, patient: Int64, by user: Int64, at: Instant
    ) throws {
        try db.run(
            """
            UPDATE completion_bookings SET decision = 'kept', decided_by = ?, decided_at = ?
            WHERE decision = 'open' AND completion_id IN (
                SELECT id FROM care_completions WHERE patient_id = ?)
            """, [.integer(user), Value(at), .integer(patient)])
    }
}
