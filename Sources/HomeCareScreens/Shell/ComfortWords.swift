/// What the shell says of its lock, its mouse and its themes.
enum ComfortWords {
    static let group = "This terminal"
    static let lock = "Lock"
    static let lockHelp = "Asks for your password before anything is seen again; all stays open."
    static let theme = "Theme"
    static let themeHelp = "Other colours, for you alone and at every terminal."
    static let mouse = "Mouse"
    static let mouseHelp = "Lets the mouse point and scroll, or no longer; kept for you."
    static let mouseOn =
        "The mouse points and scrolls now. To mark text, hold Shift, or turn it off: ^P Mouse."
    static let mouseOff = "The mouse is the terminal's own again."
    static let password = "Change password"
    static let passwordHelp = "A new password for you; your sessions elsewhere end."

    static let wake = "Press a key."
    static let wakeHelp = "It only wakes the screen; nothing you have typed is lost."
    static let alertWaits = "An alert waits"

    static func sessionEnds(minutes: Int) -> String {
        minutes < 1 ? "sign-in ends now" : "sign-in ends in \(minutes) min"
    }
}
