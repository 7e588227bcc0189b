import Words

/// The words of what every screen shares: footer, help page, palette, dialogs, forms and lists.
enum KitWords {
    static var help: String { say("kit.help", "Help") }
    static var more: String { say("kit.more", "More") }
    static var back: String { say("kit.back", "Back") }
    static var repaint: String { say("kit.repaint", "Repaint") }
    static var up: String { say("kit.up", "Up") }
    static var down: String { say("kit.down", "Down") }
    static var close: String { say("kit.close", "Close") }
    static var cancel: String { say("kit.cancel", "Cancel") }
    static var accept: String { say("kit.accept", "OK") }
    static var doIt: String { say("kit.doIt", "Do it") }

    static var everywhere: String { say("kit.everywhere", "Everywhere") }
    static var thisScreen: String { say("kit.thisScreen", "This screen") }
    static var helpBack: String { say("kit.help.back", "One step back.") }
    static var helpBackUnlessTyping: String {
        say("kit.help.q", "One step back, where no text is being typed.")
    }
    static var helpHelp: String {
        say("kit.help.help", "This page. F1 also while text is being typed.")
    }
    static var helpMore: String {
        say("kit.help.more", "Every action by name: type to find it, Enter does it.")
    }
    static var helpRepaint: String { say("kit.help.repaint", "Draws the screen again.") }
    static func asksFirst(_ help: String) -> String {
        say("kit.asksFirst", "\(help) Asks first.")
    }
    static func notNow(_ help: String, _ reason: String) -> String {
        say("kit.notNow", "\(help) Not now: \(reason)")
    }
    static func part(_ last: Int, of all: Int) -> String {
        say("kit.part", "\(last) of \(all)")
    }
    static func inAll(_ count: Int) -> String { say("kit.inAll", "\(count) in all") }

    static var signs: String { say("kit.signs", "What the signs mean") }
    static var allActions: String { say("kit.allActions", "All actions") }
    static var noAction: String { say("kit.noAction", "No action has these words.") }

    static var draftSaved: String { say("kit.draft.saved", "draft saved") }
    static var draftNotSaved: String { say("kit.draft.notSaved", "draft NOT saved") }
    static var noPaste: String { say("kit.noPaste", "Nothing here takes pasted text.") }
    static var pasteCut: String {
        say("kit.pasteCut", "The pasted text was too long: its end was left out.")
    }
    static func noSuchChoice(_ letters: String) -> String {
        say(
            "kit.noSuchChoice",
            "Nothing begins with “\(letters)”: press Backspace.")
    }
    static func noNumber(_ typed: String) -> String {
        say("kit.noNumber", "“\(typed)” is no number: digits only. ^U clears it.")
    }
    static func noDecimal(_ typed: String) -> String {
        say("kit.noDecimal", "“\(typed)” is no number: digits, one point. ^U clears it.")
    }
    static func longNumber(_ digits: Int) -> String {
        say(
            "kit.longNumber",
            "Longer than \(digits) digits: take some back with Backspace.")
    }
    static var typeToConfirm: String {
        say("kit.typeToConfirm", "Enter alone does not confirm this: type it first.")
    }
    static var answerFirst: String {
        say("kit.answerFirst", "This question comes first: what is typed here is not used.")
    }
    static var keysDiscarded: String {
        say("kit.keysDiscarded", "Keys typed before this question were not used.")
    }
    static func tooMuchTyped(_ lost: String) -> String {
        say("kit.typedAhead", "Too much typed ahead: \(lost) not used, please enter again.")
    }
    static func keys(_ count: Int) -> String {
        count == 1 ? say("kit.key", "1 key") : say("kit.keys", "\(count) keys")
    }
    static func pastes(_ count: Int) -> String {
        count == 1 ? say("kit.paste", "1 paste") : say("kit.pastes", "\(count) pastes")
    }
    static func both(_ first: String, _ second: String) -> String {
        say("kit.both", "\(first) and \(second)")
    }
    static func tooSmall(_ size: String) -> String {
        say("kit.tooSmall", "Please make the window larger: at least \(size)")
    }
}
