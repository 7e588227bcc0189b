import GRDB
import GRDBSQLite
import Glibc

/// How a connection to the clinic's file is made; the caller holds the gate.
enum Opening {
    /// How many seconds SQLite itself waits, for programs that do not know the gate.
    static let patience = 2.0
    /// `synchronous=FULL`, as SQLite reads it back.
    static let full: Int64 = 2

    /// A connection that has changed nothing yet.
    static func queue(_ path: String) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.label = "HomeCare.Store"
        configuration.busyMode = .timeout(patience)
        configuration.foreignKeysEnabled = true
        // A transaction that cannot be ended is reported as an error here, not as a crash.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            forget(database)
            for pragma in beforeReading { try database.execute(sql: pragma) }
        }
        do {
            return try DatabaseQueue(path: path, configuration: configuration)
        } catch {
            throw SQLiteFailure(error) ?? error
        }
    }

    /// Makes commits durable, once everything else is set; GRDB's own preparation would undo it.
    static func settle(_ connection: Connection) throws {
        let mode = try connection.first("PRAGMA journal_mode = WAL", []) { $0.text(0) }
        guard mode == "wal" else { throw StoreError.readOnly }
        for pragma in beforeWriting { try connection.script(pragma) }
        let level = try connection.first("PRAGMA synchronous", []) { $0.int(0) }
        guard level == full else {
            throw StoreError.other("the disk would not be asked to keep what is saved")
        }
    }

    private static let beforeReading = [
        "PRAGMA trusted_schema = OFF",
        "PRAGMA cell_size_check = ON",
        "PRAGMA cache_size = -4096",
        // Sorting in memory: no part of a chart may land in a temporary file.
        "PRAGMA temp_store = MEMORY",
    ]

    private static let beforeWriting = [
        // Without it, REPLACE removes a row past the triggers that keep it.
        "PRAGMA recursive_triggers = ON",
        "PRAGMA wal_autocheckpoint = 0",
        "PRAGMA journal_size_limit = 4194304",
        "PRAGMA synchronous = FULL",
    ]

    /// GRDB watches commits for its observers; there are none here.
    private static func forget(_ database: Database) {
        sqlite3_commit_hook(database.sqliteConnection, nil, nil)
        sqlite3_rollback_hook(database.sqliteConnection, nil, nil)
    }
}
