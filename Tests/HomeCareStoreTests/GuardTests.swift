import Testing

@testable import HomeCareStore

@Suite struct GuardTests {
    let clinic: SmallClinic

    init() throws { clinic = try SmallClinic() }

    static let bookings:
        [(
            patient: Int64, caregiver: Int64, start: Int64, end: Int64, state: String,
            taken: String?
        )] = [
            (2, 1, 150, 160, "confirmed", "caregiver"),
            (2, 1, 50, 101, "requested", "caregiver"),
            (2, 1, 199, 300, "inProgress", "caregiver"),
            (2, 1, 0, 900, "confirmed", "caregiver"),
            (1, 2, 100, 200, "confirmed", "patient"),
            (1, 1, 100, 200, "confirmed", "caregiver"),
            (2, 1, 200, 300, "confirmed", nil),
            (2, 1, 0, 100, "confirmed", nil),
            (2, 2, 100, 200, "confirmed", nil),
            (1, 1, 100, 200, "cancelled", nil),
            (1, 1, 100, 200, "completed", nil),
            (1, 1, 100, 200, "noShow", nil),
        ]

    @Test("A caregiver and a patient are at one visit at a time", arguments: bookings)
    func booking(
        patient: Int64, caregiver: Int64, start: Int64, end: Int64, state: String, taken: String?
    ) {
        let error = storeError {
            try clinic.book(patient: patient, caregiver: caregiver, start, end, state: state)
        }
        #expect(error == taken.map { .slotTaken(field: $0) })
    }

    // Visit 2: patient 2, caregiver 2, 300 to 400. Visit 3: patient 2, caregiver 1, cancelled,
    // at the time of visit 1. Visit 4: patient 1, caregiver 2, over, at the time of visit 2.
    static let changes: [(String, taken: String?)] = [
        ("starts_at = 150, ends_at = 250, caregiver_id = 1 WHERE id = 2", "caregiver"),
        ("starts_at = 150, ends_at = 250, patient_id = 1 WHERE id = 2", "patient"),
        ("starts_at = 150, ends_at = 250 WHERE id = 2", nil),
        ("starts_at = 350, ends_at = 450, caregiver_id = 2 WHERE id = 1", "caregiver"),
        ("ends_at = 350, patient_id = 2 WHERE id = 1", "patient"),
        ("state = 'confirmed' WHERE id = 3", "caregiver"),
        ("state = 'requested' WHERE id = 3", "caregiver"),
        ("state = 'inProgress' WHERE id = 4", "caregiver"),
        ("state = 'confirmed', caregiver_id = 2 WHERE id = 3", nil),
        ("state = 'inProgress' WHERE id = 1", nil),
        ("starts_at = 120 WHERE id = 1", nil),
        ("notes = 'gate code 7' WHERE id = 1", nil),
        ("state = 'noShow' WHERE id = 3", nil),
    ]

    @Test("Moving, reassigning, confirming and reviving keep to the rule", arguments: changes)
    func change(change: String, taken: String?) throws {
        try clinic.book(patient: 2, caregiver: 2, 300, 400)
        try clinic.book(patient: 2, caregiver: 1, 100, 200, state: "cancelled")
        try clinic.book(patient: 1, caregiver: 2, 300, 400, state: "completed")
        let error = storeError { try clinic.change("UPDATE appointments SET \(change)") }
        #expect(error == taken.map { .slotTaken(field: $0) })
    }

    @Test("What is written once is never changed or removed", arguments: Migrations.appendOnly)
    func appendOnly(table: String) throws {
        try writeOneOfEach()
        let column = try #require(
            try clinic.store.read {
                try $0.first("SELECT name FROM pragma_table_info('\(table)')") { $0.text(0) }
            })
        let refused = StoreError.appendOnly(table: table)
        #expect(
            storeError { try clinic.change("UPDATE \(table) SET \(column) = \(column)") } == refused
        )
        #expect(storeError { try clinic.change("DELETE FROM \(table)") } == refused)
        #expect(
            storeError {
                try clinic.change("INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)")
            }
                != nil)
        #expect(try clinic.number("SELECT count(*) FROM \(table)") == 1)
    }

    private func writeOneOfEach() throws {
        try clinic.report()
        try clinic.alert()
        for sql in [
            "INSERT INTO vitals_not_obtained VALUES (1, 'pulse', 'refused', '')",
            "INSERT INTO report_confirmations VALUES (1, 'unusual.spo2')",
            "INSERT INTO status_changes VALUES (1, 1, 1, 'stable', 'critical', 1, 1, NULL)",
            "INSERT INTO report_addenda VALUES (1, 1, 1, 1, 'a slip', 'The pulse was 67.')",
            "INSERT INTO patient_orders VALUES (1, 1, 'spo2Scale', 2, 1, 1, 'COPD')",
            "INSERT INTO ratings VALUES (1, 1, 1, 5, '', 1, 1)",
            "INSERT INTO alert_events VALUES (1, 1, 'opened', 1, 1, 1, '')",
            """
            INSERT INTO audit_entries (id, happened_at, actor_id, actor_name, action, chain)
            VALUES (1, 1, 1, 'amina', 'signedIn', 'x')
            """,
        ] {
            try clinic.change(sql)
        }
    }

    static let reports: [(column: String, value: String, isAllowed: Bool)] = [
        ("oxygen", "2", false), ("oxygen", "1", true), ("oxygen", "NULL", true),
        ("systolic", "351", false), ("systolic", "-1", false), ("systolic", "350", true),
        ("temperature", "24.9", false), ("temperature", "45", true), ("temperature", "45.1", false),
        ("consciousness", "'X'", false), ("consciousness", "'U'", true),
        ("spo2", "101", false), ("spo2_scale", "3", false), ("weight", "0.2", false),
        ("pain", "11", false), ("news2_total", "21", false), ("news2_band", "'grave'", false),
        ("news2_band", "'low-medium'", true), ("notes", "''", false), ("notes", "NULL", false),
        ("status", "'well'", false), ("status", "'deceased'", false), ("death_at", "5", false),
        ("appointment_id", "99", false), ("pulse", "'fast'", false), ("pulse", "72.5", false),
    ]

    @Test("A report keeps to its bounds", arguments: reports)
    func report(column: String, value: String, isAllowed: Bool) {
        let error = storeError { try clinic.report([column: value]) }
        #expect((error == nil) == isAllowed, "\(String(describing: error))")
    }

    static let pairs: [(columns: [String: String], isAllowed: Bool)] = [
        (["systolic": "120", "diastolic": "80"], true),
        (["systolic": "80", "diastolic": "80"], false),
        (["systolic": "80", "diastolic": "120"], false),
        (["diastolic": "80"], true),
        (["status": "'deceased'", "death_at": "5"], true),
    ]

    @Test("Columns of a report that belong together agree", arguments: pairs)
    func pair(columns: [String: String], isAllowed: Bool) {
        #expect((storeError { try clinic.report(columns) } == nil) == isAllowed)
    }

    static let alerts: [(columns: [String: String], isAllowed: Bool)] = [
        ([:], true),
        (["state": "'acknowledged'"], false),
        (["state": "'acknowledged'", "owner_id": "3"], false),
        (["state": "'acknowledged'", "owned_until": "9"], false),
        (["state": "'acknowledged'", "owner_id": "3", "owned_until": "9"], true),
        (["state": "'resolved'"], false),
        (["state": "'resolved'", "resolved_at": "9", "resolved_by": "3"], false),
        (
            ["state": "'resolved'", "resolved_at": "9", "resolved_by": "3", "resolution": "'ok'"],
            true
        ),
        (["resolved_at": "9", "resolved_by": "3", "resolution": "'ok'"], false),
        (["resolved_at": "9"], false),
        (["severity": "'low'"], false),
        (["status": "'stable'"], false),
    ]

    @Test("An alert's state and what belongs to it agree", arguments: alerts)
    func alert(columns: [String: String], isAllowed: Bool) throws {
        try clinic.report()
        #expect((storeError { try clinic.alert(columns) } == nil) == isAllowed)
    }

    @Test("A patient has one unresolved alert, and any number of resolved ones")
    func oneUnresolved() throws {
        try clinic.report()
        let resolved = [
            "state": "'resolved'", "resolved_at": "9", "resolved_by": "3", "resolution": "'ok'",
        ]
        try clinic.alert(resolved)
        try clinic.alert(resolved)
        try clinic.alert()
        let second = storeError {
            try clinic.alert(["state": "'acknowledged'", "owner_id": "3", "owned_until": "9"])
        }
        #expect(second == .constraint("UNIQUE constraint failed: status_alerts.patient_id"))
        try clinic.alert(["patient_id": "2"])
    }

    static let orphans = [
        "INSERT INTO caregivers VALUES (9, 99, 'male', '047', 1, 'verified', '')",
        "DELETE FROM patients WHERE id = 1",
        "DELETE FROM caregivers WHERE id = 1",
        "UPDATE appointments SET specialty_id = 9",
        "UPDATE users SET username = 'Amina' WHERE id = 1",
        "UPDATE users SET active = 2",
        "UPDATE patients SET date_of_birth = '1.2.1950'",
        "UPDATE appointments SET ends_at = starts_at",
        "UPDATE appointments SET checked_in_at = 5, checked_out_at = 4",
        "UPDATE appointments SET checked_out_at = 4",
    ]

    @Test("Orphans and impossible records are refused", arguments: orphans)
    func refused(sql: String) {
        #expect(storeError { try clinic.change(sql) } != nil)
    }
}
