public import HomeCareDomain
import HomeCareStore

/// What the check of the audit found.
public struct AuditVerdict: Equatable, Sendable {
    /// How many entries hold, from the first.
    public let entries: Int
    /// The newest link; kept off the machine, it shows a cut-off tail.
    public let head: String
    /// The first entry whose link does not hold; nil when all do.
    public let brokenAt: Int64?
}

extension Clinic {
    func audit(
        _ db: Connection, _ actor: Actor, _ action: String, _ entity: String, _ id: Int64?,
        patient: Int64? = nil, detail: String = ""
    ) throws {
        try AuditQueries.append(
            db,
            AuditEntry(
                at: now(), actor: actor, action: action, entity: entity, entityID: id,
                patient: patient, detail: detail), link: link)
    }

    /// Writes down that somebody opened a health record: once a record, person and sitting.
    func noteOpening(_ actor: Actor, _ entity: String, _ id: Int64, patient: Int64) throws {
        let action = "opened"
        let noted = try store.read {
            try AuditQueries.isNoted(
                $0, sitting: actor.sitting, action: action, entity: entity, id: id)
        }
        guard !noted else { return }
        try store.write(rings: false) { db in
            try audit(db, actor, action, entity, id, patient: patient)
        }
    }

    /// Follows the audit chain from its beginning and finds the first broken link.
    public func verifyAudit(_ actor: Actor) throws(ServiceError) -> AuditVerdict {
        var good = AuditVerdict(entries: 0, head: "", brokenAt: nil)
        while true {
            let entries = try read(as: actor) { db in
                try require(.readAudit, actor, to: Acts.readAudit)
                return try AuditQueries.after(db, Int64(good.entries), limit: 2000)
            }
            if entries.isEmpty { return good }
            good = try ServiceError.translating { try follow(entries, after: good) }
            if good.brokenAt != nil { return good }
        }
    }

    private func follow(_ entries: [AuditLine], after start: AuditVerdict) throws -> AuditVerdict {
        var good = start
        for entry in entries {
            let holds = try entry.chain == link(good.head, entry.canonical)
            guard holds, entry.id == Int64(good.entries) + 1 else {
                return AuditVerdict(entries: good.entries, head: good.head, brokenAt: entry.id)
            }
            good = AuditVerdict(entries: Int(entry.id), head: entry.chain, brokenAt: nil)
        }
        return good
    }
}
