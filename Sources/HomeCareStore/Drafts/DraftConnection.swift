import GRDB
import GRDBSQLite
import Glibc

/// One connection to the drafts, and which file it is connected to.
struct DraftConnection: Sendable {
    private let queue: DatabaseQueue
    private let path: String
    private let facts: FileFacts

    /// Opens the file; a damaged one is moved aside, and its new name comes with the answer.
    static func openOrReplace(_ path: String) throws -> (DraftConnection, movedTo: String?) {
        do {
            return (try whole(path), nil)
        } catch let failure as SQLiteFailure where failure.hintsAtDamage {
            // A failing read looks like damage too, so it is asked twice.
            if let healthy = try? whole(path) { return (healthy, nil) }
            let aside = try moveAside(path)
            return (try mapped(path) { try whole(path) }, aside)
        } catch let failure as SQLiteFailure {
            throw StoreError(failure, path: path)
        }
    }

    /// Whether the path still leads to this connection's file.
    func isStill(at path: String) -> Bool {
        let now = FileFacts(path)
        return now.inode == facts.inode && now.device == facts.device
    }

    func use<T>(_ body: (Connection) throws -> T) throws -> T {
        try queue.writeWithoutTransaction { database in
            let connection = Connection(database, mode: .settingUp, path: path)
            defer { connection.end() }
            return try body(connection)
        }
    }

    func close() { try? queue.close() }

    /// The log's size in bytes.
    var logSize: Int64 { FileFacts(path + "-wal").size }

    /// Plays the log into the file; only under the gate, for two processes that do it at once can
    /// damage the file.
    func checkpoint() throws {
        _ = try use { try $0.rows("PRAGMA wal_checkpoint(TRUNCATE)") { $0.int(0) } }
    }

    private static func whole(_ path: String) throws -> DraftConnection {
        let made = Glibc.open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        if made >= 0 { Glibc.close(made) }
        do {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            let connection = DraftConnection(queue: queue, path: path, facts: FileFacts(path))
            do {
                try connection.use(prepare)
            } catch {
                connection.close()
                throw error
            }
            return connection
        } catch {
            throw SQLiteFailure(error) ?? error
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "HomeCare.Drafts"
        configuration.allowsUnsafeTransactions = true
        // A save takes 50 µs; SQLite's own waiting would start at a whole millisecond.
        configuration.busyMode = .callback { tries in
            usleep(250)
            return tries < 200
        }
        return configuration
    }

    /// A log costs a save a third of what a rollback journal does. It is synced when it is
    /// played into the file, and only then, so that a power cut costs drafts and never the file.
    /// Every save writes whole pages, and most drafts fit into a small one.
    private static func prepare(_ connection: Connection) throws {
        for pragma in [
            "PRAGMA trusted_schema = OFF", "PRAGMA cell_size_check = ON",
            "PRAGMA page_size = 1024", "PRAGMA cache_size = -256", "PRAGMA temp_store = MEMORY",
            "PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL",
            "PRAGMA wal_autocheckpoint = 0",
        ] {
            try connection.script(pragma)
        }
        try connection.script(
            """
            CREATE TABLE IF NOT EXISTS drafts (
                user_id INTEGER NOT NULL,
                key TEXT NOT NULL,
                body BLOB NOT NULL,
                at INTEGER NOT NULL,
                owner TEXT NOT NULL DEFAULT '',
                PRIMARY KEY (user_id, key)
            ) STRICT
            """)
        let findings = try connection.rows("PRAGMA quick_check(1)") { $0.text(0) }
        guard findings == ["ok"] else {
            throw SQLiteFailure(code: SQLITE_CORRUPT, message: findings.first ?? "damaged")
        }
    }

    private static func moveAside(_ path: String) throws -> String {
        let aside = "\(path).damaged-\(Store.now())"
        guard rename(path, aside) == 0 else { throw LockFile.refusals[errno] ?? .ioError }
        // Its log belongs to it, and would be played into the new file.
        for ending in ["-wal", "-shm", "-journal"] { rename(path + ending, aside + ending) }
        return aside
    }

    private static func mapped<T>(_ path: String, _ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let failure as SQLiteFailure {
            throw StoreError(failure, path: path)
        }
    }
}
