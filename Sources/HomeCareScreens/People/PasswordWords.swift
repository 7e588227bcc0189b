import Words

/// The words of the change of one's password.
enum PasswordWords {
    static var title: String { say("password.title", "Change password") }
    static var old: String { say("password.old", "Old password") }
    static var oldHelp: String { say("password.oldHelp", "The password you sign in with now.") }
    static var new: String { say("password.new", "New password") }
    static var newHelp: String {
        say("password.newHelp", "12 to 72 characters, not shown; a sentence is good.")
    }
    static var again: String { say("password.again", "Once more") }
    static var againHelp: String {
        say("password.againHelp", "The new password again, so that no slip hides in it.")
    }
    static var submit: String { say("password.submit", "Change it") }
    static var submitHelp: String {
        say("password.submitHelp", "Changes your password; your sessions at other terminals end.")
    }
    static var missing: String { say("password.missing", "Please type it.") }
    static var different: String { say("password.different", "This is not what you typed above.") }
    static var working: String { say("password.working", "Changing the password") }
    static var note: String {
        say(
            "password.note",
            "What you type here is not kept as a draft. Whoever is signed in as you elsewhere has to sign in again."
        )
    }

    static func changed(ended: Int) -> String {
        switch ended {
        case 0: say("password.changed", "Your password is changed.")
        case 1:
            say(
                "password.changedOne",
                "Your password is changed; one other session of yours has ended.")
        default:
            say(
                "password.changedMany",
                "Your password is changed; \(ended) other sessions of yours have ended.")
        }
    }
}
