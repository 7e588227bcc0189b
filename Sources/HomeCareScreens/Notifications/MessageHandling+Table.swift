import HomeCareDomain
import TerminalKit

extension MessageHandling {
    /// The keys of the steps, for a screen's table.
    static func rows<State, Action: Sendable>(
        _ prefix: String, alike: Bool, _ subject: @escaping @Sendable (State) -> Subject,
        wrap: Wrap<Action>
    ) -> [ActionRow<State, Action>] {
        typealias Words = MessageHandlingWords
        let one: [ActionRow<State, Action>] = [
            ActionRow(
                "\(prefix).retry", keys: [.character("t")], title: Words.retryTitle,
                help: Words.retryHelp, staysInFooter: false, action: wrap(.retry),
                availability: { retrying(subject($0).line) }),
            ActionRow(
                "\(prefix).giveUp", keys: [.character("g")], title: Words.giveUpTitle,
                help: Words.giveUpHelp, danger: true, staysInFooter: false,
                action: wrap(.askGiveUp),
                availability: { givingUp(subject($0).line) }),
            ActionRow(
                "\(prefix).goOn", keys: [.character("o")], title: Words.goOnTitle,
                help: Words.goOnHelp, danger: true, staysInFooter: false, action: wrap(.askGoOn),
                availability: { state in
                    subject(state).breaker == nil ? .because(Words.nothingStands) : .available
                }),
        ]
        guard alike else { return one }
        return one + [
            ActionRow(
                "\(prefix).retryAll", keys: [.character("T")], title: Words.retryAllTitle,
                help: Words.retryAllHelp, danger: true, footer: false,
                action: wrap(.askRetryAll),
                availability: { state in
                    let line = subject(state).line
                    return line?.state == .unknown
                        ? .because(Words.askOneByOne) : retrying(line)
                }),
            ActionRow(
                "\(prefix).giveUpAll", keys: [.character("G")], title: Words.giveUpAllTitle,
                help: Words.giveUpAllHelp, danger: true, staysInFooter: false,
                action: wrap(.askGiveUpAll),
                availability: { state in
                    let subject = subject(state)
                    return subject.alike == nil ? retrying(subject.line) : .available
                }),
        ]
    }

    private static func retrying(_ line: NotificationLine?) -> Availability {
        guard let line else { return .because(MessageHandlingWords.noMessage) }
        return line.state.needsAPerson
            ? .available : .because(MessageHandlingWords.nothingToDo(line))
    }

    private static func givingUp(_ line: NotificationLine?) -> Availability {
        line?.state == .queued ? .available : retrying(line)
    }
}
