import Foundation
import Testing

@testable import HomeCareStore

@Suite struct OpeningTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    @Test("A missing file is named and not made")
    func missing() {
        let path = folder.file("none.db")
        #expect(storeError { try Store.open(path) } == .noDatabase(path: path))
        #expect(folder.names.isEmpty)
    }

    @Test("A folder is refused", arguments: [true, false])
    func directory(creating: Bool) {
        let path = folder.path
        let error = storeError { creating ? try Store.create(at: path).store : try .open(path) }
        #expect(error == .isDirectory(path: path))
        #expect(folder.names.isEmpty)
    }

    @Test(
        "A file that is no database is refused and left as it is",
        arguments: [true, false], ["hello", String(repeating: "words ", count: 5000)])
    func textFile(creating: Bool, text: String) throws {
        let path = folder.file("letter.txt")
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        let error = storeError { creating ? try Store.create(at: path).store : try .open(path) }
        #expect(error == .notADatabase(path: path))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        #expect(folder.names == ["letter.txt"])
    }

    @Test("Another program's database is refused and left as it is", arguments: [true, false])
    func foreign(creating: Bool) throws {
        let path = folder.file("music.db")
        try OtherProcess(python: Script.runsSQL, path, "CREATE TABLE songs (name)").letGo()
        let before = FileManager.default.contents(atPath: path)
        let error = storeError { creating ? try Store.create(at: path).store : try .open(path) }
        #expect(error == .notADatabase(path: path))
        #expect(FileManager.default.contents(atPath: path) == before)
        #expect(folder.names == ["music.db"])
    }

    @Test("An empty file is no clinic, but one can be made in it")
    func empty() throws {
        let path = folder.file("clinic.db")
        try Data().write(to: URL(fileURLWithPath: path))
        #expect(storeError { try Store.open(path) } == .notADatabase(path: path))
        #expect(folder.names == ["clinic.db"])
        #expect(try Store.create(at: path).created)
    }

    @Test("A newer clinic is refused and left as it is", arguments: [true, false])
    func newer(creating: Bool) throws {
        let path = folder.file("clinic.db")
        let future = Migration(name: "999 later", sql: "CREATE TABLE later (id INTEGER) STRICT")
        try Store.create(at: path, seed: nil, migrations: Migrations.all + [future]).store.close()
        let before = FileManager.default.contents(atPath: path)
        let error = storeError { creating ? try Store.create(at: path).store : try .open(path) }
        #expect(error == .newerSchema(path: path))
        #expect(FileManager.default.contents(atPath: path) == before)
    }

    @Test("A clinic is made once; making it again says so and keeps everything")
    func again() throws {
        let path = folder.file("deep/er/clinic.db")
        let (first, created) = try Store.create(at: path, seed: SmallClinic.seed)
        first.close()
        let (second, createdAgain) = try Store.create(at: path)
        #expect(created && !createdAgain)
        #expect(try second.read { try $0.first("SELECT count(*) FROM users") { $0.int(0) } } == 3)
    }

    @Test("Everything beside the clinic's file is its owner's alone")
    func rights() throws {
        let clinic = try SmallClinic(folder: folder)
        try clinic.book(patient: 2, caregiver: 2, 1, 2)
        #expect(
            folder.names == ["clinic.db", "clinic.db-shm", "clinic.db-wal", "clinic.db.lock"])
        for name in folder.names {
            let facts = try FileManager.default.attributesOfItem(atPath: folder.file(name))
            #expect(facts[.posixPermissions] as? Int == 0o600, "\(name)")
        }
    }

    static let settings: [(pragma: String, value: Int64)] = [
        ("synchronous", 2), ("foreign_keys", 1), ("trusted_schema", 0), ("cell_size_check", 1),
        ("wal_autocheckpoint", 0), ("temp_store", 2), ("recursive_triggers", 1),
    ]

    @Test("The connection is set up for safety", arguments: settings)
    func setUp(pragma: String, value: Int64) throws {
        let clinic = try SmallClinic(folder: folder)
        #expect(try clinic.number("PRAGMA \(pragma)") == value)
        clinic.store.close()
        let reopened = try Store.open(clinic.path)
        #expect(try reopened.read { try $0.first("PRAGMA \(pragma)") { $0.int(0) } } == value)
    }

    @Test("All names of a file lead to the same lock")
    func oneLock() throws {
        let clinic = try SmallClinic(folder: folder)
        let alias = folder.file("alias.db")
        try FileManager.default.createSymbolicLink(
            atPath: alias, withDestinationPath: clinic.path)
        let other = try Store.open(alias)
        #expect(other.path == clinic.store.path)
        #expect(other.gate.path == clinic.store.gate.path)
    }

    @Test("A closed clinic answers with an error, and closing twice does no harm")
    func closed() throws {
        let clinic = try SmallClinic(folder: folder)
        clinic.store.close()
        clinic.store.close()
        #expect(storeError { try clinic.number("SELECT 1") } == .closed)
        #expect(storeError { try clinic.book(patient: 2, caregiver: 2, 1, 2) } == .closed)
        #expect(storeError { try clinic.store.dataVersion() } == .closed)
    }

    @Test("The last to close leaves one tidy file behind")
    func tidy() throws {
        let clinic = try SmallClinic(folder: folder)
        let second = try Store.open(clinic.path)
        clinic.store.close()
        #expect(folder.names.contains("clinic.db-wal"))
        second.close()
        #expect(folder.names == ["clinic.db", "clinic.db.lock"])
    }
}
