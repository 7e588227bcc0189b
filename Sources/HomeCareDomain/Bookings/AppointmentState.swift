/// How far an appointment has come.
public enum AppointmentState: String, CaseIterable, Codable, Sendable {
    case requested, confirmed, inProgress, completed, cancelled, noShow

    /// The words for people.
    public var title: String {
        switch self {
        case .inProgress: "in progress"
        case .noShow: "no-show"
        default: rawValue
        }
    }

    /// Whether it still takes the caregiver's and the patient's time.
    public var holdsTime: Bool {
        self == .requested || self == .confirmed || self == .inProgress
    }
}
