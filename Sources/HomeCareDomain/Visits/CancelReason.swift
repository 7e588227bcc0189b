/// The reasons that the program itself writes at a cancelled appointment; they are kept and
/// compared, and so stay English whatever is spoken.
public enum CancelReason {
    /// A confirmed appointment of somebody who died.
    public static let death = "the patient has died"
    /// A requested appointment of somebody who died.
    public static let deathWhileRequested = "the patient has died (requested)"
    /// Cancelled by a report of a death that was withdrawn, and left so by the desk.
    public static let leftCancelled = "left cancelled after a withdrawn report"
    /// The patient's care has ended.
    public static let careEnded = "the care has ended"

    /// The state to which a booking comes back that a withdrawn report had cancelled.
    public static let revived: [String: AppointmentState] = [
        death: .confirmed, deathWhileRequested: .requested,
    ]
}
