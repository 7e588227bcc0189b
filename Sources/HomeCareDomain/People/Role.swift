/// What a person is in the clinic; it decides what they see and may do.
public enum Role: String, CaseIterable, Codable, Sendable {
    case patient, caregiver, physician, receptionist, admin

    /// The role's name for people.
    public var title: String {
        rawValue.prefix(1).uppercased() + rawValue.dropFirst()
    }
}
