import HomeCareDomain

/// What the service says of the account.
public enum TextSMSBalance: Hashable, Sendable {
    /// The credit as the service writes it, such as `800.00`.
    case credit(String)
    /// The account cannot send; a sentence without its full stop.
    case refused(String)
    /// Nothing was learned; a sentence without its full stop.
    case notKnown(String)
}

extension TextSMSTransport {
    /// Asks for the account's credit and waits.
    public func balance() -> TextSMSBalance {
        if let fault = settings.fault { return .refused(fault) }
        let post = request("getbalance/", account)
        let answers = Lanes.run([post], most: 1) { { $0.send() } }
        guard let ending = answers.first ?? nil else {
            return .notKnown("The service was not asked")
        }
        switch Self.balance(ending) {
        case .credit(let credit): return .credit(withoutKey(credit))
        case .refused(let words): return .refused(withoutKey(words))
        case .notKnown(let words): return .notKnown(withoutKey(words))
        }
    }

    static func balance(_ ending: HTTPEnding) -> TextSMSBalance {
        guard ending.code == 0 else {
            if case .channelDown(let words, .stopped) = TextSMSOutcomes.outcome(ending) {
                return .refused(words)
            }
            return .notKnown(ending.words)
        }
        switch TextSMSAnswer(ending.answer) {
        case .whole(let statement): return balance(statement)
        case .each(let statements) where statements.count == 1: return balance(statements[0])
        case .empty:
            return .notKnown("The service gave an empty answer, which it sometimes does")
        default:
            return .notKnown("The service's answer cannot be understood (HTTP \(ending.status))")
        }
    }

    private static func balance(_ statement: TextSMSStatement) -> TextSMSBalance {
        guard statement.isAccepted else {
            return .refused(TextSMSCodes.words(statement.code, statement.words))
        }
        guard let credit = statement.credit else { return .notKnown("The answer names no credit") }
        return .credit(shortLine(credit))
    }
}
