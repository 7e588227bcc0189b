import HomeCareDomain
import TerminalKit

/// What the list of notifications says.
enum NotificationsScreenWords {
    static let openTitle = "Open"
    static let openHelp = "Opens the message: its text and every attempt to send it."
    static let filterTitle = "Filter"
    static let filterHelp =
        "Shows what needs a person, then the messages of each state, then all again."
    static let allTitle = "All"
    static let allHelp = "Shows all messages again."

    static let nothingToOpen = "There is no message to open."
    static let noMessages = "There are no messages yet."
    static let allShown = "All messages are shown."
    static let opening = "Opening the notifications"

    static let nothingSent = "Nothing was sent yet."
    static let emptyAll = "No messages yet."
    static let emptyNeeding = "No message needs you."
    static let emptyState = "No messages in this state."

    static let to = "To"
    static let by = "By"
    static let state = "State"
    static let since = "For"
    static let about = "About"
    static let known = "What is known"
    static let number = "Number"

    static func title(_ filter: NotificationsScreen.Filter) -> String {
        switch filter {
        case .all: "Notifications"
        case .needing: "Notifications ▸ need a person"
        case .state(let state): "Notifications ▸ \(state.title)"
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
