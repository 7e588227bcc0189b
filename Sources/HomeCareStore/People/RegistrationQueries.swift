public import HomeCareDomain

/// Statements that register patients and change who they are.
public enum RegistrationQueries {
    /// Registers a patient, with the words by which they are found; gives the number.
    public static func add(
        _ db: Connection, _ facts: PatientFacts, physician: Int64?, at: Instant
    ) throws -> Int64 {
        let id = try db.insert(
            """
            INSERT INTO patients (full_name, date_of_birth, sex, phone, email, county_code, place,
                address, physician_id, status_at, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """, values(facts, physician) + [Value(at), Value(at)])
        try addWords(db, patient: id, name: facts.name)
        return id
    }

    /// Writes who a patient is and how to reach them.
    public static func change(
        _ db: Connection, patient: Int64, _ facts: PatientFacts, physician: Int64?
    ) throws {
        try db.run(
            """
            UPDATE patients SET full_name = ?, date_of_birth = ?, sex = ?, phone = ?, email = ?,
                county_code = ?, place = ?, address = ?, physician_id = ?
            WHERE id = ?
            """, values(facts, physician) + [.integer(patient)])
        try db.run("DELETE FROM patient_words WHERE patient_id = ?", [.integer(patient)])
        try addWords(db, patient: patient, name: facts.name)
    }

    private static func values(_ facts: PatientFacts, _ physician: Int64?) -> [Value] {
        [
            .text(facts.name), .text(facts.born.iso), Value(facts.sex), Value(facts.phone),
            Value(facts.email), .text(facts.county.code), .text(facts.place),
            .text(facts.address), Value(physician),
        ]
    }

    private static func addWords(_ db: Connection, patient: Int64, name: String) throws {
        for word in NameWords.keys(of: name) {
            try db.run(
                """
                INSERT INTO patient_words (word, patient_id) VALUES (?, ?)
                ON CONFLICT DO NOTHING
                """, [.text(word), .integer(patient)])
        }
    }

    /// The newest registration of that name and birth; nil where there is none.
    public static func newest(_ db: Connection, _ facts: PatientFacts) throws -> Int64? {
        try db.first(
            """
            SELECT id FROM patients WHERE date_of_birth = ? AND full_name = ?
            ORDER BY id DESC LIMIT 1
            """, [.text(facts.born.iso), .text(facts.name)]
        ) { $0.int(0) }
    }

    /// The physicians who can sign in, by name.
    public static func physicians(_ db: Connection) throws -> [(
        id: Int64, username: String, name: String
    )] {
        try db.rows(
            """
            SELECT primary_physicians.id, users.username, users.full_name FROM primary_physicians
            JOIN users ON users.id = primary_physicians.user_id
            WHERE users.active = 1 ORDER BY users.full_name, primary_physicians.id LIMIT 500
            """
        ) { (id: $0.int(0), username: $0.text(1), name: $0.text(2)) }
    }

    /// The physician a patient has.
    public static func physician(_ db: Connection, of patient: Int64) throws -> Int64? {
        try db.first("SELECT physician_id FROM patients WHERE id = ?", [.integer(patient)]) {
            $0.intOrNil(0)
        } ?? nil
    }
}
