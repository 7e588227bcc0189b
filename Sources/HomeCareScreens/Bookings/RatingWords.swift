import HomeCareDomain
import HomeCareServices
import Words

/// The words by which a patient says how a visit was.
enum RatingWords {
    static var title: String { say("rating.title", "How was it?") }
    static func title(_ caregiver: String, _ day: String) -> String {
        say("rating.title.of", "How was it? ▸ \(caregiver) · \(day)")
    }
    static var explanation: String {
        say(
            "rating.explanation",
            """
            What you say is shown to those who look for a caregiver, without your name. It can be \
            said once for each visit and is not changed afterwards.
            """)
    }
    static var stars: String { say("rating.stars", "Stars") }
    static var starsHelp: String {
        say("rating.stars.help", "1 to 5: press the number, or the arrows.")
    }
    static var starsLine: String { say("rating.stars.line", "1 to 5, the more the better.") }
    static var comment: String { say("rating.comment", "A word") }
    static var commentHelp: String {
        say("rating.comment.help", "If you like: what was good, what could be better.")
    }

    /// What so many stars mean; begins with the key that chooses it.
    static func title(_ stars: Int) -> String {
        switch stars {
        case 1: say("rating.one", "1 poor")
        case 2: say("rating.two", "2 fair")
        case 3: say("rating.three", "3 good")
        case 4: say("rating.four", "4 very good")
        default: say("rating.five", "5 excellent")
        }
    }

    static var submit: String { say("rating.submit", "Say it") }
    static var submitHelp: String {
        say("rating.submit.help", "Saves what you say of this visit; it cannot be changed.")
    }
    static var opening: String { say("rating.opening", "Opening the visit") }
    static var saving: String { say("rating.saving", "Saving") }
    static var notOpen: String { say("rating.notOpen", "The visit is still being opened.") }
    static var wrong: String { say("rating.wrong", "Nothing is saved yet: see the marked field.") }
    static var restored: String {
        say("rating.restored", "This is what you had begun to say; nothing of it was lost.")
    }
    static var thanks: String { say("rating.thanks", "Thank you: it is saved.") }

    // Beside the visit's report.
    static var rate: String { say("rating.rate", "Rate") }
    static var rateVisitHelp: String {
        say("rating.rateVisit.help", "Says how this visit was.")
    }
    static var rateHelp: String {
        say("rating.rate.help", "Says how the visit of the selected report was.")
    }
    static var nothingToRate: String {
        say("rating.nothingToRate", "There is no visit to rate yet.")
    }
    static func tooLongAgo(_ days: Int) -> String {
        say("rating.tooLongAgo", "Visits can be rated for \(days) days.")
    }
    static func given(_ stars: Int) -> String {
        say("rating.given", "You gave this visit \(stars) of 5. Thank you!")
    }
    /// Why a visit is not rated now; empty where it can be.
    static func why(_ visit: RatableVisit, at now: Instant) -> String {
        if let rating = visit.rating { return given(rating.stars) }
        return visit.hindrance(at: now).map {
            RatingSentences.sentence($0, RecordKind.appointment.reference(visit.appointment))
        } ?? ""
    }
}
