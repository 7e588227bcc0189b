import Words

/// Why a name, a number, an address or a password cannot be.
enum PersonSentences {
    static var emailMissing: String { say("person.email.missing", "An e-mail address is needed.") }
    static func emailImpossible(_ typed: String) -> String {
        say(
            "person.email.impossible",
            "An e-mail address looks like name@example.org; “\(typed)” does not.")
    }
    static func passwordShort(_ shortest: Int) -> String {
        say("passwordRule.short", "A password needs at least \(shortest) characters.")
    }
    static func passwordLong(_ longest: Int) -> String {
        say("passwordRule.long", "A password can have at most \(longest) bytes.")
    }
    static var passwordZero: String {
        say("passwordRule.zero", "A password cannot hold the character U+0000.")
    }
    static var passwordUserName: String {
        say("passwordRule.userName", "A password must not contain the user name.")
    }
    static var passwordCommon: String {
        say("passwordRule.common", "This password is among the first anybody would try.")
    }
    static var nameMissing: String { say("person.name.missing", "A name is needed.") }
    static func nameUnseen(_ character: String) -> String {
        say(
            "person.name.unseen",
            "A name cannot hold the unseen character \(character); type it again.")
    }
    static func nameTooLong(_ longest: Int) -> String {
        say("person.name.tooLong", "A name can have at most \(longest) characters.")
    }
    static var nameMarks: String {
        say("person.name.marks", "A letter of this name carries too many marks to be shown.")
    }
    static var nameNoLetter: String {
        say("person.name.noLetter", "A name must have at least one letter.")
    }
    static var phoneMissing: String { say("person.phone.missing", "A phone number is needed.") }
    static func phoneImpossible(_ typed: String) -> String {
        say(
            "person.phone.impossible",
            "A phone number looks like 0712 345678 or +254 712 345678; “\(typed)” does not.")
    }
}
