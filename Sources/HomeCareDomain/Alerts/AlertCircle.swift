import Words

/// Why a message about an alert is sent; the raw value is the notification's purpose.
public enum AlertPurpose: String, CaseIterable, Codable, Sendable {
    /// Asks staff to take the alert.
    case page = "alert"
    /// Asks an emergency contact to call.
    case contact = "alertContact"
    /// Tells those paged that somebody has it.
    case handled = "alertHandled"

    /// What such a message did, in a word or two.
    public var title: String {
        switch self {
        case .page: say("alertPurpose.paged", "paged")
        case .contact: say("alertPurpose.asked", "asked to call")
        case .handled: say("alertPurpose.inHand", "in hand")
        }
    }
}

/// Some of the people whom an alert concerns.
public enum AlertCircle: String, CaseIterable, Codable, Sendable {
    /// The patient's own physician.
    case physician
    /// The caregiver whose report it is.
    case caregiver
    case admins
    /// The patient's emergency contacts.
    case contacts
    case allPhysicians
    case allCaregivers

    /// Why its people get a message.
    public var purpose: AlertPurpose { manner.purpose }

    /// The channels on which they do.
    public var channels: [NotificationChannel] { manner.channels }

    private typealias Manner = (purpose: AlertPurpose, channels: [NotificationChannel])

    private var manner: Manner {
        switch self {
        case .physician, .caregiver, .admins, .allPhysicians, .allCaregivers:
            (.page, [.email, .sms])
        case .contacts:
            (.contact, [.email, .sms])
        }
    }
}
