public import HomeCareDomain

/// What sign-in needs to know of an account.
public struct Account: Sendable {
    public let person: Person
    public let passwordHash: String
    public let failedSignIns: Int
    public let notBefore: Instant
}

/// Statements about people who can sign in.
public enum UserQueries {
    private static let columns =
        "users.id, users.username, users.email, users.full_name, users.phone, users.role, users.active"

    private static func person(_ row: Row) throws -> Person {
        Person(
            id: row.int(0), username: row.text(1), email: row.textOrNil(2), fullName: row.text(3),
            phone: row.textOrNil(4), role: try Decode.word(row, 5), active: row.bool(6))
    }

    /// The account of a user name or e-mail address, in lower case.
    public static func account(_ db: Connection, named name: String) throws -> Account? {
        try db.first(
            """
            SELECT \(columns), password_hash, failed_sign_ins, sign_in_not_before FROM users
            WHERE username = ?1 OR email = ?1 ORDER BY username = ?1 DESC LIMIT 1
            """, [.text(name)]
        ) { row in
            Account(
                person: try person(row), passwordHash: row.text(7),
                failedSignIns: Int(row.int(8)), notBefore: Instant(milliseconds: row.int(9)))
        }
    }

    /// One person.
    public static func person(_ db: Connection, id: Int64) throws -> Person? {
        try db.first("SELECT \(columns) FROM users WHERE id = ?", [.integer(id)], person)
    }

    /// Whether a person may still sign in.
    public static func isActive(_ db: Connection, id: Int64) throws -> Bool {
        try db.first("SELECT active FROM users WHERE id = ?", [.integer(id)]) { $0.bool(0) }
            ?? false
    }

    /// Everybody of a role who may sign in, by name.
    public static func active(_ db: Connection, role: Role) throws -> [Person] {
        try db.rows(
            "SELECT \(columns) FROM users WHERE role = ? AND active = 1 ORDER BY full_name, id",
            [.text(role.rawValue)], person)
    }

    /// Everybody, by role and name.
    public static func all(_ db: Connection) throws -> [Person] {
        try db.rows("SELECT \(columns) FROM users ORDER BY role, full_name, id", [], person)
    }

    /// Adds a person and gives the new number.
    public static func add(
        _ db: Connection, username: String, email: String?, fullName: String, phone: String?,
        role: Role, passwordHash: String, at: Instant
    ) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO users (username, email, full_name, phone, role, password_hash,
                password_changed_at, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(username), Value(email), .text(fullName), Value(phone),
                .text(role.rawValue), .text(passwordHash), Value(at), Value(at),
            ])
    }

    /// Lets a person sign in, or no longer.
    public static func setActive(_ db: Connection, id: Int64, _ active: Bool) throws {
        try db.run(
            "UPDATE users SET active = ? WHERE id = ?", [.integer(active ? 1 : 0), .integer(id)])
    }

    /// Gives a person a new password.
    public static func setPassword(
        _ db: Connection, id: Int64, hash: String, at: Instant
    ) throws {
        try db.run(
            """
            UPDATE users SET password_hash = ?, password_changed_at = ?, failed_sign_ins = 0,
                sign_in_not_before = 0
            WHERE id = ?
            """, [.text(hash), Value(at), .integer(id)])
    }

    /// Counts a failed sign-in and gives how many there are in a row now; those from before a
    /// quiet time are forgotten.
    public static func countFailedSignIn(
        _ db: Connection, id: Int64, quietSince: Instant
    ) throws -> Int {
        try db.first(
            """
            UPDATE users SET failed_sign_ins =
                CASE WHEN sign_in_not_before >= ?2 THEN failed_sign_ins + 1 ELSE 1 END
            WHERE id = ?1
            RETURNING failed_sign_ins
            """, [.integer(id), Value(quietSince)]
        ) { Int($0.int(0)) } ?? 0
    }

    /// Refuses sign-ins until a time.
    public static func delaySignIn(_ db: Connection, id: Int64, until: Instant) throws {
        try db.run(
            "UPDATE users SET sign_in_not_before = ? WHERE id = ?", [Value(until), .integer(id)])
    }

    /// Forgets failed sign-ins.
    public static func signInSucceeded(_ db: Connection, id: Int64) throws {
        try db.run(
            "UPDATE users SET failed_sign_ins = 0, sign_in_not_before = 0 WHERE id = ?",
            [.integer(id)])
    }
}

extension UserQueries {
    /// Gives a physician the profile that patients are tied to.
    public static func addProfile(_ db: Connection, user: Int64, role: Role) throws {
        guard role == .physician else { return }
        try db.run("INSERT INTO primary_physicians (user_id) VALUES (?)", [.integer(user)])
    }
}
