import Foundation
import Glibc
import TerminalHarness
import Testing

@Suite("A worker that is killed", .serialized)
struct KilledWorkerTests {
    /// The stage at which the server stands still, and how often it has taken each message then.
    @Test(
        "while it sends loses nothing and sends nothing twice but what is critical, which says so",
        arguments: [
            ("connect", 0), ("hello", 0), ("mail", 0), ("rcpt", 0), ("data", 0), ("body", 0),
            ("accepted", 1),
        ])
    func whileSending(_ stage: String, _ taken: Int) throws {
        let server = try StallingServer()
        let clinic = try Clinic.sending(to: server)
        try clinic.queue(2)
        try server.stall(at: stage)
        let worker = try clinic.briefWorker("--once")
        try server.wait(for: 2, "stalled")
        try kill(worker)
        #expect(try clinic.fates().map(\.state) == ["sending", "sending"])
        server.go()
        try Self.finish(clinic, server)
        try Self.check(clinic, server, takenBefore: taken)
    }

    @Test("after the server's answer, before it is written down, knows that it may have arrived")
    func beforeRecording() throws {
        let server = try StallingServer()
        let clinic = try Clinic.sending(to: server)
        try clinic.queue(2)
        try server.stall(at: "accepted")
        // A lease that outlasts a busy machine; the dead one is missed at once all the same.
        let worker = try clinic.start(["worker", "--lease-seconds", "20", "--once"])
        try server.wait(for: 2, "stalled")
        let gate = try HeldGate(clinic)
        server.go()
        // What the worker sends next comes after the answer: it has heard it when it waits.
        try clinic.wait(for: "the worker to stand at the gate") {
            Self.waitsForALock(worker.pid)
        }
        try kill(worker)
        gate.release()
        try Self.finish(clinic, server)
        try Self.check(clinic, server, takenBefore: 1)
    }

    @Test("in the middle of writing down what became of a message writes nothing of it")
    func whileRecording() throws {
        let server = try StallingServer()
        let clinic = try Clinic.sending(to: server)
        try clinic.queue(2)
        try server.stall(at: "accepted")
        let worker = try clinic.briefWorker("--once")
        try server.wait(for: 2, "stalled")
        let database = try HeldDatabase(clinic)
        server.go()
        try clinic.wait(for: "the worker to be inside the gate") { HeldGate.isHeld(clinic) }
        try kill(worker)
        try database.release()
        #expect(try clinic.fates().map(\.state) == ["sending", "sending"])
        try Self.finish(clinic, server)
        try Self.check(clinic, server, takenBefore: 1)
    }

    @Test("before its lease is written down has taken nothing: all goes out once")
    func whileLeasing() throws {
        let server = try StallingServer()
        let clinic = try Clinic.sending(to: server)
        try clinic.queue(2)
        let database = try HeldDatabase(clinic)
        let worker = try clinic.briefWorker("--once")
        try clinic.wait(for: "the worker to be inside the gate") { HeldGate.isHeld(clinic) }
        try kill(worker)
        try database.release()
        #expect(try clinic.fates().allSatisfy { $0.state == "queued" && $0.attempts == 0 })
        try Self.finish(clinic, server)
        #expect(try clinic.fates().allSatisfy { $0.state == "sent" && $0.attempts == 1 })
        #expect(try server.taken() == ["<1@example.org>": 1, "<2@example.org>": 1])
    }

    @Test("twenty times at any moment loses no message and sends none twice but critical ones")
    func atRandom() throws {
        let server = try StallingServer(delay: 0.03)
        let clinic = try Clinic.sending(to: server)
        try clinic.queue(30)
        var queued = 30
        for _ in 1...20 {
            let worker = try clinic.briefWorker()
            let before = try server.taken().values.reduce(0, +)
            try clinic.wait(for: "the worker to send, or to have nothing to send") {
                let isDone = try clinic.fates().allSatisfy {
                    $0.state != "queued" && $0.state != "sending"
                }
                if isDone {
                    try clinic.queue(30, from: queued + 1)
                    queued += 30
                }
                return try server.taken().values.reduce(0, +) > before
            }
            usleep(UInt32.random(in: 0...120_000))
            try kill(worker)
        }
        try Self.finish(clinic, server)
        try Self.checkAll(clinic, server, queued)
        let lost = try clinic.sql(
            "SELECT count(*) FROM notification_attempts WHERE outcome = 'abandoned'")
        #expect(lost != ["0"], "no kill has hit anything")
    }

    @Test("is missed at once by another on its machine, however long its lease would last")
    func lastingLease() throws {
        let server = try StallingServer()
        let clinic = try Clinic.sending(to: server)
        try server.stall(at: "data")
        try clinic.queue(2)
        let worker = try clinic.start(["worker", "--once"])
        try server.wait(for: 2, "stalled")
        let other = try clinic.start(["worker"])
        try clinic.wait(for: "the other worker to listen") { clinic.startedWorkers() == 1 }
        try kill(worker)
        server.go()
        try clinic.waitUntilSettled()
        try other.end()
        try Self.check(clinic, server, takenBefore: 0)
    }

    private func kill(_ worker: RunningProgram) throws {
        worker.signal(SIGKILL)
        #expect(try worker.finish(timeout: .seconds(10)).status == .signalled(SIGKILL))
    }

    /// Two workers do what is left, end in order, and a third finds nothing more to do.
    private static func finish(_ clinic: Clinic, _ server: StallingServer) throws {
        let before = clinic.startedWorkers()
        let workers = try [clinic.briefWorker(), clinic.briefWorker()]
        // One that is asked to end before it listens ends by the signal.
        try clinic.wait(for: "both workers to listen") { clinic.startedWorkers() >= before + 2 }
        try clinic.waitUntilSettled()
        for worker in workers { try worker.end() }
        let (taken, fates) = (try server.taken(), try clinic.fates().map(\.description))
        let again = try clinic.briefWorker("--once")
        #expect(try again.finish().status == .success)
        #expect(try server.taken() == taken)
        #expect(try clinic.fates().map(\.description) == fates)
    }

    /// Message 1 is critical and goes out again; message 2 is not and waits for a person.
    private static func check(
        _ clinic: Clinic, _ server: StallingServer, takenBefore: Int
    ) throws {
        let fates = try clinic.fates()
        let taken = try server.taken()
        #expect(fates.map(\.state) == ["sent", "unknown"], "\(fates)")
        #expect(taken["<1@example.org>"] == takenBefore + 1)
        #expect(taken["<2@example.org>", default: 0] == takenBefore)
        #expect(fates[0].words.contains("sent again, its first fate is unknown"))
        #expect(fates[1].words.contains("may or may not have arrived"))
    }

    private static func checkAll(
        _ clinic: Clinic, _ server: StallingServer, _ count: Int
    ) throws {
        let (fates, taken) = (try clinic.fates(), try server.taken())
        #expect(fates.count == count)
        #expect(Set(taken.keys).isSubset(of: fates.map(\.messageID)))
        for fate in fates {
            let copies = taken[fate.messageID, default: 0]
            switch (fate.state, fate.isCritical) {
            case ("sent", false): #expect(copies == 1, "\(fate)")
            case ("unknown", false): #expect(copies <= 1, "\(fate)")
            case ("sent", true):
                #expect(copies >= 1, "\(fate)")
                #expect(
                    copies == 1 || fate.words.contains("its first fate is unknown"), "\(fate)")
            case ("unknown", true): #expect(fate.attempts >= 8, "\(fate)")
            default: Issue.record("\(fate)")
            }
        }
        #expect(try clinic.ask("audit", "verify")["ok"].flag == true)
        #expect(try clinic.sql("PRAGMA integrity_check") == ["ok"])
    }

    /// Whether a process waits for a file lock, as the kernel lists it.
    private static func waitsForALock(_ process: Int32) -> Bool {
        kernelFile("/proc/locks").split(separator: "\n").contains { line in
            let words = line.split(separator: " ")
            return words.contains("->") && words.contains("FLOCK") && words.contains("\(process)")
        }
    }
}
