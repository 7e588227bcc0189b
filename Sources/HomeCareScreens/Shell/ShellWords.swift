import Words

/// The words around the screens in linear mode.
enum ShellWords {
    static func signedIn(_ person: String, at clinic: String) -> String {
        say("shell.signedIn", "\(clinic). Signed in: \(person).")
    }
    static func tabs(_ tabs: String) -> String { say("shell.tabs", "Tabs: \(tabs).") }
    static func tab(_ number: Int, _ title: String) -> String {
        say("shell.tab", ".\(number) \(title)")
    }
    static func alert(_ facts: String, owner: String?, canAcknowledge: Bool) -> String {
        if let owner { return say("shell.alertOwned", "Alert: \(facts); \(owner) has it.") }
        return canAcknowledge
            ? say("shell.alertOpen", "Alert: \(facts); nobody has it yet. .f8 takes it.")
            : say("shell.alertNobody", "Alert: \(facts); nobody has it yet.")
    }
}
