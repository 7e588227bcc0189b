import Foundation
import GRDB
import GRDBSQLite
import Glibc

extension Store {
    /// Opens a clinic and brings its layout up to date; never makes one.
    public static func open(_ path: String) throws -> Store {
        try open(path, migrations: Migrations.all)
    }

    static func open(_ path: String, migrations: [Migration]) throws -> Store {
        return try prepared(path, migrations, makesFile: false) { layout, _ in
            if layout == .empty { throw StoreError.notADatabase(path: path) }
        }
    }

    /// Makes a clinic, or brings an existing one up to date and says that it was there.
    ///
    /// The layout, the `seed` and what `afterSeeding` writes are saved together or not at all;
    /// `afterSeeding` runs where a clinic was made or a seed loaded. A seed is refused where
    /// there are people already.
    public static func create(
        at path: String, seed: String? = nil,
        afterSeeding: ((Connection) throws -> Void)? = nil
    ) throws -> (store: Store, created: Bool) {
        try create(at: path, seed: seed, migrations: Migrations.all, afterSeeding: afterSeeding)
    }

    static func create(
        at path: String, seed: String?, migrations: [Migration],
        afterSeeding: ((Connection) throws -> Void)? = nil
    ) throws -> (store: Store, created: Bool) {
        try makeFolder(of: path)
        var created = false
        let store = try prepared(path, migrations, makesFile: true) { layout, connection in
            created = layout == .empty
            if let seed { try plant(seed, connection) }
            if created || seed != nil { try afterSeeding?(connection) }
        }
        return (store, created)
    }

    /// Opens the file under the gate; `finish` runs after the migrations, in their transaction.
    private static func prepared(
        _ given: String, _ migrations: [Migration], makesFile: Bool,
        _ finish: (Migrations.Layout, Connection) throws -> Void
    ) throws -> Store {
        try checkIsFile(given, mayBeMissing: makesFile)
        let path = FileFacts.canonical(given)
        let gate = WriteGate(path: path + ".lock")
        return try gate.hold {
            let wasMade = try makesFile && makeFile(path)
            do {
                // Somebody may have been making or removing it until now.
                try checkIsFile(given, mayBeMissing: makesFile)
                if !makesFile, FileFacts(path).size == 0 {
                    throw StoreError.notADatabase(path: given)
                }
                let queue = try Opening.queue(path)
                try settle(queue, path, migrations, finish)
                return Store(path: path, gate: gate, queue: queue)
            } catch {
                if wasMade { remove(path) }
                gate.removeIfMadeHere()
                throw (error as? SQLiteFailure).map { StoreError($0, path: given) } ?? error
            }
        }
    }

    private static func settle(
        _ queue: DatabaseQueue, _ path: String, _ migrations: [Migration],
        _ finish: (Migrations.Layout, Connection) throws -> Void
    ) throws {
        do {
            try queue.writeWithoutTransaction { database in
                let connection = Connection(database, mode: .settingUp, path: path)
                let layout = try Migrations.layout(connection, migrations, path)
                try Opening.settle(connection)
                try connection.run("BEGIN IMMEDIATE")
                do {
                    try Migrations.run(migrations, connection)
                    try finish(layout, connection)
                    guard connection.isInTransaction else { throw StoreError.notSaved }
                    try connection.run("COMMIT")
                } catch {
                    if connection.isInTransaction { _ = try? connection.run("ROLLBACK") }
                    throw error
                }
            }
        } catch {
            try? queue.close()
            throw error
        }
    }

    private static func plant(_ seed: String, _ connection: Connection) throws {
        let people = try connection.first("SELECT count(*) FROM users", []) { $0.int(0) } ?? 0
        if people > 0 { throw StoreError.alreadySeeded }
        try connection.script(seed)
        try SearchTables.fill(connection)
    }
}

/// The file system's side of opening.
extension Store {
    private static func checkIsFile(_ path: String, mayBeMissing: Bool) throws {
        let facts = FileFacts(path)
        if !facts.exists, !mayBeMissing { throw StoreError.noDatabase(path: path) }
        if facts.isDirectory { throw StoreError.isDirectory(path: path) }
        if facts.exists, !facts.isRegular { throw StoreError.notADatabase(path: path) }
    }

    private static func makeFolder(of path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        if FileFacts(folder).exists { return }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true,
                attributes: [.posixPermissions: 0o700])
        } catch {
            throw StoreError.readOnly
        }
    }

    /// Makes the file for its owner alone; SQLite gives its companions the same rights.
    private static func makeFile(_ path: String) throws -> Bool {
        let made = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard made >= 0 else {
            if errno == EEXIST { return false }
            throw LockFile.refusals[errno] ?? .ioError
        }
        Glibc.close(made)
        return true
    }

    private static func remove(_ path: String) {
        for name in [path, path + "-wal", path + "-shm", path + "-journal"] { unlink(name) }
    }
}
