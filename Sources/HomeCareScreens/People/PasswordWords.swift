/// The words of the change of one's password.
enum PasswordWords {
    static let title = "Change password"
    static let old = "Old password"
    static let oldHelp = "The password you sign in with now."
    static let new = "New password"
    static let newHelp = "12 to 72 characters; a sentence is good. It is not shown."
    static let again = "Once more"
    static let againHelp = "The new password again, so that no slip hides in it."
    static let submit = "Change it"
    static let submitHelp = "Changes your password; your sessions at other terminals end."
    static let missing = "Please type it."
    static let different = "This is not what you typed above."
    static let working = "Changing the password"
    static let note =
        "What you type here is not kept as a draft. Whoever is signed in as you elsewhere has to sign in again."

    static func changed(ended: Int) -> String {
        switch ended {
        case 0: "Your password is changed."
        case 1: "Your password is changed; one other session of yours has ended."
        default: "Your password is changed; \(ended) other sessions of yours have ended."
        }
    }
}
