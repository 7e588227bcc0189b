/// Who is doing something: a signed-in person, or the owner of the database file at the shell.
public struct Actor: Codable, Hashable, Sendable {
    /// The person's number; nil for the local operator.
    public let userID: Int64?
    /// The name shown and audited.
    public let name: String
    /// The person's role; nil for the local operator, who may do everything.
    public let role: Role?
    /// The session that must still be valid; nil at the command line.
    public let sessionID: Int64?
    /// One run of work at one terminal: openings of a record are audited once in it.
    public let sitting: String

    public init(userID: Int64?, name: String, role: Role?, sessionID: Int64?, sitting: String) {
        self.userID = userID
        self.name = name
        self.role = role
        self.sessionID = sessionID
        self.sitting = sitting
    }

    /// The owner of the database file, at the command line.
    public static func localOperator(sitting: String) -> Actor {
        Actor(
            userID: nil, name: "local operator", role: nil, sessionID: nil, sitting: sitting)
    }
}
