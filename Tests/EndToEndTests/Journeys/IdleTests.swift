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
            let (bytes, wakes) = (session.bytesReceived, try wakes(of: session.pid))
            try session.waitUntilQuiet(for: .seconds(5), timeout: .seconds(20))
            guard session.bytesReceived != bytes, attempt == 1 else {
                #expect(session.bytesReceived == bytes)
                #expect(try self.wakes(of: session.pid) - wakes <= 2)
                return
            }
        }
    }

    /// How often the threads of a process have gone to sleep of their own accord.
    private func wakes(of process: Int32) throws -> Int {
        let tasks = "/proc/\(process)/task"
        return try FileManager.default.contentsOfDirectory(atPath: tasks).reduce(0) { sum, task in
            let status = try String(contentsOfFile: "\(tasks)/\(task)/status", encoding: .utf8)
            let line = try #require(
                status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches") })
            return sum + (Int(line.split(separator: "\t").last ?? "") ?? 0)
        }
    }
}
