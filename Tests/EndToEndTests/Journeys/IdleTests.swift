import Foundation
import TerminalHarness
import Testing

@Suite("A session that nobody touches")
struct IdleTests {
    @Test(
        "writes nothing and sleeps",
        arguments: ["amina", "wambui", "wanjiku"])
    func idle(user: String) throws {
        let clinic = try Clinic.seeded()
        let session = try clinic.signedIn(user)
        try session.waitUntilQuiet(for: .milliseconds(500))
        // A minute may pass in between, at which the clock is painted: then the next five seconds.
        for attempt in 1...2 {
            let (bytes, before) = (session.bytesReceived, try sleeps(of: session.pid))
            try session.waitUntilQuiet(for: .seconds(5), timeout: .seconds(20))
            guard session.bytesReceived != bytes, attempt == 1 else {
                #expect(session.bytesReceived == bytes)
                // Threads that have ended in the meantime do not count.
                let after = try sleeps(of: session.pid)
                #expect(after.reduce(0) { $0 + $1.value - (before[$1.key] ?? 0) } <= 2)
                return
            }
        }
    }

    /// How often each thread of a process has gone to sleep of its own accord.
    private func sleeps(of process: Int32) throws -> [String: Int] {
        let tasks = "/proc/\(process)/task"
        return try FileManager.default.contentsOfDirectory(atPath: tasks).reduce(into: [:]) {
            let status = try? String(contentsOfFile: "\(tasks)/\($1)/status", encoding: .utf8)
            let line = status?.split(separator: "\n")
                .first { $0.hasPrefix("voluntary_ctxt_switches") }
            $0[$1] = line?.split(separator: "\t").last.flatMap { Int($0) }
        }
    }
}
