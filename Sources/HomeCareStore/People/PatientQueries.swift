public import HomeCareDomain

/// Whose patients are asked for.
public enum PatientScope: Sendable {
    case all
    /// Those a physician (by user) looks after.
    case physician(user: Int64)
    /// Those a caregiver (by user) has or had an appointment with.
    case caregiver(user: Int64)
    /// The patient's own record (by user).
    case own(user: Int64)
}

/// Statements about patients and their contacts.
public enum PatientQueries {
    private static let columns = """
        patients.id, patients.full_name, patients.date_of_birth, patients.sex, patients.phone,
        patients.email, patients.county_code, patients.place, patients.address, (
            SELECT users.full_name FROM primary_physicians
            JOIN users ON users.id = primary_physicians.user_id
            WHERE primary_physicians.id = patients.physician_id),
        patients.status, patients.status_at, patients.pregnant, patients.spo2_scale
        """

    static let clinicalColumns = """
        \(columns), (
            SELECT max((SELECT max(submitted_at) FROM care_session_reports
                WHERE care_session_reports.patient_id = registered.id))
            FROM patients AS registered
            WHERE registered.id = patients.id OR registered.merged_into = patients.id), (
            SELECT min(starts_at) FROM appointments
            WHERE appointments.patient_id = patients.id AND appointments.ends_at > ?1
            AND appointments.state IN ('requested', 'confirmed'))
        """

    static func line(_ row: Row) throws -> PatientLine {
        PatientLine(
            patient: try patient(row), condition: try condition(row),
            lastReport: Decode.instantOrNil(row, 14), nextVisit: Decode.instantOrNil(row, 15))
    }

    private static func patient(_ row: Row) throws -> Patient {
        Patient(
            id: row.int(0), name: row.text(1), born: try Decode.date(row, 2),
            sex: try Decode.word(row, 3), phone: row.textOrNil(4), email: row.textOrNil(5),
            countyCode: row.text(6), place: row.text(7), address: row.text(8),
            physicianName: row.textOrNil(9))
    }

    private static func condition(_ row: Row) throws -> Condition {
        Condition(
            status: try Decode.word(row, 10), since: row.instant(11), pregnant: row.bool(12),
            spo2Scale: Int(row.int(13)))
    }

    /// One patient with everything known.
    public static func patient(_ db: Connection, id: Int64, now: Instant) throws -> PatientLine? {
        try db.first(
            "SELECT \(clinicalColumns) FROM patients WHERE id = ?2", [Value(now), .integer(id)],
            line)
    }

    /// The order of statuses from worst to best, as the database sorts them.
    static let worstFirst =
        "CASE patients.status "
        + PatientStatus.allCases.map { "WHEN '\($0.rawValue)' THEN \(-$0.badness)" }
        .joined(separator: " ") + " END"

    static func restriction(_ scope: PatientScope) -> (String, Int64) {
        switch scope {
        case .all:
            return ("?2 = 0", 0)
        case .physician(let user):
            return (
                """
                patients.physician_id IN (SELECT id FROM primary_physicians WHERE user_id = ?2)
                """, user
            )
        case .caregiver(let user):
            return (
                """
                patients.id IN (SELECT coalesce(seen.merged_into, seen.id) FROM caregivers
                    JOIN appointments ON appointments.caregiver_id = caregivers.id
                    JOIN patients AS seen ON seen.id = appointments.patient_id
                    WHERE caregivers.user_id = ?2)
                """, user
            )
        case .own(let user):
            return (
                """
                patients.id = (SELECT coalesce(merged_into, id) FROM patients
                    WHERE user_id = ?2)
                """, user
            )
        }
    }

    /// Whether a patient is within a scope.
    public static func contains(_ db: Connection, scope: PatientScope, patient: Int64) throws
        -> Bool
    {
        let (condition, user) = restriction(scope)
        return try db.first(
            "SELECT 1 FROM patients WHERE patients.id = ?1 AND \(condition)",
            [.integer(patient), .integer(user)]
        ) { _ in true } ?? false
    }

    /// The account of the patient's physician.
    public static func physician(_ db: Connection, patient: Int64) throws -> Person? {
        let user = try db.first(
            """
            SELECT primary_physicians.user_id FROM patients
            JOIN primary_physicians ON primary_physicians.id = patients.physician_id
            WHERE patients.id = ?
            """, [.integer(patient)]
        ) { $0.int(0) }
        return try user.flatMap { try UserQueries.person(db, id: $0) }
    }

    /// Sets the status shown on lists; the timeline is written beside it.
    public static func setStatus(
        _ db: Connection, patient: Int64, _ status: PatientStatus, at: Instant
    ) throws {
        try db.run(
            "UPDATE patients SET status = ?, status_at = ? WHERE id = ?",
            [Value(status), Value(at), .integer(patient)])
    }
}
