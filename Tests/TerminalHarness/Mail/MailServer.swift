import Foundation

/// A real SMTP server on this machine, with STARTTLS, AUTH and a file of what it has taken.
///
/// Recipients choose how it misbehaves: `tempfail@` and `reject@` are refused with 451 and 550,
/// `tempdata@` and `rejectdata@` after DATA, `drop@` is taken but the connection closes without an
/// answer, `slow@` is answered late, and the script has more. Not for several threads at once.
public final class MailServer {
    /// The port at 127.0.0.1; the certificate also names localhost.
    public let port: Int
    public let user: String
    public let password: String
    /// A file with the certificate, which a client must be told to trust.
    public let certificate: String

    private let folder: TemporaryFolder
    private let program: RunningProgram

    /// Starts a server with the script in the folder given; another on the same port may be started
    /// after `stop`. More words for the script are in its `--help`.
    public init(
        script: String, user: String = "clinic", password: String = "not-a-secret", port: Int = 0,
        delay: Duration = .seconds(2), words: [String] = []
    ) throws(HarnessError) {
        folder = try TemporaryFolder("mail")
        certificate = folder.file("certificate.pem")
        self.user = user
        self.password = password
        let seconds = delay / .seconds(1)
        program = try RunningProgram(
            "/usr/bin/python3",
            [
                "-u", script, "--messages", folder.file("messages"), "--certificate", certificate,
                "--key", folder.file("key.pem"), "--user", user, "--password", password,
                "--port", "\(port)", "--delay", "\(seconds)",
            ] + words)
        let output = try program.wait(forOutput: "the mail server's port", timeout: .seconds(30)) {
            $0.contains("\n")
        }
        guard let line = output.split(separator: "\n").first, let port = Int(line) else {
            throw .cannotPrepare("a mail server; it said: \(output)")
        }
        self.port = port
    }

    /// Stops the server, so that nobody answers on its port.
    public func stop() throws(HarnessError) {
        program.signal(SIGKILL)
        _ = try program.finish(timeout: .seconds(10))
    }

    /// Everything it has taken so far, oldest first.
    public func messages() throws -> [MailMessage] {
        guard let lines = FileManager.default.contents(atPath: folder.file("messages")) else {
            return []
        }
        return try lines.split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(MailMessage.self, from: $0)
        }
    }

    /// Waits until it has taken this many messages, and returns them.
    @discardableResult
    public func wait(
        forMessages count: Int, timeout: Duration = .seconds(20)
    ) throws -> [MailMessage] {
        try program.wait(forOutput: "\(count) messages", timeout: timeout) {
            $0.split(separator: "\n").count > count
        }
        return try messages()
    }
}
