public import HomeCareDomain
import HomeCareStore

/// What the check of the audit found.
public struct AuditVerdict: Equatable, Sendable {
    /// How many entries there are.
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
        try ServiceError.translating {
            try require(.readAudit, actor, to: "read the audit")
            var previous = ""
            var last: Int64 = 0
            while true {
                let entries = try store.read { try AuditQueries.after($0, last, limit: 2000) }
                if entries.isEmpty { break }
                for entry in entries {
                    guard entry.id == last + 1, try entry.chain == link(previous, entry.canonical)
                    else {
                        return AuditVerdict(
                            entries: Int(last), head: previous, brokenAt: entry.id)
                    }
                    previous = entry.chain
                    last = entry.id
                }
            }
            return AuditVerdict(entries: Int(last), head: previous, brokenAt: nil)
        }
    }
}
