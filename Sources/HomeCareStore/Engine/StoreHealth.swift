import GRDB
import GRDBSQLite

/// What `doctor` asks.
extension Store {
    /// What is wrong with the file, one line each; empty where it is whole.
    public func integrity() throws -> [String] {
        try read { connection in
            let damage = try connection.rows("PRAGMA quick_check") { $0.text(0) }
            let orphans = try connection.rows("PRAGMA foreign_key_check") {
                "\($0.text(0)): a record points at a missing one of \($0.text(2))"
            }
            return damage.filter { $0 != "ok" } + orphans
        }
    }

    /// The bytes of the write-ahead log beside the file.
    public var walSize: Int64 { FileFacts(path + "-wal").size }

    /// How many migrations the file has seen.
    public func schemaVersion() throws -> Int {
        Int(try read { try $0.first("PRAGMA user_version") { $0.int(0) } ?? 0 })
    }

    /// How hard the writing connection asks the disk to keep what it saved: 2 is FULL.
    public func synchronous() throws -> Int {
        Int(try read { try $0.first("PRAGMA synchronous") { $0.int(0) } ?? 0 })
    }

    /// The version of SQLite in use.
    public static var sqliteVersion: String { String(cString: sqlite3_libversion()) }
}
