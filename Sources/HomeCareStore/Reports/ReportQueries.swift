public import HomeCareDomain

/// Statements about care reports and the status timeline.
public enum ReportQueries {
    private static let select = """
        SELECT reports.id, reports.appointment_id, reports.patient_id, patients.full_name,
            users.full_name, reports.submitted_at, reports.status, reports.notes,
            reports.systolic, reports.diastolic, reports.pulse, reports.respiration,
            reports.temperature, reports.spo2, reports.spo2_scale, reports.consciousness,
            reports.oxygen, reports.weight, reports.glucose, reports.pain, reports.news2_total,
            reports.news2_band, reports.death_at, reports.death_confirmed_by,
            reports.death_circumstances, (
                SELECT count(*) FROM report_addenda WHERE report_addenda.report_id = reports.id),
            admins.full_name, withdrawals.changed_at, withdrawals.reason, (
                SELECT actor_name FROM audit_entries
                WHERE audit_entries.patient_id = reports.patient_id
                AND happened_at BETWEEN reports.submitted_at AND reports.submitted_at + 60000
                AND entity = 'care_session_reports' AND entity_id = reports.id
                AND action = 'filed' AND actor_id IS NULL LIMIT 1)
        FROM care_session_reports AS reports
        JOIN patients ON patients.id = reports.patient_id
        JOIN users ON users.id = reports.author_id
        LEFT JOIN status_changes AS withdrawals
            ON reports.status = 'deceased' AND withdrawals.id = \(withdrawal)
        LEFT JOIN users AS admins ON admins.id = withdrawals.changed_by
        """

    /// The first time a death was taken back after a report: behind the change of status that the
    /// report made, or where it made none behind all that was known when it was filed.
    private static let withdrawal = """
        (SELECT min(later.id) FROM status_changes AS later
        WHERE later.patient_id = reports.patient_id AND later.from_status = 'deceased'
        AND later.id > coalesce(
            (SELECT max(own.id) FROM status_changes AS own
            WHERE own.patient_id = reports.patient_id AND own.report_id = reports.id),
            (SELECT max(earlier.id) FROM status_changes AS earlier
            WHERE earlier.patient_id = reports.patient_id
            AND earlier.changed_at < reports.submitted_at), 0))
        """

    private static func vitals(_ row: Row) throws -> Vitals {
        var vitals = Vitals()
        vitals.systolic = row.intOrNil(8).map(Int.init)
        vitals.diastolic = row.intOrNil(9).map(Int.init)
        vitals.pulse = row.intOrNil(10).map(Int.init)
        vitals.respiration = row.intOrNil(11).map(Int.init)
        vitals.temperature = row.realOrNil(12)
        vitals.spo2 = row.intOrNil(13).map(Int.init)
        vitals.spo2Scale = Int(row.int(14))
        vitals.consciousness = try Decode.wordOrNil(row, 15)
        vitals.oxygen = row.intOrNil(16).map { $0 == 1 }
        vitals.weight = row.realOrNil(17)
        vitals.glucose = row.realOrNil(18)
        vitals.pain = row.intOrNil(19).map(Int.init)
        return vitals
    }

    private static func death(_ row: Row) -> DeathDetails? {
        guard let time = row.intOrNil(22) else { return nil }
        return DeathDetails(
            time: Instant(milliseconds: time), confirmedBy: row.textOrNil(23) ?? "",
            circumstances: row.textOrNil(24) ?? "", patientName: row.text(3))
    }

    private static func report(
        _ row: Row, _ notObtained: [Int64: [Vital: NotObtained]]
    ) throws -> CareReport {
        CareReport(
            id: row.int(0), appointmentID: row.int(1), patientID: row.int(2),
            patientName: row.text(3), authorName: row.text(4), submittedAt: row.instant(5),
            status: try Decode.word(row, 6), notes: row.text(7), vitals: try vitals(row),
            notObtained: notObtained[row.int(0)] ?? [:],
            news2Total: row.intOrNil(20).map(Int.init),
            news2Band: try Decode.wordOrNil(row, 21), death: death(row),
            addenda: Int(row.int(25)), withdrawal: withdrawal(row),
            enteredBy: row.textOrNil(29))
    }

    private static func withdrawal(_ row: Row) -> ReportWithdrawal? {
        guard let admin = row.textOrNil(26), let at = Decode.instantOrNil(row, 27) else {
            return nil
        }
        return ReportWithdrawal(by: admin, at: at, reason: row.textOrNil(28) ?? "")
    }

    /// One report.
    public static func report(_ db: Connection, id: Int64) throws -> CareReport? {
        let missing = try notObtained(db, "report_id = ?", [.integer(id)])
        return try db.first("\(select) WHERE reports.id = ?", [.integer(id)]) {
            try report($0, missing)
        }
    }

    /// The report of an appointment, if it is filed.
    public static func filed(_ db: Connection, appointment: Int64) throws -> Int64? {
        try db.first(
            "SELECT id FROM care_session_reports WHERE appointment_id = ?", [.integer(appointment)]
        ) { $0.int(0) }
    }

    /// A patient's reports, newest first.
    public static func ofPatient(_ db: Connection, _ patient: Int64, limit: Int) throws
        -> [CareReport]
    {
        let family = try PatientFamily.of(db, patient)
        let missing = try notObtained(
            db,
            """
            report_id IN (SELECT id FROM care_session_reports
                WHERE patient_id \(family.condition))
            """, family.values)
        return try db.rows(
            """
            \(select) WHERE reports.patient_id \(family.condition)
            ORDER BY reports.submitted_at DESC, reports.id DESC LIMIT ?
            """, family.values + [.integer(Int64(limit))]
        ) { try report($0, missing) }
    }

    private static func notObtained(
        _ db: Connection, _ condition: String, _ arguments: [Value]
    ) throws -> [Int64: [Vital: NotObtained]] {
        let rows = try db.rows(
            "SELECT report_id, vital, code, text FROM vitals_not_obtained WHERE \(condition)",
            arguments
        ) { row -> (Int64, Vital, NotObtained) in
            (
                row.int(0), try Decode.word(row, 1),
                NotObtained(code: try Decode.word(row, 2), text: row.text(3))
            )
        }
        return rows.reduce(into: [:]) { all, row in all[row.0, default: [:]][row.1] = row.2 }
    }

    /// Files a report; the database refuses a second one for the same appointment.
    public static func file(
        _ db: Connection, _ input: ReportInput, status: PatientStatus, visit: Visit,
        author: Int64, news2: News2, at: Instant
    ) throws -> Int64 {
        let vitals = input.vitals
        let id = try db.insert(
            """
            INSERT INTO care_session_reports (appointment_id, patient_id, caregiver_id, author_id,
                submitted_at, status, notes, systolic, diastolic, pulse, respiration, temperature,
                spo2, spo2_scale, consciousness, oxygen, weight, glucose, pain, news2_total,
                news2_band, death_at, death_confirmed_by, death_circumstances)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(visit.id), .integer(visit.patientID), .integer(visit.caregiverID),
                .integer(author), Value(at), Value(status), .text(input.notes),
                Value(vitals.systolic), Value(vitals.diastolic), Value(vitals.pulse),
                Value(vitals.respiration), Value(vitals.temperature), Value(vitals.spo2),
                .integer(Int64(vitals.spo2Scale)), Value(vitals.consciousness?.rawValue),
                Value(vitals.oxygen.map { $0 ? 1 : 0 }), Value(vitals.weight),
                Value(vitals.glucose), Value(vitals.pain), Value(news2.total),
                Value(news2.band?.rawValue), Value(input.death?.time),
                Value(input.death?.confirmedBy), Value(input.death?.circumstances),
            ])
        for (vital, reason) in input.notObtained {
            try db.run(
                "INSERT INTO vitals_not_obtained (report_id, vital, code, text) VALUES (?, ?, ?, ?)",
                [.integer(id), Value(vital), Value(reason.code), .text(reason.text)])
        }
        for question in input.confirmed.sorted() {
            try db.run(
                "INSERT INTO report_confirmations (report_id, question) VALUES (?, ?)",
                [.integer(id), .text(question)])
        }
        return id
    }

    /// Writes one step of the status timeline.
    public static func addStatusChange(
        _ db: Connection, patient: Int64, report: Int64?, from: PatientStatus, to: PatientStatus,
        by user: Int64, at: Instant
    ) throws {
        try db.run(
            """
            INSERT INTO status_changes (patient_id, report_id, from_status, to_status, changed_by,
                changed_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(patient), Value(report), Value(from), Value(to), .integer(user),
                Value(at),
            ])
    }

    /// A patient's status timeline, newest first.
    public static func timeline(_ db: Connection, patient: Int64, limit: Int) throws
        -> [StatusChange]
    {
        let family = try PatientFamily.of(db, patient)
        return try db.rows(
            """
            SELECT status_changes.from_status, status_changes.to_status, users.full_name,
                status_changes.changed_at, status_changes.report_id, status_changes.reason
            FROM status_changes JOIN users ON users.id = status_changes.changed_by
            WHERE status_changes.patient_id \(family.condition)
            ORDER BY status_changes.changed_at DESC, status_changes.id DESC LIMIT ?
            """, family.values + [.integer(Int64(limit))]
        ) { row in
            StatusChange(
                from: try Decode.word(row, 0), to: try Decode.word(row, 1), by: row.text(2),
                at: row.instant(3), reportID: row.intOrNil(4), reason: row.textOrNil(5))
        }
    }
}
