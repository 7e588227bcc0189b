import Foundation
import TerminalHarness
import Testing

@Suite("A process that ends", .serialized)
struct LeavingTests {
    /// A thread may be ending there still, whose memory the destructors free.
    @Test("runs no library's destructors, and has said all it had to say")
    func onceOver() throws {
        let server = try StallingServer()
        let clinic = try Self.clinic(server)
        try clinic.queue(2)
        for (words, answer) in [
            (["worker", "--once"], "2 messages tried."), (["--help"], "USAGE"),
            (["patients", "list", "--json"], "["), (["patients", "list", "--no-such"], "no-such"),
        ] {
            let run = try clinic.start(words).finish(timeout: .seconds(60))
            #expect((run.output + run.errors).contains(answer), "\(words) \(run.errors)")
            #expect(!run.errors.contains("destructors"), "\(words)")
        }
        #expect(try clinic.fates().map(\.state) == ["sent", "sent"])
    }

    @Test("because it was told to stop runs none either, and holds nothing any more")
    func stopped() throws {
        let server = try StallingServer()
        let clinic = try Self.clinic(server)
        try clinic.queue(3)
        let worker = try clinic.start(["worker"])
        try clinic.waitUntilSettled()
        worker.signal(SIGTERM)
        let run = try worker.finish(timeout: .seconds(60))
        #expect(run.status == .success)
        #expect(!run.errors.contains("destructors"))
        let held = "SELECT count(*) FROM notifications WHERE lease_owner IS NOT NULL"
        #expect(try clinic.sql(held) == ["0"])
        #expect(try clinic.sql("SELECT count(*) FROM workers WHERE stopped_at IS NULL") == ["0"])
    }

    private static func clinic(_ server: StallingServer) throws -> Clinic {
        let clinic = try Clinic(environment: [
            "LD_PRELOAD": try locateProgram("libfaults.so"), "HOMECARE_TELL_DESTRUCTORS": "1",
        ])
        try clinic.folder.write(Clinic.mail(to: server), to: "homecare.yaml")
        try clinic.require("init")
        return clinic
    }
}
