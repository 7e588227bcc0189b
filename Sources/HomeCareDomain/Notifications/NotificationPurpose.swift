/// What notifications are for, where a rule asks for it.
public enum NotificationPurpose {
    /// A physician, or an admin, is asked whether somebody's care has ended.
    public static let careCompletion = "careCompletion"
    /// Staff who were told of a death hear that the report was withdrawn.
    public static let deathWithdrawn = "deathWithdrawn"
    /// Somebody is reminded of an appointment.
    public static let reminder = "reminder"
    /// A patient is asked how a visit was.
    public static let ratingRequest = "ratingRequest"

    /// What stops at once when a patient has died.
    public static let stoppedByDeath = [reminder, ratingRequest, careCompletion]
}
