/// What patients' stars are worth when there are few of them.
///
/// The average is taken as if every caregiver had `priorCount` ratings of `priorMean` stars before
/// the first patient's: one visit with five stars does not come before forty with 4.8.
public enum BayesianRating {
    /// How many ratings everybody is given to begin with.
    public static let priorCount = 5
    /// The stars of each of them: what a clinic's caregivers get on average.
    public static let priorMean = 4

    /// The weighed average in thousandths of a star, 1000 to 5000, rounded half up.
    public static func points(count: Int, sum: Int) -> Int {
        let all = max(0, count) + priorCount
        let stars = max(0, sum) + priorCount * priorMean
        return min(5000, (stars * 2000 + all) / (all * 2))
    }

    /// The points as people read them, such as 4.6.
    public static func words(points: Int) -> String {
        let tenths = (points + 50) / 100
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// The points of a number of stars, such as a least rating of 4.5.
    public static func points(stars: Double) -> Int {
        Int((min(5, max(0, stars)) * 1000).rounded())
    }
}
