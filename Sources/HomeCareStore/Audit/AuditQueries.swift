public import HomeCareDomain

/// One entry of the audit, before it is chained.
public struct AuditEntry: Sendable {
    public var at: Instant
    public var actor: Actor
    public var action: String
    public var entity: String
    public var entityID: Int64?
    public var patient: Int64?
    /// Words without health data.
    public var detail: String

    public init(
        at: Instant, actor: Actor, action: String, entity: String = "", entityID: Int64? = nil,
        patient: Int64? = nil, detail: String = ""
    ) {
        self.at = at
        self.actor = actor
        self.action = action
        self.entity = entity
        self.entityID = entityID
        self.patient = patient
        self.detail = detail
    }
}

/// An audit entry as it is stored.
public struct AuditLine: Sendable {
    public let id: Int64
    public let at: Instant
    public let actorID: Int64?
    public let actorName: String
    public let action: String
    public let entity: String
    public let entityID: Int64?
    public let patient: Int64?
    public let sitting: String
    public let detail: String
    /// The link that ties this entry to all before it.
    public let chain: String

    /// The fields in one unambiguous text: each as its length and its bytes.
    public var canonical: String {
        let fields: [String] = [
            String(id), String(at.milliseconds), Self.word(actorID), actorName, action, entity,
            Self.word(entityID), Self.word(patient), sitting, detail,
        ]
        return fields.map { "\($0.utf8.count):\($0)" }.joined(separator: ",")
    }

    private static func word(_ number: Int64?) -> String {
        number.map { String($0) } ?? "-"
    }
}

/// Statements about the audit: entries are added, never changed.
public enum AuditQueries {
    /// Makes the link of an entry from the link before it and the entry's text.
    public typealias Link = @Sendable (_ previous: String, _ canonical: String) throws -> String

    private static let columns = """
        id, happened_at, actor_id, actor_name, action, entity, entity_id, patient_id, sitting,
        detail, chain
        """

    private static func line(_ row: Row) -> AuditLine {
        AuditLine(
            id: row.int(0), at: row.instant(1), actorID: row.intOrNil(2), actorName: row.text(3),
            action: row.text(4), entity: row.text(5), entityID: row.intOrNil(6),
            patient: row.intOrNil(7), sitting: row.text(8), detail: row.text(9),
            chain: row.text(10))
    }

    /// The newest entry's number and link.
    public static func head(_ db: Connection) throws -> (id: Int64, chain: String) {
        try db.first("SELECT id, chain FROM audit_entries ORDER BY id DESC LIMIT 1", []) {
            (id: $0.int(0), chain: $0.text(1))
        } ?? (id: 0, chain: "")
    }

    /// Adds an entry, chained to the newest one.
    public static func append(_ db: Connection, _ entry: AuditEntry, link: Link) throws {
        let head = try head(db)
        let unlinked = AuditLine(
            id: head.id + 1, at: entry.at, actorID: entry.actor.userID,
            actorName: entry.actor.name, action: entry.action, entity: entry.entity,
            entityID: entry.entityID, patient: entry.patient, sitting: entry.actor.sitting,
            detail: entry.detail, chain: "")
        try db.run(
            "INSERT INTO audit_entries (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            [
                .integer(unlinked.id), Value(unlinked.at), Value(unlinked.actorID),
                .text(unlinked.actorName), .text(unlinked.action), .text(unlinked.entity),
                Value(unlinked.entityID), Value(unlinked.patient), .text(unlinked.sitting),
                .text(unlinked.detail), .text(try link(head.chain, unlinked.canonical)),
            ])
    }

    /// Whether somebody's opening of a record in this sitting is already written down.
    public static func isNoted(
        _ db: Connection, sitting: String, action: String, entity: String, id: Int64
    ) throws -> Bool {
        try db.first(
            """
            SELECT 1 FROM audit_entries
            WHERE sitting = ? AND action = ? AND entity = ? AND entity_id = ? LIMIT 1
            """, [.text(sitting), .text(action), .text(entity), .integer(id)]
        ) { _ in true } ?? false
    }

    /// Entries after a number, in order.
    public static func after(_ db: Connection, _ id: Int64, limit: Int) throws -> [AuditLine] {
        try db.rows(
            "SELECT \(columns) FROM audit_entries WHERE id > ? ORDER BY id LIMIT ?",
            [.integer(id), .integer(Int64(limit))], line)
    }
}
