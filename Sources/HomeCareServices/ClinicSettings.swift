public import HomeCareDomain

/// What a clinic sets for itself.
public struct ClinicSettings: Sendable {
    /// The name in headers and messages.
    public var name: String
    /// The number that contacts are asked to call.
    public var phone: String
    /// The zone in which times are shown.
    public var zone: ClinicZone
    /// How long a sign-in lasts, in minutes.
    public var sessionMinutes: Int
    /// How long an acknowledged alert stays with its owner, in minutes.
    public var ownershipMinutes: Int
    /// The domain of the Message-IDs of e-mails.
    public var mailDomain: String

    public init(
        name: String = "HomeCare", phone: String = "", zone: ClinicZone = .nairobi,
        sessionMinutes: Int = 12 * 60, ownershipMinutes: Int = 30,
        mailDomain: String = "homecare.invalid"
    ) {
        self.name = name
        self.phone = phone
        self.zone = zone
        self.sessionMinutes = sessionMinutes
        self.ownershipMinutes = ownershipMinutes
        self.mailDomain = mailDomain
    }
}
