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
    /// How long alerts wait before they climb, and stay with an owner.
    public var alerts: AlertTimes
    /// The channels that have settings: only what goes out on these can reach anybody.
    public var channels: Set<NotificationChannel>
    /// The domain of the Message-IDs of e-mails.
    public var mailDomain: String

    public init(
        name: String = "HomeCare", phone: String = "", zone: ClinicZone = .nairobi,
        sessionMinutes: Int = 12 * 60, alerts: AlertTimes = AlertTimes(),
        channels: Set<NotificationChannel> = Set(NotificationChannel.allCases),
        mailDomain: String = "homecare.invalid"
    ) {
        self.name = name
        self.phone = phone
        self.zone = zone
        self.sessionMinutes = sessionMinutes
        self.alerts = alerts
        self.channels = channels
        self.mailDomain = mailDomain
    }
}
