/// A text that no log, error or dump may show.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible,
    CustomReflectable
{
    let text: String

    /// Keeps a text.
    public init(_ text: String) {
        self.text = text
    }

    /// The text itself, for a keyed hash that tells whether it has changed.
    public var revealed: String { text }

    public var description: String { "•••" }
    public var debugDescription: String { "•••" }
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// Somebody else's words without the secret, which a service may have repeated in them.
    func removed(from words: String) -> String {
        text.isEmpty ? words : words.replacing(text, with: description)
    }
}

/// Everything needed to hand text messages to TextSMS Kenya.
public struct TextSMSSettings: Hashable, Sendable {
    /// Where the service is unless the settings say otherwise.
    public static let usualAddress = "https://sms.textsms.co.ke/api/services/"

    public var service: ServiceAddress
    public var partnerID: String
    /// The name or number that people see as the sender.
    public var shortcode: String
    /// Nil in sessions, which send nothing.
    public var key: Secret?
    /// A file of certificates to trust instead of the machine's own.
    public var certificateFile: String?
    /// Seconds until a service that does not answer is given up.
    public var connectTimeout = 15
    /// Seconds for one request from first to last; with the e-mails of the same lot, which may take
    /// two minutes, it stays within a worker's lease.
    public var timeout = 40
    /// How many requests are on their way at once.
    public var parallel = 4

    /// Settings for an account.
    public init(
        service: ServiceAddress, partnerID: String, shortcode: String, key: Secret?,
        certificateFile: String? = nil
    ) {
        self.service = service
        self.partnerID = partnerID
        self.shortcode = shortcode
        self.key = key
        self.certificateFile = certificateFile
    }
}

extension TextSMSSettings {
    /// What is wrong with the settings, as a sentence without its full stop; nil when nothing is.
    public var fault: String? {
        let faults: [(Bool, String)] = [
            (partnerID.isEmpty, "The SMS account's partner ID is missing"),
            (shortcode.isEmpty, "The SMS sender's shortcode is missing"),
            (
                key?.text.isEmpty ?? true,
                "The SMS account's API key is missing; is HOMECARE_SMS_API_KEY set?"
            ),
            (certificateFile?.contains("\0") == true, "The SMS settings contain a NUL character"),
            (connectTimeout < 1 || timeout < 1, "The SMS time-outs must be at least a second"),
        ]
        return faults.first(where: \.0)?.1
    }
}
