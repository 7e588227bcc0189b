/// The triggers that refuse every change to a table whose rows are written once.
enum AppendOnlyGuards {
    /// One pair of triggers for each table.
    static func sql(_ tables: [String]) -> String {
        tables.map { table in
            """
            CREATE TRIGGER \(table)_never_updated BEFORE UPDATE ON \(table)
            BEGIN SELECT RAISE(ABORT, 'appendOnly:\(table)'); END;
            CREATE TRIGGER \(table)_never_deleted BEFORE DELETE ON \(table)
            BEGIN SELECT RAISE(ABORT, 'appendOnly:\(table)'); END;
            """
        }.joined(separator: "\n")
    }
}
