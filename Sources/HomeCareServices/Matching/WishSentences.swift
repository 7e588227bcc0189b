import Words

/// Why something cannot be wished for.
enum WishSentences {
    static func minutes(_ shortest: Int, _ longest: Int) -> String {
        say("wish.minutes", "A visit lasts \(shortest) to \(longest) minutes.")
    }
    static func county(_ typed: String) -> String {
        say("wish.county", "“\(typed)” is no county; write its code, such as 047, or its name.")
    }
    static var rate: String { say("wish.rate", "A rate cannot be below zero.") }
    static var rating: String { say("wish.rating", "A rating lies between 1 and 5 stars.") }
    static var past: String { say("wish.past", "That time is over; choose a later one.") }
    static var window: String {
        say("wish.window", "The time wished for must end after it begins, on the same day.")
    }
}
