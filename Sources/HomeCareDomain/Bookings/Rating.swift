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

/// When a visit can be rated, and how.
public enum RatingRules {
    public static let stars = 1...5
    /// The longest comment, in characters.
    public static let longestComment = 500
    /// So many days after its end a visit can be rated.
    public static let days = 60

    /// Why a visit cannot be rated.
    public enum Hindrance: String, CaseIterable, Sendable {
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
