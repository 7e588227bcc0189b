import GRDB
import GRDBSQLite
import Glibc
import Synchronization

extension Store {
    enum Kind: String {
        case deferred = "BEGIN DEFERRED"
        case immediate = "BEGIN IMMEDIATE"
    }

    /// Runs `body` with the thread noted, so that a nested use is an error and not a deadlock.
    func entered<T>(_ body: () throws -> T) throws -> T {
        let thread = pthread_self()
        let refusal: StoreError? = state.withLock { state in
            if state.isClosed { return .closed }
            if let user = state.user, pthread_equal(user, thread) != 0 {
                return .other("the clinic's file was used inside a use of itself")
            }
            return nil
        }
        if let refusal { throw refusal }
        return try body()
    }

    /// BEGIN, the closure, COMMIT; a ROLLBACK when any of them fails.
    func transaction<T>(
        _ database: Database, _ kind: Kind, mode: Connection.Mode,
        _ body: (Connection) throws -> T
    ) throws -> T {
        state.withLock { $0.user = pthread_self() }
        defer { state.withLock { $0.user = nil } }
        let control = Connection(database, mode: .settingUp, path: path)
        let connection = Connection(database, mode: mode, path: path)
        defer { connection.end() }
        try control.run(kind.rawValue)
        do {
            let answer = try body(connection)
            guard control.isInTransaction else { throw StoreError.notSaved }
            try commit(control, mode)
            return answer
        } catch {
            if control.isInTransaction { _ = try? control.run("ROLLBACK") }
            throw error
        }
    }

    private func commit(_ control: Connection, _ mode: Connection.Mode) throws {
        do {
            try control.run("COMMIT")
        } catch let failure as SQLiteFailure where mode == .writing {
            throw FailedCommit(failure: failure)
        }
    }

    /// One number, outside of any transaction.
    func single(_ sql: String) throws -> Int64 {
        try judged {
            try queue.writeWithoutTransaction { database in
                let connection = Connection(database, mode: .settingUp, path: path)
                return try connection.first(sql) { $0.int(0) } ?? 0
            }
        }
    }

    func checkMayWrite() throws {
        if let stop = state.withLock({ $0.stop }) { throw stop }
    }

    /// Milliseconds since 1970.
    static func now() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
    }
}

/// A COMMIT that failed: only now nobody knows whether the change is on the disk.
struct FailedCommit: Error {
    let failure: SQLiteFailure
}
