import GRDB
import GRDBSQLite

/// The way to run SQL; valid inside the closure of one `read` or `write` only.
public final class Connection {
    enum Mode { case reading, writing, settingUp }

    private let database: Database
    private let mode: Mode
    private let path: String
    private var isOver = false
    /// Where the plan of every statement is noted, for the tests of the indexes.
    var plans: QueryPlans?

    init(_ database: Database, mode: Mode, path: String) {
        self.database = database
        self.mode = mode
        self.path = path
    }

    /// Every row of an answer.
    public func rows<T>(
        _ sql: String, _ arguments: [Value] = [], _ decode: (Row) throws -> T
    ) throws -> [T] {
        var found: [T] = []
        try steps(sql, arguments) { row in
            found.append(try decode(row))
            return true
        }
        return found
    }

    /// The first row of an answer, or nil when there is none.
    public func first<T>(
        _ sql: String, _ arguments: [Value] = [], _ decode: (Row) throws -> T
    ) throws -> T? {
        var found: T?
        try steps(sql, arguments) { row in
            found = try decode(row)
            return false
        }
        return found
    }

    /// Runs a change and tells how many rows it touched.
    @discardableResult
    public func run(_ sql: String, _ arguments: [Value] = []) throws -> Int {
        try steps(sql, arguments) { _ in true }
        return Int(sqlite3_changes(database.sqliteConnection))
    }

    /// Inserts one row and tells its new id.
    public func insert(_ sql: String, _ arguments: [Value] = []) throws -> Int64 {
        try steps(sql, arguments) { _ in true }
        return sqlite3_last_insert_rowid(database.sqliteConnection)
    }

    /// How SQLite would answer, one line a step, for the tests of the indexes.
    public func plan(_ sql: String, _ arguments: [Value] = []) throws -> [String] {
        try rows("EXPLAIN QUERY PLAN " + sql, arguments) { $0.text(3) }
    }

    /// Runs several statements that are part of the program, such as a migration.
    func script(_ sql: String) throws {
        try checkUsable()
        guard sqlite3_exec(database.sqliteConnection, sql, nil, nil, nil) == SQLITE_OK else {
            throw SQLiteFailure(of: database.sqliteConnection)
        }
    }

    /// Ends the use of this connection: whoever kept it gets an error instead of a crash.
    func end() { isOver = true }

    /// Whether a transaction is open.
    var isInTransaction: Bool {
        guard let handle = database.sqliteConnection else { return false }
        return sqlite3_get_autocommit(handle) == 0
    }

    private func steps(
        _ sql: String, _ arguments: [Value], _ eachRow: (Row) throws -> Bool
    ) throws {
        try checkUsable()
        if let plans { try note(sql, arguments, in: plans) }
        let prepared = try prepare(sql)
        let statement = prepared.sqliteStatement
        if mode == .reading, sqlite3_stmt_readonly(statement) == 0 {
            throw StoreError.other("a change was tried while only reading")
        }
        defer {
            sqlite3_reset(statement)
            sqlite3_clear_bindings(statement)
        }
        try bind(arguments, to: statement)
        try walk(statement, eachRow)
    }

    private func walk(_ statement: OpaquePointer, _ eachRow: (Row) throws -> Bool) throws {
        let slip = Slip()
        let row = Row(statement: statement, slip: slip)
        var wantsMore = true
        while wantsMore {
            switch sqlite3_step(statement) {
            case SQLITE_ROW: wantsMore = try eachRow(row)
            case SQLITE_DONE: wantsMore = false
            default: throw meaning(SQLiteFailure(of: database.sqliteConnection))
            }
            if let column = slip.column {
                throw StoreError.other("column \(column) of an answer is not of its kind")
            }
        }
    }

    /// The cached statement, or a fresh one while the cached one is still being walked.
    private func prepare(_ sql: String) throws -> Statement {
        do {
            let cached = try database.cachedStatement(sql: sql)
            guard sqlite3_stmt_busy(cached.sqliteStatement) != 0 else { return cached }
            return try database.makeStatement(sql: sql)
        } catch {
            guard let failure = SQLiteFailure(error) else { throw error }
            throw meaning(failure)
        }
    }

    /// During set-up the failure itself is wanted: it decides what is done next.
    private func meaning(_ failure: SQLiteFailure) -> any Error {
        mode == .settingUp || failure.hintsAtDamage || failure.isSyncFailure
            ? failure : StoreError(failure, path: path)
    }

    private func checkUsable() throws {
        if isOver { throw StoreError.other("a connection was used after its transaction") }
        if database.sqliteConnection == nil { throw StoreError.closed }
        // A failed statement may have rolled the transaction back, and what follows would
        // otherwise be saved without what came before it.
        if mode != .settingUp, !isInTransaction { throw StoreError.notSaved }
    }
}
