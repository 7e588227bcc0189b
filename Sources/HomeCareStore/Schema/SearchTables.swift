import HomeCareDomain

/// Works out the tables that searching reads, for people who are in the file already.
enum SearchTables {
    static func fill(_ db: Connection) throws {
        try fillWords(
            db, people: "SELECT id, full_name FROM patients", table: "patient", NameWords.keys)
        try CaregiverPlaces.fill(db)
    }

    private static func fillWords(
        _ db: Connection, people: String, table: String,
        _ words: (String) -> Set<String>
    ) throws {
        for (id, name) in try db.rows(people, [], { ($0.int(0), $0.text(1)) }) {
            for word in words(name) {
                try db.run(
                    """
                    INSERT INTO \(table)_words (word, \(table)_id) VALUES (?, ?)
                    ON CONFLICT DO NOTHING
                    """, [.text(word), .integer(id)])
            }
        }
    }
}
