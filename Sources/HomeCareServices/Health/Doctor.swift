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
                Finding(DoctorSentences.audit, .bad, DoctorSentences.auditBroken($0))
            }
                ?? Finding(
                    DoctorSentences.audit, .good, DoctorSentences.auditWhole(verdict.entries)))
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
            Finding(
                DoctorSentences.schema, .good,
                DoctorSentences.version(try store.schemaVersion())),
            Finding(
                DoctorSentences.durability, synchronous == 2 ? .good : .bad,
                synchronous == 2
                    ? DoctorSentences.flushed : DoctorSentences.notFlushed(synchronous)),
            Finding(
                DoctorSentences.integrity, problems.isEmpty ? .good : .bad,
                problems.isEmpty
                    ? DoctorSentences.noFault
                    : DoctorSentences.faults(problems.joined(separator: "; "))),
        ]
    }

    private func examine(worker: WorkerView) -> Finding {
        func finding(_ verdict: Finding.Verdict, _ words: String) -> Finding {
            Finding(DoctorSentences.worker, verdict, words)
        }
        return switch worker {
        case .running: finding(.good, DoctorSentences.atWork)
        case .silent(let at): finding(.bad, DoctorSentences.silent(seen(at)))
        case .stopped(let at): finding(.notice, DoctorSentences.stopped(seen(at)))
        case .never: finding(.notice, DoctorSentences.neverRun)
        }
    }

    private func seen(_ at: Instant) -> String {
        let age = now().minutes(since: at)
        return age < 1
            ? DoctorSentences.justNow : DoctorSentences.ago(ageInWords(minutes: age))
    }
}
