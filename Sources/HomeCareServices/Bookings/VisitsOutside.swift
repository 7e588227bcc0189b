import HomeCareDomain
import HomeCareStore

/// A visit to come that lies outside its caregiver's availability by now.
struct VisitOutside {
    let id: Int64
    let caregiver: Int64
    let startsAt: Instant
    let cause: StrandedCause
}

/// Time off that was taken and hours that were changed after visits were booked.
extension Clinic {
    /// How many visits to come are compared with their caregivers' availability.
    static let mostComparedVisits = 2000

    /// The next visits that lie outside, by time, and until when was looked where not all were.
    func visitsOutside(_ db: Connection) throws
        -> (visits: [VisitOutside], lookedUntil: Instant?)
    {
        let next = try StrandedVisitQueries.next(
            db, after: now(), limit: Self.mostComparedVisits + 1)
        let visits = next.prefix(Self.mostComparedVisits)
        guard let first = visits.first, let last = visits.last else { return ([], nil) }
        let zone = settings.zone
        let availabilities = try CaregiverTimeQueries.availabilities(
            db, of: Set(visits.map(\.caregiver)), from: zone.date(of: first.startsAt),
            until: zone.date(of: last.endsAt).adding(days: 1), zone: zone)
        let found = visits.compactMap { visit -> VisitOutside? in
            let why = outside(
                shape(from: visit.startsAt, until: visit.endsAt, visit.mode), at: visit.startsAt,
                availabilities[visit.caregiver] ?? CaregiverAvailability())
            return why.map {
                VisitOutside(
                    id: visit.id, caregiver: visit.caregiver, startsAt: visit.startsAt,
                    cause: cause($0))
            }
        }
        return (found, next.count > visits.count ? last.startsAt : nil)
    }

    private func cause(_ why: Unavailability) -> StrandedCause {
        if case .away = why { return .timeOff }
        return .hours
    }

    /// What the doctor says of visits to come that somebody must see to.
    func examineStranded() throws(ServiceError) -> [Finding] {
        try ServiceError.translating {
            try store.read { db in
                let outside = try visitsOutside(db)
                let found =
                    try strandedSentences(db) + outsideSentences(db, outside.visits)
                let good = found.isEmpty ? [BookingSentences.noneStranded] : []
                let looked =
                    outside.lookedUntil.map {
                        [
                            BookingSentences.lookedUntil(
                                Self.mostComparedVisits, settings.zone.dayAndClock($0, now: now()))
                        ]
                    } ?? []
                return found.map { Finding("visits", .notice, $0) }
                    + (good + looked).map { Finding("visits", .good, $0) }
            }
        }
    }

    /// One sentence for each caregiver, the first visit named.
    private func outsideSentences(_ db: Connection, _ visits: [VisitOutside]) throws -> [String] {
        let groups = Dictionary(grouping: visits, by: \.caregiver).values
            .sorted { ($0[0].startsAt, $0[0].id) < ($1[0].startsAt, $1[0].id) }
        let sentences = try groups.prefix(Self.mostStranded).map { own in
            let name = try CaregiverTimeQueries.caregiver(db, id: own[0].caregiver)?.name ?? ""
            let causes = [StrandedCause.timeOff, .hours].filter { cause in
                own.contains { $0.cause == cause }
            }
            return BookingSentences.outside(
                name, own.count, causes.map(\.words).joined(separator: ", "),
                RecordKind.appointment.reference(own[0].id),
                settings.zone.dayAndClock(own[0].startsAt, now: now()))
        }
        let more = groups.count - sentences.count
        return sentences + (more > 0 ? [BookingSentences.moreOutside(more)] : [])
    }
}
