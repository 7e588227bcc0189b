import HomeCareDomain

/// One message as it goes over the wire (RFC 5322): headers, an empty line, and its parts.
struct InternetMessage: Equatable {
    /// The recipient's address, and nothing else.
    let recipient: String
    let text: String

    /// Writes a message; refuses whatever would turn into a header or recipient of its own.
    init(_ message: OutgoingMessage, from sender: MailSender) throws(MailRefusal) {
        try Self.checkHeaders(message, sender)
        try checkMailbox(sender.address, called: "The sender's address")
        try checkMailbox(message.address, called: "The address")
        recipient = message.address
        text =
            ([
                "Date: " + mailDate(message.createdAt),
                "Message-ID: " + (try messageIdentifier(message.messageID)),
                HeaderText.mailbox("From", person: sender.name, address: sender.address),
                HeaderText.mailbox("To", person: message.recipientName, address: message.address),
                HeaderText.line("Subject", message.subject),
            ] + (message.critical ? ["Importance: high"] : [])
            + Self.fixedHeaders + [MailParts.contentType(message)])
            .joined(separator: "\r\n") + "\r\n\r\n" + MailParts.all(message)
    }

    private static let fixedHeaders = ["Auto-Submitted: auto-generated", "MIME-Version: 1.0"]

    private static func checkHeaders(
        _ message: OutgoingMessage, _ sender: MailSender
    ) throws(MailRefusal) {
        let headers = [
            ("The address", message.address), ("The recipient's name", message.recipientName),
            ("The subject", message.subject), ("The Message-ID", message.messageID),
            ("The sender's address", sender.address), ("The sender's name", sender.name),
        ]
        for (what, text) in headers where !SafeText.headerSafe(text) {
            throw MailRefusal("\(what) contains a line end or a NUL character")
        }
    }
}

/// A moment as `Tue, 24 Nov 2026 07:05:09 +0000`.
func mailDate(_ moment: Instant) -> String {
    let seconds = Int(moment.milliseconds / 1000)
    let (dayNumber, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    let date = CivilDate(dayNumber: dayNumber)
    let weekdays = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
    let clock = [second / 3600, second / 60 % 60, second % 60]
        .map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":")
    return "\(weekdays[date.weekday - 1]), \(date.day) \(months[date.month - 1]) \(date.year) "
        + clock + " +0000"
}
