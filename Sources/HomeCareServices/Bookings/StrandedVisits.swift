public import HomeCareDomain
import HomeCareStore

/// Visits to come that a caregiver may not make any more.
public struct StrandedVisits: Equatable, Sendable {
    public let caregiver: Int64
    public let name: String
    public let count: Int
    public let cause: StrandedCause

    public var reference: String { RecordKind.caregiver.reference(caregiver) }

    /// What is to be done about them.
    public var words: String {
        BookingSentences.stranded(name, count, cause.words, reference)
    }
}

/// A visit to come that somebody must see to, and why.
public struct StrandedVisit: Hashable, Codable, Sendable {
    public let visit: Visit
    public let cause: StrandedCause
}

/// The visits to come that somebody must see to, by time.
public struct StrandedList: Sendable {
    public let visits: [StrandedVisit]
    /// Whether there are more, or more caregivers of whom there are.
    public let isCut: Bool
    /// Until when visits were compared with their caregivers' availability; nil where all were.
    public let lookedUntil: Instant?
}

extension Clinic {
    /// How many caregivers are looked at who may make no visits.
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

    /// Everybody's visits to come that their caregivers may not make, or that lie outside their
    /// availability by now and were not kept knowingly.
    public func strandedVisits(_ actor: Actor) throws(ServiceError) -> StrandedList {
        try read(as: actor) { db in
            guard reach(.book, actor) == .all else {
                throw ServiceError.notPermitted(Acts.seeVisits)
            }
            let suspects = try suspects(db)
            let outside = try visitsOutside(db)
            var causes = Dictionary(
                outside.visits.map { ($0.id, $0.cause) }, uniquingKeysWith: { first, _ in first })
            var visits = try outside.visits.prefix(Self.mostListedVisits).compactMap {
                try VisitQueries.visit(db, id: $0.id)
            }
            for caregiver in suspects.caregivers {
                for visit in try notAllowed(db, caregiver) {
                    if causes[visit.id] == nil { visits.append(visit) }
                    causes[visit.id] = cause(caregiver)
                }
            }
            let all = visits.sorted { ($0.startsAt, $0.id) < ($1.startsAt, $1.id) }
            return StrandedList(
                visits: all.prefix(Self.mostListedVisits).compactMap { visit in
                    causes[visit.id].map {
                        StrandedVisit(visit: told(visit, to: actor), cause: $0)
                    }
                },
                isCut: suspects.isCut || causes.count > Self.mostListedVisits,
                lookedUntil: outside.lookedUntil)
        }
    }

    /// The visits to come of somebody who may not make them.
    private func notAllowed(_ db: Connection, _ caregiver: BookableCaregiver) throws -> [Visit] {
        try VisitQueries.list(
            db,
            VisitFilter(
                caregiverUser: caregiver.userID, from: firstNotAllowed(caregiver),
                limit: Self.mostListedVisits)
        ).filter { [.requested, .confirmed].contains($0.state) }
    }

    private func suspects(_ db: Connection) throws
        -> (caregivers: [BookableCaregiver], isCut: Bool)
    {
        let ids = try StrandedVisitQueries.suspects(
            db, after: now(), limit: Self.mostStranded + 1)
        return (
            try ids.prefix(Self.mostStranded).compactMap {
                try CaregiverTimeQueries.caregiver(db, id: $0)
            }, ids.count > Self.mostStranded
        )
    }

    /// From when on a caregiver may make no visit.
    private func firstNotAllowed(_ caregiver: BookableCaregiver) -> Instant {
        guard caregiver.isVerified, let last = caregiver.credentialUntil else { return now() }
        return max(now(), settings.zone.startOfDay(last.adding(days: 1)))
    }

    /// Why the caregiver of a visit to come may not make it any more; nil where they may.
    func stranded(_ db: Connection, _ visit: Visit) throws -> StrandedCause? {
        guard [.requested, .confirmed].contains(visit.state),
            let caregiver = try CaregiverTimeQueries.caregiver(db, id: visit.caregiverID),
            visit.startsAt >= firstNotAllowed(caregiver)
        else { return nil }
        return cause(caregiver)
    }

    private func cause(_ caregiver: BookableCaregiver) -> StrandedCause {
        guard caregiver.isActive else { return .disabled }
        guard caregiver.isVerified, let last = caregiver.credentialUntil else {
            return .unverified
        }
        return .papersEnd(last)
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
        return StrandedVisits(
            caregiver: caregiver.id, name: caregiver.name, count: count, cause: cause(caregiver))
    }

    /// Everybody's who may not make them, in sentences.
    func strandedSentences(_ db: Connection) throws -> [String] {
        let suspects = try suspects(db)
        return try suspects.caregivers.compactMap { try strandedVisits(db, $0)?.words }
            + (suspects.isCut ? [BookingSentences.moreStranded(Self.mostStranded)] : [])
    }
}
