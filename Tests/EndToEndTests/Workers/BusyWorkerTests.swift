import TerminalHarness
import Testing

@Suite("A worker whose batch is slow", .serialized)
struct BusyWorkerTests {
    @Test("sends what is critical meanwhile")
    func criticalMessages() throws {
        let server = try StallingServer()
        let clinic = try Clinic.sending(to: server)
        try server.stall(at: "data")
        try clinic.queue(1, from: 2)
        let worker = try clinic.start(["worker"])
        try server.wait(for: 1, "stalled")
        try clinic.queue(2, from: 3)
        try server.wait(for: 2, "stalled")
        #expect(try clinic.fates().map(\.state) == ["sending", "sending", "queued"])
        server.go()
        try clinic.waitUntilSettled()
        try worker.end()
        #expect(try clinic.fates().map(\.state) == ["sent", "sent", "sent"])
    }

    @Test("carries out the steps of alerts meanwhile")
    func steps() throws {
        let server = try StallingServer()
        let clinic = try Clinic.seeded(settings: Clinic.mail(to: server))
        try clinic.sql("UPDATE notifications SET state = 'cancelled', lease_until = NULL")
        try clinic.sql("UPDATE timed_steps SET due_at = due_at + 1000000000")
        try server.stall(at: "data")
        try clinic.queue(1, from: 2)
        let worker = try clinic.start(["worker"])
        try server.wait(for: 1, "stalled")
        let before = try Self.escalations(clinic)
        try clinic.sql(
            "UPDATE timed_steps SET due_at = began_at WHERE kind = 'alertTier' AND state = 'waiting'"
        )
        try clinic.wait(for: "the step to be carried out") {
            try Self.escalations(clinic) > before
        }
        #expect(
            try clinic.sql("SELECT state FROM notifications WHERE purpose = 'test'") == ["sending"])
        server.go()
        try clinic.waitUntilSettled()
        try worker.end()
    }

    private static func escalations(_ clinic: Clinic) throws -> Int {
        let counts = try clinic.sql("SELECT count(*) FROM alert_events WHERE kind = 'escalated'")
        return counts.first.flatMap { Int($0) } ?? 0
    }
}
