public import HomeCareDomain

/// Something that an alert does when its time comes, whoever is at work then.
public struct TimedStep: Sendable {
    public let id: Int64
    public let kind: AlertStepKind
    public let alert: Int64
    /// The round it belongs to; in another one it means nothing any more.
    public let round: Int
    public let tier: Int
    /// 0 for the first time, then how often the tier was paged before.
    public let repetition: Int
    /// When the wait began.
    public let beganAt: Instant
    public let dueAt: Instant
}

/// A step to be planned.
public struct NewStep: Sendable {
    public var kind: AlertStepKind
    public var alert: Int64
    public var round: Int
    public var tier: Int?
    public var repetition: Int
    public var beganAt: Instant
    public var dueAt: Instant

    public init(
        kind: AlertStepKind, alert: Int64, round: Int, tier: Int? = nil, repetition: Int = 0,
        beganAt: Instant, dueAt: Instant
    ) {
        self.kind = kind
        self.alert = alert
        self.round = round
        self.tier = tier
        self.repetition = repetition
        self.beganAt = beganAt
        self.dueAt = dueAt
    }
}

/// Statements about the steps of alerts; an alert has at most one that waits.
public enum TimedSteps {
    private static let select = """
        SELECT id, kind, alert_id, round, tier, repetition, began_at, due_at FROM timed_steps
        """
    private static let ofAlerts = "kind IN ('alertTier', 'ownershipEnds')"

    private static func step(_ row: Row) throws -> TimedStep {
        TimedStep(
            id: row.int(0), kind: try Decode.word(row, 1), alert: row.int(2),
            round: Int(row.int(3)), tier: Int(row.intOrNil(4) ?? 0), repetition: Int(row.int(5)),
            beganAt: row.instant(6), dueAt: row.instant(7))
    }

    /// Steps whose time has come, the earliest first.
    public static func due(_ db: Connection, at hour: Instant, limit: Int) throws -> [Int64] {
        try db.rows(
            """
            SELECT id FROM timed_steps
            WHERE state = 'waiting' AND due_at <= ? AND \(ofAlerts)
            ORDER BY due_at, id LIMIT ?
            """, [Value(hour), .integer(Int64(limit))]
        ) { $0.int(0) }
    }

    /// When the next step is due; nil when none waits.
    public static func nextDue(_ db: Connection) throws -> Instant? {
        try db.first(
            """
            SELECT due_at FROM timed_steps WHERE state = 'waiting' AND \(ofAlerts)
            ORDER BY due_at, id LIMIT 1
            """
        ) { $0.instant(0) }
    }

    /// A step, if it still waits.
    public static func waiting(_ db: Connection, id: Int64) throws -> TimedStep? {
        try db.first("\(select) WHERE id = ? AND state = 'waiting'", [.integer(id)], step)
    }

    /// The step that an alert waits for.
    public static func waiting(_ db: Connection, alert: Int64) throws -> TimedStep? {
        try db.first(
            """
            \(select) WHERE alert_id = ? AND state = 'waiting' AND \(ofAlerts)
            ORDER BY id LIMIT 1
            """, [.integer(alert)], step)
    }

    /// When an alert's round began, by its first step.
    public static func began(_ db: Connection, alert: Int64, round: Int) throws -> Instant? {
        try db.first(
            """
            SELECT began_at FROM timed_steps
            WHERE alert_id = ? AND round = ? AND kind = 'alertTier' ORDER BY id LIMIT 1
            """, [.integer(alert), .integer(Int64(round))]
        ) { $0.instant(0) }
    }

    /// Plans a step; one that has been planned before is not planned again.
    ///
    /// A tier is paged once in a round and repetition; an ownership may be renewed at any time.
    @discardableResult
    public static func plan(_ db: Connection, _ new: NewStep) throws -> Int64? {
        try db.first(
            """
            INSERT INTO timed_steps (kind, alert_id, round, tier, repetition, state, began_at,
                due_at, dedupe_key)
            VALUES (?, ?, ?, ?, ?, 'waiting', ?, ?, ?)
            ON CONFLICT (dedupe_key) DO NOTHING RETURNING id
            """,
            [
                Value(new.kind), .integer(new.alert), .integer(Int64(new.round)), Value(new.tier),
                .integer(Int64(new.repetition)), Value(new.beganAt),
                Value(max(new.beganAt, new.dueAt)), .text(try key(db, new)),
            ]
        ) { $0.int(0) }
    }

    private static func key(_ db: Connection, _ new: NewStep) throws -> String {
        let round = "alert/\(new.alert)/round \(new.round)"
        guard new.kind == .ownershipEnds else {
            return "\(round)/tier \(new.tier ?? 0)/\(new.repetition)"
        }
        let before = try db.first(
            """
            SELECT count(*) FROM timed_steps
            WHERE alert_id = ? AND round = ? AND kind = 'ownershipEnds'
            """, [.integer(new.alert), .integer(Int64(new.round))]
        ) { $0.int(0) }
        return "\(round)/ownership \((before ?? 0) + 1)"
    }

    /// Writes down that a step was carried out.
    public static func settle(
        _ db: Connection, id: Int64, done: Bool, detail: String, at hour: Instant
    ) throws {
        try db.run(
            """
            UPDATE timed_steps SET state = ?, settled_at = ?, detail = ?
            WHERE id = ? AND state = 'waiting'
            """,
            [.text(done ? "done" : "cancelled"), Value(hour), .text(detail), .integer(id)])
    }

    /// Cancels whatever an alert waits for.
    public static func cancel(
        _ db: Connection, alert: Int64, detail: String, at hour: Instant
    ) throws {
        try db.run(
            """
            UPDATE timed_steps SET state = 'cancelled', settled_at = ?, detail = ?
            WHERE alert_id = ? AND state = 'waiting' AND \(ofAlerts)
            """, [Value(hour), .text(detail), .integer(alert)])
    }

    /// Moves a waiting step to another time.
    public static func move(_ db: Connection, id: Int64, to due: Instant) throws {
        try db.run(
            "UPDATE timed_steps SET due_at = max(began_at, ?) WHERE id = ? AND state = 'waiting'",
            [Value(due), .integer(id)])
    }
}
