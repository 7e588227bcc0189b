/// A message that the mail server has taken.
public struct MailMessage: Decodable, Sendable {
    /// Seconds since 1970.
    public let time: Double
    public let sender: String
    public let recipients: [String]
    /// Headers and body as they came.
    public let data: String
    /// Whether it came over an encrypted connection.
    public let isEncrypted: Bool
    /// Who had signed in to send it.
    public let user: String?

    private enum CodingKeys: String, CodingKey {
        case time, data
        case sender = "mail_from"
        case recipients = "rcpt_tos"
        case isEncrypted = "tls"
        case user = "auth"
    }

    /// The value of a header, unfolded but not decoded.
    public func header(_ name: String) -> String? {
        let head = data.split(separator: "\r\n\r\n", maxSplits: 1).first ?? ""
        let lines = String(head).replacing("\r\n ", with: " ").replacing("\r\n\t", with: " ")
        for line in lines.split(separator: "\r\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2, parts[0].lowercased() == name.lowercased() else { continue }
            return String(parts[1].drop { $0 == " " })
        }
        return nil
    }

    /// The body as it came.
    public var body: String {
        let parts = data.split(separator: "\r\n\r\n", maxSplits: 1)
        return parts.count == 2 ? String(parts[1]) : ""
    }
}
