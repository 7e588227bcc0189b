import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// Looks at the channels and at the messages that wait for a person.
    func examineMessages() throws(ServiceError) -> [Finding] {
        let (channels, counts) = try ServiceError.translating {
            try store.read { db in
                (try ChannelQueries.all(db), try NotificationQueries.counts(db))
            }
        }
        let known = Dictionary(channels.map { ($0.channel, $0) }) { $1 }
        return NotificationChannel.allCases.map { examine($0, known[$0]) }
            + [examineDeadLetters(counts)]
    }

    private func examine(_ channel: NotificationChannel, _ breaker: ChannelBreaker?) -> Finding {
        if let sentence = breaker?.sentence(in: settings.zone, now: now()) {
            let way =
                breaker?.state == .stopped
                ? " Put it right, then: homecare notifications resume \(channel.rawValue)" : ""
            return Finding(channel.title, .bad, sentence + way)
        }
        return breaker?.isConfigured == true
            ? Finding(channel.title, .good, "messages go")
            : Finding(
                channel.title, .notice,
                "the last worker had no settings for it: messages are not sent")
    }

    private func examineDeadLetters(_ counts: [NotificationState: Int]) -> Finding {
        let waiting = NotificationState.allCases.filter(\.needsAPerson).compactMap { state in
            counts[state].map { "\($0) \(state.title)" }
        }
        return waiting.isEmpty
            ? Finding("messages", .good, "none waits for a person")
            : Finding(
                "messages", .notice,
                "\(waiting.joined(separator: ", ")): a person must look at them "
                    + "(homecare notifications list --state failed)")
    }
}
