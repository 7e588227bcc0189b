import HomeCareDomain
import HomeCareStore

extension Clinic {
    /// Looks at the channels and at the messages that wait for a person.
    func examineMessages(hasHadWorker: Bool) throws(ServiceError) -> [Finding] {
        let (channels, counts) = try ServiceError.translating {
            try store.read { db in
                (try ChannelQueries.all(db), try NotificationQueries.counts(db))
            }
        }
        let known = Dictionary(channels.map { ($0.channel, $0) }) { $1 }
        return NotificationChannel.allCases.map {
            examine($0, known[$0], hasHadWorker: hasHadWorker)
        } + examineDeadLetters(counts)
    }

    private func examine(
        _ channel: NotificationChannel, _ breaker: ChannelBreaker?, hasHadWorker: Bool
    ) -> Finding {
        if let sentence = breaker?.sentence(in: settings.zone, now: now()) {
            let way =
                breaker?.state == .stopped
                ? " Put it right, then: homecare notifications resume \(channel.rawValue)" : ""
            return Finding(channel.title, .bad, sentence + way)
        }
        if breaker?.isConfigured == true { return Finding(channel.title, .good, "messages go") }
        return Finding(
            channel.title, .notice,
            hasHadWorker
                ? "the last worker had no settings for it: messages are not sent"
                : "no worker has tried it yet")
    }

    /// Each kind by itself, with the command that lists exactly those.
    private func examineDeadLetters(_ counts: [NotificationState: Int]) -> [Finding] {
        let waiting = NotificationState.allCases.filter(\.needsAPerson).compactMap { state in
            counts[state].flatMap { $0 > 0 ? (state, $0) : nil }
        }
        guard !waiting.isEmpty else {
            return [Finding("messages", .good, "none waits for a person")]
        }
        return waiting.map { state, count in
            Finding(
                "messages", .notice,
                "\(count) \(state.title): a person must look at them: "
                    + "homecare notifications list --state \(state.rawValue)")
        }
    }
}
