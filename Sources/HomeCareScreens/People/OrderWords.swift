import HomeCareDomain
import TerminalKit
import Words

/// The words of a physician's orders.
enum OrderWords {
    static var title: String { say("order.title", "Order") }
    static func title(_ patient: String) -> String {
        say("order.title.of", "Order ▸ \(patient)")
    }
    static var what: String { say("order.what", "Order") }
    static func whatHelp(_ choices: [String]) -> String {
        let choices = choices.joined(separator: ", ")
        return say("order.what.help", "Left and right, or a first letter: \(choices).")
    }
    static var reason: String { say("order.reason", "Reason") }
    static var reasonHelp: String { say("order.reason.help", "Why it is ordered.") }
    static var scaleNote: String {
        say(
            "order.scale.note",
            """
            SpO₂ scale 2 is for patients whose oxygen is to stay at 88–92 %. NEWS2 is not meant \
            for pregnancy: while one is ordered, reports have no score.
            """)
    }
    static var submit: String { say("order.submit", "Order it") }
    static var submitHelp: String {
        say("order.submit.help", "Orders it with your name; a later order can change it.")
    }
    static var opening: String { say("order.opening", "Opening the orders") }
    static var saving: String { say("order.saving", "Ordering") }
    static var notOpen: String { say("order.notOpen", "The orders are still being opened.") }
    static var wrong: String { say("order.wrong", "Something is missing; nothing is ordered.") }
    static var restored: String {
        say("order.restored", "This is the order you had begun; nothing is ordered yet.")
    }
    static var noReason: String { say("order.noReason", "Say why it is ordered.") }
    static var noChoice: String { say("order.noChoice", "Choose what is ordered.") }
    /// What is asked before an order that is unusual.
    static func ask(_ questions: [FieldError]) -> Dialog<OrderScreen.Action> {
        Dialog(
            title: say("order.ask", "Is this right?"), lines: questions.map(\.message),
            choices: [
                .init(
                    key: .character("y"), title: say("order.ask.yes", "Yes, order it"),
                    action: .confirm(questions.map(\.field)))
            ])
    }

    static func ordered(_ what: String) -> String { say("order.ordered", "Ordered: \(what).") }

    static func choice(_ kind: OrderKind, _ value: Int) -> String {
        switch (kind, value) {
        case (.spo2Scale, _): say("order.scale", "Scale \(value)")
        case (.pregnant, 1): say("order.pregnancyBegun", "Pregnancy")
        case (.pregnant, _): say("order.pregnancyEnded", "Pregnancy ended")
        }
    }

    static var heading: String { say("card.orders", "Orders") }
    static var key: String { say("card.order", "Order") }
    static var keyHelp: String {
        say("card.order.help", "Orders the SpO₂ scale, or that a pregnancy began or ended.")
    }
    static var notForTheDead: String {
        say("card.order.deceased", "Nothing is ordered for somebody who has died.")
    }

    /// What holds for the patient apart from the ordinary; empty where nothing does.
    static func standing(_ condition: Condition) -> [String] {
        standing(spo2Scale: condition.spo2Scale, pregnant: condition.pregnant)
    }

    static func standing(spo2Scale: Int, pregnant: Bool) -> [String] {
        var standing: [String] = []
        if spo2Scale == 2 { standing.append(say("card.scale2", "SpO₂ scale 2")) }
        if pregnant {
            standing.append(say("card.pregnant", "pregnant: NEWS2 does not apply"))
        }
        return standing
    }
}
