import Words

/// How far an appointment has come.
public enum AppointmentState: String, CaseIterable, Codable, Sendable {
    case requested, confirmed, inProgress, completed, cancelled, noShow

    /// The words for people.
    public var title: String {
        switch self {
        case .requested: say("visitState.requested", "requested")
        case .confirmed: say("visitState.confirmed", "confirmed")
        case .inProgress: say("visitState.inProgress", "in progress")
        case .completed: say("visitState.completed", "completed")
        case .cancelled: say("visitState.cancelled", "cancelled")
        case .noShow: say("visitState.noShow", "no-show")
        }
    }

    /// Whether it still takes the caregiver's and the patient's time.
    public var holdsTime: Bool {
        self == .requested || self == .confirmed || self == .inProgress
    }
}
