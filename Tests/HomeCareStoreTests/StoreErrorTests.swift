import Testing

@testable import HomeCareStore

@Suite struct StoreErrorTests {
    static let meanings: [(code: Int32, message: String, meaning: StoreError)] = [
        (1811, "slotTaken:caregiver", .slotTaken(field: "caregiver")),
        (1811, "slotTaken:patient", .slotTaken(field: "patient")),
        (1811, "patientDeceased:patient", .patientDeceased),
        (1811, "appendOnly:audit_entries", .appendOnly(table: "audit_entries")),
        (
            2067, "UNIQUE constraint failed: users.username",
            .constraint("UNIQUE constraint failed: users.username")
        ),
        (787, "FOREIGN KEY constraint failed", .constraint("FOREIGN KEY constraint failed")),
        (5, "database is locked", .busy(holder: nil)),
        (517, "database is locked", .busy(holder: nil)),
        (6, "database table is locked", .busy(holder: nil)),
        (13, "database or disk is full", .diskFull),
        (8, "attempt to write a readonly database", .readOnly),
        (1032, "attempt to write a readonly database", .readOnly),
        (14, "unable to open database file", .noDatabase(path: "/nowhere/clinic.db")),
        (10, "disk I/O error", .ioError),
        (1034, "disk I/O error", .ioError),
        (
            11, "database disk image is malformed",
            .corrupt(detail: "database disk image is malformed")
        ),
        (26, "file is not a database", .notADatabase(path: "/nowhere/clinic.db")),
        (1, "no such table: visit", .other("no such table: visit")),
    ]

    @Test("A result code of SQLite means one thing to the callers", arguments: meanings)
    func meaning(code: Int32, message: String, meaning: StoreError) {
        let failure = SQLiteFailure(code: code, message: message)
        #expect(StoreError(failure, path: "/nowhere/clinic.db") == meaning)
    }

    @Test("A file that is there but cannot be opened is not called missing")
    func unopened() throws {
        let folder = try TemporaryFolder()
        let failure = SQLiteFailure(code: 14, message: "unable to open database file")
        #expect(StoreError(failure, path: folder.path) == .readOnly)
    }

    static let all: [(StoreError, says: String)] = [
        (.noDatabase(path: "/a"), "homecare init"), (.notADatabase(path: "/a"), "left as it is"),
        (.isDirectory(path: "/a"), "is a folder"), (.newerSchema(path: "/a"), "newer HomeCare"),
        (.alreadySeeded, "already has people"), (.busy(holder: 7), "process 7"),
        (.busy(holder: nil), "Another session is still"),
        (.slotTaken(field: "patient"), "patient already has an appointment"),
        (.patientDeceased, "Nothing can be booked for this patient"),
        (.appendOnly(table: "audit_entries"), "audit entries are never changed"),
        (.constraint("CHECK failed"), "CHECK failed"), (.alreadyDone(operation: "x"), "before"),
        (.unknownOutcome(operation: "x"), "Do not enter it again"), (.notSaved, "not saved"),
        (.diskFull, "make room"), (.readOnly, "cannot be written"), (.ioError, "check the disk"),
        (.corrupt(detail: "page 4"), "page 4"), (.other("odd"), "odd"),
    ]

    @Test("Every error tells a person what happened, in whole sentences", arguments: all)
    func sentence(error: StoreError, says: String) {
        #expect(error.sentence.contains(says))
        #expect(error.sentence.hasSuffix(".") || error.sentence.hasSuffix("homecare init"))
        #expect(!error.sentence.contains("_"))
    }
}
