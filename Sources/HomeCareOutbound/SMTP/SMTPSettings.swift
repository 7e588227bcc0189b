/// Who the clinic's messages come from.
public struct MailSender: Hashable, Sendable {
    /// The name people see, such as the clinic's; may be empty.
    public let name: String
    public let address: String

    /// A sender of that name and address.
    public init(name: String, address: String) {
        self.name = name
        self.address = address
    }
}

/// How the connection to a mail server is protected.
public enum MailSecurity: String, CaseIterable, Sendable {
    /// Begins in the clear and must become TLS before anything is said (usually port 587).
    case startTLS = "starttls"
    /// TLS from the first byte (usually port 465).
    case tls
    /// Not at all: only for a relay on the same machine, and never by default.
    case none
}

/// Everything needed to hand messages to a mail server.
public struct SMTPSettings: Hashable, Sendable {
    public var host: String
    public var port: Int
    public var security: MailSecurity
    /// Nil where the server asks for no sign-in.
    public var username: String?
    public var password: String?
    public var from: MailSender
    /// A file of certificates to trust instead of the machine's own.
    public var certificateFile: String?
    /// Seconds until a server that does not answer is given up.
    public var connectTimeout = 15
    /// Seconds for one message from first to last.
    public var timeout = 60
    /// How many messages are on their way at once.
    public var parallel = 4

    /// Settings for a server; STARTTLS unless said otherwise.
    public init(
        host: String, port: Int = 587, security: MailSecurity = .startTLS,
        username: String? = nil, password: String? = nil, from: MailSender,
        certificateFile: String? = nil
    ) {
        self.host = host
        self.port = port
        self.security = security
        self.username = username
        self.password = password
        self.from = from
        self.certificateFile = certificateFile
    }
}

extension SMTPSettings {
    /// What is wrong with the settings, as a sentence without its full stop; nil when nothing is.
    public var fault: String? {
        let faults: [(Bool, String)] = [
            (!isHostName(host), "The mail server's name is not a host name"),
            (!(1...65_535).contains(port), "The mail server's port is not between 1 and 65535"),
            ((username == nil) != (password == nil), "A user name and a password go together"),
            (
                [username, password, certificateFile].contains { $0?.contains("\0") == true },
                "The mail settings contain a NUL character"
            ),
            (connectTimeout < 1 || timeout < 1, "The mail time-outs must be at least a second"),
        ]
        return faults.first(where: \.0)?.1
    }

    /// The path of the URL is the name the clinic's machine greets the server with.
    var url: String {
        let scheme = security == .tls ? "smtps" : "smtp"
        let machine = host.contains(":") ? "[\(host)]" : host
        let domain = from.address.split(separator: "@").last.map(String.init) ?? ""
        return "\(scheme)://\(machine):\(port)/" + (isHostName(domain) ? domain : "localhost")
    }
}
