import Words

/// What decides who is offered first. The order of the rungs is the order of the list: who stands
/// on a higher rung comes before all who do not, whatever the lower rungs say.
public enum Rung: String, CaseIterable, Codable, Sendable {
    /// Free at the time wished for.
    case free
    /// Recommended for this patient by a physician.
    case recommended
    /// Has cared for this patient before.
    case seenBefore
    /// Lives in the county wished for.
    case sameCounty
    /// Serves the county wished for.
    case serviceCounty
    /// What patients say: the higher the better.
    case rating
    /// What an hour costs: the lower the better.
    case rate
}

/// Where a caregiver stands for one wish of one patient.
public struct Standing: Hashable, Codable, Sendable {
    public var caregiver: Int64
    public var isFree: Bool
    public var isRecommended: Bool
    public var visitsBefore: Int
    public var livesInCounty: Bool
    public var servesCounty: Bool
    /// As `BayesianRating.points` gives it.
    public var ratingPoints: Int
    public var hourlyRateCents: Int64

    public init(
        caregiver: Int64, isFree: Bool, isRecommended: Bool = false, visitsBefore: Int = 0,
        livesInCounty: Bool = false, servesCounty: Bool = false, ratingPoints: Int,
        hourlyRateCents: Int64
    ) {
        self.caregiver = caregiver
        self.isFree = isFree
        self.isRecommended = isRecommended
        self.visitsBefore = visitsBefore
        self.livesInCounty = livesInCounty
        self.servesCounty = servesCounty
        self.ratingPoints = ratingPoints
        self.hourlyRateCents = hourlyRateCents
    }
}

/// The order in which caregivers are offered: the one place that decides it.
public enum Ladder {
    /// One rung with how high somebody stands on it; more is better.
    struct Step: Sendable {
        let rung: Rung
        let title: @Sendable () -> String
        let height: @Sendable (Standing) -> Int64
    }

    /// The rungs from the top.
    static let steps: [Step] = [
        Step(rung: .free, title: { say("ladder.free", "free at that time") }) {
            $0.isFree ? 1 : 0
        },
        Step(
            rung: .recommended,
            title: { say("ladder.recommended", "recommended by a physician for this patient") }
        ) { $0.isRecommended ? 1 : 0 },
        Step(
            rung: .seenBefore,
            title: { say("ladder.seenBefore", "has cared for this patient before") }
        ) { $0.visitsBefore > 0 ? 1 : 0 },
        Step(rung: .sameCounty, title: { say("ladder.sameCounty", "lives in the same county") }) {
            $0.livesInCounty ? 1 : 0
        },
        Step(rung: .serviceCounty, title: { say("ladder.serviceCounty", "serves the county") }) {
            $0.servesCounty ? 1 : 0
        },
        Step(rung: .rating, title: { say("ladder.rating", "the better rating") }) {
            Int64($0.ratingPoints)
        },
        Step(rung: .rate, title: { say("ladder.rate", "the lower rate") }) {
            -$0.hourlyRateCents
        },
    ]

    /// The ladder for people: its rungs in order.
    public static var titles: [(rung: Rung, title: String)] {
        steps.map { ($0.rung, $0.title()) }
    }

    /// Whether one caregiver is offered before another. Who is equal on every rung comes in the
    /// order of their numbers, so that a list never changes by itself.
    public static func isBefore(_ left: Standing, _ right: Standing) -> Bool {
        for step in steps {
            let (one, other) = (step.height(left), step.height(right))
            if one != other { return one > other }
        }
        return left.caregiver < right.caregiver
    }

    /// The rungs that somebody stands on; rating and rate are everybody's and never among them.
    public static func rungs(of standing: Standing) -> [Rung] {
        steps.filter { $0.rung != .rating && $0.rung != .rate && $0.height(standing) > 0 }
            .map(\.rung)
    }
}
