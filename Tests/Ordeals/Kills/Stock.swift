import Foundation

/// Visits without a report, for writers to file reports of: made past the program, before it runs.
struct Stock {
    /// A visit for the command line, and whose it is.
    struct CommandVisit {
        let appointment: Int64
        let caregiver: String
    }

    let commandLine: [CommandVisit]
    /// Caregivers of our own, whose drafts nobody else touches.
    let caregivers: [String]

    /// The stock's appointments have ids from here on.
    static let first = 1_000_000
    static let perCaregiver = 3000

    init(_ clinic: OrdealClinic, visits: Int, caregivers count: Int) throws {
        caregivers = (0..<count).map { "ordeal\($0)" }
        commandLine = (0..<visits).map {
            CommandVisit(
                appointment: Int64(Self.first + $0),
                caregiver: Self.seeded[$0 % Self.seeded.count])
        }
        _ = try clinic.sql(
            "BEGIN IMMEDIATE;" + Self.people(count) + Self.past(visits)
                + (0..<count).map(Self.today).joined() + "COMMIT;")
    }

    /// Caregivers of the seed, whose accounts are numbered from 11; many, because every visit is
    /// compared with all earlier ones of its caregiver and its patient.
    private static let seeded = [
        "amina", "otieno", "chebet", "mutua", "njeri", "hassan", "naserian", "wafula", "akinyi",
        "priya",
    ]

    private static func people(_ count: Int) -> String {
        (0..<count).map { number in
            """
            INSERT INTO users (id, username, email, full_name, role, password_hash,
                password_changed_at, created_at)
            SELECT \(9000 + number), 'ordeal\(number)', 'ordeal\(number)@example.org',
                'Ordeal \(number)', 'caregiver', password_hash, created_at, created_at
            FROM users WHERE username = 'amina';
            INSERT INTO caregivers (id, user_id, gender, county_code, hourly_rate_cents,
                verification)
            SELECT \(9000 + number), \(9000 + number), gender, county_code, hourly_rate_cents,
                verification FROM caregivers
            WHERE user_id = (SELECT id FROM users WHERE username = 'amina');
            """
        }.joined()
    }

    /// Visits of a second each, a year ago, of each caregiver and each living patient in turn.
    private static func past(_ count: Int) -> String {
        visits(
            count, from: first, caregiver: "11 + n % \(seeded.count)",
            start: "unixepoch('now', '-1 year') * 1000")
    }

    /// Visits since the clinic's midnight, before anybody else's work begins.
    private static func today(_ number: Int) -> String {
        visits(
            perCaregiver, from: first * 2 + number * perCaregiver, caregiver: "\(9000 + number)",
            start: """
                ((unixepoch('now') + \(OrdealClinic.zone.offset)) / 86400 * 86400
                    - \(OrdealClinic.zone.offset)) * 1000
                    + \(number * perCaregiver)
                """, length: 1)
    }

    private static func visits(
        _ count: Int, from first: Int, caregiver: String, start: String, length: Int = 1000
    ) -> String {
        """
        INSERT INTO appointments (id, patient_id, caregiver_id, specialty_id, mode, state,
            starts_at, ends_at, address, created_at)
        WITH RECURSIVE numbers (n) AS (
            SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < \(count)),
        -- The seed's visit that is due just now begins at midnight in a day's first half hour.
        living (id, place) AS (
            SELECT id, row_number() OVER (ORDER BY id) - 1 FROM patients
            WHERE status <> 'deceased' AND id <> 123 LIMIT 29)
        SELECT \(first) + n, living.id,
            (SELECT id FROM caregivers WHERE user_id = \(caregiver)),
            (SELECT min(id) FROM specialties), 'inPerson', 'confirmed',
            \(start) + n * \(length), \(start) + (n + 1) * \(length), 'Somewhere', \(start)
        FROM numbers JOIN living ON living.place = n % 29;
        """
    }
}
