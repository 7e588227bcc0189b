public import HomeCareDomain

/// Writes messages to files instead of sending them, each once: what the demo uses.
public struct FileTransport: MessageTransport {
    private let folder: String

    /// A transport into a folder, which is made when it is missing.
    public init(folder: String) {
        self.folder = folder
    }

    /// Writes every message to a file named after its Message-ID.
    public func deliver(_ messages: [OutgoingMessage]) -> [(Int64, DeliveryOutcome)] {
        messages.map { ($0.id, deliver($0)) }
    }

    private func deliver(_ message: OutgoingMessage) -> DeliveryOutcome {
        do {
            let identifier = try messageIdentifier(message.messageID)
            let text = try Self.text(message, identifier: identifier)
            let name = FileMessage.fileName(identifier, message.channel)
            let isNew = try NewFile.write(text, name: name, folder: folder)
            return .sent(detail: (isNew ? "written to " : "was already in ") + "\(folder)/\(name)")
        } catch let refusal as MailRefusal {
            return .failed(detail: refusal.reason)
        } catch let unfit as TextSMSMessage.Unfit {
            return unfit.outcome
        } catch let fault as FileFault {
            let detail = "Cannot write to \(folder): \(fault.words)"
            return .channelDown(detail: detail, fault.mayPass ? .pausing : .stopped)
        } catch {
            return .failed(detail: "Cannot write to \(folder)")
        }
    }

    private static func text(_ message: OutgoingMessage, identifier: String) throws -> String {
        let sms = message.channel == .sms ? try TextSMSMessage.examined(message).get() : nil
        return try FileMessage.text(message, sms: sms?.text, identifier: identifier)
    }
}

/// A message as a person reads it in a file: nothing in it is encoded.
enum FileMessage {
    static func text(
        _ message: OutgoingMessage, sms: SMSText?, identifier: String
    ) throws(MailRefusal) -> String {
        let headers = [
            ("Date", mailDate(message.createdAt)), ("Message-ID", identifier),
            ("Channel", message.channel.title),
            ("To", "\(message.recipientName) <\(message.address)>"),
            ("Subject", message.subject),
            ("Priority", message.critical ? "critical" : "normal"),
            (
                "Parts",
                sms.map { "\($0.segments) (\($0.alphabet.rawValue), \($0.units) units)" } ?? ""
            ),
        ]
        for (name, value) in headers where !SafeText.headerSafe(value) {
            throw MailRefusal("The \(name) line contains a line end or a NUL character")
        }
        let head = headers.filter { !$0.1.isEmpty }.map { "\($0): \($1)\n" }.joined()
        let body = sms?.text ?? message.body
        let calendar =
            message.calendar.isEmpty
            ? "" : "\ninvite.ics:\n" + message.calendar.replacing("\r\n", with: "\n")
        return head + "\n" + body + (body.hasSuffix("\n") ? "" : "\n") + calendar
    }

    /// Characters that mean something to a file system or a shell are written as `%2F`.
    static func fileName(_ identifier: String, _ channel: NotificationChannel) -> String {
        let bare = identifier.dropFirst().dropLast()
        let name = bare.utf8.enumerated().map { place, byte in
            isHarmless(byte, first: place == 0)
                ? String(UnicodeScalar(byte)) : "%" + hexadecimal(byte).dropFirst()
        }
        return name.joined() + (channel == .sms ? ".txt" : ".eml")
    }

    private static func isHarmless(_ byte: UInt8, first: Bool) -> Bool {
        switch UnicodeScalar(byte) {
        case "a"..."z", "A"..."Z", "0"..."9", "@", "_": true
        case ".", "-": !first
        default: false
        }
    }
}
