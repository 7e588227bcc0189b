import HomeCareDomain
import Testing

@testable import HomeCareStore

@Suite("A generated clinic")
struct CrowdTests {
    private static let now = Instant(milliseconds: 1_795_500_000_000)

    private static func crowd(in folder: TemporaryFolder, _ name: String, seed: UInt64 = 1) throws
        -> Store
    {
        let store = try Store.create(at: folder.file(name), seed: SmallClinic.seed).store
        try Crowd.add(
            CrowdSize(caregivers: 60, patients: 14, seed: seed), to: store, now: now,
            zone: .nairobi)
        return store
    }

    private static func texts(_ store: Store, _ sql: String) throws -> [String] {
        try store.read { try $0.rows(sql) { $0.text(0) } }
    }

    private static let made =
        "SELECT type || name || sql FROM sqlite_schema WHERE sql > '' ORDER BY 1"
    private static let bookings = """
        SELECT caregiver_id || ' ' || patient_id || ' ' || starts_at FROM appointments ORDER BY 1
        """

    @Test("has no two bookings at one time, and its guards again")
    func guards() throws {
        let folder = try TemporaryFolder()
        let store = try Self.crowd(in: folder, "crowd.db")
        defer { store.close() }
        let plain = try Store.create(at: folder.file("plain.db")).store
        defer { plain.close() }
        #expect(try Self.texts(store, Self.made) == Self.texts(plain, Self.made))
        #expect(try Self.texts(store, Self.bookings).count > 60 * 45)
        let clashes = try Self.texts(
            store,
            """
            SELECT one.id || ' ' || other.id FROM appointments AS one JOIN appointments AS other
            ON one.id < other.id AND one.starts_at < other.ends_at
            AND other.starts_at < one.ends_at AND (one.caregiver_id = other.caregiver_id
                OR one.patient_id = other.patient_id)
            """)
        #expect(clashes.isEmpty)
        let again = storeError {
            try store.write { db in
                try db.run(
                    """
                    INSERT INTO appointments (patient_id, caregiver_id, specialty_id, mode, state,
                        starts_at, ends_at, created_at)
                    SELECT patient_id, caregiver_id, specialty_id, mode, 'confirmed', starts_at,
                        ends_at, 0 FROM appointments WHERE state = 'confirmed' LIMIT 1
                    """)
            }
        }
        #expect(again == .slotTaken(field: "caregiver"))
    }

    @Test("is the same for the same seed, and another for another")
    func seeds() throws {
        let folder = try TemporaryFolder()
        let stores = try [("a.db", 1), ("b.db", 1), ("c.db", 2)].map {
            try Self.crowd(in: folder, $0.0, seed: UInt64($0.1))
        }
        defer { for store in stores { store.close() } }
        let names = "SELECT full_name FROM users ORDER BY id"
        #expect(try Self.texts(stores[0], names) == Self.texts(stores[1], names))
        #expect(try Self.texts(stores[0], Self.bookings) == Self.texts(stores[1], Self.bookings))
        #expect(try Self.texts(stores[0], names) != Self.texts(stores[2], names))
    }

    @Test("is found by the tables that a change would write")
    func places() throws {
        let folder = try TemporaryFolder()
        let store = try Self.crowd(in: folder, "crowd.db")
        defer { store.close() }
        let dump = """
            SELECT json_array(specialty_id, county_code, away, rating_order, rate_cents,
                caregiver_id, gender, languages, modes, monday, tuesday, sunday, extra_until,
                credential_until, buffer_minutes, notice_minutes, name_bits)
            FROM caregiver_places ORDER BY 1
            """
        let words = """
            SELECT json_array(word, caregiver_id, specialties, counties) FROM caregiver_words
            ORDER BY 1
            """
        let before = try (Self.texts(store, dump), Self.texts(store, words))
        #expect(before.0.count > 200 && before.1.count > 200)
        try store.write { db in
            for id in try db.rows("SELECT id FROM caregivers", [], { $0.int(0) }) {
                try CaregiverPlaces.refresh(db, caregiver: id)
            }
        }
        #expect(try Self.texts(store, dump) == before.0)
        #expect(try Self.texts(store, words) == before.1)
    }
}
