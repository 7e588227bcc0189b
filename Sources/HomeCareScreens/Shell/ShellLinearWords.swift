import Words

/// The words around the screens in linear mode.
enum ShellLinearWords {
    static func signedIn(_ person: String, at clinic: String) -> String {
        say("shell.linear.signedIn", "\(clinic). Signed in: \(person).")
    }
    static func tabs(_ tabs: String) -> String { say("shell.linear.tabs", "Tabs: \(tabs).") }
    static func tab(_ number: Int, _ title: String) -> String {
        say("shell.linear.tab", ".\(number) \(title)")
    }
    static func trouble(_ words: String) -> String {
        say("shell.linear.trouble", "Attention: \(words).")
    }
    static func alert(_ facts: String, owner: String?, canAcknowledge: Bool) -> String {
        if let owner { return say("shell.linear.alertOwned", "Alert: \(facts); \(owner) has it.") }
        return canAcknowledge
            ? say("shell.linear.alertOpen", "Alert: \(facts); nobody has it yet. .f8 takes it.")
            : say("shell.linear.alertNobody", "Alert: \(facts); nobody has it yet.")
    }
}
