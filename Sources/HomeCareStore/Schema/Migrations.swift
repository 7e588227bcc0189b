/// One step of the schema; never changed once shipped.
struct Migration: Sendable {
    let name: String
    let sql: String
    /// What only the program can work out for the rows that are there already.
    var fill: @Sendable (Connection) throws -> Void = { _ in }
}

/// The steps that lead to today's schema, and which of them a file has seen.
enum Migrations {
    static let all = [
        Migration(
            name: FirstMigration.name,
            sql: [
                FirstMigration.tables, FirstMigration.guards,
                AppendOnlyGuards.sql(FirstMigration.appendOnly),
            ].joined(separator: "\n")),
        Migration(
            name: SecondMigration.name,
            sql: [
                SecondMigration.tables, SecondMigration.guards,
                AppendOnlyGuards.sql(SecondMigration.appendOnly),
            ].joined(separator: "\n")),
        Migration(name: ThirdMigration.name, sql: ThirdMigration.tables),
        Migration(
            name: FourthMigration.name,
            sql: [
                FourthMigration.people, FourthMigration.caregivers, FourthMigration.bookings,
                FourthMigration.guards, MergeGuards.sql,
                AppendOnlyGuards.sql(FourthMigration.appendOnly),
            ].joined(separator: "\n")),
        Migration(
            name: FifthMigration.name, sql: FifthMigration.tables, fill: SearchTables.fill),
        Migration(name: SixthMigration.name, sql: SixthMigration.tables),
    ]

    /// Every table whose rows are written once.
    static let appendOnly =
        FirstMigration.appendOnly + SecondMigration.appendOnly + FourthMigration.appendOnly

    /// Marks a file as a clinic, in the file's header: "HCar".
    static let applicationID: Int64 = 0x4843_6172

    enum Layout: Equatable {
        /// Nothing is in it yet.
        case empty
        /// A clinic, made by this program or an earlier one.
        case clinic
    }

    /// What the file holds; another program's file and a later program's clinic are refused.
    static func layout(
        _ connection: Connection, _ known: [Migration], _ path: String
    ) throws -> Layout {
        let tables = try number("SELECT count(*) FROM sqlite_schema", connection)
        let mark = try number("PRAGMA application_id", connection)
        if tables == 0, mark == 0 { return .empty }
        guard mark == applicationID else { throw StoreError.notADatabase(path: path) }
        let seen = try applied(connection)
        let version = try number("PRAGMA user_version", connection)
        let isNewer = version > known.count || !seen.isSubset(of: known.map(\.name))
        if isNewer { throw StoreError.newerSchema(path: path) }
        return .clinic
    }

    /// Applies what the file has not seen, inside the caller's transaction.
    static func run(_ migrations: [Migration], _ connection: Connection) throws {
        try connection.script(
            """
            CREATE TABLE IF NOT EXISTS schema_migrations (
                name TEXT PRIMARY KEY,
                applied_at INTEGER NOT NULL
            ) STRICT, WITHOUT ROWID;
            """)
        let seen = try applied(connection)
        let missing = migrations.filter { !seen.contains($0.name) }
        guard !missing.isEmpty else { return }
        for migration in missing {
            try connection.script(migration.sql)
            try migration.fill(connection)
            try connection.run(
                "INSERT INTO schema_migrations (name, applied_at) VALUES (?, ?)",
                [.text(migration.name), .integer(Store.now())])
        }
        try connection.script("PRAGMA application_id = \(applicationID)")
        try connection.script("PRAGMA user_version = \(migrations.count)")
    }

    private static func applied(_ connection: Connection) throws -> Set<String> {
        Set(try connection.rows("SELECT name FROM schema_migrations") { $0.text(0) })
    }

    private static func number(_ sql: String, _ connection: Connection) throws -> Int64 {
        try connection.first(sql) { $0.int(0) } ?? 0
    }
}
