public import HomeCareDomain
import HomeCareSecurity
public import HomeCareStore

/// What the clinic does: every use case is a method of this value, in the file of its noun.
/// Each asks permission, checks the rules and writes its change, audit and outbox rows together.
public struct Clinic: Sendable {
    /// The database.
    public let store: Store
    /// The clinic's name, number, zone and time-outs.
    public let settings: ClinicSettings
    /// The hour; a value so that tests can move it.
    public let now: @Sendable () -> Instant
    private let auditKey: [UInt8]

    public init(
        store: Store, settings: ClinicSettings, auditKey: [UInt8],
        now: @escaping @Sendable () -> Instant = { Instant.now() }
    ) {
        self.store = store
        self.settings = settings
        self.auditKey = auditKey
        self.now = now
    }

    /// The link of an audit entry: an HMAC over the link before it and the entry's text.
    var link: AuditQueries.Link { Self.link(key: auditKey) }

    static func link(key: [UInt8]) -> AuditQueries.Link {
        { previous, canonical in
            try HMACSHA256.hex(key: key, message: "\(previous)|\(canonical)")
        }
    }

    /// Reads as somebody: their session must still be valid.
    func read<T>(
        as actor: Actor, _ body: (Connection) throws -> T
    ) throws(ServiceError) -> T {
        try ServiceError.translating {
            try store.read { db in
                try requireSession(db, actor)
                return try body(db)
            }
        }
    }

    /// Changes something as somebody, in one transaction.
    func write<T>(
        as actor: Actor, operation: WriteOperation? = nil, rings: Bool = true,
        _ body: (Connection) throws -> T
    ) throws(ServiceError) -> T {
        try ServiceError.translating {
            try store.write(operation: operation, rings: rings) { db in
                try requireSession(db, actor)
                return try body(db)
            }
        }
    }

    private func requireSession(_ db: Connection, _ actor: Actor) throws {
        guard let user = actor.userID else { return }
        let valid =
            try actor.sessionID.map {
                try SessionQueries.isValid(db, id: $0, user: user, at: now())
            } ?? UserQueries.isActive(db, id: user)
        guard valid else { throw ServiceError.sessionEnded }
    }
}
