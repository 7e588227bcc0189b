/// A change in the life of a booking that people hear of.
public enum BookingEvent: String, CaseIterable, Sendable {
    /// Confirmed at once.
    case booked
    /// A patient asks for it.
    case requested
    /// A request was accepted.
    case accepted
    case declined
    /// Another time, kind of visit or address.
    case moved
    /// Another caregiver, perhaps at another time.
    case reassigned
    case cancelled
    case noShow
    /// A cancelled one takes place after all.
    case revived
}

/// Who hears of a booking. Physicians do not: they find visits in the chart.
public enum BookingAudience: String, CaseIterable, Sendable {
    case patient
    /// A contact who is the patient's guardian.
    case guardian
    case caregiver
    /// The caregiver who had the visit before.
    case formerCaregiver
}

/// What a message about a booking says; as a word, the notification's purpose.
public enum BookingMessage: String, CaseIterable, Sendable {
    case confirmed = "bookingConfirmed"
    case requested = "bookingRequested"
    /// A caregiver is asked to accept or decline.
    case toDecide = "bookingToDecide"
    case moved = "bookingMoved"
    case cancelled = "bookingCancelled"
    case declined = "bookingDeclined"
    case missed = "bookingMissed"
    /// The visit goes to another caregiver.
    case givenAway = "bookingGivenAway"
    /// Several visits that were booked together.
    case series = "bookingSeries"
    /// An SMS some time before the visit.
    case reminder = "reminder"

    /// How the visit then stands in the recipient's calendar; nil where nothing is said to it.
    public var calendar: CalendarVisit.Status? {
        switch self {
        case .confirmed, .moved: .confirmed
        case .requested, .toDecide: .tentative
        case .cancelled, .declined, .givenAway: .cancelled
        case .missed, .series, .reminder: nil
        }
    }
}

/// Who is told of which change, and on which channels: the one table of it.
public struct BookingTelling: Hashable, Sendable {
    public let event: BookingEvent
    public let audience: BookingAudience
    public let message: BookingMessage
    public let channels: [NotificationChannel]

    private init(
        _ event: BookingEvent, _ audience: BookingAudience, _ message: BookingMessage,
        _ channels: [NotificationChannel] = [.email, .sms]
    ) {
        self.event = event
        self.audience = audience
        self.message = message
        self.channels = channels
    }

    public static let table: [BookingTelling] =
        [.booked, .accepted, .revived].flatMap { event in
            [
                BookingTelling(event, .patient, .confirmed),
                BookingTelling(event, .guardian, .confirmed),
                BookingTelling(event, .caregiver, .confirmed),
            ]
        } + [
            BookingTelling(.requested, .patient, .requested),
            BookingTelling(.requested, .guardian, .requested),
            BookingTelling(.requested, .caregiver, .toDecide),
            BookingTelling(.declined, .patient, .declined),
            BookingTelling(.declined, .guardian, .declined),
            BookingTelling(.declined, .caregiver, .cancelled, [.email]),
            BookingTelling(.moved, .patient, .moved),
            BookingTelling(.moved, .guardian, .moved),
            BookingTelling(.moved, .caregiver, .moved),
            BookingTelling(.reassigned, .patient, .moved),
            BookingTelling(.reassigned, .guardian, .moved),
            BookingTelling(.reassigned, .caregiver, .confirmed),
            BookingTelling(.reassigned, .formerCaregiver, .givenAway),
            BookingTelling(.cancelled, .patient, .cancelled),
            BookingTelling(.cancelled, .guardian, .cancelled),
            BookingTelling(.cancelled, .caregiver, .cancelled),
            BookingTelling(.noShow, .patient, .missed, [.email]),
            BookingTelling(.noShow, .guardian, .missed, [.email]),
        ]

    /// The rows of a change: a visit that has to be asked for again by being moved is told as a
    /// request, and only who had it before as a move.
    public static func rows(_ event: BookingEvent, state: AppointmentState) -> [BookingTelling] {
        let asksAgain = state == .requested && event != .requested
        return table.filter { row in
            guard asksAgain else { return row.event == event }
            return row.event == .requested
                || (row.event == event && row.audience == .formerCaregiver)
        }
    }
}
