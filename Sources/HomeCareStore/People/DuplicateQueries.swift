public import HomeCareDomain

/// Statements that look for registrations of the same person: by telephone, birth and sound.
public enum DuplicateQueries {
    /// Those found in one way are at most so many.
    private static let most = 60
    /// So many with the rarest sound of a name are looked at.
    private static let mostWithSound = 5000

    /// Whoever may be the person, by their registrations' numbers.
    public static func candidates(_ db: Connection, _ facts: DuplicateFacts) throws -> Set<Int64> {
        var found = Set<Int64>()
        for phone in facts.contactPhones.union(facts.phone.map { [$0] } ?? []).prefix(8) {
            found.formUnion(try withPhone(db, phone))
        }
        for day in days(facts.born) { found.formUnion(try born(db, day)) }
        let words = NameWords.words(of: facts.name).sorted().prefix(4).map(NameWords.sounds)
        if words.count == 1 {
            found.formUnion(try soundingAlike(db, Array(words), limit: most))
        }
        for (place, one) in words.enumerated() {
            for other in words.dropFirst(place + 1) {
                found.formUnion(try soundingAlike(db, [one, other], limit: most))
            }
        }
        return found
    }

    /// The day, and the one with day and month swapped.
    private static func days(_ born: CivilDate?) -> Set<CivilDate> {
        guard let born else { return [] }
        let swapped = CivilDate(year: born.year, month: born.day, day: born.month)
        return Set([born] + (swapped.map { [$0] } ?? []))
    }

    private static func withPhone(_ db: Connection, _ phone: String) throws -> [Int64] {
        try db.rows(
            """
            SELECT id FROM (SELECT id FROM patients WHERE phone = ?1 LIMIT ?2)
            UNION SELECT patient_id FROM (
                SELECT patient_id FROM emergency_contacts WHERE phone = ?1 LIMIT ?2)
            """, [.text(phone), .integer(Int64(most))]
        ) { $0.int(0) }
    }

    private static func born(_ db: Connection, _ day: CivilDate) throws -> [Int64] {
        try db.rows(
            "SELECT id FROM patients WHERE date_of_birth = ? LIMIT ?",
            [.text(day.iso), .integer(200)]
        ) { $0.int(0) }
    }

    /// Those whose names have every one of these sounds; the rarest is walked, at most so far.
    static func soundingAlike(
        _ db: Connection, _ sounds: [Set<String>], limit: Int
    ) throws -> [Int64] {
        let counted = try sounds.filter { !$0.isEmpty }.map { set in
            (sounds: set.sorted(), count: try count(db, set.sorted()))
        }.sorted { $0.count < $1.count }
        guard let rarest = counted.first, rarest.count > 0 else { return [] }
        let others = counted.dropFirst().map { "AND \(probe($0.sounds.count))" }
            .joined(separator: "\n")
        return try db.rows(
            """
            SELECT DISTINCT coalesce(patients.merged_into, patients.id) FROM (
                SELECT patient_id FROM patient_words
                WHERE word IN (\(marks(rarest.sounds.count))) LIMIT ?) AS first
            JOIN patients ON patients.id = first.patient_id
            WHERE 1 \(others) LIMIT ?
            """,
            rarest.sounds.map { .text($0) } + [.integer(Int64(mostWithSound))]
                + counted.dropFirst().flatMap(\.sounds).map { .text($0) }
                + [.integer(Int64(limit))]
        ) { $0.int(0) }
    }

    private static func probe(_ count: Int) -> String {
        """
        EXISTS (SELECT 1 FROM patient_words AS also WHERE also.word IN (\(marks(count)))
            AND also.patient_id = first.patient_id)
        """
    }

    private static func count(_ db: Connection, _ sounds: [String]) throws -> Int64 {
        try db.first(
            """
            SELECT count(*) FROM (SELECT 1 FROM patient_words
                WHERE word IN (\(marks(sounds.count))) LIMIT ?)
            """, sounds.map { .text($0) } + [.integer(Int64(mostWithSound))]
        ) { $0.int(0) } ?? 0
    }

    private static func marks(_ count: Int) -> String {
        Array(repeating: "?", count: count).joined(separator: ", ")
    }

    /// What is known of a registration, and the patient it stands for today.
    public static func facts(_ db: Connection, _ id: Int64) throws -> (
        facts: DuplicateFacts, patient: Int64
    )? {
        let phones = try db.rows(
            "SELECT phone FROM emergency_contacts WHERE patient_id = ? AND phone IS NOT NULL",
            [.integer(id)]
        ) { $0.text(0) }
        return try db.first(
            """
            SELECT full_name, date_of_birth, sex, phone, email, county_code,
                coalesce(merged_into, id)
            FROM patients WHERE id = ?
            """, [.integer(id)]
        ) { row in
            (
                DuplicateFacts(
                    name: row.text(0), born: try Decode.date(row, 1),
                    sex: try Decode.word(row, 2), phone: row.textOrNil(3),
                    email: row.textOrNil(4), countyCode: row.text(5),
                    contactPhones: Set(phones)), row.int(6)
            )
        }
    }
}
