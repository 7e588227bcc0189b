import TerminalHarness
import Testing

@Suite("The mail server of the tests")
struct MailServerTests {
    /// Sends a message and returns the reply's code, or "dropped".
    private func send(
        to recipient: String, by server: MailServer, encrypted: Bool = true, user: String? = nil,
        password: String? = nil
    ) throws -> String {
        let run = try ProgramRun(
            "/usr/bin/python3",
            [
                supportFile("send_mail.py"), encrypted ? server.certificate : "", "\(server.port)",
                user ?? server.user, password ?? server.password, recipient,
            ])
        try #require(run.status == .success, "\(run.errors)")
        return run.output.split(separator: "\n").joined()
    }

    @Test("takes a message over STARTTLS from somebody who has signed in")
    func accepts() throws {
        let server = try MailServer.start()
        #expect(try server.messages().isEmpty)
        #expect(try send(to: "amina@example.org", by: server) == "250")
        let message = try #require(try server.wait(forMessages: 1).first)
        #expect(message.sender == "clinic@example.org")
        #expect(message.recipients == ["amina@example.org"])
        #expect(message.header("subject") == "Visit")
        #expect(message.body.contains("All is well."))
        #expect(message.isEncrypted)
        #expect(message.user == server.user)
    }

    @Test("refuses whoever has not signed in, or not over STARTTLS")
    func refuses() throws {
        let server = try MailServer.start()
        let address = "amina@example.org"
        #expect(try send(to: address, by: server, user: "", password: "") == "530")
        #expect(try send(to: address, by: server, password: "wrong") == "535")
        #expect(try send(to: address, by: server, encrypted: false, user: "") == "530")
        #expect(try server.messages().isEmpty)
    }

    @Test(
        "misbehaves as its recipients ask",
        arguments: [
            ("tempfail@example.org", "451", 0), ("reject+2@example.org", "550", 0),
            ("tempdata@example.org", "451", 0), ("rejectdata@example.org", "554", 0),
            ("drop@example.org", "dropped", 1), ("slow@example.org", "250", 1),
        ])
    func misbehaves(recipient: String, reply: String, taken: Int) throws {
        let server = try MailServer.start(delay: .milliseconds(100))
        #expect(try send(to: recipient, by: server) == reply)
        #expect(try server.messages().count == taken)
    }

    @Test("can be stopped, and started again on its port")
    func restart() throws {
        let server = try MailServer.start()
        try server.stop()
        let again = try MailServer.start(port: server.port)
        #expect(again.port == server.port)
        #expect(try send(to: "amina@example.org", by: again) == "250")
    }
}
