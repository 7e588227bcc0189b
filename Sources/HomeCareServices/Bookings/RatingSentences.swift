public import HomeCareDomain
import Words

/// Why a visit is not rated, and what is wrong with a rating.
public enum RatingSentences {
    /// Everything that is wrong with what was typed.
    public static func errors(stars: Int?, comment: String) -> [FieldError] {
        var errors: [FieldError] = []
        if !(stars.map { RatingRules.stars.contains($0) } ?? false) {
            errors.append(
                FieldError(
                    field: "stars", code: stars == nil ? "missing" : "impossible",
                    message: starsMissing, low: Double(RatingRules.stars.lowerBound),
                    high: Double(RatingRules.stars.upperBound)))
        }
        if comment.count > RatingRules.longestComment {
            errors.append(
                FieldError(
                    field: "comment", code: "tooLong",
                    message: tooLong(comment.count, RatingRules.longestComment)))
        }
        return errors
    }

    private static var starsMissing: String {
        say("refusal.rating.stars", "Give one to five stars.")
    }
    private static func tooLong(_ count: Int, _ most: Int) -> String {
        say(
            "refusal.rating.tooLong",
            "The comment has \(count) characters; \(most) are possible.")
    }

    /// Why a visit cannot be rated.
    public static func sentence(_ hindrance: RatingRules.Hindrance, _ visit: String) -> String {
        switch hindrance {
        case .notCompleted:
            say("refusal.rating.notCompleted", "\(visit) is not completed: rate it afterwards.")
        case .tooLate:
            say(
                "refusal.rating.tooLate",
                "\(visit) is more than \(RatingRules.days) days ago and is rated no more.")
        case .ratedAlready:
            say("refusal.rating.ratedAlready", "\(visit) is rated already. Thank you!")
        }
    }
}
