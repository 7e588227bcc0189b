import Foundation
import TerminalHarness
import Testing

@Suite("A worker, while the disk fails")
struct WorkerFaultTests {
    @Test("goes on when the disk takes writes again, and loses no message")
    func full() throws {
        let disk = try BrokenDisk()
        try disk.mailIntoFolder()
        let seeded = try disk.mail()
        let worker = try disk.startedWorker()
        try disk.refuse(.full)
        try disk.fileElsewhere()
        try disk.wait(forLog: "\"trouble\"")
        #expect(try disk.waitingMail(besides: seeded) > 0)
        try disk.heal()
        for _ in 0..<300 where try disk.waitingMail(besides: seeded) > 0 { usleep(100_000) }
        #expect(try disk.waitingMail(besides: seeded) == 0)
        try worker.end()
        try disk.clinic.checkWhole()
    }

    @Test("writes down later what was sent while the disk was full, and sends it once")
    func unrecorded() throws {
        let server = try StallingServer()
        let disk = try BrokenDisk()
        let seeded = try disk.mail()
        try disk.clinic.folder.write(
            """
            email:
              host: 127.0.0.1
              port: \(server.port)
              security: none
              from: clinic@example.org
            """, to: "homecare.yaml")
        try server.stall(at: "accepted")
        let worker = try disk.startedWorker()
        try disk.fileElsewhere()
        try server.wait(for: 1, "stalled")
        try disk.refuse(.full)
        server.go()
        try disk.wait(forLog: "attempt not recorded")
        try disk.heal()
        for _ in 0..<300 where try disk.waitingMail(besides: seeded) > 0 { usleep(100_000) }
        try worker.end()
        let fates = try disk.clinic.notifications().filter {
            $0.channel == "email" && !seeded.contains($0.reference)
        }
        #expect(Set(fates.map(\.state)) == ["sent"])
        #expect(try server.taken().values.allSatisfy { $0 == 1 })
        try disk.clinic.checkWhole()
    }

    @Test("ends when a flush fails and says so; what it left is there for the next one")
    func unflushed() throws {
        let disk = try BrokenDisk()
        try disk.mailIntoFolder()
        let worker = try disk.startedWorker()
        try disk.refuse(.unflushed)
        try disk.fileElsewhere()
        let ofReport = try disk.mail()
        let run = try worker.finish(timeout: .seconds(60))
        #expect(run.status == .exited(69), "\(run.errors)")
        #expect(run.errors.contains("this worker has ended"), "\(run.errors)")
        try disk.heal()
        // What it had taken waits for the end of its lease, the rest is sent at once.
        let next = try disk.startedWorker()
        try next.end()
        #expect(try disk.mail() == ofReport)
        try disk.clinic.checkWhole()
    }
}

extension BrokenDisk {
    fileprivate func mailIntoFolder() throws {
        let mail = clinic.folder.file("mail")
        try clinic.folder.write("email:\n  folder: \(mail)", to: "homecare.yaml")
    }

    fileprivate func startedWorker() throws -> RunningProgram {
        let before = log().components(separatedBy: "\"started\"").count
        let worker = try clinic.start(["worker"])
        try wait(forLog: "\"started\"", count: before)
        return worker
    }

    /// A critical report by a process that no fault reaches.
    fileprivate func fileElsewhere() throws {
        let visit = try clinic.dueVisit()
        let healthy = clinic.environment.filter { $0.key != "LD_PRELOAD" }
        let run = try ProgramRun(
            clinic.program, ["reports", "create", "--as", "amina"], environment: healthy,
            input: try clinic.criticalReport(of: visit), directory: clinic.folder.path)
        try #require(run.status == .success, "\(run.errors)")
    }

    /// How many e-mails of the report are not sent yet.
    fileprivate func waitingMail(besides seeded: [String]) throws -> Int {
        try clinic.notifications().filter {
            $0.channel == "email" && ["queued", "sending"].contains($0.state)
                && !seeded.contains($0.reference)
        }.count
    }

    /// Every e-mail there is, whatever became of it.
    fileprivate func mail() throws -> [String] {
        try clinic.notifications().filter { $0.channel == "email" }.map(\.reference)
    }

    private func log() -> String {
        let data = FileManager.default.contents(atPath: clinic.folder.file("worker.log"))
        return String(decoding: data ?? Data(), as: UTF8.self)
    }

    fileprivate func wait(forLog text: String, count: Int = 1) throws {
        for _ in 0..<600 {
            if log().components(separatedBy: text).count > count { return }
            usleep(50_000)
        }
        throw HarnessError.timedOut(waitingFor: text, shown: log())
    }
}
