import CCommit

/// A bare SQLite connection that commits, with the moment of each commit.
final class Committer {
    private let connection: OpaquePointer

    init(_ database: String, lock: String?) throws(BenchError) {
        guard let connection = ccommit_open(database, lock) else {
            throw .failed("cannot open \(database)")
        }
        self.connection = connection
    }

    deinit {
        ccommit_close(connection)
    }

    func run(_ sql: String) throws(BenchError) {
        try check(ccommit_run(connection, sql), sql)
    }

    /// Commits, then rings; returns when the commit was done.
    @discardableResult
    func commit(_ sql: String) throws(BenchError) -> ContinuousClock.Instant {
        try check(ccommit_commit(connection, sql), sql)
        let committed = ContinuousClock.now
        ccommit_ring(connection)
        return committed
    }

    private func check(_ code: Int32, _ sql: String) throws(BenchError) {
        guard code == 0 else {
            throw .failed("\(String(cString: ccommit_message(connection))): \(sql)")
        }
    }
}
