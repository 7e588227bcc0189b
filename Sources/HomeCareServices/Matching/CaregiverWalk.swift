import HomeCareDomain
import HomeCareStore

/// Somebody who may be offered, and where they stand as far as their time is not asked.
struct Candidate {
    let place: CaregiverPlace
    var standing: Standing
}

/// Gives the caregivers who fit a wish, one batch after the other, in the ladder's order as far as
/// time is not asked: first those few who are known to the patient, ranked by themselves; then
/// through the index, which is in the order of the rungs that are left. Where few have the name
/// that was typed, only their places in the index are looked at.
struct CaregiverWalk {
    private let db: Connection
    private let wish: CareWish
    private let filter: PlaceFilter
    private let known: KnownCaregivers
    private var ranked: [Candidate] = []
    private var lanes: [PlaceLane]
    private var last: PlaceKey?
    /// Those of the name that was typed, in the index's order; nil where they are too many.
    private let named: [PlaceKey]?
    /// How many of them were looked at in this lane.
    private var asked = 0
    private var given: Set<Int64> = []
    /// How many rows of the index may still be looked through.
    private var budget: Int
    /// How many rows of the index were looked through.
    private(set) var seen = 0
    private var stride = shortestStride
    /// Whether the index went on where the walk stopped.
    private(set) var isCut = false

    /// Where more have the name, they stand close enough in the index.
    static let mostNamed = 1024
    /// So many rows are looked through at once, more and more where hardly anybody fits.
    private static let shortestStride = 256
    private static let longestStride = 4096

    init(
        _ db: Connection, _ wish: CareWish, _ filter: PlaceFilter, known: KnownCaregivers,
        named: [PlaceKey]?, budget: Int
    ) throws {
        self.budget = budget
        self.db = db
        self.wish = wish
        self.filter = filter
        self.known = known
        self.named = named
        lanes = Self.lanes(wish)
        let few = known.caregivers.sorted()
        if !few.isEmpty {
            let counties = Set(lanes.map(\.county)).sorted()
            ranked = best(
                try PlaceQueries.among(db, filter, caregivers: few, counties: counties))
        }
    }

    /// Where the index is walked through: who lives in the county, who comes there, and for a
    /// visit over video everybody else.
    private static func lanes(_ wish: CareWish) -> [PlaceLane] {
        let anywhere = PlaceLane(county: "", isAway: false)
        guard let county = wish.county else { return [anywhere] }
        let near = [false, true].map { PlaceLane(county: county, isAway: $0) }
        return isAnywhere(wish) ? near + [anywhere] : near
    }

    /// Whether those of other counties may be offered.
    static func isAnywhere(_ wish: CareWish) -> Bool {
        wish.county == nil || wish.mode == .virtual
    }

    /// The next ones; none at the end.
    mutating func next(_ count: Int) throws -> [Candidate] {
        if !ranked.isEmpty {
            let batch = Array(ranked.prefix(count))
            ranked.removeFirst(batch.count)
            given.formUnion(batch.map(\.place.caregiver))
            return batch
        }
        while let lane = lanes.first {
            guard budget > 0 else {
                isCut = true
                break
            }
            let places =
                try named.map { try nextNamed($0, of: lane) } ?? stretch(of: lane, count)
            let fresh = places.filter { given.insert($0.caregiver).inserted }
            if !fresh.isEmpty { return fresh.map(candidate) }
        }
        return []
    }

    /// Looks at the next of those who have the name, and goes on to the next lane after them.
    private mutating func nextNamed(
        _ named: [PlaceKey], of lane: PlaceLane
    ) throws -> [CaregiverPlace] {
        let keys = named[asked...].prefix(PlaceQueries.atOnce)
        asked += keys.count
        budget -= keys.count
        seen += keys.count
        if asked == named.count {
            lanes.removeFirst()
            asked = 0
        }
        return try PlaceQueries.at(db, filter, lane, keys)
    }

    /// Looks through the next rows of a lane, and goes on to the next lane at its end.
    private mutating func stretch(of lane: PlaceLane, _ count: Int) throws -> [CaregiverPlace] {
        let end = try PlaceQueries.further(db, filter, lane, after: last, by: stride)
        budget -= stride
        seen += stride
        let places = try PlaceQueries.next(
            db, filter, lane, after: last, upTo: end, limit: count)
        if places.count == count, let place = places.last {
            last = place.key
        } else if let end, end.ratingPoints >= filter.leastRatingPoints ?? 0 {
            last = end
            stride = min(stride * 4, Self.longestStride)
        } else {
            lanes.removeFirst()
            last = nil
        }
        return places
    }

    /// Each of them once, at the best of their places, in order.
    private func best(_ places: [CaregiverPlace]) -> [Candidate] {
        var best: [Int64: Candidate] = [:]
        for candidate in places.map(candidate) {
            let id = candidate.place.caregiver
            if let other = best[id], !Ladder.isBefore(candidate.standing, other.standing) {
                continue
            }
            best[id] = candidate
        }
        return best.values.sorted { Ladder.isBefore($0.standing, $1.standing) }
    }

    private func candidate(_ place: CaregiverPlace) -> Candidate {
        let isInCounty = wish.county != nil && place.county == wish.county
        return Candidate(
            place: place,
            standing: Standing(
                caregiver: place.caregiver, isFree: false,
                isRecommended: known.recommendedBy[place.caregiver] != nil,
                visitsBefore: known.visits[place.caregiver] ?? 0,
                livesInCounty: isInCounty && !place.isAway, servesCounty: isInCounty,
                ratingPoints: place.ratingPoints, hourlyRateCents: place.hourlyRateCents))
    }
}
