public import HomeCareDomain

/// A registration as merging looks at it.
public struct MergeSide: Sendable {
    public let patient: Patient
    public let status: PatientStatus
    public let statusAt: Instant
    /// Whether somebody has said so: every registration begins as stable, and that says nothing.
    public let isStatusSaid: Bool
    public let mergedInto: Int64?
    public let user: Int64?
    /// The alert that runs, and the end of care that waits for an answer.
    public let alert: Int64?
    public let completion: Int64?
}

/// Statements about registrations of one person that are brought together, and apart again.
public enum MergeQueries {
    private static let standing = "('requested', 'confirmed', 'inProgress')"

    /// What merging must know of a registration.
    public static func side(_ db: Connection, _ id: Int64, now: Instant) throws -> MergeSide? {
        guard let line = try PatientQueries.patient(db, id: id, now: now),
            let condition = line.condition
        else { return nil }
        return try db.first(
            """
            SELECT merged_into, user_id,
                (SELECT id FROM status_alerts
                    WHERE patient_id = patients.id AND state <> 'resolved'),
                (SELECT id FROM care_completions
                    WHERE patient_id = patients.id AND state = 'asked'),
                status <> 'stable' OR EXISTS (SELECT 1 FROM patients AS registered
                    JOIN care_session_reports ON care_session_reports.patient_id = registered.id
                    WHERE registered.id = patients.id OR registered.merged_into = patients.id)
            FROM patients WHERE id = ?
            """, [.integer(id)]
        ) { row in
            MergeSide(
                patient: line.patient, status: condition.status, statusAt: condition.since,
                isStatusSaid: row.bool(4), mergedInto: row.intOrNil(0), user: row.intOrNil(1),
                alert: row.intOrNil(2), completion: row.intOrNil(3))
        }
    }

    /// Bookings of the two that would be at one time, at most five pairs.
    public static func clashes(
        _ db: Connection, kept: Int64, merged: Int64
    ) throws -> [(kept: Visit, merged: Visit)] {
        try db.rows(
            """
            SELECT theirs.id, mine.id FROM appointments AS mine
            JOIN appointments AS theirs ON theirs.patient_id = ?1
                AND theirs.starts_at > mine.starts_at - 86400001
                AND theirs.starts_at < mine.ends_at AND theirs.ends_at > mine.starts_at
                AND theirs.state IN \(standing)
            WHERE mine.patient_id = ?2 AND mine.state IN \(standing)
            ORDER BY mine.starts_at LIMIT 5
            """, [.integer(kept), .integer(merged)]
        ) { ($0.int(0), $0.int(1)) }
        .compactMap { pair in
            guard let kept = try VisitQueries.visit(db, id: pair.0),
                let merged = try VisitQueries.visit(db, id: pair.1)
            else { return nil }
            return (kept, merged)
        }
    }

    /// Takes away the times that are kept for one of the two on a telephone.
    public static func dropHolds(_ db: Connection, of patients: [Int64]) throws {
        for patient in patients {
            try db.run("DELETE FROM booking_holds WHERE patient_id = ?", [.integer(patient)])
        }
    }

    /// Writes the merge down and gives its number.
    public static func add(
        _ db: Connection, kept: Int64, merged: Int64, reason: String, by user: Int64?, at: Instant
    ) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO patient_merges (kept_id, merged_id, reason, merged_by, merged_at)
            VALUES (?, ?, ?, ?, ?)
            """, [.integer(kept), .integer(merged), .text(reason), Value(user), Value(at)])
    }

    /// Writes down that a merge was undone.
    public static func markUndone(_ db: Connection, id: Int64, by user: Int64?, at: Instant) throws
    {
        try db.run(
            "UPDATE patient_merges SET undone_by = ?, undone_at = ? WHERE id = ?",
            [Value(user), Value(at), .integer(id)])
    }

    /// The visits to come that a merge moved, are back, and were told of since.
    public static func toldSince(_ db: Connection, _ merge: PatientMerge) throws -> [Int64] {
        try db.rows(
            """
            SELECT appointments.id FROM patient_merge_moves
            JOIN appointments ON appointments.id = patient_merge_moves.entity_id
            WHERE patient_merge_moves.merge_id = ?1
                AND patient_merge_moves.entity = 'appointments'
                AND appointments.patient_id = ?2
                AND EXISTS (SELECT 1 FROM notifications
                    WHERE notifications.appointment_id = appointments.id
                    AND notifications.patient_id = ?3)
            ORDER BY appointments.starts_at
            """, [.integer(merge.id), .integer(merge.mergedID), .integer(merge.keptID)]
        ) { $0.int(0) }
    }

    private static let select = """
        SELECT patient_merges.id, patient_merges.kept_id, patient_merges.merged_id,
            patients.full_name, patient_merges.reason, users.full_name,
            patient_merges.merged_at, patient_merges.undone_at
        FROM patient_merges
        JOIN patients ON patients.id = patient_merges.merged_id
        LEFT JOIN users ON users.id = patient_merges.merged_by
        """

    private static func merge(_ row: Row) -> PatientMerge {
        PatientMerge(
            id: row.int(0), keptID: row.int(1), mergedID: row.int(2), mergedName: row.text(3),
            reason: row.text(4), mergedBy: row.textOrNil(5), mergedAt: row.instant(6),
            undoneAt: Decode.instantOrNil(row, 7))
    }

    /// The merges into a patient that stand, the newest first.
    public static func standing(_ db: Connection, kept: Int64) throws -> [PatientMerge] {
        try db.rows(
            """
            \(select) WHERE patient_merges.kept_id = ? AND patient_merges.undone_at IS NULL
            ORDER BY patient_merges.id DESC LIMIT 50
            """, [.integer(kept)], merge)
    }

    /// The merge by which a registration stands behind another one.
    public static func standing(_ db: Connection, merged: Int64) throws -> PatientMerge? {
        try db.first(
            """
            \(select) WHERE patient_merges.merged_id = ? AND patient_merges.undone_at IS NULL
            ORDER BY patient_merges.id DESC LIMIT 1
            """, [.integer(merged)], merge)
    }
}
