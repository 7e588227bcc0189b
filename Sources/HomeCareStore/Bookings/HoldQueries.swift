public import HomeCareDomain

/// Whose hold is not in the way: a form's by its token, and a person's own for the same patient.
/// What the same person keeps for somebody else, in another window, is in the way like anybody's.
public struct HoldOwner: Sendable {
    public var token: String?
    public var user: Int64?
    public var patient: Int64?

    public init(token: String? = nil, user: Int64? = nil, patient: Int64? = nil) {
        self.token = token
        self.user = user
        self.patient = patient
    }

    var arguments: [Value] {
        [.text(token ?? ""), .integer(user ?? 0), .integer(patient ?? 0)]
    }
}

/// A time kept for somebody who is about to book it.
public struct HoldLine: Hashable, Codable, Sendable {
    public let token: String
    public let caregiverID: Int64
    public let patientID: Int64?
    public let mode: AppointmentMode
    public let startsAt: Instant
    public let endsAt: Instant
    public let bufferMinutes: Int
    public let heldBy: Int64?
    public let heldAt: Instant
    public let expiresAt: Instant

    public init(
        token: String, caregiverID: Int64, patientID: Int64?, mode: AppointmentMode,
        startsAt: Instant, endsAt: Instant, bufferMinutes: Int, heldBy: Int64?, heldAt: Instant,
        expiresAt: Instant
    ) {
        self.token = token
        self.caregiverID = caregiverID
        self.patientID = patientID
        self.mode = mode
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.bufferMinutes = bufferMinutes
        self.heldBy = heldBy
        self.heldAt = heldAt
        self.expiresAt = expiresAt
    }
}

/// Statements about times that are kept while somebody decides.
public enum HoldQueries {
    /// A hold that says it was made later than this was made before the clock was set back.
    static func latestBegin(_ now: Instant) -> Instant { now.adding(minutes: 1) }

    static func stands(_ table: String, now: String, skew: String) -> String {
        "\(table).expires_at > \(now) AND \(table).held_at <= \(skew)"
    }

    static func isOwn(_ table: String, token: String, user: String, patient: String) -> String {
        """
        (\(table).token = \(token)
            OR (coalesce(\(table).held_by, 0) = \(user) AND \(user) <> 0
                AND coalesce(\(table).patient_id, 0) = \(patient) AND \(patient) <> 0))
        """
    }

    /// Takes away what has lapsed; gives how many there were.
    @discardableResult
    public static func removeLapsed(_ db: Connection, now: Instant) throws -> Int {
        try db.run("DELETE FROM booking_holds WHERE expires_at <= ?", [Value(now)])
            + db.run(
                "DELETE FROM booking_holds WHERE held_at > ?", [Value(latestBegin(now))])
    }

    /// Takes one hold away.
    public static func remove(_ db: Connection, token: String) throws {
        try db.run("DELETE FROM booking_holds WHERE token = ?", [.text(token)])
    }

    /// What a person keeps for one patient, lapsed or not.
    public static func own(_ db: Connection, user: Int64, patient: Int64) throws -> [HoldLine] {
        try db.rows(
            "\(select) WHERE held_by = ? AND patient_id = ? ORDER BY starts_at LIMIT 1000",
            [.integer(user), .integer(patient)], line)
    }

    /// Whether a person keeps a time.
    public static func isKeeping(_ db: Connection, user: Int64) throws -> Bool {
        try db.first(
            "SELECT 1 FROM booking_holds WHERE held_by = ? LIMIT 1", [.integer(user)]
        ) { _ in true } ?? false
    }

    /// Takes away everything that a person keeps; gives how many there were.
    @discardableResult
    public static func removeAll(_ db: Connection, of user: Int64) throws -> Int {
        try db.run("DELETE FROM booking_holds WHERE held_by = ?", [.integer(user)])
    }

    /// Keeps a time; the database refuses what clashes.
    public static func add(_ db: Connection, _ hold: HoldLine) throws {
        try db.run(
            """
            INSERT INTO booking_holds (token, caregiver_id, patient_id, mode, starts_at, ends_at,
                buffer_minutes, held_by, held_at, expires_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .text(hold.token), .integer(hold.caregiverID), Value(hold.patientID),
                Value(hold.mode), Value(hold.startsAt), Value(hold.endsAt),
                .integer(Int64(hold.bufferMinutes)), Value(hold.heldBy), Value(hold.heldAt),
                Value(hold.expiresAt),
            ])
    }

    /// One hold, lapsed or not.
    public static func hold(_ db: Connection, token: String) throws -> HoldLine? {
        try db.first("\(select) WHERE token = ?", [.text(token)], line)
    }

    /// The time of a caregiver that somebody keeps from a moment on, where it has not lapsed; nil
    /// for nobody is the local operator.
    public static func standing(
        _ db: Connection, caregiver: Int64, startsAt: Instant, heldBy: Int64?, now: Instant
    ) throws -> HoldLine? {
        try db.first(
            """
            \(select) WHERE caregiver_id = ?1 AND starts_at = ?2 AND held_by IS ?3
            AND \(stands("booking_holds", now: "?4", skew: "?5"))
            """,
            [
                .integer(caregiver), Value(startsAt), Value(heldBy), Value(now),
                Value(latestBegin(now)),
            ], line)
    }

    private static let select = """
        SELECT token, caregiver_id, patient_id, mode, starts_at, ends_at, buffer_minutes,
            held_by, held_at, expires_at
        FROM booking_holds
        """

    private static func line(_ row: Row) throws -> HoldLine {
        HoldLine(
            token: row.text(0), caregiverID: row.int(1), patientID: row.intOrNil(2),
            mode: try Decode.word(row, 3), startsAt: row.instant(4), endsAt: row.instant(5),
            bufferMinutes: Int(row.int(6)), heldBy: row.intOrNil(7), heldAt: row.instant(8),
            expiresAt: row.instant(9))
    }
}
