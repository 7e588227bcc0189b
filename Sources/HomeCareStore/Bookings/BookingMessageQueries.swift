public import HomeCareDomain

/// Somebody who may be written to.
public struct Reachable: Hashable, Sendable {
    public let userID: Int64?
    public let contactID: Int64?
    public let name: String
    public let email: String?
    public let phone: String?

    public init(userID: Int64?, contactID: Int64?, name: String, email: String?, phone: String?) {
        self.userID = userID
        self.contactID = contactID
        self.name = name
        self.email = email
        self.phone = phone
    }

    /// The address on a channel; nil where there is none.
    public func address(_ channel: NotificationChannel) -> String? {
        let address = channel == .email ? email : phone
        return address.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The word for this person in keys.
    public var key: String {
        if let userID { return "user \(userID)" }
        return contactID.map { "contact \($0)" } ?? "patient"
    }
}

/// What messages about a booking need to know of it, as it is now.
public struct BookingToTell: Sendable {
    public let id: Int64
    public let mode: AppointmentMode
    public let state: AppointmentState
    public let time: VisitTime
    public let address: String
    public let sequence: Int
    public let bookedAt: Instant
    /// The room of a video visit.
    public let room: String?
    public let patientID: Int64
    public let patient: Reachable
    public let patientBorn: CivilDate
    public let isDeceased: Bool
    public let isMergedAway: Bool
    public let consent: MessageConsent
    public let caregiver: Reachable
    public let caregiverIsActive: Bool
    public let seriesID: Int64?
    /// Whose account booked it.
    public let bookedBy: Int64?
}

/// Where a message goes.
public struct MessagePlace: Hashable, Sendable {
    public let channel: NotificationChannel
    public let address: String

    public init(channel: NotificationChannel, address: String) {
        self.channel = channel
        self.address = address
    }
}

/// A message about a booking, as far as the booking must know it.
public struct BookingMessageFacts: Sendable {
    public let id: Int64
    public let purpose: String
    public let appointment: Int64
    public let userID: Int64?
    public let key: String

    public init(id: Int64, purpose: String, appointment: Int64, userID: Int64?, key: String) {
        self.id = id
        self.purpose = purpose
        self.appointment = appointment
        self.userID = userID
        self.key = key
    }

    /// What the messages of one change have in common in their keys.
    var change: String {
        key.split(separator: "/").prefix(3).joined(separator: "/") + "/"
    }
}

/// Statements about who hears of bookings, and what they were told.
public enum BookingMessageQueries {
    /// What is to be told of a booking, and to whom.
    public static func facts(_ db: Connection, appointment id: Int64) throws -> BookingToTell? {
        try db.first(
            """
            SELECT appointments.id, appointments.mode, appointments.state,
                appointments.starts_at, appointments.ends_at, appointments.address,
                appointments.sequence, appointments.created_at, (
                    SELECT room FROM teleconference_sessions
                    WHERE teleconference_sessions.appointment_id = appointments.id),
                patients.id, patients.user_id, patients.full_name,
                coalesce(nullif(patients.email, ''), patient_users.email),
                coalesce(nullif(patients.phone, ''), patient_users.phone),
                patients.date_of_birth, patients.status = 'deceased',
                patients.merged_into IS NOT NULL, (
                    SELECT max(withdrawn_at IS NULL) FROM consents
                    WHERE consents.patient_id = patients.id AND purpose = 'messages'),
                staff.id, staff.full_name, staff.email, staff.phone, staff.active,
                appointments.series_id, appointments.created_by
            FROM appointments
            JOIN patients ON patients.id = appointments.patient_id
            LEFT JOIN users AS patient_users ON patient_users.id = patients.user_id
            JOIN caregivers ON caregivers.id = appointments.caregiver_id
            JOIN users AS staff ON staff.id = caregivers.user_id
            WHERE appointments.id = ?
            """, [.integer(id)], facts)
    }

    private static func facts(_ row: Row) throws -> BookingToTell {
        BookingToTell(
            id: row.int(0), mode: try Decode.word(row, 1), state: try Decode.word(row, 2),
            time: VisitTime(startsAt: row.instant(3), endsAt: row.instant(4)),
            address: row.text(5), sequence: Int(row.int(6)), bookedAt: row.instant(7),
            room: row.textOrNil(8), patientID: row.int(9),
            patient: Reachable(
                userID: row.intOrNil(10), contactID: nil, name: row.text(11),
                email: row.textOrNil(12), phone: row.textOrNil(13)),
            patientBorn: try Decode.date(row, 14), isDeceased: row.bool(15),
            isMergedAway: row.bool(16), consent: consent(row.intOrNil(17)),
            caregiver: Reachable(
                userID: row.int(18), contactID: nil, name: row.text(19),
                email: row.textOrNil(20), phone: row.textOrNil(21)),
            caregiverIsActive: row.bool(22), seriesID: row.intOrNil(23),
            bookedBy: row.intOrNil(24))
    }

    private static func consent(_ stands: Int64?) -> MessageConsent {
        stands.map { $0 == 1 ? .standing : .withdrawn } ?? .neverAsked
    }

    /// The contacts who are a patient's guardians, in order.
    public static func guardians(_ db: Connection, patient: Int64) throws -> [Reachable] {
        try db.rows(
            """
            SELECT id, full_name, email, phone FROM emergency_contacts
            WHERE patient_id = ? AND guardian = 1 ORDER BY position LIMIT 10
            """, [.integer(patient)]
        ) { row in
            Reachable(
                userID: nil, contactID: row.int(0), name: row.text(1), email: row.textOrNil(2),
                phone: row.textOrNil(3))
        }
    }

    /// A caregiver, as somebody to write to; nil where the account is disabled.
    public static func caregiver(_ db: Connection, id: Int64) throws -> Reachable? {
        try db.first(
            """
            SELECT users.id, users.full_name, users.email, users.phone FROM caregivers
            JOIN users ON users.id = caregivers.user_id
            WHERE caregivers.id = ? AND users.active = 1
            """, [.integer(id)]
        ) { row in
            Reachable(
                userID: row.int(0), contactID: nil, name: row.text(1), email: row.textOrNil(2),
                phone: row.textOrNil(3))
        }
    }

    /// A message, if it is about a booking.
    public static func message(_ db: Connection, id: Int64) throws -> BookingMessageFacts? {
        try db.first(
            """
            SELECT id, purpose, appointment_id, recipient_user_id, dedupe_key FROM notifications
            WHERE id = ? AND appointment_id IS NOT NULL
            """, [.integer(id)]
        ) { row in
            BookingMessageFacts(
                id: row.int(0), purpose: row.text(1), appointment: row.int(2),
                userID: row.intOrNil(3), key: row.text(4))
        }
    }

    /// Whether a later change of its booking was told since a message was written.
    public static func isOvertaken(_ db: Connection, _ message: BookingMessageFacts) throws -> Bool
    {
        let others = [BookingMessage.series, .reminder].map(\.rawValue)
        guard !others.contains(message.purpose) else { return false }
        return try db.first(
            """
            SELECT 1 FROM notifications
            WHERE appointment_id = ?1 AND id > ?2 AND purpose NOT IN (?3, ?4)
            AND substr(dedupe_key, 1, length(?5)) <> ?5
            AND (?6 <> ?8 OR recipient_user_id IS ?7) LIMIT 1
            """,
            [.integer(message.appointment), .integer(message.id)] + others.map { .text($0) }
                + [
                    .text(message.change), .text(message.purpose), Value(message.userID),
                    .text(BookingMessage.givenAway.rawValue),
                ]
        ) { _ in true } ?? false
    }

    /// Takes back what waits to be said about one booking as it was; that it went to another
    /// caregiver stays said, unless it has come back.
    public static func overtake(
        _ db: Connection, appointment: Int64, caregiver: Int64?, detail: String, at: Instant
    ) throws {
        try db.run(
            """
            UPDATE notifications SET state = 'cancelled', state_since = ?, detail = ?
            WHERE appointment_id = ? AND state = 'queued' AND purpose <> ?
            AND (purpose <> ? OR recipient_user_id IS ?)
            """,
            [
                Value(at), .text(detail), .integer(appointment),
                .text(BookingMessage.series.rawValue), .text(BookingMessage.givenAway.rawValue),
                Value(caregiver),
            ])
    }
}
