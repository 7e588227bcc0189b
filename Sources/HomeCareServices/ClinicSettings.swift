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
    /// The mailbox that the clinic writes from; empty for none.
    public var mailAddress: String
    /// How many minutes before a visit its patient is reminded, the earliest first; empty for not.
    public var reminders: [Int]
    /// Where video visits take place; nil where nothing is set.
    public var video: VideoAddress?

    public init(
        name: String = "HomeCare", phone: String = "", zone: ClinicZone = .nairobi,
        sessionMinutes: Int = 12 * 60, alerts: AlertTimes = AlertTimes(),
        channels: Set<NotificationChannel> = Set(NotificationChannel.allCases),
        mailDomain: String = "homecare.invalid", mailAddress: String = "",
        reminders: [Int] = ReminderRules.usual, video: VideoAddress? = nil
    ) {
        self.name = name
        self.phone = phone
        self.zone = zone
        self.sessionMinutes = sessionMinutes
        self.alerts = alerts
        self.channels = channels
        self.mailDomain = mailDomain
        self.mailAddress = mailAddress
        self.reminders = reminders
        self.video = video
    }
}
