import Words

/// Why something is not done with an alert.
enum AlertSentences {
    static func owned(_ owner: String, _ alert: String) -> String {
        say("refusal.alert.owned", "\(owner) has \(alert) already.")
    }
    static func open(_ alert: String) -> String {
        say("refusal.alert.open", "Nobody has \(alert): it is open already.")
    }
    static func ownedNotYours(_ owner: String, _ alert: String) -> String {
        say("refusal.alert.ownedNotYours", "\(owner) has \(alert), not you.")
    }
    static var note: String {
        say("refusal.alert.note", "Please say in a few words what was done.")
    }
    static func resolved(_ alert: String) -> String {
        say("refusal.alert.resolved", "\(alert) is already resolved.")
    }
    static var somebody: String { say("refusal.alert.somebody", "Somebody") }
    static var somebodyElse: String { say("refusal.alert.somebodyElse", "Somebody else") }
    static var name: String {
        say("refusal.alert.name", "An alert needs an owner with a name: add --as USER.")
    }
}
