import HomeCareDomain

/// The messages of one request, and what the service's answer says of each.
struct TextSMSBatch: Sendable {
    /// The most messages that one request may carry.
    static let most = 20

    let messages: [TextSMSMessage]

    /// The fates in the messages' order; nil when a list was refused that may hold good messages:
    /// one bad number, or too many of them, must not cost the others.
    func outcomes(_ ending: HTTPEnding) -> [DeliveryOutcome]? {
        guard ending.code == 0 else { return all(TextSMSOutcomes.outcome(ending)) }
        // An answer that says “accepted” under a status that says “fault” proves neither.
        let isSuccess = (200...299).contains(ending.status)
        switch TextSMSAnswer(ending.answer) {
        case .each(let statements) where isSuccess || !statements.contains(where: \.isAccepted):
            return messages.map { fate(of: $0, statements) }
        case .whole(let statement) where isSuccess || !statement.isAccepted:
            return fate(ofAll: statement)
        case .empty where isSuccess:
            return all(.unknown(detail: "The service gave an empty answer"))
        default: return all(TextSMSOutcomes.outcome(ending))
        }
    }

    private func all(_ outcome: DeliveryOutcome) -> [DeliveryOutcome]? {
        if case .failed = outcome, messages.count > 1 { return nil }
        return messages.map { _ in outcome }
    }

    private func fate(ofAll statement: TextSMSStatement) -> [DeliveryOutcome]? {
        if statement.isAccepted {
            guard let only = messages.first, messages.count == 1 else {
                return all(.unknown(detail: "The service did not say which messages it took"))
            }
            return [fate(of: only, [statement])]
        }
        return all(statement.outcome(wholeRequest: true, nil))
    }

    private func fate(
        of message: TextSMSMessage, _ statements: [TextSMSStatement]
    ) -> DeliveryOutcome {
        let own = statements.filter { isAbout($0, message) }
        guard let first = own.first else {
            return .unknown(detail: "The service did not say what became of it")
        }
        guard own.allSatisfy({ $0.code == first.code }) else {
            return .unknown(
                detail: "The service said two different things of it",
                providerID: own.first(where: \.isAccepted)?.messageID)
        }
        return first.outcome(wholeRequest: false, message)
    }

    /// A statement names a message by our number for it or, failing that, by its telephone.
    private func isAbout(_ statement: TextSMSStatement, _ message: TextSMSMessage) -> Bool {
        let named = statement.mobile.flatMap { try? PhoneNumber.normalise($0).get() }
        if let named, named != message.number { return false }
        // A request for one message carries no number of ours.
        if messages.count == 1 { return true }
        if let id = statement.clientID { return id == String(message.id) }
        return named != nil && messages.count { $0.number == message.number } == 1
    }
}

extension TextSMSStatement {
    var isAccepted: Bool { code == 200 }

    /// The fate of a message, or of all of a request, of which this is said.
    fileprivate func outcome(wholeRequest: Bool, _ message: TextSMSMessage?) -> DeliveryOutcome {
        let detail = TextSMSCodes.words(code, words)
        switch TextSMSCodes.verdict(code, wholeRequest: wholeRequest) {
        case .accepted: return accepted(message)
        case .retry(let wait): return .retry(detail: detail, after: wait)
        case .failed: return .failed(detail: detail)
        case .stopped: return .channelDown(detail: detail, .stopped)
        case .unknown: return .unknown(detail: detail, providerID: messageID)
        }
    }

    private func accepted(_ message: TextSMSMessage?) -> DeliveryOutcome {
        let parts = message.map { ", \($0.partsInWords)" } ?? ""
        guard let messageID else {
            return .sent(detail: "Accepted without a number\(parts): no report can be asked for")
        }
        return .sent(
            detail: "Accepted as \(shortLine(messageID))\(parts)", providerID: messageID)
    }
}
