import Words

/// What a person is in the clinic; it decides what they see and may do.
public enum Role: String, CaseIterable, Codable, Sendable {
    case patient, caregiver, physician, receptionist, admin

    /// The role's name for people.
    public var title: String {
        switch self {
        case .patient: say("role.patient", "Patient")
        case .caregiver: say("role.caregiver", "Caregiver")
        case .physician: say("role.physician", "Physician")
        case .receptionist: say("role.receptionist", "Receptionist")
        case .admin: say("role.admin", "Admin")
        }
    }
}
