import Foundation
import HomeCareDomain
import HomeCareServices

/// Takes what is due from the outbox, delivers it and writes down what became of it.
struct Worker {
    let clinic: Clinic
    let transports: [NotificationChannel: any MessageTransport]
    /// A name that no other worker has.
    let name: String
    let log: WorkerLog

    /// Does everything that is due now; gives how many messages were tried.
    func workOff() throws(ServiceError) -> Int {
        var tried = 0
        while true {
            let leased = try clinic.takeDue(worker: name)
            if leased.isEmpty { return tried }
            tried += leased.count
            try deliver(leased)
        }
    }

    private func deliver(_ leased: [Leased]) throws(ServiceError) {
        let byChannel = Dictionary(grouping: leased, by: \.message.channel)
        for (channel, batch) in byChannel {
            let outcomes = transports[channel].map { $0.deliver(batch.map(\.message)) }
            let byMessage = Dictionary(outcomes ?? [], uniquingKeysWith: { $1 })
            for item in batch {
                let outcome =
                    outcomes == nil
                    ? .notConfigured
                    : byMessage[item.message.id]
                        ?? .unknown(detail: "the transport gave no answer")
                try clinic.record(item, outcome, worker: name)
                log.write(
                    "attempt",
                    [
                        "notification": RecordKind.notification.reference(item.message.id),
                        "channel": channel.rawValue, "attempt": "\(item.attempt)",
                        "outcome": outcome.word,
                    ])
            }
        }
    }
}

extension DeliveryOutcome {
    /// One word for the log.
    fileprivate var word: String {
        switch self {
        case .sent: return "sent"
        case .retry: return "retry"
        case .failed: return "failed"
        case .channelDown(_, let fault): return fault.rawValue
        case .unknown: return "unknown"
        case .notConfigured: return "notConfigured"
        }
    }
}
