import TerminalKit

/// Throwing away what was typed into a small form: one key, one question, one wording for all.
/// Without it a form that is not wanted any more comes back at the next opening.
enum ThrowAway {
    static func row<State, Action>(
        _ screen: String, _ action: Action
    ) -> ActionRow<State, Action> {
        ActionRow(
            "\(screen).discard", keys: [.function(10)], title: ThrowAwayWords.title,
            help: ThrowAwayWords.help, danger: true, action: action)
    }

    /// Asks first; where nothing was typed there is nothing to ask, and the form is left.
    static func asked<Action>(
        _ draft: Draft?, _ discard: Action
    ) -> [Effect<Action, Workplace>] {
        guard draft != nil else { return [.back] }
        return [
            .ask(
                Dialog(
                    title: ThrowAwayWords.title, lines: [ThrowAwayWords.lost],
                    choices: [
                        .init(
                            key: .character("y"), title: ThrowAwayWords.title, action: discard)
                    ], danger: true))
        ]
    }

    static func done<Action>(_ key: String) -> [Effect<Action, Workplace>] {
        [.dropDraft(key), .back]
    }
}
