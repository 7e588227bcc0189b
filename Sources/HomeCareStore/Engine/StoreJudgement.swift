import GRDB
import GRDBSQLite
import Synchronization

/// What failures mean, once a second look has been taken.
extension Store {
    /// Turns what SQLite reported while reading into what it means.
    func judged<T>(_ body: () throws -> T) throws -> T {
        do {
            return try body()
        } catch let failure as SQLiteFailure {
            guard failure.hintsAtDamage else { throw StoreError(failure, path: path) }
            throw (try? gate.hold { secondLook(failure) }) ?? .corrupt(detail: failure.message)
        }
    }

    /// The same for a write: a COMMIT that failed may have saved everything all the same.
    func judgedUnderGate(operation: String?, _ body: () throws -> Void) throws {
        do {
            try body()
        } catch let failed as FailedCommit {
            if let error = afterFailedCommit(failed.failure, operation: operation) { throw error }
        } catch let failure as SQLiteFailure {
            throw meaning(failure)
        }
    }

    /// What a failure means for a process that wants to go on writing; the caller holds the gate.
    func meaning(_ failure: SQLiteFailure) -> StoreError {
        if failure.isSyncFailure { state.withLock { $0.stop = .ioError } }
        return failure.hintsAtDamage ? secondLook(failure) : StoreError(failure, path: path)
    }

    /// The error to report, or nil where the change turns out to be saved.
    private func afterFailedCommit(
        _ failure: SQLiteFailure, operation: String?
    ) -> StoreError? {
        let cause = meaning(failure)
        // It is in the log and not yet to be seen there; whoever opens the file next after a power
        // cut may find it saved.
        if failure.isSyncFailure { return .unknownOutcome(operation: operation ?? "") }
        guard let operation else {
            return failure.primary == SQLITE_IOERR ? .unknownOutcome(operation: "") : cause
        }
        return switch wasDone(operation) {
        case true?: nil
        case false?: cause == .diskFull ? cause : .notSaved
        case nil: .unknownOutcome(operation: operation)
        }
    }

    /// Whether a fresh connection finds the operation, or nil when it cannot tell.
    private func wasDone(_ operation: String) -> Bool? {
        try? fresh { connection in
            try connection.first("SELECT 1 FROM operations WHERE id = ?", [.text(operation)]) {
                $0.bool(0)
            } ?? false
        }
    }

    /// A failing read can look like damage on a healthy file, so another connection looks again
    /// before anybody says so; confirmed damage ends writing.
    private func secondLook(_ failure: SQLiteFailure) -> StoreError {
        do {
            let findings = try fresh { try $0.rows("PRAGMA quick_check(1)", []) { $0.text(0) } }
            return findings == ["ok"] ? .ioError : damage(findings.first ?? failure.message)
        } catch let second as SQLiteFailure where !second.hintsAtDamage {
            return StoreError(second, path: path)
        } catch {
            return damage(failure.message)
        }
    }

    private func damage(_ detail: String) -> StoreError {
        let damage = StoreError.corrupt(detail: detail)
        state.withLock { $0.stop = damage }
        return damage
    }

    /// Runs `body` on a second connection, which has read nothing yet; the caller holds the gate.
    private func fresh<T>(_ body: (Connection) throws -> T) throws -> T {
        let queue = try Opening.queue(path)
        defer { try? queue.close() }
        return try queue.writeWithoutTransaction { database in
            try body(Connection(database, mode: .settingUp, path: path))
        }
    }
}
