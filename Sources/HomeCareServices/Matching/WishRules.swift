import HomeCareDomain

/// What cannot be wished for.
enum WishRules {
    static func errors(_ wish: CareWish) -> [FieldError] {
        var errors: [FieldError] = []
        func refuse(_ field: String, _ message: String) {
            errors.append(FieldError(field: field, code: "impossible", message: message))
        }
        if !(FreeTime.shortestVisit...FreeTime.longestVisit).contains(wish.minutes) {
            refuse("minutes", WishSentences.minutes(FreeTime.shortestVisit, FreeTime.longestVisit))
        }
        if let county = wish.county, County.named(byCode: county) == nil {
            refuse("county", WishSentences.county(county))
        }
        if let rate = wish.mostRateCents, rate < 0 { refuse("maxRate", WishSentences.rate) }
        if let points = wish.leastRatingPoints, !(0...5000).contains(points) {
            refuse("minRating", WishSentences.rating)
        }
        if case .day(_, let from, let to) = wish.time,
            from < 0 || to > 1440 || from >= to
        {
            refuse("to", WishSentences.window)
        }
        return errors
    }
}
