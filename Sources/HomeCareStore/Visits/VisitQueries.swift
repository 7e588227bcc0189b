public import HomeCareDomain

/// Which visits are asked for.
public struct VisitFilter: Sendable {
    /// The caregiver's account.
    public var caregiverUser: Int64?
    public var patient: Int64?
    /// Whose patients' visits; everybody's unless set.
    public var scope: PatientScope
    public var from: Instant?
    public var until: Instant?
    /// Whether what began before `from` and runs on after it is meant, too.
    public var runningOn: Bool
    public var state: AppointmentState?
    public var newestFirst: Bool
    public var limit: Int

    public init(
        caregiverUser: Int64? = nil, patient: Int64? = nil, scope: PatientScope = .all,
        from: Instant? = nil, until: Instant? = nil, runningOn: Bool = false,
        state: AppointmentState? = nil,
        newestFirst: Bool = false, limit: Int = 200
    ) {
        self.caregiverUser = caregiverUser
        self.patient = patient
        self.scope = scope
        self.from = from
        self.until = until
        self.runningOn = runningOn
        self.state = state
        self.newestFirst = newestFirst
        self.limit = limit
    }
}

/// Statements about appointments and what happened at them.
public enum VisitQueries {
    static let select = """
        SELECT appointments.id, appointments.patient_id, patients.full_name,
            patients.date_of_birth, patients.sex, appointments.caregiver_id, users.full_name,
            specialties.name, appointments.mode, appointments.state, appointments.starts_at,
            appointments.ends_at, appointments.address, appointments.notes,
            appointments.checked_in_at, appointments.checked_out_at, (
                SELECT care_session_reports.id FROM care_session_reports
                WHERE care_session_reports.appointment_id = appointments.id),
            appointments.specialty_id, appointments.cost_cents, appointments.buffer_minutes,
            appointments.sequence, appointments.series_id, appointments.cancel_reason,
            appointments.override_reason
        FROM appointments
        JOIN patients ON patients.id = appointments.patient_id
        JOIN caregivers ON caregivers.id = appointments.caregiver_id
        JOIN users ON users.id = caregivers.user_id
        JOIN specialties ON specialties.id = appointments.specialty_id
        """

    static func visit(_ row: Row) throws -> Visit {
        Visit(
            id: row.int(0), patientID: row.int(1), patientName: row.text(2),
            patientBorn: try Decode.date(row, 3), patientSex: try Decode.word(row, 4),
            caregiverID: row.int(5), caregiverName: row.text(6), specialty: row.text(7),
            mode: try Decode.word(row, 8), state: try Decode.word(row, 9),
            startsAt: row.instant(10), endsAt: row.instant(11), address: row.text(12),
            notes: row.text(13), checkedInAt: Decode.instantOrNil(row, 14),
            checkedOutAt: Decode.instantOrNil(row, 15), reportID: row.intOrNil(16),
            terms: VisitTerms(
                specialtyID: row.int(17), costCents: row.int(18),
                bufferMinutes: Int(row.int(19)), sequence: Int(row.int(20)),
                seriesID: row.intOrNil(21), cancelReason: row.textOrNil(22),
                overrideReason: row.textOrNil(23)))
    }

    /// No appointment is longer, in minutes: so far before a time must be looked for what runs on.
    static let longestMinutes = 7 * 24 * 60

    /// One appointment.
    public static func visit(_ db: Connection, id: Int64) throws -> Visit? {
        try db.first("\(select) WHERE appointments.id = ?", [.integer(id)], visit)
    }

    /// Appointments by time, at most `limit`.
    public static func list(_ db: Connection, _ filter: VisitFilter) throws -> [Visit] {
        var conditions: [String] = []
        var arguments: [Value] = []
        func require(_ condition: String, _ value: Value?) {
            guard let value else { return }
            conditions.append(condition)
            arguments.append(value)
        }
        require(
            "appointments.caregiver_id = (SELECT id FROM caregivers WHERE user_id = ?)",
            filter.caregiverUser.map { .integer($0) })
        let scope = restriction(filter.scope)
        require(scope.condition, scope.user.map { .integer($0) })
        for family in try families(db, filter) {
            conditions.append("appointments.patient_id \(family.condition)")
            arguments += family.values
        }
        let earliest = filter.from.map {
            filter.runningOn ? $0.adding(minutes: -longestMinutes) : $0
        }
        require("appointments.starts_at >= ?", earliest.map { Value($0) })
        require(
            "appointments.ends_at > ?", filter.runningOn ? filter.from.map { Value($0) } : nil)
        require("appointments.starts_at < ?", filter.until.map { Value($0) })
        require("appointments.state = ?", filter.state.map { Value($0) })
        let clause = conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND ")
        let order = filter.newestFirst ? "DESC" : "ASC"
        arguments.append(.integer(Int64(filter.limit)))
        return try db.rows(
            """
            \(select) \(clause)
            ORDER BY appointments.starts_at \(order), appointments.id \(order) LIMIT ?
            """, arguments, visit)
    }

    /// The patient asked for, and the one who may see no other; a list of one patient is in order
    /// without being sorted.
    private static func families(_ db: Connection, _ filter: VisitFilter) throws -> [PatientFamily]
    {
        var patients = filter.patient.map { [$0] } ?? []
        if case .own(let user) = filter.scope {
            patients.append(try PatientQueries.own(db, user: user) ?? 0)
        }
        return try patients.map { try PatientFamily.of(db, $0) }
    }

    private static func restriction(_ scope: PatientScope) -> (condition: String, user: Int64?) {
        switch scope {
        case .all: return ("", nil)
        case .physician(let user):
            return (
                """
                patients.physician_id = (SELECT id FROM primary_physicians WHERE user_id = ?)
                """, user
            )
        case .caregiver(let user):
            return ("caregivers.user_id = ?", user)
        case .own:
            return ("", nil)
        }
    }

    /// The account of an appointment's caregiver.
    public static func caregiverUser(_ db: Connection, appointment: Int64) throws -> Int64? {
        try db.first(
            """
            SELECT caregivers.user_id FROM appointments
            JOIN caregivers ON caregivers.id = appointments.caregiver_id
            WHERE appointments.id = ?
            """, [.integer(appointment)]
        ) { $0.int(0) }
    }

    /// Records the arrival.
    public static func checkIn(_ db: Connection, id: Int64, at: Instant) throws {
        try db.run(
            "UPDATE appointments SET state = 'inProgress', checked_in_at = ? WHERE id = ?",
            [Value(at), .integer(id)])
    }

    /// Records the departure.
    public static func checkOut(_ db: Connection, id: Int64, at: Instant) throws {
        try db.run(
            "UPDATE appointments SET state = 'completed', checked_out_at = ? WHERE id = ?",
            [Value(at), .integer(id)])
    }

    /// Closes a visit whose report came without a check-in, with the times that were told.
    public static func complete(
        _ db: Connection, id: Int64, arrived: Instant?, left: Instant?
    ) throws {
        try db.run(
            """
            UPDATE appointments SET state = 'completed', checked_in_at = ?, checked_out_at = ?
            WHERE id = ?
            """, [Value(arrived), Value(left), .integer(id)])
    }

    /// Cancels what is booked for a patient after a time; gives how many there were. What was only
    /// requested is told apart, so that it can come back as what it was.
    public static func cancelFuture(
        _ db: Connection, patient: Int64, after: Instant, reason: String,
        whileRequested: String
    ) throws -> Int {
        try db.run(
            """
            UPDATE appointments SET state = 'cancelled', sequence = sequence + 1,
                cancel_reason = CASE state WHEN 'requested' THEN ?1 ELSE ?2 END
            WHERE patient_id = ?3 AND starts_at > ?4 AND state IN ('requested', 'confirmed')
            """, [.text(whileRequested), .text(reason), .integer(patient), Value(after)])
    }
}
