import HomeCareDomain

/// The people, visits, reports, alerts and messages of the test clinic, as plain SQL.
enum TestClinicSeed {
    static let people: [TestClinic.Member: (username: String, name: String, role: Role)] = [
        .wambui: ("wambui", "Esther Wambui Kinuthia", .admin),
        .grace: ("grace", "Grace Wairimu Ndegwa", .receptionist),
        .drMwangi: ("drmwangi", "Dr Samuel Mwangi", .physician),
        .amina: ("amina", "Amina Njoroge", .caregiver),
        .brian: ("brian", "Brian Otieno", .caregiver),
        .wanjiku: ("wanjiku", "Wanjikũ Kamau", .patient),
        .njoki: ("njoki", "Njoki Maina", .patient),
    ]

    /// The moment so many days and minutes before (or, when negative, after) the clinic's hour.
    static func ago(days: Int = 0, minutes: Int = 0) -> Int64 {
        TestClinic.now.adding(minutes: -minutes - days * 24 * 60).milliseconds
    }

    static func text(_ words: String?) -> String {
        words.map { "'\($0.replacing("'", with: "''"))'" } ?? "NULL"
    }

    static func number(_ value: (any Numeric)?) -> String {
        value.map { "\($0)" } ?? "NULL"
    }

    static var sql: String {
        [
            staff, PatientSeed.sql, VisitSeed.sql, AlertSeed.sql, MessageSeed.sql, BookingSeed.sql,
        ]
        .joined(separator: "\n")
    }

    private static var staff: String {
        let longAgo = ago(days: 400)
        let accounts = people.map { member, person in
            """
            INSERT INTO users (id, username, email, full_name, phone, role, password_hash,
                password_changed_at, created_at)
            VALUES (\(member.rawValue), '\(person.username)', '\(person.username)@example.org',
                \(text(person.name)), '+25470000000\(member.rawValue)', '\(person.role.rawValue)',
                'none', \(longAgo), \(longAgo));
            INSERT INTO sessions (id, user_id, token_hash, origin, created_at, expires_at)
            VALUES (\(member.rawValue), \(member.rawValue), 'token \(member.rawValue)', 'test',
                \(ago(minutes: 30)), \(ago(days: -1)));
            """
        }
        return accounts.joined(separator: "\n") + """

            INSERT INTO specialties (id, name) VALUES (1, 'Nursing'), (2, 'Geriatric Care'),
                (3, 'Physiotherapy');
            INSERT INTO primary_physicians (id, user_id) VALUES (1, 3);
            INSERT INTO caregivers (id, user_id, gender, county_code, hourly_rate_cents,
                verification)
            VALUES (1, 4, 'female', '047', 120000, 'verified'),
                (2, 5, 'male', '047', 130000, 'verified');
            INSERT INTO workers (name, process_id, started_at, seen_at)
            VALUES ('worker', 4711, \(ago(days: 2)), \(ago(minutes: 1)));
            """
    }
}
