public import HomeCareDomain

/// Statements about addenda, which are written once like the reports they belong to.
extension ReportQueries {
    private static let addendum = """
        SELECT report_addenda.id, report_addenda.report_id, users.full_name, users.role,
            report_addenda.written_at, report_addenda.reason, report_addenda.body
        FROM report_addenda JOIN users ON users.id = report_addenda.author_id
        """

    private static func addendum(_ row: Row) throws -> Addendum {
        Addendum(
            id: row.int(0), reportID: row.int(1), authorName: row.text(2),
            authorRole: try Decode.word(row, 3), writtenAt: row.instant(4), reason: row.text(5),
            text: row.text(6))
    }

    /// The addenda of a report, oldest first, at most 200.
    public static func addenda(_ db: Connection, report: Int64) throws -> [Addendum] {
        try db.rows(
            "\(addendum) WHERE report_addenda.report_id = ? ORDER BY report_addenda.id LIMIT 200",
            [.integer(report)], addendum)
    }

    /// The addenda of all reports of a patient, newest first.
    public static func addenda(_ db: Connection, patient: Int64, limit: Int) throws -> [Addendum] {
        let family = try PatientFamily.of(db, patient)
        return try db.rows(
            """
            \(addendum)
            WHERE report_addenda.report_id IN (
                SELECT id FROM care_session_reports WHERE patient_id \(family.condition))
            ORDER BY report_addenda.id DESC LIMIT ?
            """, family.values + [.integer(Int64(limit))], addendum)
    }

    /// Writes an addendum and gives its number.
    public static func addAddendum(
        _ db: Connection, _ input: AddendumInput, author: Int64, at: Instant
    ) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO report_addenda (report_id, author_id, written_at, reason, body)
            VALUES (?, ?, ?, ?, ?)
            """,
            [
                .integer(input.report), .integer(author), Value(at), .text(input.reason),
                .text(input.text),
            ])
    }
}
