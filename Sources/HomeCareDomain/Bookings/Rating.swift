/// What a patient says of a visit.
public struct Rating: Hashable, Codable, Sendable {
    public let appointmentID: Int64
    /// 1 to 5.
    public let stars: Int
    public let comment: String
    public let ratedAt: Instant

    public init(appointmentID: Int64, stars: Int, comment: String, ratedAt: Instant) {
        self.appointmentID = appointmentID
        self.stars = stars
        self.comment = comment
        self.ratedAt = ratedAt
    }
}

/// A visit that its patient may rate, with what stands against it.
public struct RatableVisit: Hashable, Codable, Sendable {
    public let appointment: Int64
    public let patientID: Int64
    public let caregiverID: Int64
    public let caregiverName: String
    public let state: AppointmentState
    public let startsAt: Instant
    public let endsAt: Instant
    /// What was said of it; nil where nothing was.
    public let rating: Rating?

    public init(
        appointment: Int64, patientID: Int64, caregiverID: Int64, caregiverName: String,
        state: AppointmentState, startsAt: Instant, endsAt: Instant, rating: Rating?
    ) {
        self.appointment = appointment
        self.patientID = patientID
        self.caregiverID = caregiverID
        self.caregiverName = caregiverName
        self.state = state
        self.startsAt = startsAt
        self.endsAt = endsAt
        self.rating = rating
    }

    /// Why it cannot be rated now; nil where it can.
    public func hindrance(at now: Instant) -> RatingRules.Hindrance? {
        RatingRules.hindrance(
            state: state, endedAt: endsAt, isRated: rating != nil, now: now)
    }
}

/// When a visit can be rated, and how.
public enum RatingRules {
    public static let stars = 1...5
    /// The longest comment, in characters.
    public static let longestComment = 500
    /// So many days after its end a visit can be rated.
    public static let days = 60

    /// Why a visit cannot be rated.
    public enum Hindrance: String, CaseIterable, Codable, Sendable {
        case notCompleted, tooLate, ratedAlready
    }

    /// Why not; nil where it can be.
    public static func hindrance(
        state: AppointmentState, endedAt: Instant, isRated: Bool, now: Instant
    ) -> Hindrance? {
        if isRated { return .ratedAlready }
        if state != .completed { return .notCompleted }
        return now > endedAt.adding(minutes: days * 24 * 60) ? .tooLate : nil
    }
}
