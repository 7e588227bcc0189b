import Foundation
import Glibc
import TerminalHarness
import Testing

/// One message as the file has it after all.
struct Fate: CustomStringConvertible {
    let messageID: String
    let state: String
    let isCritical: Bool
    let attempts: Int
    /// What is known, and the words of every attempt.
    let words: String

    var description: String { "\(messageID) \(state) \(attempts): \(words)" }
}

extension Clinic {
    /// An empty clinic that sends through a server, whose settings a worker has noted already.
    static func sending(to server: StallingServer) throws -> Clinic {
        let clinic = try Clinic()
        try clinic.folder.write(mail(to: server), to: "homecare.yaml")
        try clinic.require("init")
        try clinic.require("worker", "--once")
        return clinic
    }

    /// The settings by which e-mail goes to a server.
    static func mail(to server: StallingServer) -> String {
        """
        email:
          host: 127.0.0.1
          port: \(server.port)
          security: none
          from: clinic@example.org
        """
    }

    /// Queues so many messages, every other one critical; the numbers begin where given.
    func queue(_ count: Int, from first: Int = 1) throws {
        try sql(
            """
            INSERT INTO notifications (purpose, channel, state, state_since, recipient_name,
                address, subject, body, critical, message_id, dedupe_key, due_at, created_at)
            WITH RECURSIVE numbers (n) AS (SELECT \(first)
                UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < \(first + count))
            SELECT 'test', 'email', 'queued', 0, 'Somebody', 'somebody@example.org',
                'Number ' || n, 'Words.', n % 2, '<' || n || '@example.org>', 'test ' || n, 0, 0
            FROM numbers
            """)
        // The program's own writers ring this bell; a worker that sleeps hears nothing else.
        utimes(database + ".lock", nil)
    }

    /// A worker whose leases are short, so that nobody waits for the dead.
    func briefWorker(_ words: String...) throws -> RunningProgram {
        try start(["worker", "--lease-seconds", "1"] + words)
    }

    /// How many workers have begun to listen so far.
    func startedWorkers() -> Int {
        let log = FileManager.default.contents(atPath: folder.file("worker.log")) ?? Data()
        return String(decoding: log, as: UTF8.self).components(separatedBy: "\"started\"").count - 1
    }

    func fates() throws -> [Fate] {
        try sql(
            """
            SELECT message_id || '|' || state || '|' || critical || '|' || attempts || '|'
                || replace(detail, '|', '/') || coalesce((SELECT group_concat(detail, '; ')
                    FROM notification_attempts WHERE notification_id = notifications.id), '')
            FROM notifications ORDER BY id
            """
        ).map { row in
            let parts = row.split(separator: "|", maxSplits: 4, omittingEmptySubsequences: false)
                .map(String.init)
            return Fate(
                messageID: parts[0], state: parts[1], isCritical: parts[2] == "1",
                attempts: Int(parts[3]) ?? 0, words: parts[4])
        }
    }

    /// Waits until nothing is queued or on its way; the other states are ends.
    func waitUntilSettled() throws {
        try wait(for: "every message to have an end") {
            try fates().allSatisfy { $0.state != "queued" && $0.state != "sending" }
        }
    }

    func wait(
        for what: String, timeout: Duration = .seconds(60), until isSo: () throws -> Bool
    ) throws {
        let end = ContinuousClock.now + timeout
        while try !isSo() {
            guard ContinuousClock.now < end else {
                throw HarnessError.timedOut(waitingFor: what, shown: "\(try fates())")
            }
            usleep(20_000)
        }
    }
}

/// The write gate of a clinic, taken by the test.
final class HeldGate {
    private let descriptor: Int32

    init(_ clinic: Clinic) throws {
        descriptor = open(clinic.database + ".lock", O_RDWR | O_CLOEXEC)
        try #require(flock(descriptor, LOCK_EX) == 0)
    }

    func release() { close(descriptor) }

    /// Whether somebody else has it now.
    static func isHeld(_ clinic: Clinic) -> Bool {
        let descriptor = open(clinic.database + ".lock", O_RDWR | O_CLOEXEC)
        defer { close(descriptor) }
        return flock(descriptor, LOCK_EX | LOCK_NB) != 0
    }
}

/// SQLite's own write lock, held by another process: who has the gate waits in BEGIN.
final class HeldDatabase {
    private let program: RunningProgram

    init(_ clinic: Clinic) throws {
        let script = """
            import sqlite3, sys
            db = sqlite3.connect(sys.argv[1], isolation_level=None)
            db.execute("BEGIN IMMEDIATE")
            print("held", flush=True)
            sys.stdin.read()
            """
        program = try RunningProgram(
            "/usr/bin/python3", ["-c", script, clinic.database], keepsInputOpen: true)
        try program.wait(forOutput: "the lock", timeout: .seconds(20)) { $0.contains("held") }
    }

    func release() throws {
        program.closeInput()
        _ = try program.finish(timeout: .seconds(20))
    }
}
