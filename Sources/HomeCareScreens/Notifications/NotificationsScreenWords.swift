import HomeCareDomain
import TerminalKit
import Words

/// What the list of notifications says.
enum NotificationsScreenWords {
    static var openTitle: String { say("notifications.openTitle", "Open") }
    static var openHelp: String {
        say("notifications.openHelp", "Opens the message: its text and every attempt to send it.")
    }
    static var filterTitle: String { say("notifications.filterTitle", "Filter") }
    static var filterHelp: String {
        say(
            "notifications.filterHelp",
            "Shows what needs a person, then the messages of each state, then all again.")
    }
    static var allTitle: String { say("notifications.allTitle", "All") }
    static var allHelp: String { say("notifications.allHelp", "Shows all messages again.") }

    static var nothingToOpen: String {
        say("notifications.nothingToOpen", "There is no message to open.")
    }
    static var noMessages: String { say("notifications.noMessages", "There are no messages yet.") }
    static var allShown: String { say("notifications.allShown", "All messages are shown.") }
    static var opening: String { say("notifications.opening", "Opening the notifications") }

    static var nothingSent: String { say("notifications.nothingSent", "Nothing was sent yet.") }
    static var emptyAll: String { say("notifications.emptyAll", "No messages yet.") }
    static var emptyNeeding: String { say("notifications.emptyNeeding", "No message needs you.") }
    static var emptyState: String { say("notifications.emptyState", "No messages in this state.") }

    static var to: String { say("notifications.to", "To") }
    static var by: String { say("notifications.by", "By") }
    static var state: String { say("notifications.state", "State") }
    static var since: String { say("notifications.since", "Age") }
    static var about: String { say("notifications.about", "About") }
    static var known: String { say("notifications.known", "What is known") }
    static var number: String { say("notifications.number", "Number") }

    static func title(_ filter: NotificationsScreen.Filter) -> String {
        switch filter {
        case .all: say("notifications.title.all", "Notifications")
        case .needing: say("notifications.title.needing", "Notifications ▸ need a person")
        case .state(let state): say("notifications.title.state", "Notifications ▸ \(state.title)")
        }
    }

    static func empty(_ filter: NotificationsScreen.Filter) -> String {
        switch filter {
        case .all: emptyAll
        case .needing: emptyNeeding
        case .state: emptyState
        }
    }
}
