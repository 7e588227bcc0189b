import Foundation
import Testing

@testable import HomeCareStore

/// A small disk of its own, where the tests may mount one.
private struct SmallDisk {
    let folder: TemporaryFolder

    static let isAllowed: Bool = {
        guard geteuid() == 0, let disk = try? SmallDisk() else { return false }
        defer { disk.unmount() }
        return disk.isMounted
    }()

    private(set) var isMounted = false

    init() throws {
        folder = try TemporaryFolder()
        isMounted = try Self.run("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", folder.path)
    }

    func remount(_ option: String) throws {
        #expect(try Self.run("mount", "-o", "remount,\(option)", folder.path))
    }

    func unmount() { _ = try? Self.run("umount", "-l", folder.path) }

    /// Takes what room is left.
    func fill() throws {
        let file = try #require(fopen(folder.file("ballast"), "w"))
        defer { fclose(file) }
        setvbuf(file, nil, _IONBF, 0)
        let block = [UInt8](repeating: 1, count: 4096)
        while fwrite(block, 1, block.count, file) == block.count {}
    }

    private static func run(_ arguments: String...) throws -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = arguments
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}

@Suite struct TroubleTests {
    @Test(
        "A full disk refuses writes, still reads, and takes writes when there is room",
        .enabled(if: SmallDisk.isAllowed))
    func fullDisk() throws {
        let disk = try SmallDisk()
        defer { disk.unmount() }
        let clinic = try SmallClinic(folder: disk.folder)
        try disk.fill()
        let notes = String(repeating: "x", count: 200_000)
        let write = {
            try clinic.store.write(operation: WriteOperation("notes", fingerprint: "f")) {
                try $0.run("UPDATE appointments SET notes = ?", [.text(notes)])
            }
        }
        #expect(storeError(write) == .diskFull)
        #expect(try clinic.number("SELECT length(notes) FROM appointments") == 0)
        try FileManager.default.removeItem(atPath: disk.folder.file("ballast"))
        #expect(try write() == 1)
        #expect(try clinic.store.integrity() == [])
    }

    @Test(
        "A disk that takes no writes is told apart from a missing clinic",
        .enabled(if: SmallDisk.isAllowed))
    func readOnlyDisk() throws {
        let disk = try SmallDisk()
        defer { disk.unmount() }
        let clinic = try SmallClinic(folder: disk.folder)
        clinic.store.close()
        try disk.remount("ro")
        #expect(storeError { try Store.open(clinic.path) } == .readOnly)
        #expect(storeError { try Store.create(at: disk.folder.file("new.db")) } == .readOnly)
        try disk.remount("rw")
        #expect(try Store.open(clinic.path).integrity() == [])
    }

    @Test("A damaged file is confirmed, named, and written to no more")
    func damage() throws {
        let clinic = try SmallClinic()
        try clinic.store.write { connection in
            for number in 0..<2000 {
                try connection.run(
                    "INSERT INTO specialties (name) VALUES (?)", ["specialty \(number)"])
            }
        }
        let root = try clinic.number(
            "SELECT rootpage FROM sqlite_schema WHERE name = 'specialties'")
        clinic.store.close()
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: clinic.path))
        try file.seek(toOffset: UInt64(root - 1) * 4096)
        try file.write(contentsOf: Data(repeating: 0xA5, count: 4096))
        try file.close()

        let store = try Store.open(clinic.path)
        let error = storeError {
            try store.read { try $0.rows("SELECT active FROM specialties") { $0.int(0) } }
        }
        guard case .corrupt(let detail)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(storeError { try store.write { _ in } } == .corrupt(detail: detail))
        #expect(try store.read { try $0.first("SELECT count(*) FROM users") { $0.int(0) } } == 3)
        #expect(
            storeError {
                try store.write(operation: WriteOperation("x", fingerprint: "f")) { _ in }
            } != nil)
    }

    @Test("A report of damage that a second look does not confirm is a failing disk")
    func falseAlarm() throws {
        let clinic = try SmallClinic()
        let failure = SQLiteFailure(code: 11, message: "database disk image is malformed")
        #expect(storeError { try clinic.store.judged { throw failure } } == .ioError)
        try clinic.book(patient: 2, caregiver: 2, 1, 2)
    }

    @Test("After a failed sync this process writes no more, and the next one may")
    func failedSync() throws {
        let clinic = try SmallClinic()
        let failure = SQLiteFailure(code: SQLiteCode.syncFailed, message: "disk I/O error")
        #expect(
            storeError { try clinic.store.judgedUnderGate(operation: nil) { throw failure } }
                == .ioError)
        #expect(storeError { try clinic.book(patient: 2, caregiver: 2, 1, 2) } == .ioError)
        #expect(try clinic.number("SELECT count(*) FROM users") == 3)
        clinic.store.close()
        try Store.open(clinic.path).write { _ = try $0.run("UPDATE users SET phone = '1'") }
    }

    static let commits: [(code: Int32, operation: String?, error: StoreError?)] = [
        (10, "done", nil), (10, "not done", .notSaved), (13, "not done", .diskFull),
        (10, nil, .unknownOutcome(operation: "")), (13, nil, .diskFull),
        (SQLiteCode.syncFailed, "not done", .unknownOutcome(operation: "not done")),
        (SQLiteCode.syncFailed, "done", .unknownOutcome(operation: "done")),
    ]

    @Test("A failed commit is looked up before anybody is told", arguments: commits)
    func failedCommit(code: Int32, operation: String?, error: StoreError?) throws {
        let clinic = try SmallClinic()
        try clinic.store.write(operation: WriteOperation("done", fingerprint: "f")) { _ in }
        let failed = FailedCommit(failure: SQLiteFailure(code: code, message: "failed"))
        let found = storeError {
            try clinic.store.judgedUnderGate(operation: operation) { throw failed }
        }
        #expect(found == error)
    }

    @Test("A failed commit that cannot be looked up is unknown")
    func unknown() throws {
        let clinic = try SmallClinic()
        try clinic.change("DROP TABLE operations")
        let failed = FailedCommit(failure: SQLiteFailure(code: 10, message: "disk I/O error"))
        let found = storeError {
            try clinic.store.judgedUnderGate(operation: "x") { throw failed }
        }
        #expect(found == .unknownOutcome(operation: "x"))
    }

    @Test("A program that does not know the gate is waited for, and then named busy")
    func foreignWriter() throws {
        let clinic = try SmallClinic()
        let other = try OtherProcess(python: Script.runsSQL, clinic.path, "BEGIN IMMEDIATE;")
        #expect(
            storeError { try clinic.book(patient: 2, caregiver: 2, 1, 2) } == .busy(holder: nil))
        other.letGo()
        try clinic.book(patient: 2, caregiver: 2, 1, 2)
    }
}
