import Foundation

/// Caregivers of our own, free at any hour, and a few days far away on which nobody else books.
struct BookingStock {
    let caregivers: [Int64]
    let patients: [Int64]
    /// Days as `2026-11-24`.
    let days: [String]

    /// The caregivers and their accounts are numbered from here on.
    static let first: Int64 = 9500

    init(_ clinic: OrdealClinic, caregivers count: Int, days: Int) throws {
        caregivers = (0..<count).map { Self.first + Int64($0) }
        _ = try clinic.sql(
            "BEGIN IMMEDIATE;" + caregivers.map(Self.caregiver).joined() + "COMMIT;")
        patients =
            try clinic.sql(
                """
                SELECT id FROM patients WHERE status <> 'deceased'
                ORDER BY id <> 123, id LIMIT 36
                """
            ).compactMap { Int64($0) }
        self.days = try clinic.sql(
            """
            WITH RECURSIVE n (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n + 1 < \(days))
            SELECT date('now', '+200 days', '+' || n || ' days') FROM n
            """)
    }

    /// Ten minutes of travel for the first, twenty for the next, and so on.
    private static func caregiver(_ id: Int64) -> String {
        """
        INSERT INTO users (id, username, full_name, role, password_hash, password_changed_at,
            created_at)
        SELECT \(id), 'storm\(id)', 'Storm \(id)', 'caregiver', password_hash, 0, 0
        FROM users WHERE username = 'amina';
        INSERT INTO caregivers (id, user_id, gender, county_code, hourly_rate_cents,
            verification, buffer_minutes)
        VALUES (\(id), \(id), 'female', '047', 120000, 'verified', \((id - first + 1) * 10));
        INSERT INTO caregiver_specialties (caregiver_id, specialty_id)
        SELECT \(id), min(id) FROM specialties WHERE active = 1;
        INSERT INTO credentials (caregiver_id, regulator, number, expires_on, state,
            handed_in_at, checked_at)
        VALUES (\(id), 'NCK', 'STORM', '2099-12-31', 'verified', 0, 0);
        INSERT INTO availability_windows (caregiver_id, weekday, starts_minute, ends_minute, mode)
        WITH RECURSIVE days (day) AS (SELECT 1 UNION ALL SELECT day + 1 FROM days WHERE day < 7)
        SELECT \(id), day, 0, 1440, 'both' FROM days;
        """
    }
}

/// What a booking command has answered.
struct BookingAnswer {
    private let value: [String: Any]

    /// Nil for anything that is no JSON object.
    init?(_ text: String) {
        guard
            let value = try? JSONSerialization.jsonObject(with: Data(text.utf8))
                as? [String: Any]
        else { return nil }
        self.value = value
    }

    subscript(_ name: String) -> String? { value[name] as? String }
    var sequence: Int? { value["sequence"] as? Int }

    /// The codes of a refusal.
    var codes: [String] {
        (value["errors"] as? [[String: Any]] ?? []).compactMap { $0["code"] as? String }
    }
    var alternatives: Int { (value["alternatives"] as? [Any])?.count ?? 0 }
    /// The number behind a reference such as `A-1042`.
    var appointment: Int64? { self["reference"].flatMap { Int64($0.dropFirst(2)) } }
}
