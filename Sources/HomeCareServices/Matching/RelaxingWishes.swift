public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// Where nobody who fits is free: each part of the wish that could be let go by itself, and how
    /// many would be free then, the most first. Parts that would not help are left out; where none
    /// helps by itself it is tried with two at once.
    public func relaxations(
        _ wish: CareWish, as actor: Actor
    ) throws(ServiceError) -> [Relaxation] {
        try read(as: actor) { db in
            let wish = try checked(wish, actor, db)
            var found = try Relaxed.allCases.compactMap { try relaxation($0, of: wish, db) }
            if found.isEmpty { found = try withTwo(wish, db) }
            // The table's order decides among equals.
            return found.enumerated().sorted {
                ($1.element.freeCount, $0.offset) < ($0.element.freeCount, $1.offset)
            }.map(\.element)
        }
    }

    /// Each two parts that help together; of the times only the most that can be let go.
    private func withTwo(_ wish: CareWish, _ db: Connection) throws -> [Relaxation] {
        let parts = Relaxed.allCases.filter {
            ![.time, .nextDay, .dayBefore].contains($0)
                && $0.wish(from: wish, zone: settings.zone) != nil
        }
        return try parts.enumerated().flatMap { index, first in
            try parts[(index + 1)...].compactMap {
                try relaxation(first, also: $0, of: wish, db)
            }
        }
    }

    private func relaxation(
        _ relaxed: Relaxed, also: Relaxed? = nil, of wish: CareWish, _ db: Connection
    ) throws -> Relaxation? {
        let zone = settings.zone
        guard let first = relaxed.wish(from: wish, zone: zone),
            let easier = also == nil ? first : also?.wish(from: first, zone: zone),
            easier.starts(now: now(), zone: zone).upperBound > now()
        else { return nil }
        let search = try CaregiverFinder(db, easier, now: now(), zone: zone, ownHold: nil)
            .find(limit: Relaxation.mostCounted)
        guard let best = search.matches.first, best.standing.isFree else { return nil }
        return Relaxation(
            relaxed: relaxed, also: also, wish: easier, freeCount: search.freeCount, best: best)
    }
}
