import GRDB
import GRDBSQLite

/// A failure as SQLite reported it, before anybody judged what it means.
struct SQLiteFailure: Error {
    let code: Int32
    let message: String

    /// The code without its extension.
    var primary: Int32 { code & 0xff }
    /// Whether the disk failed to confirm a write: nothing written later could be trusted.
    var isSyncFailure: Bool {
        [SQLiteCode.syncFailed, SQLiteCode.folderSyncFailed].contains(code)
    }
    /// Whether SQLite believes that the file is damaged, which a failing read can also cause.
    var hintsAtDamage: Bool { primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB }

    init(code: Int32, message: String) {
        self.code = code
        self.message = message
    }

    /// The last failure of a connection.
    init(of handle: OpaquePointer?) {
        code = sqlite3_extended_errcode(handle)
        message = sqlite3_errmsg(handle).map { String(cString: $0) } ?? "unknown"
    }

    /// The failure inside an error of GRDB's, or nil for any other error.
    init?(_ error: any Error) {
        guard let error = error as? DatabaseError else { return nil }
        code = error.extendedResultCode.rawValue
        message = error.message ?? "SQLite error \(error.extendedResultCode.rawValue)"
    }
}

/// Extended result codes, which SQLite spells as macros that Swift cannot read.
enum SQLiteCode {
    static let syncFailed = SQLITE_IOERR | (4 << 8)
    static let folderSyncFailed = SQLITE_IOERR | (5 << 8)
}

extension StoreError {
    /// What a failure of SQLite means to the callers; `path` names the file it happened to.
    init(_ failure: SQLiteFailure, path: String) {
        if let refusal = Self.refusal(failure.message) {
            self = refusal
            return
        }
        self = Self.meanings[failure.primary]?(failure, path) ?? .other(failure.message)
    }

    /// What the triggers of the schema say, or nil when it was none of them.
    private static func refusal(_ message: String) -> StoreError? {
        let parts = message.split(separator: ":", maxSplits: 1).map(String.init)
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "slotTaken": return .slotTaken(field: parts[1])
        case "slotHeld": return .slotHeld(field: parts[1])
        case "tooLong": return .tooLong
        case "patientDeceased": return .patientDeceased
        case "patientMerged": return .patientMerged
        case "appendOnly": return .appendOnly(table: parts[1])
        default: return nil
        }
    }

    private static let meanings: [Int32: @Sendable (SQLiteFailure, String) -> StoreError] = [
        SQLITE_CONSTRAINT: { failure, _ in .constraint(failure.message) },
        SQLITE_BUSY: { _, _ in .busy(holder: nil) },
        SQLITE_LOCKED: { _, _ in .busy(holder: nil) },
        SQLITE_FULL: { _, _ in .diskFull },
        SQLITE_READONLY: { _, _ in .readOnly },
        SQLITE_PERM: { _, _ in .readOnly },
        SQLITE_AUTH: { _, _ in .readOnly },
        SQLITE_CANTOPEN: { _, path in .unopened(path) },
        SQLITE_IOERR: { _, _ in .ioError },
        SQLITE_CORRUPT: { failure, _ in .corrupt(detail: failure.message) },
        SQLITE_NOTADB: { _, path in .notADatabase(path: path) },
    ]

    /// A file that cannot be opened is missing, or it is there and not ours to write.
    private static func unopened(_ path: String) -> StoreError {
        FileFacts(path).exists ? .readOnly : .noDatabase(path: path)
    }
}
