import HomeCareDomain
import Testing

@testable import HomeCareOutbound

@Suite("Nothing stored becomes a header or a recipient of its own")
struct InjectionTests {
    static let endings = ["\r\n", "\n", "\r", "\0"]

    static let messages: [OutgoingMessage] = endings.flatMap { end in
        [
            outgoing(to: "ok@example.org>\(end)RCPT TO:<thief@example.org"),
            outgoing(to: "ok@example.org\(end)"),
            outgoing(name: "Grace\(end)Bcc: thief@example.org"),
            outgoing(subject: "Hello\(end)Bcc: thief@example.org"),
            outgoing(subject: "\(end)"),
            outgoing(messageID: "<a@b>\(end)Bcc: thief@example.org"),
        ]
    }

    @Test("line ends and NUL are refused in every header and address", arguments: messages)
    func refused(message: OutgoingMessage) {
        #expect(throws: MailRefusal.self) { try InternetMessage(message, from: sender) }
        let settings = SMTPSettings(host: "127.0.0.1", port: 9, from: sender)
        let outcomes = SMTPTransport(settings: settings).deliver([message])
        #expect(outcomes.count == 1)
        guard case .failed = outcomes[0].1 else {
            Issue.record("\(outcomes)")
            return
        }
    }

    @Test(
        "an address is one plain address",
        arguments: [
            "", "@", "a", "a@", "@b.example", "a b@c.example", "a@b.example c@d.example",
            "a@b.example,c@d.example", "<a@b.example>", "\"a\"@b.example", "a@b.example> SIZE=1",
            "a@b@c.example", "wanjikũ@example.org", "a@exam_ple.org", " a@b.example",
            "a@-b.example",
        ])
    func oneAddress(address: String) {
        #expect(throws: MailRefusal.self) {
            try InternetMessage(outgoing(to: address), from: sender)
        }
    }

    @Test("the sender is checked too", arguments: ["a@b.example\r\nDATA", "", "a b@c.example"])
    func senders(address: String) {
        #expect(throws: MailRefusal.self) {
            try InternetMessage(outgoing(), from: MailSender(name: "Clinic", address: address))
        }
        #expect(throws: MailRefusal.self) {
            try InternetMessage(
                outgoing(), from: MailSender(name: "Clinic\nBcc: x", address: "a@b.example"))
        }
    }

    @Test("line ends in the body stay in the body")
    func bodies() throws {
        let message = try InternetMessage(
            outgoing(body: "x\r\n.\r\nMAIL FROM:<thief@example.org>\r\n"), from: sender)
        let read = try readByPython([message.text])
        #expect(read[0].recipients == 1)
        #expect(read[0].body.contains("MAIL FROM:<thief@example.org>"))
    }

    @Test(
        "settings that cannot work are told before anything is sent",
        arguments: [
            SMTPSettings(host: "mail.example/x", from: sender),
            SMTPSettings(host: "", from: sender),
            SMTPSettings(host: "mail.example\r\n", from: sender),
            SMTPSettings(host: "u:p@mail.example", from: sender),
            SMTPSettings(host: "mail.example", port: 0, from: sender),
            SMTPSettings(host: "mail.example", username: "clinic", from: sender),
            SMTPSettings(host: "mail.example", username: "a\0", password: "b", from: sender),
        ])
    func settings(settings: SMTPSettings) throws {
        let fault = try #require(settings.fault)
        #expect(
            SMTPTransport(settings: settings).deliver([outgoing()])[0].1
                == .channelDown(detail: fault, .stopped))
    }

    @Test("protection is STARTTLS unless somebody says otherwise")
    func secureByDefault() {
        #expect(SMTPSettings(host: "mail.example", from: sender).security == .startTLS)
        #expect(SMTPSettings(host: "::1", from: sender).url == "smtp://[::1]:587/clinic.example")
        #expect(
            SMTPSettings(host: "mail.example", port: 465, security: .tls, from: sender).url
                == "smtps://mail.example:465/clinic.example")
    }
}
