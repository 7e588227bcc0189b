import Foundation
import Testing

@testable import HomeCareStore

@Suite struct TransactionTests {
    let clinic: SmallClinic
    var store: Store { clinic.store }

    init() throws { clinic = try SmallClinic() }

    @Test("A closure that throws has changed nothing, and its own error comes out")
    func allOrNothing() throws {
        struct Refused: Error {}
        #expect(throws: Refused.self) {
            try store.write { connection in
                try connection.run("UPDATE users SET full_name = 'Nobody'")
                throw Refused()
            }
        }
        #expect(try clinic.number("SELECT count(*) FROM users WHERE full_name = 'Nobody'") == 0)
    }

    @Test("An operation is done once, and saying it again is told")
    func operation() throws {
        let book = {
            try store.write(operation: WriteOperation("op-1", fingerprint: "f")) {
                try $0.insert("INSERT INTO specialties (name) VALUES ('Nutrition')")
            }
        }
        #expect(try book() == 2)
        #expect(storeError(book) == .alreadyDone(operation: "op-1"))
        #expect(try clinic.number("SELECT count(*) FROM specialties") == 2)
    }

    @Test("The name of an operation stands for one change; an older one is known by it alone")
    func reusedOperation() throws {
        func book(_ fingerprint: String) -> StoreError? {
            storeError {
                try store.write(operation: WriteOperation("op-1", fingerprint: fingerprint)) {
                    _ = try $0.insert("INSERT INTO specialties (name) VALUES ('Nutrition')")
                }
            }
        }
        #expect(book("amina") == nil)
        #expect(book("otieno") == .operationReused(operation: "op-1"))
        #expect(book("amina") == .alreadyDone(operation: "op-1"))
        try clinic.change("UPDATE operations SET fingerprint = ''")
        #expect(book("otieno") == .alreadyDone(operation: "op-1"))
        #expect(try clinic.number("SELECT count(*) FROM specialties") == 2)
    }

    @Test("An operation whose write failed can be tried again")
    func failedOperation() throws {
        let book = { (name: String?) in
            try store.write(operation: WriteOperation("op-1", fingerprint: "f")) {
                try $0.run("INSERT INTO specialties (name) VALUES (?)", [Value(name)])
            }
        }
        #expect(storeError { try book(nil) } != nil)
        #expect(try book("Nutrition") == 1)
    }

    @Test("Using the clinic inside a use of itself is an error and no deadlock")
    func nested() throws {
        let said = StoreError.other("the clinic's file was used inside a use of itself")
        let inWrite = storeError { try store.write { _ in try store.write { _ in } } }
        let inRead = storeError { try store.read { _ in try store.read { _ in } } }
        let mixed = storeError { try store.read { _ in try store.dataVersion() } }
        #expect([inWrite, inRead, mixed] == [said, said, said])
        #expect(try clinic.number("SELECT count(*) FROM users") == 3)
    }

    @Test("A change inside a read is refused")
    func readOnlyReads() throws {
        let error = storeError { try store.read { try $0.run("DELETE FROM specialties") } }
        #expect(error == .other("a change was tried while only reading"))
        #expect(try clinic.number("SELECT count(*) FROM specialties") == 1)
    }

    @Test("A connection that was kept answers with an error")
    func keptConnection() throws {
        let kept = try store.read { $0 }
        #expect(
            storeError { try kept.rows("SELECT 1") { $0.int(0) } }
                == .other("a connection was used after its transaction"))
    }

    @Test("Once a transaction was rolled back, nothing more of it is saved")
    func rolledBack() throws {
        let error = storeError {
            try store.write { connection in
                _ = try connection.run("ROLLBACK")
                try connection.run("UPDATE users SET full_name = 'Nobody'")
            }
        }
        #expect(error == .notSaved)
        #expect(storeError { try store.write { _ = try $0.run("COMMIT") } } == .notSaved)
        #expect(try clinic.number("SELECT count(*) FROM users WHERE full_name = 'Nobody'") == 0)
    }

    @Test("A refused statement can be answered inside the closure and the rest is saved")
    func caught() throws {
        try store.write { connection in
            let taken = storeError {
                try connection.run("INSERT INTO specialties (name) VALUES ('Nursing')")
            }
            #expect(taken == .constraint("UNIQUE constraint failed: specialties.name"))
            try connection.run("INSERT INTO specialties (name) VALUES ('Nutrition')")
        }
        #expect(try clinic.number("SELECT count(*) FROM specialties") == 2)
    }

    static let texts = [
        "", "Wanjikũ", "a\0b", "line\nline", "🩺", String(repeating: "ü", count: 9999),
    ]

    @Test("Text and bytes come back as they were given", arguments: texts)
    func roundTrip(text: String) throws {
        let bytes = Data(text.utf8)
        let answer = try store.read { connection in
            try connection.first("SELECT ?, ?", [.text(text), .blob(bytes)]) {
                (text: $0.text(0), bytes: $0.blob(1))
            }
        }
        #expect(answer?.text.utf8.elementsEqual(text.utf8) == true)
        #expect(answer?.bytes == bytes)
    }

    @Test("Numbers, yes and no, and nothing come back as they were given")
    func values() throws {
        let row = try store.read { connection in
            try connection.first(
                "SELECT ?, ?, ?, ?, ?, ?",
                [.integer(.max), 36.6, true, Value(nil as Int?), Value(7), Value("x" as String?)]
            ) {
                "\($0.int(0)) \($0.real(1)) \($0.bool(2)) \($0.isNull(3)) \($0.intOrNil(4) ?? 0) "
                    + "\($0.textOrNil(5) ?? "") \($0.textOrNil(3) ?? "–") \($0.real(4))"
            }
        }
        #expect(row == "9223372036854775807 36.6 true true 7 x – 7.0")
    }

    @Test("A column that is not what the decoder says is an error and never a silent zero")
    func wrongKind() throws {
        let decoders: [(Row) -> String] = [
            { "\($0.int(0))" }, { $0.text(1) }, { "\($0.real(2))" }, { "\($0.int(9))" },
        ]
        for decode in decoders {
            #expect(
                storeError { try store.read { try $0.rows("SELECT 'a', 1, NULL", [], decode) } }
                    != nil)
        }
    }

    @Test("Arguments that do not match the statement are refused", arguments: [0, 1, 3])
    func argumentCount(count: Int) {
        let arguments = [Value](repeating: 1, count: count)
        #expect(
            storeError { try store.read { try $0.rows("SELECT ?, ?", arguments) { $0.int(0) } } }
                != nil)
    }

    @Test("A statement can be run again while its rows are being read")
    func reentrant() throws {
        let sql = "SELECT id FROM users WHERE id >= ? ORDER BY id"
        let found = try store.read { connection in
            try connection.rows(sql, [1]) { outer in
                let id = outer.int(0)
                return [id] + (try connection.rows(sql, [.integer(id)]) { $0.int(0) })
            }
        }
        #expect(found == [[1, 1, 2, 3], [2, 2, 3], [3, 3]])
    }

    @Test("A plan names the index it uses, or the scan")
    func plan() throws {
        let (indexed, scanned) = try store.read { connection in
            (
                try connection.plan(
                    "SELECT 1 FROM appointments WHERE caregiver_id = ? AND starts_at > ?", [1, 2]),
                try connection.plan("SELECT 1 FROM appointments WHERE notes = ?", ["x"])
            )
        }
        #expect(indexed.contains { $0.contains("appointments_by_caregiver") })
        #expect(scanned.contains { $0.hasPrefix("SCAN appointments") })
    }

    @Test("Threads take turns on one store, and all of their changes are there")
    func threads() throws {
        let store = store
        let answers = onThreads(8) { number in
            for turn in 0..<25 {
                try store.write {
                    try $0.run(
                        "INSERT INTO specialties (name) VALUES (?)", ["\(number)/\(turn)"])
                }
                _ = try store.read { try $0.first("SELECT count(*) FROM users") { $0.int(0) } }
            }
        }
        for answer in answers { try answer.get() }
        #expect(try clinic.number("SELECT count(*) FROM specialties") == 201)
    }

    @Test("Sixteen stores that book one slot at once give it to one of them")
    func oneSlot() throws {
        let path = clinic.path
        let answers = onThreads(16) { _ in
            let store = try Store.open(path)
            return storeError {
                try store.write {
                    try $0.run(
                        """
                        INSERT INTO appointments (patient_id, caregiver_id, specialty_id, mode,
                            state, starts_at, ends_at, created_at)
                        VALUES (2, 2, 1, 'virtual', 'requested', 900, 999, 0)
                        """)
                }
            }
        }
        let errors = try answers.compactMap { try $0.get() }
        #expect(errors == [StoreError](repeating: .slotTaken(field: "caregiver"), count: 15))
    }
}
