/// What notifications are for, where a rule asks for it.
public enum NotificationPurpose {
    /// A physician, or an admin, is asked whether somebody's care has ended.
    public static let careCompletion = "careCompletion"
    /// Staff who were told of a death hear that the report was withdrawn.
    public static let deathWithdrawn = "deathWithdrawn"
    /// Somebody is reminded of an appointment.
    public static let reminder = BookingMessage.reminder.rawValue
    /// A patient is asked how a visit was.
    public static let ratingRequest = "ratingRequest"

    /// What is said about bookings.
    public static let bookings = BookingMessage.allCases.map(\.rawValue)

    /// What stops at once when a patient has died.
    public static let stoppedByDeath = bookings + [ratingRequest, careCompletion]
}
