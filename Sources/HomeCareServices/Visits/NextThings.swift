public import HomeCareDomain
import HomeCareStore

/// One kind of things that may need a person, and who looks after them.
struct NextSource: Sendable {
    let roles: Set<Role>
    let find: @Sendable (Clinic, Connection, NextAsker) throws -> [NextThing]
}

/// Who asks what is next.
struct NextAsker: Sendable {
    let actor: Actor
    let user: Int64
    /// The appointments whose reports were begun, the newest first.
    let drafts: [Int64]
    let now: Instant
}

extension Clinic {
    /// How many things of one kind are looked at.
    private static let most = 10

    /// What needs somebody, the most urgent first.
    /// - Parameter drafts: the appointments whose reports were begun and not filed.
    public func nextThings(for actor: Actor, drafts: [Int64] = []) throws(ServiceError)
        -> [NextThing]
    {
        try read(as: actor) { db in
            guard let role = actor.role, let user = actor.userID else { return [] }
            let asker = NextAsker(actor: actor, user: user, drafts: drafts, now: now())
            return try Self.nextSources.filter { $0.roles.contains(role) }
                .flatMap { try $0.find(self, db, asker) }
        }
    }

    /// The next thing that needs somebody: the first that was not shown to them yet, so that one
    /// they leave as it is does not hide the others.
    public func nextThing(
        for actor: Actor, drafts: [Int64] = [], shown: Set<NextThing> = []
    ) throws(ServiceError) -> NextThing? {
        let things = try nextThings(for: actor, drafts: drafts)
        return things.first { !shown.contains($0) } ?? things.first
    }

    /// In the order in which they are looked for.
    static let nextSources: [NextSource] = [
        NextSource(roles: [.caregiver, .physician, .admin], find: alerts),
        NextSource(roles: [.caregiver], find: drafts),
        NextSource(roles: [.caregiver], find: dueReports),
        NextSource(roles: [.caregiver], find: requests),
        NextSource(roles: [.caregiver], find: nextVisits),
        NextSource(roles: [.physician]) { _, db, asker in
            try NextThingQueries.completions(db, physician: asker.user, limit: most)
                .map { .completion(patient: $0.patient, name: $0.name) }
        },
        NextSource(roles: [.physician]) { _, db, asker in
            try NextThingQueries.badReports(
                db, physician: asker.user, since: asker.now.adding(minutes: -7 * 24 * 60),
                limit: most
            ).map { .badReport($0.report, patient: $0.name) }
        },
        NextSource(roles: [.admin]) { _, db, _ in
            try NextThingQueries.stoppedChannels(db).map { .channel($0) }
        },
        NextSource(roles: [.admin]) { _, db, asker in
            let since = asker.now.adding(minutes: -90 * 24 * 60)
            return try [NotificationState.failed, .unknown].flatMap { state in
                try NextThingQueries.lostMessages(db, state, since: since, limit: most)
            }.map { .message($0.message, recipient: $0.recipient) }
        },
        NextSource(roles: [.receptionist, .admin]) { clinic, db, _ in
            try clinic.bookingsToDecide(db).prefix(most).map {
                .bookings(patient: $0.visit.patientID, name: $0.visit.patientName)
            }
        },
        NextSource(roles: [.receptionist, .admin], find: requests),
    ]

    private static func alerts(
        _ clinic: Clinic, _ db: Connection, _ asker: NextAsker
    ) throws -> [NextThing] {
        let scope = try clinic.scope(.seeAlerts, asker.actor, to: Acts.seeAlerts)
        return try AlertQueries.unresolved(db, scope: scope, at: asker.now, limit: most)
            .map { $0.asOf(asker.now) }.filter { $0.state == .open }
            .map { .alert($0.id, patient: $0.patientName) }
    }

    private static func drafts(
        _ clinic: Clinic, _ db: Connection, _ asker: NextAsker
    ) throws -> [NextThing] {
        try asker.drafts.prefix(most).compactMap { appointment in
            guard let visit = try VisitQueries.visit(db, id: appointment),
                try VisitQueries.caregiverUser(db, appointment: appointment) == asker.user
            else { return nil }
            return .draft(appointment, patient: visit.patientName)
        }
    }

    private static func requests(
        _ clinic: Clinic, _ db: Connection, _ asker: NextAsker
    ) throws -> [NextThing] {
        try clinic.requestsToAnswer(db, asker.actor).prefix(most)
            .map { .request($0.visit.id, patient: $0.visit.patientName) }
    }

    /// A visit that is running, then those of the last fortnight that are over, the oldest first.
    private static func dueReports(
        _ clinic: Clinic, _ db: Connection, _ asker: NextAsker
    ) throws -> [NextThing] {
        let visits = try VisitQueries.list(
            db,
            VisitFilter(
                caregiverUser: asker.user, from: asker.now.adding(minutes: -14 * 24 * 60),
                until: asker.now.adding(minutes: 24 * 60)))
        let due = visits.filter { visit in
            guard visit.reportID == nil, !asker.drafts.contains(visit.id) else { return false }
            switch visit.state {
            case .inProgress, .completed: return true
            case .confirmed: return visit.endsAt <= asker.now
            default: return false
            }
        }
        let running = due.filter { $0.state == .inProgress }
        return (running + due.filter { $0.state != .inProgress }).prefix(most)
            .map { .report($0.id, patient: $0.patientName) }
    }

    private static func nextVisits(
        _ clinic: Clinic, _ db: Connection, _ asker: NextAsker
    ) throws -> [NextThing] {
        try VisitQueries.list(
            db,
            VisitFilter(
                caregiverUser: asker.user, from: asker.now.adding(minutes: -24 * 60),
                until: asker.now.adding(minutes: 7 * 24 * 60))
        ).filter { $0.state == .confirmed && $0.endsAt > asker.now }
            .prefix(1).map { .visit($0.id, patient: $0.patientName) }
    }
}
