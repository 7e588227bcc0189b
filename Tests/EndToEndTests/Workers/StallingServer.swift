import Foundation
import TerminalHarness
import Testing

/// A mail server that stands still where it is told to: see Support/stalling_smtp.py.
final class StallingServer {
    let port: Int
    private let folder: TemporaryFolder
    private let program: RunningProgram
    private var stalls = 0

    /// Takes each message after so many seconds.
    init(delay: Double = 0) throws {
        folder = try TemporaryFolder("stall")
        program = try RunningProgram(
            "/usr/bin/python3",
            [
                "-u", supportFile("stalling_smtp.py"), "--messages", folder.file("messages"),
                "--delay", "\(delay)",
            ], keepsInputOpen: true)
        let output = try program.wait(forOutput: "the server's port", timeout: .seconds(30)) {
            $0.contains("\n")
        }
        port = try #require(output.split(separator: "\n").first.flatMap { Int($0) })
    }

    func stall(at stage: String) throws {
        program.write("stall \(stage)\n")
        stalls += 1
        try wait(for: stalls, "ready")
    }

    func go() {
        program.write("go\n")
    }

    /// How often it has said a word so far.
    private static func count(_ word: Substring, in output: String) -> Int {
        output.split(separator: "\n").count { $0 == word }
    }

    /// Waits until so many clients have been left waiting, or messages taken.
    func wait(for count: Int, _ word: String) throws {
        try program.wait(forOutput: "\(count) times \(word)", timeout: .seconds(30)) {
            Self.count(Substring(word), in: $0) >= count
        }
    }

    /// How often it has taken each message, by Message-ID.
    func taken() throws -> [String: Int] {
        guard let lines = FileManager.default.contents(atPath: folder.file("messages")),
            let end = lines.lastIndex(of: UInt8(ascii: "\n"))
        else { return [:] }
        // A line that is still being written is not there yet.
        let whole = lines[...end]
        let all = try whole.split(separator: UInt8(ascii: "\n")).map {
            try JSONDecoder().decode([String: String].self, from: $0)["data"] ?? ""
        }
        return all.reduce(into: [:]) { counts, data in
            let line = data.split(separator: "\r\n").first {
                $0.lowercased().hasPrefix("message-id:")
            }
            counts[String(line?.dropFirst(11).drop { $0 == " " } ?? ""), default: 0] += 1
        }
    }
}
