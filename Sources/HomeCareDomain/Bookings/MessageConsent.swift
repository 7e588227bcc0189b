/// Whether a patient agreed to messages (Data Protection Act 2019, sections 30 and 32).
public enum MessageConsent: String, CaseIterable, Codable, Sendable {
    /// Nobody has ever asked: patients from before consent was recorded.
    case neverAsked
    case standing
    case withdrawn

    /// Whether the patient's side may be written to about bookings; alerts do not ask.
    public var allowsMessages: Bool { self != .withdrawn }
}

/// Who of a patient's side is written to.
public enum PatientSide {
    /// From this age on, in years, somebody speaks for themselves (Children Act 2022, section 2).
    public static let adult = 18

    /// A guardian is always told. A child is told only where no guardian can be reached: the
    /// addresses on a child's record are mostly a parent's.
    public static func tellsPatient(age: Int, hasReachableGuardian: Bool) -> Bool {
        age >= adult || !hasReachableGuardian
    }
}
