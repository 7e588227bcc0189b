public import HomeCareDomain

/// A visit about to be written.
public struct NewAppointment: Sendable {
    public var patient: Int64
    public var caregiver: Int64
    public var specialty: Int64
    public var mode: AppointmentMode
    public var state: AppointmentState
    public var startsAt: Instant
    public var endsAt: Instant
    public var bufferMinutes: Int
    public var address: String
    public var notes: String
    public var costCents: Int64
    public var series: Int64?
    public var overrideReason: String?
    public var createdBy: Int64?

    public init(
        patient: Int64, caregiver: Int64, specialty: Int64, mode: AppointmentMode,
        state: AppointmentState, startsAt: Instant, endsAt: Instant, bufferMinutes: Int,
        address: String, notes: String, costCents: Int64, series: Int64? = nil,
        overrideReason: String? = nil, createdBy: Int64? = nil
    ) {
        self.patient = patient
        self.caregiver = caregiver
        self.specialty = specialty
        self.mode = mode
        self.state = state
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.bufferMinutes = bufferMinutes
        self.address = address
        self.notes = notes
        self.costCents = costCents
        self.series = series
        self.overrideReason = overrideReason
        self.createdBy = createdBy
    }
}

/// What a booking needs to know of a patient.
public struct BookedPatient: Sendable {
    public let id: Int64
    public let name: String
    public let isDeceased: Bool
    /// The patient behind whom this one stands since a merge.
    public let mergedInto: Int64?
    public let countyCode: String
    /// With the town.
    public let address: String
}

/// Statements that book, move and end appointments.
public enum BookingQueries {
    /// What a booking needs to know of a patient.
    public static func patient(_ db: Connection, id: Int64) throws -> BookedPatient? {
        try db.first(
            """
            SELECT id, full_name, status = 'deceased', merged_into, county_code,
                address, place
            FROM patients WHERE id = ?
            """, [.integer(id)]
        ) { row in
            BookedPatient(
                id: row.int(0), name: row.text(1), isDeceased: row.bool(2),
                mergedInto: row.intOrNil(3), countyCode: row.text(4),
                address: VisitPlace.words(address: row.text(5), place: row.text(6)))
        }
    }

    /// What the patient last had that the caregiver does, or else what the caregiver last did.
    public static func likelySpecialty(_ db: Connection, patient: Int64, caregiver: Int64) throws
        -> Int64?
    {
        let does = """
            specialty_id IN (SELECT caregiver_specialties.specialty_id FROM caregiver_specialties
                JOIN specialties ON specialties.id = caregiver_specialties.specialty_id
                WHERE caregiver_specialties.caregiver_id = ? AND specialties.active = 1)
            ORDER BY starts_at DESC LIMIT 1
            """
        for (person, id) in [("patient_id", patient), ("caregiver_id", caregiver)] {
            let found = try db.first(
                "SELECT specialty_id FROM appointments WHERE \(person) = ? AND \(does)",
                [.integer(id), .integer(caregiver)]
            ) { $0.int(0) }
            if let found { return found }
        }
        return nil
    }

    /// The specialty of the last visit of a pair.
    public static func lastSpecialty(_ db: Connection, patient: Int64, caregiver: Int64) throws
        -> Int64?
    {
        try db.first(
            """
            SELECT specialty_id FROM appointments WHERE patient_id = ? AND caregiver_id = ?
            ORDER BY starts_at DESC LIMIT 1
            """, [.integer(patient), .integer(caregiver)]
        ) { $0.int(0) }
    }

    /// Opens a series and gives its number.
    public static func addSeries(
        _ db: Connection, patient: Int64, caregiver: Int64, everyWeeks: Int, visits: Int,
        by user: Int64?, at: Instant
    ) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO appointment_series (patient_id, caregiver_id, every_weeks, visits,
                created_by, created_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(patient), .integer(caregiver), .integer(Int64(everyWeeks)),
                .integer(Int64(visits)), Value(user), Value(at),
            ])
    }

    /// Books a visit and gives its number; the database refuses what clashes.
    public static func add(_ db: Connection, _ visit: NewAppointment, at: Instant) throws -> Int64 {
        try db.insert(
            """
            INSERT INTO appointments (patient_id, caregiver_id, specialty_id, mode, state,
                starts_at, ends_at, buffer_minutes, address, notes, cost_cents, series_id,
                override_reason, created_by, created_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(visit.patient), .integer(visit.caregiver), .integer(visit.specialty),
                Value(visit.mode), Value(visit.state), Value(visit.startsAt), Value(visit.endsAt),
                .integer(Int64(visit.bufferMinutes)), .text(visit.address), .text(visit.notes),
                .integer(visit.costCents), Value(visit.series), Value(visit.overrideReason),
                Value(visit.createdBy), Value(at),
            ])
    }

    /// Moves a visit: everything that a booking says, but for its patient, its series and who
    /// made it. The database refuses what clashes.
    public static func move(_ db: Connection, id: Int64, to visit: NewAppointment) throws {
        try db.run(
            """
            UPDATE appointments SET caregiver_id = ?, specialty_id = ?, mode = ?, state = ?,
                starts_at = ?, ends_at = ?, buffer_minutes = ?, address = ?, notes = ?,
                cost_cents = ?, override_reason = ?, sequence = sequence + 1
            WHERE id = ?
            """,
            [
                .integer(visit.caregiver), .integer(visit.specialty), Value(visit.mode),
                Value(visit.state), Value(visit.startsAt), Value(visit.endsAt),
                .integer(Int64(visit.bufferMinutes)), .text(visit.address), .text(visit.notes),
                .integer(visit.costCents), Value(visit.overrideReason), .integer(id),
            ])
    }

    /// Counts a change of which nothing is seen in the appointment itself, so that calendars take
    /// it for newer.
    public static func markChanged(_ db: Connection, id: Int64) throws {
        try db.run(
            "UPDATE appointments SET sequence = sequence + 1 WHERE id = ?", [.integer(id)])
    }

    /// Gives an appointment another state, and the reason where it is cancelled.
    public static func setState(
        _ db: Connection, id: Int64, _ state: AppointmentState, reason: String? = nil
    ) throws {
        try db.run(
            """
            UPDATE appointments SET state = ?, cancel_reason = ?, sequence = sequence + 1
            WHERE id = ?
            """, [Value(state), Value(reason), .integer(id)])
    }

    /// Lets a request become a visit; with a reason where it lies outside the availability.
    public static func confirm(_ db: Connection, id: Int64, override reason: String?) throws {
        try setState(db, id: id, .confirmed)
        guard let reason else { return }
        try setOverride(db, id: id, reason)
    }

    /// Writes down why a visit is made outside the availability.
    public static func setOverride(_ db: Connection, id: Int64, _ reason: String) throws {
        try db.run(
            "UPDATE appointments SET override_reason = ? WHERE id = ?",
            [.text(reason), .integer(id)])
    }

    /// A visit that is booked again has no reason for its end any more.
    public static func clearCancelReason(_ db: Connection, id: Int64) throws {
        try db.run("UPDATE appointments SET cancel_reason = NULL WHERE id = ?", [.integer(id)])
    }

    /// Gives a visit its room; one that has a room keeps it.
    public static func addRoom(_ db: Connection, appointment: Int64, room: String) throws {
        try db.run(
            """
            INSERT INTO teleconference_sessions (appointment_id, room) VALUES (?, ?)
            ON CONFLICT (appointment_id) DO NOTHING
            """, [.integer(appointment), .text(room)])
    }

    /// The visits of a pair that were booked for a moment and are not cancelled, newest first.
    public static func booked(
        _ db: Connection, patient: Int64, caregiver: Int64, startsAt: Instant
    ) throws -> Int64? {
        try db.first(
            """
            SELECT id FROM appointments
            WHERE patient_id = ? AND caregiver_id = ? AND starts_at = ? AND state <> 'cancelled'
            ORDER BY id DESC LIMIT 1
            """, [.integer(patient), .integer(caregiver), Value(startsAt)]
        ) { $0.int(0) }
    }

    /// The visits of a series, by time.
    public static func ofSeries(_ db: Connection, _ series: Int64) throws -> [Visit] {
        try db.rows(
            """
            \(VisitQueries.select) WHERE appointments.series_id = ?
            ORDER BY appointments.starts_at, appointments.id LIMIT 104
            """, [.integer(series)], VisitQueries.visit)
    }
}
