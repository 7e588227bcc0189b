/// The words of the locked screen.
enum LockWords {
    static let title = "Locked"
    static let password = "Password"
    static let passwordHelp = "Your password. It is not shown."
    static let unlock = "Unlock"
    static let unlockHelp = "Opens everything as you left it."
    static let kept = "All is open as you left it, and what you typed is kept."
    static let somebodyElse = "Somebody else? ^X signs this session out; its drafts are kept."
    static let missing = "Please type your password."
    static let working = "Unlocking"
}
