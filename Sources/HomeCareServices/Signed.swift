import Words

/// What needs somebody who signs it: the beginning of a sentence.
enum Signed {
    static var reversal: String { say("signed.reversal", "Taking a death back") }
    static var order: String { say("signed.order", "An order") }
    static var addendum: String { say("signed.addendum", "An addendum") }
    static var decision: String { say("signed.decision", "A decision about a booking") }
    static var endOfCare: String { say("signed.endOfCare", "The end of care") }
    static var rating: String { say("signed.rating", "A rating") }
}
