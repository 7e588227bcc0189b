import HomeCareDomain
import HomeCareStore

/// Somebody who may be offered, and where they stand as far as their time is not asked.
struct Candidate {
    let place: CaregiverPlace
    var standing: Standing
}

/// Gives the caregivers who fit a wish, one batch after the other, in the ladder's order as far as
/// time is not asked: first those few who are known to the patient or by name, ranked by
/// themselves; then through the index, which is in the order of the rungs that are left.
struct CaregiverWalk {
    private let db: Connection
    private let wish: CareWish
    private let filter: PlaceFilter
    private let known: KnownCaregivers
    private var ranked: [Candidate] = []
    private var lanes: [(county: String, isAway: Bool)]
    private var last: CaregiverPlace?
    private var given: Set<Int64> = []
    /// Whether the index went on where the walk stopped.
    private(set) var isCut = false

    /// More caregivers of one name than this are not ranked by themselves.
    static let mostNamed = 512

    init(
        _ db: Connection, _ wish: CareWish, _ filter: PlaceFilter, known: KnownCaregivers,
        named: [Int64]?
    ) throws {
        self.db = db
        self.wish = wish
        self.filter = filter
        self.known = known
        lanes = named == nil ? Self.lanes(wish) : []
        let few = named ?? known.caregivers.sorted()
        if !few.isEmpty {
            let counties = Set(Self.lanes(wish).map(\.county)).sorted()
            ranked = best(
                try PlaceQueries.among(db, filter, caregivers: few, counties: counties))
        }
    }

    /// Where the index is walked through: who lives in the county, who comes there, and for a
    /// visit over video everybody else.
    private static func lanes(_ wish: CareWish) -> [(county: String, isAway: Bool)] {
        guard let county = wish.county else { return [("", false)] }
        let near = [(county: county, isAway: false), (county: county, isAway: true)]
        return wish.mode == .virtual ? near + [("", false)] : near
    }

    /// The next ones; none at the end.
    mutating func next(_ count: Int) throws -> [Candidate] {
        if !ranked.isEmpty {
            let batch = Array(ranked.prefix(count))
            ranked.removeFirst(batch.count)
            given.formUnion(batch.map(\.place.caregiver))
            return batch
        }
        while let lane = lanes.first, !isCut {
            let places = try PlaceQueries.next(
                db, filter, county: lane.county, isAway: lane.isAway, after: last, limit: count)
            if places.count < count {
                isCut = try PlaceQueries.goesOn(
                    db, filter, county: lane.county, isAway: lane.isAway, after: last)
                lanes.removeFirst()
                last = nil
            } else {
                last = places.last
            }
            let fresh = places.filter { given.insert($0.caregiver).inserted }
            if !fresh.isEmpty { return fresh.map(candidate) }
        }
        return []
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
