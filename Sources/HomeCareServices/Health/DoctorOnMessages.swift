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
            let words =
                breaker?.state == .stopped
                ? DoctorSentences.resume(sentence, channel.rawValue) : sentence
            return Finding(channel.title, .bad, words)
        }
        if breaker?.isConfigured == true {
            return Finding(channel.title, .good, DoctorSentences.messagesGo)
        }
        return Finding(
            channel.title, .notice,
            hasHadWorker ? DoctorSentences.noSettings : DoctorSentences.notTried)
    }

    /// Each kind by itself, with the command that lists exactly those.
    private func examineDeadLetters(_ counts: [NotificationState: Int]) -> [Finding] {
        let waiting = NotificationState.allCases.filter(\.needsAPerson).compactMap { state in
            counts[state].flatMap { $0 > 0 ? (state, $0) : nil }
        }
        guard !waiting.isEmpty else {
            return [Finding(DoctorSentences.messages, .good, DoctorSentences.noneWaits)]
        }
        return waiting.map { state, count in
            Finding(
                DoctorSentences.messages, .notice,
                DoctorSentences.waiting(count, state.title, state.rawValue))
        }
    }
}
