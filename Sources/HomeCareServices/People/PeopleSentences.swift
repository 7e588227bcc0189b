import Words

/// Why something is not done with an account, an order or a record.
enum PeopleSentences {
    static func userTaken(_ name: String) -> String {
        say("refusal.user.taken", "“\(name)” is somebody else already.")
    }
    static var userOwn: String { say("refusal.user.own", "You cannot disable your own account.") }
    static func userLastAdmin(_ person: String) -> String {
        say("refusal.user.lastAdmin", "\(person) is the only admin: add another one first.")
    }
    static var reversalWhy: String {
        say("refusal.reversal.why", "Say why the report of the death is withdrawn.")
    }
    static func reversalNotDeceased(_ patient: String) -> String {
        say(
            "refusal.reversal.notDeceased",
            "\(patient) is not on record as deceased, or not any more. Nothing was changed.")
    }
    static var theme: String { say("refusal.theme", "A theme's name has 1 to 200 letters.") }
    static var userName: String {
        say(
            "refusal.userName",
            "A user name has 1 to 40 letters a–z, digits, dots, dashes or underscores.")
    }
    static var orderWhy: String { say("refusal.order.why", "Say why it is ordered.") }
    static var orderScale: String { say("refusal.order.scale", "The SpO₂ scale is 1 or 2.") }
    static func orderDeceased(_ patient: String) -> String {
        say(
            "refusal.order.deceased",
            "\(patient) is on record as deceased: nothing is ordered any more.")
    }
    static func orderAge(_ patient: String, _ age: Int) -> String {
        say(
            "people.orderAge",
            "\(patient) is \(age) years old: is it right that a pregnancy has begun?")
    }
    static func orderMale(_ patient: String) -> String {
        say("refusal.order.male", "\(patient) is registered as male. Is it the right patient?")
    }
    static func orderAlreadySo(_ order: String) -> String {
        say("refusal.order.alreadySo", "That is ordered already: \(order).")
    }
    static func tooLong(_ most: Int) -> String {
        say("refusal.tooLong", "At most \(most) characters fit here.")
    }
    static var passwordSame: String {
        say("refusal.password.same", "The new password is the old one.")
    }
    static var passwordWrong: String {
        say("refusal.password.wrong", "That is not your password. Please try again.")
    }
    static func noSigner(_ what: String) -> String {
        say("refusal.noSigner", "\(what) needs somebody who signs it: add --as USER.")
    }
}
