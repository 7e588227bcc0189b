public import HomeCareDomain

/// Whose time something takes.
public enum BusyPerson: String, CaseIterable, Sendable {
    case caregiver, patient

    /// A visit lasts at most a day; a caregiver's travel at most eight hours more.
    var reach: Int64 { self == .caregiver ? 115_200_000 : 86_400_001 }
}

/// Something that takes time, with what can be said about it.
public struct BusyLine: Sendable {
    /// The appointment; nil for a hold.
    public let appointment: Int64?
    public let time: BusyTime
    public let caregiverID: Int64
    public let caregiverName: String
    public let patientID: Int64?
    public let patientName: String?
    /// Of a hold: who keeps the time, and until when.
    public let heldBy: String?
    public let heldUntil: Instant?
}

/// Statements about what takes a person's time.
public enum BusyQueries {
    /// The visits and holds of one person that touch a stretch of time, buffers included.
    /// - Parameter hold: a hold that is not in the way, by its token; lapsed ones never are.
    public static func lines(
        _ db: Connection, _ person: BusyPerson, _ id: Int64, from: Instant, until: Instant,
        but appointment: Int64? = nil, hold: HoldOwner = HoldOwner(), now: Instant
    ) throws -> [BusyLine] {
        let bounds: [Value] = [
            .integer(id), Value(from.adding(milliseconds: -person.reach)),
            Value(until.adding(milliseconds: 28_800_000)),
        ]
        let visits = try db.rows(
            """
            SELECT other.id, other.starts_at, other.ends_at, other.mode, other.buffer_minutes,
                other.caregiver_id, users.full_name, other.patient_id, patients.full_name
            FROM appointments AS other
            JOIN patients ON patients.id = other.patient_id
            JOIN caregivers ON caregivers.id = other.caregiver_id
            JOIN users ON users.id = caregivers.user_id
            WHERE other.\(person.rawValue)_id = ?1 AND other.starts_at > ?2
            AND other.starts_at < ?3 AND other.state IN ('requested', 'confirmed', 'inProgress')
            AND other.id <> ?4
            ORDER BY other.starts_at, other.id LIMIT 10000
            """, bounds + [.integer(appointment ?? 0)]
        ) { row in
            BusyLine(
                appointment: row.int(0), time: try time(row), caregiverID: row.int(5),
                caregiverName: row.text(6), patientID: row.int(7), patientName: row.text(8),
                heldBy: nil, heldUntil: nil)
        }
        let holds = try db.rows(
            """
            SELECT other.id, other.starts_at, other.ends_at, other.mode, other.buffer_minutes,
                other.caregiver_id, users.full_name, other.patient_id, patients.full_name,
                holders.full_name, other.expires_at
            FROM booking_holds AS other
            JOIN caregivers ON caregivers.id = other.caregiver_id
            JOIN users ON users.id = caregivers.user_id
            LEFT JOIN patients ON patients.id = other.patient_id
            LEFT JOIN users AS holders ON holders.id = other.held_by
            WHERE other.\(person.rawValue)_id = ?1 AND other.starts_at > ?2
            AND other.starts_at < ?3 AND \(HoldQueries.stands("other", now: "?4", skew: "?5"))
            AND NOT \(HoldQueries.isOwn("other", token: "?6", user: "?7", patient: "?8"))
            ORDER BY other.starts_at, other.id LIMIT 10000
            """,
            bounds + [Value(now), Value(HoldQueries.latestBegin(now))] + hold.arguments
        ) { row in
            BusyLine(
                appointment: nil, time: try time(row), caregiverID: row.int(5),
                caregiverName: row.text(6), patientID: row.intOrNil(7),
                patientName: row.textOrNil(8), heldBy: row.textOrNil(9),
                heldUntil: row.instant(10))
        }
        return visits + holds
    }

    private static func time(_ row: Row) throws -> BusyTime {
        BusyTime(
            startsAt: row.instant(1), endsAt: row.instant(2), mode: try Decode.word(row, 3),
            bufferMinutes: Int(row.int(4)))
    }
}
