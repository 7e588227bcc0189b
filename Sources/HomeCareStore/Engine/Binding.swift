import Foundation
import GRDBSQLite

/// Tells SQLite to copy what it is given.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

extension Connection {
    /// Gives a statement its arguments; text keeps its length, so that a NUL cuts nothing off.
    func bind(_ arguments: [Value], to statement: OpaquePointer) throws {
        guard Int(sqlite3_bind_parameter_count(statement)) == arguments.count else {
            throw StoreError.other("a statement was given \(arguments.count) arguments")
        }
        for (offset, argument) in arguments.enumerated() {
            let code = bind(argument, at: Int32(offset + 1), to: statement)
            guard code == SQLITE_OK else {
                throw StoreError.other("an argument was refused (\(code))")
            }
        }
    }

    private func bind(_ value: Value, at index: Int32, to statement: OpaquePointer) -> Int32 {
        switch value {
        case .null: sqlite3_bind_null(statement, index)
        case .integer(let number): sqlite3_bind_int64(statement, index, number)
        case .real(let number): sqlite3_bind_double(statement, index, number)
        case .text(let words): bind(words, at: index, to: statement)
        case .blob(let bytes): bind(bytes, at: index, to: statement)
        }
    }

    private func bind(_ words: String, at index: Int32, to statement: OpaquePointer) -> Int32 {
        var words = words
        return words.withUTF8 { bytes in
            guard let start = bytes.baseAddress, !bytes.isEmpty else {
                return sqlite3_bind_text(statement, index, "", 0, copied)
            }
            return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                sqlite3_bind_text(statement, index, $0, Int32(bytes.count), copied)
            }
        }
    }

    private func bind(_ bytes: Data, at index: Int32, to statement: OpaquePointer) -> Int32 {
        guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, index, 0) }
        return bytes.withUnsafeBytes {
            sqlite3_bind_blob(statement, index, $0.baseAddress, Int32(bytes.count), copied)
        }
    }
}
