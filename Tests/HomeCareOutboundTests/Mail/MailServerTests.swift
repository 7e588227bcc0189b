import Foundation
import HomeCareDomain
import TerminalHarness
import Testing

@testable import HomeCareOutbound

private let script = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(
        path: "EndToEndTests/Support/smtp_server.py"
    ).path

private func settings(_ server: MailServer, password: String? = nil) -> SMTPSettings {
    SMTPSettings(
        host: "localhost", port: server.port, username: server.user,
        password: password ?? server.password, from: sender, certificateFile: server.certificate)
}

@Suite("E-mail through a real server with STARTTLS and sign-in")
struct MailServerTests {
    @Test("a message arrives once, encrypted, signed in, with its content")
    func accepted() throws {
        let server = try MailServer(script: script)
        let body = "SpO₂ 84 %\n.\n..two dots\nWanjikũ\n"
        let message = outgoing(7, subject: "CRITICAL: Wanjikũ Kamau", body: body, critical: true)
        let outcomes = SMTPTransport(settings: settings(server)).deliver([message])
        #expect(outcomes.map(\.0) == [7])
        #expect(outcomes.map(\.1) == [.sent(detail: "250 OK: taken")])
        let taken = try server.wait(forMessages: 1)
        #expect(taken.count == 1)
        #expect(taken[0].isEncrypted)
        #expect(taken[0].user == server.user)
        #expect(taken[0].sender == "alerts@clinic.example")
        #expect(taken[0].recipients == ["ok@example.org"])
        #expect(taken[0].header("Message-ID") == "<n7@clinic.example>")
        let read = try readByPython([taken[0].data])
        #expect(read[0].subject == "CRITICAL: Wanjikũ Kamau")
        #expect(read[0].body.replacing("\r\n", with: "\n") == body)
    }

    @Test("a mixed batch ends as each recipient deserves", arguments: [1, 4])
    func mixed(parallel: Int) throws {
        let server = try MailServer(script: script)
        var settings = settings(server)
        settings.parallel = parallel
        let recipients = [
            "ok.1", "reject", "ok.2", "tempfail", "ok.3", "rejectdata", "ok.4", "tempdata", "ok.5",
            "drop", "ok.6",
        ]
        let messages = recipients.enumerated().map {
            outgoing(Int64($0), to: $1 + "@example.org")
        }
        let outcomes = SMTPTransport(settings: settings).deliver(messages)
        #expect(outcomes.map(\.0) == messages.map(\.id))
        let expected: [DeliveryOutcome] = recipients.map {
            switch $0 {
            case "reject": .failed(detail: "550 5.1.1 No such mailbox")
            case "tempfail": .retry(detail: "451 4.3.0 Try again later")
            case "rejectdata": .failed(detail: "554 5.6.0 Message refused")
            case "tempdata": .retry(detail: "451 4.3.0 Cannot store it now")
            case "drop": .unknown(detail: "")
            default: .sent(detail: "250 OK: taken")
            }
        }
        for (outcome, wanted) in zip(outcomes.map(\.1), expected) {
            if case .unknown = wanted, case .unknown = outcome { continue }
            #expect(outcome == wanted)
        }
        let taken = try server.wait(forMessages: 7).flatMap(\.recipients)
        let accepted = recipients.filter { $0.hasPrefix("ok") || $0 == "drop" }
        #expect(taken.sorted() == accepted.map { $0 + "@example.org" }.sorted())
    }

    @Test("a wrong password stops for good")
    func wrongPassword() throws {
        let server = try MailServer(script: script)
        let outcome = deliver(settings(server, password: "wrong"))
        #expect(isStopped(outcome), "\(outcome)")
        #expect(try server.messages().isEmpty)
    }

    @Test("a server with another certificate is not trusted")
    func wrongCertificate() throws {
        let server = try MailServer(script: script)
        let other = try MailServer(script: script)
        var settings = settings(server)
        settings.certificateFile = other.certificate
        #expect(isStopped(deliver(settings)))
        settings.certificateFile = nil
        #expect(isStopped(deliver(settings)))
        #expect(try server.messages().isEmpty)
    }

    @Test("a certificate file that is not there stops for good")
    func missingCertificateFile() throws {
        let server = try MailServer(script: script)
        var settings = settings(server)
        settings.certificateFile = "/nowhere/at-all.pem"
        #expect(isStopped(deliver(settings)))
    }

    @Test("nobody listening pauses the channel")
    func refused() throws {
        let server = try MailServer(script: script)
        let settings = settings(server)
        try server.stop()
        let outcome = deliver(settings)
        guard case .channelDown(_, .pausing) = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test("a server that never says a word pauses the channel")
    func silent() throws {
        let listener = try Listener()
        var settings = SMTPSettings(host: "127.0.0.1", port: listener.port, from: sender)
        settings.timeout = 1
        let outcome = deliver(settings)
        guard case .channelDown(_, .pausing) = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test("a server that does not answer after DATA leaves it unknown")
    func slowAfterData() throws {
        let server = try MailServer(script: script, delay: .seconds(60))
        var settings = settings(server)
        settings.timeout = 2
        let outcome = deliver(settings, to: "slow@example.org")
        guard case .unknown = outcome else {
            Issue.record("\(outcome)")
            return
        }
    }

    @Test(
        "every row of the table of endings, by a server that does it",
        arguments: [
            ("ok", .sent(id: false), "250"), ("busybox", .retry(nil), "450"),
            ("fullbox", .retry(nil), "452"), ("reject", .failed, "550"),
            ("closing", .pausing, "421"), ("closingdata", .pausing, "421"),
            ("rejectdata", .failed, "554"), ("largedata", .failed, "552"),
            ("tempdata", .retry(nil), "451"),
            ("drop", .unknown(id: false), "after the message was handed over"),
            ("dropuntaken", .unknown(id: false), "after the message was handed over"),
        ] as [(String, Fate, String)])
    func endings(recipient: String, fate: Fate, words: String) throws {
        let server = try MailServer(script: script)
        let outcome = try #require(deliver(settings(server), to: "\(recipient)@example.org"))
        #expect(Fate(outcome) == fate, "\(outcome)")
        #expect(outcome.words.contains(words), "\(outcome)")
        // What may lie in the server's queue has our Message-ID, for a second copy to be known by.
        let taken = try server.messages()
        #expect(taken.count == (["ok", "drop"].contains(recipient) ? 1 : 0))
        #expect(taken.allSatisfy { $0.header("Message-ID") == "<n1@clinic.example>" })
    }

    @Test("a message over the server's size is refused before it is sent")
    func tooLarge() throws {
        let server = try MailServer(script: script, words: ["--size", "2000"])
        let body = String(repeating: "Wanjikũ walked to the gate.\n", count: 200)
        let outcomes = SMTPTransport(settings: settings(server)).deliver([
            outgoing(1, body: body), outgoing(2, body: "short"),
        ])
        #expect(outcomes.map { Fate($0.1) } == [.failed, .sent(id: false)])
        #expect(outcomes[0].1.words.hasPrefix("552"))
    }

    @Test("a time-out before DATA, after an older 250, is tried again")
    func slowRecipient() throws {
        let server = try MailServer(script: script, delay: .seconds(60))
        var settings = settings(server)
        settings.timeout = 2
        let outcome = try #require(deliver(settings, to: "slowrcpt@example.org"))
        #expect(Fate(outcome) == .retry(nil), "\(outcome)")
        #expect(!outcome.words.contains("handed over"))
    }

    @Test("a server that wants a sign-in and gets none stops the channel")
    func signInMissing() throws {
        let server = try MailServer(script: script)
        var settings = settings(server)
        settings.username = nil
        settings.password = nil
        let outcome = try #require(deliver(settings))
        #expect(Fate(outcome) == .stopped)
        #expect(outcome.words.hasPrefix("530"))
    }

    @Test(
        "a refusal in place of a greeting is not the message's fault",
        arguments: [("554 no service here", .stopped), ("421 too busy", .pausing)]
            as [(String, Fate)])
    func turnedAway(greeting: String, fate: Fate) throws {
        let server = try MailServer(script: script, words: ["--greeting", greeting])
        let outcome = try #require(deliver(settings(server)))
        #expect(Fate(outcome) == fate, "\(outcome)")
    }

    @Test("the late answer to one message is not taken for the answer to the next")
    func lateAnswer() throws {
        let server = try MailServer(script: script, delay: .seconds(3))
        var settings = settings(server)
        settings.timeout = 2
        settings.parallel = 1
        let messages = ["slow", "ok", "reject", "ok"].enumerated().map {
            outgoing(Int64($0), to: $1 + "@example.org")
        }
        let outcomes = SMTPTransport(settings: settings).deliver(messages).map(\.1)
        #expect(
            Array(outcomes.dropFirst()) == [
                .sent(detail: "250 OK: taken"), .failed(detail: "550 5.1.1 No such mailbox"),
                .sent(detail: "250 OK: taken"),
            ])
        guard case .unknown = outcomes[0] else {
            Issue.record("\(outcomes[0])")
            return
        }
    }

    @Test("a message of a megabyte arrives whole")
    func large() throws {
        let server = try MailServer(script: script)
        let body = String(repeating: "Wanjikũ walked to the gate and back.\n", count: 28_000)
        let outcomes = SMTPTransport(settings: settings(server)).deliver([outgoing(body: body)])
        #expect(outcomes.map(\.1) == [.sent(detail: "250 OK: taken")])
        let read = try readByPython([try server.wait(forMessages: 1)[0].data])
        #expect(read[0].body.replacing("\r\n", with: "\n") == body)
    }

    @Test("without protection only where the settings say so")
    func plainOnlyWhenAsked() throws {
        let server = try MailServer(script: script)
        var settings = settings(server)
        settings.security = .none
        settings.username = nil
        settings.password = nil
        // This server insists on STARTTLS, so a client that does without it is refused.
        #expect(isStopped(deliver(settings)))
    }

    @Test("text messages are not mail")
    func textMessages() throws {
        let server = try MailServer(script: script)
        let message = outgoing(to: "+254700000001", channel: .sms)
        #expect(
            SMTPTransport(settings: settings(server)).deliver([message]).map(\.1)
                == [.notConfigured])
    }

    private func deliver(
        _ settings: SMTPSettings, to address: String = "ok@example.org"
    ) -> DeliveryOutcome? {
        SMTPTransport(settings: settings).deliver([outgoing(to: address)]).first?.1
    }

    private func isStopped(_ outcome: DeliveryOutcome?) -> Bool {
        if case .channelDown(_, .stopped) = outcome { true } else { false }
    }
}
