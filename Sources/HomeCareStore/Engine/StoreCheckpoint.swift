import GRDB
import GRDBSQLite
import Synchronization

/// How many pages of changes wait in the write-ahead log, as its last commit reported.
final class LogLength: Sendable {
    private let pages = Mutex<Int32>(0)

    var current: Int32 { pages.withLock { $0 } }

    fileprivate func note(_ count: Int32) { pages.withLock { $0 = count } }

    /// Has SQLite report every commit here; this object must outlive the connection.
    func follow(_ handle: OpaquePointer?) {
        sqlite3_wal_hook(
            handle,
            { context, _, _, count in
                guard let context else { return SQLITE_OK }
                Unmanaged<LogLength>.fromOpaque(context).takeUnretainedValue().note(count)
                return SQLITE_OK
            }, Unmanaged.passUnretained(self).toOpaque())
    }
}

/// When the write-ahead log is written back into the file.
enum CheckpointRule {
    /// About four megabytes.
    static let pages: Int32 = 1024
    /// How much longer it may grow each time that a reader was in the way.
    static let patience: Int32 = 256
}

extension Store {
    /// Writes a long log back, so that the next writer starts it anew; the caller holds the gate.
    ///
    /// It never waits for readers: what they still need stays until the next try. The commit
    /// before it is saved whatever happens here, so a failure only ends later writes.
    func checkpointIfLong() {
        let isLong = state.withLock { logLength.current >= $0.checkpointAbove }
        guard isLong else { return }
        let code = queue.writeWithoutTransaction { database in
            let handle = database.sqliteConnection
            sqlite3_busy_timeout(handle, 0)
            defer { sqlite3_busy_timeout(handle, Int32(Opening.patience * 1000)) }
            return sqlite3_wal_checkpoint_v2(handle, "main", SQLITE_CHECKPOINT_RESTART, nil, nil)
        }
        let above =
            code == SQLITE_OK
            ? CheckpointRule.pages : logLength.current + CheckpointRule.patience
        state.withLock { $0.checkpointAbove = above }
        let failure = SQLiteFailure(code: code, message: "checkpoint")
        if failure.isSyncFailure || failure.hintsAtDamage { _ = meaning(failure) }
    }
}
