public import HomeCareDomain
import HomeCareStore

/// Visits to come that a caregiver may not make any more.
public struct StrandedVisits: Equatable, Sendable {
    public let caregiver: Int64
    public let name: String
    public let count: Int

    public var reference: String { RecordKind.caregiver.reference(caregiver) }

    /// What is to be done about them.
    public var words: String { BookingSentences.stranded(name, count, reference) }
}

extension Clinic {
    /// How many caregivers are looked at.
    static let mostStranded = 20

    /// The visits to come that a caregiver may not make: the account is disabled, or the papers
    /// are not verified or end before. Nil where there are none.
    public func strandedVisits(_ actor: Actor, caregiver id: Int64) throws(ServiceError)
        -> StrandedVisits?
    {
        try read(as: actor) { db in
            guard reach(.book, actor) == .all || reach(.manageUsers, actor) == .all else {
                throw ServiceError.notPermitted(Acts.seeVisits)
            }
            return try strandedVisits(db, id)
        }
    }

    /// The same for whoever has an account.
    public func strandedVisits(_ actor: Actor, named name: String) throws(ServiceError)
        -> StrandedVisits?
    {
        let id = try read(as: actor) { db -> Int64? in
            guard let account = try UserQueries.account(db, named: name) else { return nil }
            return try CaregiverTimeQueries.caregiver(db, user: account.person.id)?.id
        }
        return try id.map { id throws(ServiceError) in
            try strandedVisits(actor, caregiver: id)
        } ?? nil
    }

    /// Everybody's visits to come that their caregivers may not make, by time.
    func strandedVisits(_ actor: Actor) throws(ServiceError) -> [Visit] {
        let caregivers = try read(as: actor) { db -> [BookableCaregiver] in
            guard reach(.book, actor) == .all else {
                throw ServiceError.notPermitted(Acts.seeVisits)
            }
            return try suspects(db)
        }
        var visits: [Visit] = []
        for caregiver in caregivers {
            visits += try appointments(
                actor,
                VisitFilter(
                    caregiverUser: caregiver.userID, from: firstNotAllowed(caregiver),
                    limit: Self.mostListedVisits))
        }
        return Array(
            visits.filter { [.requested, .confirmed].contains($0.state) }
                .sorted { ($0.startsAt, $0.id) < ($1.startsAt, $1.id) }
                .prefix(Self.mostListedVisits))
    }

    private func suspects(_ db: Connection) throws -> [BookableCaregiver] {
        try StrandedVisitQueries.suspects(db, after: now(), limit: Self.mostStranded)
            .compactMap { try CaregiverTimeQueries.caregiver(db, id: $0) }
    }

    /// From when on a caregiver may make no visit.
    private func firstNotAllowed(_ caregiver: BookableCaregiver) -> Instant {
        guard caregiver.isVerified, let last = caregiver.credentialUntil else { return now() }
        return max(now(), settings.zone.startOfDay(last.adding(days: 1)))
    }

    func strandedVisits(_ db: Connection, _ id: Int64) throws -> StrandedVisits? {
        try CaregiverTimeQueries.caregiver(db, id: id).flatMap { try strandedVisits(db, $0) }
    }

    private func strandedVisits(
        _ db: Connection, _ caregiver: BookableCaregiver
    ) throws -> StrandedVisits? {
        let count = try StrandedVisitQueries.count(
            db, caregiver: caregiver.id, from: firstNotAllowed(caregiver))
        guard count > 0 else { return nil }
        return StrandedVisits(caregiver: caregiver.id, name: caregiver.name, count: count)
    }

    /// Everybody's.
    func examineStranded() throws(ServiceError) -> [Finding] {
        let found = try ServiceError.translating {
            try store.read { db in try suspects(db).compactMap { try strandedVisits(db, $0) } }
        }
        guard !found.isEmpty else {
            return [
                Finding("visits", .good, "every visit to come is with somebody who may make it")
            ]
        }
        return found.map { Finding("visits", .notice, $0.words) }
    }
}
