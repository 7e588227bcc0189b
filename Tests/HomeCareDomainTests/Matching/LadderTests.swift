import HomeCareDomain
import Testing

@Suite("The ladder")
struct LadderTests {
    /// Somebody who stands on no rung, rated 4.0, for KES 1,000 an hour.
    private static func standing(
        _ id: Int64 = 1, free: Bool = false, recommended: Bool = false, visits: Int = 0,
        lives: Bool = false, serves: Bool = false, points: Int = 4000, rate: Int64 = 100_000
    ) -> Standing {
        Standing(
            caregiver: id, isFree: free, isRecommended: recommended, visitsBefore: visits,
            livesInCounty: lives, servesCounty: lives || serves, ratingPoints: points,
            hourlyRateCents: rate)
    }

    @Test(
        "has a higher rung outweigh all lower ones together",
        arguments: [
            (
                standing(9, free: true, points: 1000, rate: 900_000),
                standing(1, recommended: true, visits: 9, lives: true, points: 5000, rate: 1)
            ),
            (
                standing(9, recommended: true, points: 1000, rate: 900_000),
                standing(1, visits: 9, lives: true, points: 5000, rate: 1)
            ),
            (
                standing(9, visits: 1, points: 1000, rate: 900_000),
                standing(1, lives: true, points: 5000, rate: 1)
            ),
            (
                standing(9, lives: true, points: 1000, rate: 900_000),
                standing(1, serves: true, points: 5000, rate: 1)
            ),
            (
                standing(9, serves: true, points: 1000, rate: 900_000),
                standing(1, points: 5000, rate: 1)
            ),
            (standing(9, points: 4001, rate: 900_000), standing(1, points: 4000, rate: 1)),
            (standing(9, rate: 99_999), standing(1, rate: 100_000)),
            (standing(1), standing(2)),
        ])
    func order(_ first: Standing, _ second: Standing) {
        #expect(Ladder.isBefore(first, second))
        #expect(!Ladder.isBefore(second, first))
    }

    @Test("counts visits before as one rung, however many")
    func visits() {
        #expect(
            Ladder.isBefore(
                Self.standing(2, visits: 1, points: 4100), Self.standing(1, visits: 50)))
        #expect(!Ladder.isBefore(Self.standing(), Self.standing()))
    }

    @Test("names its rungs from the top, and those that somebody stands on")
    func rungs() {
        #expect(
            Ladder.titles.map(\.rung) == [
                .free, .recommended, .seenBefore, .sameCounty, .serviceCounty, .rating, .rate,
            ])
        #expect(Ladder.titles.allSatisfy { !$0.title.isEmpty })
        #expect(
            Ladder.rungs(of: Self.standing(free: true, visits: 2, lives: true))
                == [.free, .seenBefore, .sameCounty, .serviceCounty])
        #expect(Ladder.rungs(of: Self.standing()).isEmpty)
    }

    @Test(
        "weighs few stars against what everybody is given to begin with",
        arguments: [
            (0, 0, 4000), (1, 5, 4167), (1, 1, 3500), (40, 192, 4711), (5, 25, 4500),
            (1000, 5000, 4995), (3, 3, 2875), (-1, -5, 4000),
        ])
    func rating(count: Int, sum: Int, points: Int) {
        #expect(BayesianRating.points(count: count, sum: sum) == points)
    }

    @Test(
        "shows money with commas, cents only where there are any",
        arguments: [
            (0, "0"), (100_000, "1,000"), (120_050, "1,200.50"), (99_900, "999"),
            (100_000_000, "1,000,000"), (5, "0.05"), (-120_000, "-1,200"),
        ] as [(Int64, String)])
    func money(cents: Int64, words: String) {
        #expect(MatchSentences.money(cents) == words)
    }
}
