import Foundation

@testable import HomeCareStore

/// A clinic with two caregivers (1, 2), two patients (1, 2) and a visit of 1 by 1 from 100 to 200.
struct SmallClinic {
    let folder: TemporaryFolder
    let store: Store

    var path: String { folder.file("clinic.db") }

    init(folder: TemporaryFolder? = nil) throws {
        self.folder = try folder ?? TemporaryFolder()
        store = try Store.create(at: self.folder.file("clinic.db"), seed: Self.seed).store
    }

    static let seed = """
        INSERT INTO users (id, username, full_name, role, password_hash, password_changed_at,
            created_at) VALUES
            (1, 'amina', 'Amina Njoroge', 'caregiver', 'x', 0, 0),
            (2, 'baraka', 'Baraka Otieno', 'caregiver', 'x', 0, 0),
            (3, 'admin', 'Zuri Admin', 'admin', 'x', 0, 0);
        INSERT INTO specialties (id, name) VALUES (1, 'Nursing');
        INSERT INTO caregivers (id, user_id, gender, county_code, hourly_rate_cents, verification)
            VALUES (1, 1, 'female', '047', 100000, 'verified'),
                   (2, 2, 'male', '047', 100000, 'verified');
        INSERT INTO patients (id, full_name, date_of_birth, sex, county_code, status_at, created_at)
            VALUES (1, 'Wanjikũ Kamau', '1950-02-01', 'female', '047', 0, 0),
                   (2, 'Otieno Odhiambo', '1961-07-30', 'male', '047', 0, 0);
        INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
            starts_at, ends_at, created_at)
            VALUES (1, 1, 1, 1, 'inPerson', 'confirmed', 100, 200, 0);
        """

    /// Adds a visit; it is confirmed unless something else is said.
    @discardableResult
    func book(
        patient: Int64, caregiver: Int64, _ start: Int64, _ end: Int64, state: String = "confirmed"
    ) throws -> Int64 {
        try store.write { connection in
            try connection.insert(
                """
                INSERT INTO appointments (patient_id, caregiver_id, specialty_id, mode, state,
                    starts_at, ends_at, created_at) VALUES (?, ?, 1, 'inPerson', ?, ?, ?, 0)
                """,
                [
                    .integer(patient), .integer(caregiver), .text(state), .integer(start),
                    .integer(end),
                ])
        }
    }

    /// Adds a report of the first visit, with columns of the caller's choice.
    func report(_ columns: [String: String] = [:]) throws {
        var all = [
            "appointment_id": "1", "patient_id": "1", "caregiver_id": "1", "author_id": "1",
            "submitted_at": "1", "status": "'stable'", "notes": "'well'",
        ]
        all.merge(columns) { _, new in new }
        try change(
            "INSERT INTO care_session_reports (\(all.keys.joined(separator: ", "))) "
                + "VALUES (\(all.values.joined(separator: ", ")))")
    }

    /// Adds an alert of the first patient.
    func alert(_ columns: [String: String] = [:]) throws {
        var all = [
            "patient_id": "1", "report_id": "1", "severity": "'high'", "status": "'critical'",
            "reason": "'SpO₂ 84 %'", "state": "'open'", "opened_at": "1",
        ]
        all.merge(columns) { _, new in new }
        try change(
            "INSERT INTO status_alerts (\(all.keys.joined(separator: ", "))) "
                + "VALUES (\(all.values.joined(separator: ", ")))")
    }

    func change(_ sql: String, _ arguments: [Value] = []) throws {
        try store.write { _ = try $0.run(sql, arguments) }
    }

    func number(_ sql: String) throws -> Int64 {
        try store.read { try $0.first(sql) { $0.int(0) } ?? -1 }
    }
}
