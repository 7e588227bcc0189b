public import HomeCareDomain

extension TextSMSTransport: DeliveryReporting {
    /// Asks for each message by the service's number for it; asking again does no harm.
    public func reports(for providerIDs: [String]) -> [(String, DeliveryReport)] {
        guard settings.fault == nil else {
            return providerIDs.map { ($0, .notKnown(detail: settings.fault ?? "")) }
        }
        let answers = Lanes.run(providerIDs, most: settings.parallel) { { report($0) } }
        return zip(providerIDs, answers).map {
            ($0, $1 ?? .notKnown(detail: "The service was not asked"))
        }
    }

    private func report(_ providerID: String) -> DeliveryReport? {
        var question = account
        question.append("messageID", .text(providerID))
        return request("getdlr/", question).send().map {
            TextSMSReports.report($0, of: providerID).mapDetail(withoutKey)
        }
    }
}

/// What the service's answer about an accepted message means.
enum TextSMSReports {
    enum Verdict { case delivered, waiting, undeliverable }

    /// By the description alone: the status number was 32 for delivered and for stuck messages.
    static let table: [(description: String, verdict: Verdict)] = [
        ("DeliveredToTerminal", .delivered),
        ("Scheduled", .waiting),
        ("SenderName Blacklisted", .undeliverable),
        ("DeliveryImpossible", .undeliverable),
    ]

    static func report(_ ending: HTTPEnding, of providerID: String) -> DeliveryReport {
        guard ending.code == 0 else { return .notKnown(detail: ending.words) }
        switch TextSMSAnswer(ending.answer) {
        case .whole(let statement): return report(statement, of: providerID)
        case .each(let statements) where statements.count == 1:
            return report(statements[0], of: providerID)
        case .empty: return .notKnown(detail: "The service gave an empty answer")
        default:
            return .notKnown(
                detail: "The service's answer cannot be understood (HTTP \(ending.status))")
        }
    }

    private static func report(
        _ statement: TextSMSStatement, of providerID: String
    ) -> DeliveryReport {
        if let other = statement.messageID, other != providerID {
            return .notKnown(detail: "The service spoke of another message")
        }
        let words = TextSMSCodes.words(statement.code, statement.words)
        switch statement.code {
        case 200: return report(described: statement.delivery ?? "")
        case 1008: return .waiting(detail: words)
        case 1009 where plain(statement.words).contains("nodlr"): return .waiting(detail: words)
        default: return .notKnown(detail: words)
        }
    }

    private static func report(described description: String) -> DeliveryReport {
        let words = shortLine(description)
        switch table.first(where: { plain($0.description) == plain(description) })?.verdict {
        case .delivered: return .delivered
        case .waiting: return .waiting(detail: words)
        case .undeliverable: return .undeliverable(detail: words)
        case nil:
            return .notKnown(
                detail: words.isEmpty ? "The report says nothing" : "The report says “\(words)”")
        }
    }

    private static func plain(_ text: String) -> String {
        text.lowercased().filter { !$0.isWhitespace }
    }
}

extension DeliveryReport {
    fileprivate func mapDetail(_ change: (String) -> String) -> DeliveryReport {
        switch self {
        case .delivered: .delivered
        case .waiting(let detail): .waiting(detail: change(detail))
        case .undeliverable(let detail): .undeliverable(detail: change(detail))
        case .notKnown(let detail): .notKnown(detail: change(detail))
        }
    }
}
