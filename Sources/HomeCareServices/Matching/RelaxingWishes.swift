public import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// Where nobody who fits is free: each part of the wish that could be let go by itself, and how
    /// many would be free then, the most first. Parts that would not help are left out.
    public func relaxations(
        _ wish: CareWish, as actor: Actor
    ) throws(ServiceError) -> [Relaxation] {
        try read(as: actor) { db in
            let wish = try checked(wish, actor, db)
            let found = try Relaxed.allCases.compactMap { try relaxation($0, of: wish, db) }
            // The table's order decides among equals.
            return found.enumerated().sorted {
                ($1.element.freeCount, $0.offset) < ($0.element.freeCount, $1.offset)
            }.map(\.element)
        }
    }

    private func relaxation(
        _ relaxed: Relaxed, of wish: CareWish, _ db: Connection
    ) throws -> Relaxation? {
        let zone = settings.zone
        guard let easier = relaxed.wish(from: wish, zone: zone),
            easier.starts(now: now(), zone: zone).upperBound > now()
        else { return nil }
        let search = try CaregiverFinder(db, easier, now: now(), zone: zone, ownHold: nil)
            .find(limit: Relaxation.mostCounted)
        guard let best = search.matches.first, best.standing.isFree else { return nil }
        return Relaxation(
            relaxed: relaxed, wish: easier, freeCount: search.freeCount, best: best)
    }
}
