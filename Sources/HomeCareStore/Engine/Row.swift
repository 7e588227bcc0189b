public import Foundation
import GRDBSQLite

/// One row of an answer, read by position; valid inside the decoding closure only.
public struct Row {
    private let statement: OpaquePointer
    private let slip: Slip

    init(statement: OpaquePointer, slip: Slip) {
        self.statement = statement
        self.slip = slip
    }

    /// A whole number.
    public func int(_ i: Int) -> Int64 {
        expect(SQLITE_INTEGER, at: i) ? sqlite3_column_int64(statement, Int32(i)) : 0
    }

    /// A whole number, or nothing.
    public func intOrNil(_ i: Int) -> Int64? { isNull(i) ? nil : int(i) }

    /// A measured number.
    public func real(_ i: Int) -> Double {
        if type(i) != SQLITE_INTEGER, !expect(SQLITE_FLOAT, at: i) { return 0 }
        return sqlite3_column_double(statement, Int32(i))
    }

    /// A measured number, or nothing.
    public func realOrNil(_ i: Int) -> Double? { isNull(i) ? nil : real(i) }

    /// Words.
    public func text(_ i: Int) -> String {
        guard expect(SQLITE_TEXT, at: i), let start = sqlite3_column_text(statement, Int32(i))
        else { return "" }
        let count = Int(sqlite3_column_bytes(statement, Int32(i)))
        return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    }

    /// Words, or nothing.
    public func textOrNil(_ i: Int) -> String? { isNull(i) ? nil : text(i) }

    /// Yes or no.
    public func bool(_ i: Int) -> Bool { int(i) != 0 }

    /// Yes, no, or nothing.
    public func boolOrNil(_ i: Int) -> Bool? { isNull(i) ? nil : bool(i) }

    /// Bytes.
    public func blob(_ i: Int) -> Data {
        guard expect(SQLITE_BLOB, at: i), let start = sqlite3_column_blob(statement, Int32(i))
        else { return Data() }
        return Data(bytes: start, count: Int(sqlite3_column_bytes(statement, Int32(i))))
    }

    /// Whether the column is empty.
    public func isNull(_ i: Int) -> Bool { type(i) == SQLITE_NULL }

    private func type(_ i: Int) -> Int32 { sqlite3_column_type(statement, Int32(i)) }

    private func expect(_ wanted: Int32, at i: Int) -> Bool {
        if type(i) == wanted { return true }
        slip.column = slip.column ?? i
        return false
    }
}

/// The first column of an answer that was read as what it is not.
///
/// Decoders cannot throw at every column; the connection turns this into an error afterwards.
final class Slip {
    var column: Int?
}
