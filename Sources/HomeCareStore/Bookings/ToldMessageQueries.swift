public import HomeCareDomain

/// A message about a booking, as far as it says what its recipient knows of the visit.
public struct ToldMessage: Sendable {
    public let state: NotificationState
    /// What they knew of the visit before it; nil for nothing.
    public let known: KnownVisit?

    /// Whether it told them nothing, and will not.
    public var neverReached: Bool {
        [.cancelled, .failed, .notConfigured].contains(state)
    }
}

/// Statements about what somebody was told of a booking.
extension BookingMessageQueries {
    /// The newest message to somebody about a booking before this change of it, on this channel
    /// rather than another; where there is none, the newest about the series that it was booked
    /// with.
    public static func told(
        _ db: Connection, _ visit: BookingToTell, _ person: Reachable,
        on channel: NotificationChannel
    ) throws -> ToldMessage? {
        let thisChange = Value.text("booking/\(visit.id)/\(visit.sequence)/")
        let one = try told(
            db,
            """
            appointment_id = ? AND purpose <> ?
            AND substr(notifications.dedupe_key, 1, length(?)) <> ?
            """,
            [
                .integer(visit.id), .text(BookingMessage.reminder.rawValue), thisChange,
                thisChange,
            ], person, channel)
        guard one == nil, let series = visit.seriesID else { return one }
        return try told(
            db, ofSeries, [.integer(series), .text(BookingMessage.series.rawValue)], person,
            channel)
    }

    /// The newest message that told somebody that a visit is asked for.
    public static func asked(_ db: Connection, _ visit: BookingToTell, _ person: Reachable) throws
        -> ToldMessage?
    {
        try told(
            db, "appointment_id = ? AND purpose = ?",
            [.integer(visit.id), .text(BookingMessage.requested.rawValue)], person, .email)
    }

    private static let ofSeries = """
        appointment_id IN (SELECT id FROM appointments WHERE series_id = ?) AND purpose = ?
        """

    private static func told(
        _ db: Connection, _ condition: String, _ values: [Value], _ person: Reachable,
        _ channel: NotificationChannel
    ) throws -> ToldMessage? {
        try db.first(
            """
            SELECT notifications.state, known_visits.state, known_visits.mode,
                known_visits.starts_at, known_visits.ends_at, known_visits.address,
                known_visits.caregiver_name
            FROM notifications
            LEFT JOIN known_visits ON known_visits.notification_id = notifications.id
            WHERE \(condition) AND recipient_user_id IS ? AND recipient_contact_id IS ?
            ORDER BY channel = ? DESC, notifications.id DESC LIMIT 1
            """,
            values + [
                Value(person.userID), Value(person.contactID),
                Value(channel),
            ],
            told)
    }

    private static func told(_ row: Row) throws -> ToldMessage {
        let state: NotificationState = try Decode.word(row, 0)
        guard row.textOrNil(1) != nil else { return ToldMessage(state: state, known: nil) }
        return ToldMessage(
            state: state,
            known: KnownVisit(
                state: try Decode.word(row, 1), mode: try Decode.word(row, 2),
                time: VisitTime(startsAt: row.instant(3), endsAt: row.instant(4)),
                address: row.text(5), caregiverName: row.text(6)))
    }

    /// Whether anybody was ever to be told of a booking or of the series it was booked with.
    public static func isAnnounced(_ db: Connection, _ visit: BookingToTell) throws -> Bool {
        let one = try db.first(
            "SELECT 1 FROM notifications WHERE appointment_id = ? AND purpose <> ? LIMIT 1",
            [.integer(visit.id), .text(BookingMessage.reminder.rawValue)]
        ) { _ in true }
        guard one == nil, let series = visit.seriesID else { return one ?? false }
        return try db.first(
            "SELECT 1 FROM notifications WHERE \(ofSeries) LIMIT 1",
            [.integer(series), .text(BookingMessage.series.rawValue)]
        ) { _ in true } ?? false
    }

    /// Takes back what waits to be said of a series as a whole; gives to whom and how.
    public static func takeBackSeries(
        _ db: Connection, series: Int64, detail: String, at: Instant
    ) throws -> Set<MessagePlace> {
        let rows = try db.rows(
            """
            UPDATE notifications SET state = 'cancelled', state_since = ?, detail = ?
            WHERE \(ofSeries) AND state = 'queued' RETURNING channel, address
            """,
            [
                Value(at), .text(detail), .integer(series),
                .text(BookingMessage.series.rawValue),
            ]
        ) { MessagePlace(channel: try Decode.word($0, 0), address: $0.text(1)) }
        return Set(rows)
    }

    /// Notes what the recipient of a message knew of the visit before it.
    public static func note(_ db: Connection, _ known: KnownVisit, before notification: Int64)
        throws
    {
        try db.run(
            """
            INSERT INTO known_visits (notification_id, state, mode, starts_at, ends_at, address,
                caregiver_name)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """,
            [
                .integer(notification), Value(known.state), Value(known.mode),
                Value(known.time.startsAt), Value(known.time.endsAt), .text(known.address),
                .text(known.caregiverName),
            ])
    }
}
