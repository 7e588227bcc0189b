import Words

/// The words of the locked screen.
enum LockWords {
    static var title: String { say("lock.title", "Locked") }
    static var password: String { say("lock.password", "Password") }
    static var passwordHelp: String { say("lock.passwordHelp", "Your password. It is not shown.") }
    static var unlock: String { say("lock.unlock", "Unlock") }
    static var unlockHelp: String { say("lock.unlockHelp", "Opens everything as you left it.") }
    static var kept: String {
        say("lock.kept", "All is open as you left it, and what you typed is kept.")
    }
    static var somebodyElse: String {
        say("lock.somebodyElse", "Somebody else? ^X signs this session out; its drafts are kept.")
    }
    static var missing: String { say("lock.missing", "Please type your password.") }
    static var working: String { say("lock.working", "Unlocking") }
}
