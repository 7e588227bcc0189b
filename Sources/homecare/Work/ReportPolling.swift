import HomeCareDomain
import HomeCareServices

extension Worker {
    /// Asks the other sides what became of messages they accepted.
    func ask(_ questions: [ReportQuestion]) throws(ServiceError) {
        for (channel, some) in Dictionary(grouping: questions, by: \.channel) {
            let other = transports[channel] as? any DeliveryReporting
            let answers = Dictionary(
                other?.reports(for: some.map(\.providerID)) ?? [], uniquingKeysWith: { $1 })
            for question in some {
                let report =
                    answers[question.providerID] ?? .notKnown(detail: Self.unasked(channel, other))
                try clinic.record(question, report)
                log.write(
                    "report", ["channel": channel.rawValue, "answer": report.word])
            }
        }
    }

    private static func unasked(
        _ channel: NotificationChannel, _ other: (any DeliveryReporting)?
    ) -> String {
        other == nil ? "\(channel.title) cannot be asked for reports" : "no answer came"
    }
}

extension DeliveryReport {
    /// One word for the log.
    fileprivate var word: String {
        switch self {
        case .delivered: return "delivered"
        case .waiting: return "waiting"
        case .undeliverable: return "undeliverable"
        case .notKnown: return "notKnown"
        }
    }
}
