public import HomeCareDomain

/// What a merge moves from one registration to the other, each with how it goes and comes back.
///
/// Reports, status changes, orders, ratings and the audit stay where they were written: a chart
/// shows those of the whole family.
struct MergeMove: Sendable {
    /// The word in `patient_merge_moves`.
    let entity: String
    /// Which rows go, of the merged (?1) to the kept (?2): their numbers.
    let choose: String
    /// One row (?3) goes from ?1 to ?2.
    let move: [String]
    /// One row (?3) comes back to ?1 from ?2; it stays where it no longer can.
    let back: [String]

    /// A table whose rows name their patient.
    private static func rows(
        _ table: String, _ condition: String, set: String = "", backWhere: String = ""
    ) -> MergeMove {
        MergeMove(
            entity: table,
            choose: """
                SELECT id FROM \(table) WHERE patient_id = ?1 AND ?2 = ?2 \(condition) ORDER BY id
                """,
            move: ["UPDATE \(table) SET patient_id = ?2\(set) WHERE id = ?3 AND patient_id = ?1"],
            back: [
                """
                UPDATE \(table)
                SET patient_id = ?1\(set.isEmpty ? "" : atTheEnd(of: "?1"))
                WHERE id = ?3 AND patient_id = ?2 \(backWhere)
                """
            ])
    }

    /// A contact comes behind those who are there.
    private static func atTheEnd(of patient: String) -> String {
        """
        , position = (SELECT coalesce(max(position), 0) + 1 FROM emergency_contacts
            WHERE patient_id = \(patient))
        """
    }

    /// A fact that only the merged registration has.
    private static func fact(_ column: String) -> MergeMove {
        MergeMove(
            entity: "patients.\(column)",
            choose: """
                SELECT merged.id FROM patients AS merged JOIN patients AS kept ON kept.id = ?2
                WHERE merged.id = ?1 AND kept.\(column) IS NULL AND merged.\(column) IS NOT NULL
                """,
            move: [
                """
                UPDATE patients SET \(column) = (
                    SELECT \(column) FROM patients AS merged WHERE merged.id = ?1)
                WHERE id = ?2 AND ?3 = ?3
                """
            ],
            back: [
                """
                UPDATE patients SET \(column) = NULL WHERE id = ?2 AND ?3 = ?3 AND \(column) = (
                    SELECT \(column) FROM patients AS merged WHERE merged.id = ?1)
                """
            ])
    }

    /// What was ordered for the merged one alone.
    private static func order(_ column: String, kind: String, plain: Int) -> MergeMove {
        MergeMove(
            entity: "patients.\(column)",
            choose: """
                SELECT merged.id FROM patients AS merged JOIN patients AS kept ON kept.id = ?2
                WHERE merged.id = ?1 AND kept.\(column) = \(plain) AND merged.\(column) <> \(plain)
                AND NOT EXISTS (SELECT 1 FROM patient_orders
                    WHERE patient_orders.patient_id = kept.id AND patient_orders.kind = '\(kind)')
                """,
            move: [
                """
                UPDATE patients SET \(column) = (
                    SELECT \(column) FROM patients AS merged WHERE merged.id = ?1)
                WHERE id = ?2 AND ?3 = ?3
                """
            ],
            back: [
                """
                UPDATE patients SET \(column) = \(plain) WHERE id = ?2 AND ?3 = ?1
                AND NOT EXISTS (SELECT 1 FROM patient_orders
                    WHERE patient_orders.patient_id = ?2 AND patient_orders.kind = '\(kind)')
                """
            ])
    }

    static let all: [MergeMove] = [
        rows(
            "appointments",
            """
            AND (state IN ('requested', 'confirmed', 'inProgress') OR (state = 'completed'
                AND NOT EXISTS (SELECT 1 FROM care_session_reports
                    WHERE care_session_reports.appointment_id = appointments.id)))
            """,
            backWhere: """
                AND NOT EXISTS (SELECT 1 FROM care_session_reports
                    WHERE care_session_reports.appointment_id = appointments.id)
                """),
        rows(
            "emergency_contacts",
            """
            AND NOT EXISTS (SELECT 1 FROM emergency_contacts AS known
                WHERE known.patient_id = ?2 AND known.full_name = emergency_contacts.full_name
                AND known.phone IS emergency_contacts.phone
                AND known.email IS emergency_contacts.email)
            """, set: atTheEnd(of: "?2")),
        rows(
            "consents",
            """
            AND withdrawn_at IS NULL AND NOT EXISTS (SELECT 1 FROM consents AS known
                WHERE known.patient_id = ?2 AND known.purpose = consents.purpose
                AND known.withdrawn_at IS NULL)
            """),
        rows(
            "caregiver_recommendations",
            """
            AND NOT EXISTS (SELECT 1 FROM caregiver_recommendations AS known
                WHERE known.patient_id = ?2
                AND known.caregiver_id = caregiver_recommendations.caregiver_id
                AND known.physician_id = caregiver_recommendations.physician_id)
            """),
        rows(
            "status_alerts", "AND state <> 'resolved'",
            backWhere: """
                AND NOT EXISTS (SELECT 1 FROM alert_events
                    JOIN care_session_reports ON care_session_reports.id = alert_events.report_id
                    WHERE alert_events.alert_id = ?3 AND care_session_reports.patient_id = ?2)
                """),
        rows(
            "care_completions", "AND state = 'asked'",
            backWhere: "AND state = 'asked'"),
        MergeMove(
            entity: "users",
            choose: """
                SELECT merged.user_id FROM patients AS merged JOIN patients AS kept ON kept.id = ?2
                WHERE merged.id = ?1 AND kept.user_id IS NULL AND merged.user_id IS NOT NULL
                """,
            move: [
                "UPDATE patients SET user_id = NULL WHERE id = ?1 AND user_id = ?3 AND ?2 = ?2",
                "UPDATE patients SET user_id = ?3 WHERE id = ?2 AND ?1 = ?1",
            ],
            back: [
                "UPDATE patients SET user_id = NULL WHERE id = ?2 AND user_id = ?3 AND ?1 = ?1",
                """
                UPDATE patients SET user_id = ?3 WHERE id = ?1 AND user_id IS NULL AND ?2 = ?2
                AND NOT EXISTS (SELECT 1 FROM patients AS other WHERE other.user_id = ?3)
                """,
            ]),
        fact("phone"), fact("email"), fact("physician_id"),
        order("spo2_scale", kind: "spo2Scale", plain: 1),
        order("pregnant", kind: "pregnant", plain: 0),
    ]
}

extension MergeQueries {
    /// Moves what belongs to the person as they are today and puts the merged registration, with
    /// those behind it, behind the kept one.
    public static func moveAll(
        _ db: Connection, merge: Int64, kept: MergeSide, merged: MergeSide
    ) throws {
        let (from, to) = (merged.patient.id, kept.patient.id)
        for step in MergeMove.all {
            for row in try db.rows(step.choose, [.integer(from), .integer(to)], { $0.int(0) }) {
                for sql in step.move {
                    try db.run(sql, [.integer(from), .integer(to), .integer(row)])
                }
                try note(db, merge, step.entity, row)
            }
        }
        let isNews = !kept.isStatusSaid || merged.statusAt > kept.statusAt
        if merged.isStatusSaid, isNews, merged.status != kept.status {
            try PatientQueries.setStatus(db, patient: to, merged.status, at: merged.statusAt)
            try note(
                db, merge, statusPrefix + kept.status.rawValue, kept.statusAt.milliseconds)
        }
        for behind in try members(db, behind: from) {
            try db.run(
                "UPDATE patients SET merged_into = ? WHERE id = ?",
                [.integer(to), .integer(behind)])
            try note(db, merge, "patients", behind)
        }
        try db.run(
            "UPDATE patients SET merged_into = ? WHERE id = ?", [.integer(to), .integer(from)])
    }

    /// Brings back what a merge moved, as far as nothing has happened to it since.
    public static func moveBack(_ db: Connection, _ merge: PatientMerge) throws {
        let (from, to) = (merge.mergedID, merge.keptID)
        let moves = try db.rows(
            "SELECT entity, entity_id FROM patient_merge_moves WHERE merge_id = ?",
            [.integer(merge.id)]
        ) { ($0.text(0), $0.int(1)) }
        try db.run("UPDATE patients SET merged_into = NULL WHERE id = ?", [.integer(from)])
        for (entity, row) in moves where entity == "patients" {
            try db.run(
                "UPDATE patients SET merged_into = ? WHERE id = ? AND merged_into = ?",
                [.integer(from), .integer(row), .integer(to)])
        }
        for step in MergeMove.all {
            for (_, row) in moves.filter({ $0.0 == step.entity }) {
                for sql in step.back {
                    try db.run(sql, [.integer(from), .integer(to), .integer(row)])
                }
            }
        }
        for (entity, time) in moves where entity.hasPrefix(statusPrefix) {
            guard let before = PatientStatus(rawValue: String(entity.dropFirst(statusPrefix.count)))
            else { continue }
            // Whatever was reported since the merge stands.
            try db.run(
                """
                UPDATE patients SET status = ?1, status_at = ?2 WHERE id = ?3
                AND status_at = (SELECT status_at FROM patients AS merged WHERE merged.id = ?4)
                """,
                [Value(before), .integer(time), .integer(to), .integer(from)])
        }
    }

    private static let statusPrefix = "status."

    private static func members(_ db: Connection, behind patient: Int64) throws -> [Int64] {
        try db.rows("SELECT id FROM patients WHERE merged_into = ?", [.integer(patient)]) {
            $0.int(0)
        }
    }

    private static func note(_ db: Connection, _ merge: Int64, _ entity: String, _ row: Int64)
        throws
    {
        try db.run(
            """
            INSERT INTO patient_merge_moves (merge_id, entity, entity_id) VALUES (?, ?, ?)
            ON CONFLICT DO NOTHING
            """, [.integer(merge), .text(entity), .integer(row)])
    }
}
