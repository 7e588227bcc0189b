import HomeCareDomain

/// When the test clinic's caregivers make visits, and by what right; two more of them.
enum BookingSeed {
    private static let others = [
        (id: 21, caregiver: 3, username: "chebet", name: "Faith Chebet", gender: "female"),
        (id: 22, caregiver: 4, username: "hassan", name: "Hassan Abdi Warsame", gender: "male"),
    ]

    static var sql: String { people + rights + hours }

    private static var people: String {
        others.map { person in
            """

            INSERT INTO users (id, username, email, full_name, phone, role, password_hash,
                password_changed_at, created_at)
            VALUES (\(person.id), '\(person.username)', '\(person.username)@example.org',
                '\(person.name)', '+2547000000\(person.id)', 'caregiver', 'none', 0, 0);
            INSERT INTO caregivers (id, user_id, gender, county_code, hourly_rate_cents,
                verification)
            VALUES (\(person.caregiver), \(person.id), '\(person.gender)', '022', 110000,
                'verified');
            INSERT INTO caregiver_counties (caregiver_id, county_code)
            VALUES (\(person.caregiver), '047');
            """
        }.joined()
    }

    private static var rights: String {
        """

        INSERT INTO caregiver_specialties (caregiver_id, specialty_id)
        VALUES (1, 1), (1, 2), (2, 2), (2, 3), (3, 3), (4, 1), (4, 2);
        INSERT INTO caregiver_languages (caregiver_id, language)
        VALUES (1, 'en'), (1, 'sw'), (1, 'ki'), (2, 'en'), (2, 'luo'), (3, 'sw'), (3, 'kln'),
            (4, 'sw'), (4, 'so');
        INSERT INTO credentials (caregiver_id, regulator, number, expires_on, state,
            handed_in_at, checked_by, checked_at)
        SELECT id, 'Nursing Council', 'N-' || id, '2027-12-31', 'verified', 0, 1, 1
        FROM caregivers;
        UPDATE caregivers SET about = 'Nurse for fifteen years, calm with the very old.',
            rating_count = 12, rating_sum = 57 WHERE id = 1;
        """
    }

    /// Weekdays from 07:30 to 18:00, Saturdays to 17:00; Amina over video, too.
    private static var hours: String {
        let rows = (1...4).flatMap { caregiver in
            (1...6).map { weekday in
                """
                (\(caregiver), \(weekday), 450, \(weekday == 6 ? 1020 : 1080),
                    '\(caregiver == 1 ? "both" : "inPerson")')
                """
            }
        }
        return """

            INSERT INTO availability_windows (caregiver_id, weekday, starts_minute, ends_minute,
                mode)
            VALUES \(rows.joined(separator: ", "));
            """
    }
}
