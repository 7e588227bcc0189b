import Words

/// What the shell says of its lock, its mouse and its themes.
enum ComfortWords {
    static var group: String { say("comfort.group", "This terminal") }
    static var lock: String { say("comfort.lock", "Lock") }
    static var lockHelp: String {
        say(
            "comfort.lockHelp",
            "Asks for your password before anything is seen again; all stays open.")
    }
    static var theme: String { say("comfort.theme", "Theme") }
    static var themeHelp: String {
        say("comfort.themeHelp", "Other colours, for you alone and at every terminal.")
    }
    static var mouse: String { say("comfort.mouse", "Mouse") }
    static var mouseHelp: String {
        say("comfort.mouseHelp", "Lets the mouse point and scroll, or no longer; kept for you.")
    }
    static var mouseOn: String {
        say(
            "comfort.mouseOn",
            "The mouse points and scrolls now. To mark text, hold Shift, or turn it off: ^P Mouse.")
    }
    static var mouseOff: String {
        say("comfort.mouseOff", "The mouse is the terminal's own again.")
    }
    static var password: String { say("comfort.password", "Change password") }
    static var passwordHelp: String {
        say("comfort.passwordHelp", "A new password for you; your sessions elsewhere end.")
    }

    static var wake: String { say("comfort.wake", "Press a key.") }
    static var wakeHelp: String {
        say("comfort.wakeHelp", "It only wakes the screen; nothing you have typed is lost.")
    }
    static var alertWaits: String { say("comfort.alertWaits", "An alert waits") }

    static func sessionEnds(minutes: Int) -> String {
        minutes < 1
            ? say("comfort.endsNow", "sign-in ends now")
            : say("comfort.endsIn", "sign-in ends in \(minutes) min")
    }
}
