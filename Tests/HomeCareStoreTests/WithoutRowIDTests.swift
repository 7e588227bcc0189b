import Testing

@testable import HomeCareStore

/// SQLite 3.40's integrity check misreads a table without row ids whose key does not name the
/// first columns in their order, and calls a healthy file damaged.
@Suite struct WithoutRowIDTests {
    @Test("Every key of a table without row ids names its first columns in their order")
    func keysInOrder() throws {
        let clinic = try SmallClinic()
        let tables = try clinic.store.read { db in
            try db.rows("SELECT name FROM pragma_table_list WHERE wr = 1 AND schema = 'main'") {
                $0.text(0)
            }
        }
        #expect(tables.count > 5)
        for table in tables {
            let keys = try clinic.store.read { db in
                try db.rows("SELECT pk FROM pragma_table_info('\(table)') ORDER BY cid") {
                    $0.int(0)
                }
            }
            let named = keys.prefix { $0 > 0 }
            #expect(
                Array(named) == Array(1...Int64(max(1, named.count)))
                    && keys.dropFirst(named.count).allSatisfy { $0 == 0 }, "\(table): \(keys)")
        }
    }
}
