import Foundation

/// A simulated SMS service on this machine, with a file of what it was asked.
///
/// Numbers choose how it misbehaves; its script says how. Not for several threads at once.
public final class SMSServer {
    /// A request as it came.
    public struct Request: Decodable, Sendable {
        public let method: String
        /// The path with its query.
        public let target: String
        public let type: String?
        public let body: String
        public let expect: String?
        /// The messages that were accepted.
        public let taken: [Taken]
    }

    /// A message that was accepted.
    public struct Taken: Decodable, Sendable {
        public let mobile: String
        public let message: String
        public let clientsmsid: Int64?
    }

    /// The port at 127.0.0.1.
    public let port: Int
    public let partner = "4711"
    public let key = "k3y+not/a&secret"
    public let shortcode = "HomeCare"

    private let folder: TemporaryFolder
    private let program: RunningProgram

    /// Starts a service with the script given; more words for it are in its `--help`.
    public init(script: String, words: [String] = []) throws(HarnessError) {
        folder = try TemporaryFolder("sms")
        program = try RunningProgram(
            "/usr/bin/python3",
            [
                "-u", script, "--log", folder.file("log"), "--partner", partner, "--key", key,
                "--shortcode", shortcode,
            ] + words)
        let output = try program.wait(forOutput: "the SMS port", timeout: .seconds(30)) {
            $0.contains("\n")
        }
        guard let line = output.split(separator: "\n").first, let port = Int(line) else {
            throw .cannotPrepare("an SMS service; it said: \(output)")
        }
        self.port = port
    }

    /// The base address of its interface.
    public var url: String { "http://127.0.0.1:\(port)/api/services/" }

    /// Stops the service, so that nobody answers on its port.
    public func stop() throws(HarnessError) {
        program.signal(SIGKILL)
        _ = try program.finish(timeout: .seconds(10))
    }

    /// Every request so far; each is there before its answer is.
    public func requests() throws -> [Request] {
        guard let lines = FileManager.default.contents(atPath: folder.file("log")) else {
            return []
        }
        return try lines.split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode(Request.self, from: $0)
        }
    }

    /// Waits until it has got so many requests, and returns them.
    @discardableResult
    public func wait(
        forRequests count: Int, timeout: Duration = .seconds(20)
    ) throws -> [Request] {
        try program.wait(forOutput: "\(count) requests", timeout: timeout) {
            $0.split(separator: "\n").count > count
        }
        return try requests()
    }
}
