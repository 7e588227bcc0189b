public import HomeCareDomain
import HomeCareStore

/// One thing that the doctor looked at.
public struct Finding: Codable, Equatable, Sendable {
    public enum Verdict: String, Codable, Sendable {
        case good, notice, bad
    }

    public let subject: String
    public let verdict: Verdict
    public let words: String

    public init(_ subject: String, _ verdict: Verdict, _ words: String) {
        self.subject = subject
        self.verdict = verdict
        self.words = words
    }
}

extension Clinic {
    /// Looks at the database, its audit, its worker and its messages.
    public func examine(_ actor: Actor) throws(ServiceError) -> [Finding] {
        _ = try read(as: actor) { _ in
            try require(.readAudit, actor, to: Acts.examine)
        }
        var findings = try ServiceError.translating { try examineFile() }
        let verdict = try verifyAudit(actor)
        findings.append(
            verdict.brokenAt.map {
                Finding(
                    "audit", .bad,
                    "the chain is broken at entry \($0): homecare audit verify says more")
            } ?? Finding("audit", .good, "\(verdict.entries) entries, chain unbroken"))
        let worker = try ServiceError.translating { try store.read { try workerView($0) } }
        findings.append(examine(worker: worker))
        findings += try examineMessages(hasHadWorker: worker != .never)
        findings += try examineStranded()
        findings += examineVisits()
        return findings
    }

    private func examineFile() throws -> [Finding] {
        let problems = try store.integrity()
        let synchronous = try store.synchronous()
        return [
            Finding("schema", .good, "version \(try store.schemaVersion())"),
            Finding(
                "durability", synchronous == 2 ? .good : .bad,
                synchronous == 2
                    ? "every commit is flushed to the disk (synchronous=FULL)"
                    : "commits are not flushed (synchronous=\(synchronous))"),
            Finding(
                "integrity", problems.isEmpty ? .good : .bad,
                problems.isEmpty
                    ? "no fault found"
                    : problems.joined(separator: "; ")
                        + ": keep this file and restore a backup beside it"),
        ]
    }

    private func examine(worker: WorkerView) -> Finding {
        let start = "messages wait. Start: homecare worker"
        return switch worker {
        case .running: Finding("worker", .good, "at work")
        case .silent(let at):
            Finding(
                "worker", .bad,
                "ended without a word, or hangs; last seen \(seen(at)): \(start)")
        case .stopped(let at):
            Finding("worker", .notice, "not running; stopped \(seen(at)): \(start)")
        case .never: Finding("worker", .notice, "none has ever run: \(start)")
        }
    }

    private func seen(_ at: Instant) -> String {
        let age = now().minutes(since: at)
        return age < 1 ? "just now" : "\(ageInWords(minutes: age)) ago"
    }
}
