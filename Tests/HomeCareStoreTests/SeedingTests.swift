import Foundation
import Testing

@testable import HomeCareStore

@Suite struct SeedingTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("A second seed is refused and changes nothing")
    func second() throws {
        let clinic = try SmallClinic(folder: folder)
        let more = "INSERT INTO specialties (id, name) VALUES (9, 'Nutrition')"
        #expect(storeError { try Store.create(at: clinic.path, seed: more) } == .alreadySeeded)
        #expect(try clinic.number("SELECT count(*) FROM specialties") == 1)
    }

    @Test("An empty clinic can still be seeded")
    func late() throws {
        let path = folder.file("clinic.db")
        try Store.create(at: path).store.close()
        let (store, created) = try Store.create(at: path, seed: SmallClinic.seed)
        #expect(!created)
        #expect(try store.read { try $0.first("SELECT count(*) FROM users") { $0.int(0) } } == 3)
    }

    static let brokenSeeds = [
        "INSERT INTO specialties (id, name) VALUES (1, 'Nursing'); INSERT INTO nowhere VALUES (1)",
        "INSERT INTO specialties (id, name) VALUES (1, NULL)",
        "INSERT INTO caregiver_specialties VALUES (5, 6)",
        "INSERT INTO specialties (id, name) VALUES (1, 'Nursing'); ROLLBACK;",
    ]

    @Test("A seed that fails leaves no half-made clinic", arguments: brokenSeeds)
    func broken(seed: String) throws {
        let path = folder.file("clinic.db")
        #expect(storeError { try Store.create(at: path, seed: seed) } != nil)
        #expect(folder.names.isEmpty)
        #expect(try Store.create(at: path).created)
    }

    @Test("What is written after seeding is saved with it or not at all")
    func afterSeeding() throws {
        let path = folder.file("clinic.db")
        struct Refused: Error {}
        #expect(throws: Refused.self) {
            try Store.create(at: path, seed: SmallClinic.seed) { _ in throw Refused() }
        }
        #expect(folder.names.isEmpty)
        let (store, _) = try Store.create(at: path, seed: SmallClinic.seed) {
            try $0.run("UPDATE specialties SET name = 'Nutrition'")
        }
        let name = try store.read { try $0.first("SELECT name FROM specialties") { $0.text(0) } }
        #expect(name == "Nutrition")
    }

    @Test("Sixteen that make one new clinic at once all succeed, and one of them made it")
    func atOnce() throws {
        let path = folder.file("clinic.db")
        let answers = onThreads(16) { _ in try Store.create(at: path) }
        let made = try answers.map { try $0.get() }
        #expect(made.filter(\.created).count == 1)
        let store = try #require(made.first?.store)
        #expect(try store.integrity() == [])
        #expect(try store.schemaVersion() == Migrations.all.count)
    }

    @Test("Sixteen that open one clinic at once, each with a migration to do, all succeed")
    func openedAtOnce() throws {
        let clinic = try SmallClinic(folder: folder)
        let path = clinic.path
        clinic.store.close()
        let next = Migration(
            name: "next", sql: "ALTER TABLE users ADD COLUMN title TEXT NOT NULL DEFAULT 'x'")
        let answers = onThreads(16) { _ in
            try Store.open(path, migrations: Migrations.all + [next])
        }
        for answer in answers {
            let store = try answer.get()
            #expect(try store.schemaVersion() == Migrations.all.count + 1)
            let title = try store.read { try $0.first("SELECT title FROM users") { $0.text(0) } }
            #expect(title == "x")
        }
    }

    @Test("A migration that fails leaves the clinic as it was")
    func failedMigration() throws {
        let clinic = try SmallClinic(folder: folder)
        clinic.store.close()
        let next = Migration(name: "next", sql: "CREATE TABLE a (b INTEGER) STRICT; DROP TABLE no")
        #expect(
            storeError { try Store.open(clinic.path, migrations: Migrations.all + [next]) } != nil)
        let store = try Store.open(clinic.path)
        #expect(try store.schemaVersion() == Migrations.all.count)
        #expect(try store.integrity() == [])
    }

    @Test("A clinic of the fourth schema has its names written anew when it is opened")
    func fourth() throws {
        let clinic = try SmallClinic(folder: folder)
        try clinic.change(
            """
            INSERT INTO credentials (caregiver_id, regulator, number, expires_on, state,
                handed_in_at, checked_at)
                VALUES (1, 'NCK', 'N1', '2099-01-01', 'verified', 0, 1)
            """)
        try clinic.store.write { db in
            try db.script("DELETE FROM patient_words")
            try SearchTables.fill(db)
        }
        let words = """
            SELECT json_array(word, caregiver_id, rating_order, rate_cents, counties)
            FROM caregiver_words UNION ALL SELECT word || patient_id FROM patient_words ORDER BY 1
            """
        let before = try clinic.store.read { try $0.rows(words) { $0.text(0) } }
        #expect(before.count > 8)
        try clinic.store.write {
            try $0.script(
                """
                DROP TABLE caregiver_words;
                CREATE TABLE caregiver_words (word TEXT NOT NULL, caregiver_id INTEGER NOT NULL,
                    PRIMARY KEY (word, caregiver_id)) STRICT, WITHOUT ROWID;
                DELETE FROM patient_words;
                DELETE FROM schema_migrations WHERE name LIKE '005%';
                PRAGMA user_version = 4;
                """)
        }
        clinic.store.close()
        let store = try Store.open(clinic.path)
        #expect(try store.schemaVersion() == Migrations.all.count)
        #expect(try store.read { try $0.rows(words) { $0.text(0) } } == before)
        #expect(try store.integrity() == [])
    }

    @Test("A clinic of the first schema gains the later ones when it is opened")
    func older() throws {
        let path = folder.file("clinic.db")
        try Store.create(at: path, seed: nil, migrations: [Migrations.all[0]]).store.close()
        let store = try Store.open(path)
        #expect(try store.schemaVersion() == Migrations.all.count)
        #expect(try store.integrity() == [])
    }
}
