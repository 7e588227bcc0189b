public import HomeCareDomain
import HomeCareStore
import Words

/// Channels that stand still, and how they go on.
extension Clinic {
    /// What may be sent on a channel now; one message at a time tries a channel that failed.
    func gate(
        _ db: Connection, _ channel: NotificationChannel, at hour: Instant
    ) throws -> ChannelGate {
        guard let breaker = try ChannelQueries.one(db, channel), breaker.standsStill else {
            return .free
        }
        let gate = breaker.gate(at: hour)
        guard gate != .shut else { return .shut }
        return try ChannelQueries.isBusy(db, channel, since: breaker.since, at: hour)
            ? .shut : gate
    }

    /// Notes what an attempt tells of its channel.
    func follow(
        _ db: Connection, _ leased: Leased, _ outcome: DeliveryOutcome, at hour: Instant
    ) throws {
        let channel = leased.message.channel
        let known =
            try ChannelQueries.one(db, channel)
            ?? ChannelBreaker(channel: channel, state: .closed, since: hour)
        let next: ChannelBreaker
        switch outcome {
        case .channelDown(let reason, let fault):
            next = known.after(fault, reason, begun: leased.begun, at: hour)
        case .unknown(let reason, _):
            next = known.after(.pausing, reason, begun: leased.begun, at: hour)
        case .sent, .failed, .retry:
            next = known.afterAnswer(at: hour)
        case .notConfigured:
            return
        }
        if next != known { try ChannelQueries.save(db, next) }
    }

    /// The channels that stand still, for those who look after messages; for others none.
    public func standingChannels(_ actor: Actor) throws(ServiceError) -> [ChannelBreaker] {
        guard reach(.seeNotifications, actor) != .none else { return [] }
        return try read(as: actor) { db in
            try ChannelQueries.all(db).filter(\.standsStill)
        }
    }

    /// Lets a channel go on that stands still.
    public func resumeChannel(
        _ actor: Actor, _ channel: NotificationChannel
    ) throws(ServiceError) {
        let hour = now()
        try write(as: actor) { db in
            try require(.retryNotifications, actor, to: Acts.resumeChannel)
            guard let breaker = try ChannelQueries.one(db, channel), breaker.standsStill else {
                throw ServiceError.refused(
                    "channel", "notStopped", MessageSentences.channelGoes(channel.titleFirst))
            }
            try ChannelQueries.save(db, breaker.reset(at: hour))
            try audit(
                db, actor, "let \(inEnglish { channel.title }) go on", "channel_breakers", nil,
                detail: breaker.reason)
        }
    }

    /// Notes the settings with which a worker begins: a channel with none has none from now on,
    /// and one that stood still goes on when they have changed.
    ///
    /// Only an HMAC of a channel's settings is kept, so that no password is.
    public func noteSettings(
        _ actor: Actor, _ settings: [NotificationChannel: String]
    ) throws(ServiceError) {
        let hour = now()
        let marks = try ServiceError.translating {
            try settings.mapValues { try link("settings", $0) }
        }
        let isNew = try ServiceError.translating {
            try store.read { db in try !changed(db, marks, at: hour).isEmpty }
        }
        guard isNew else { return }
        try write(as: actor) { db in
            for (before, after) in try changed(db, marks, at: hour) {
                try ChannelQueries.save(db, after)
                try audit(
                    db, actor, "settings of \(inEnglish { after.channel.title }) changed",
                    "channel_breakers", nil,
                    detail: before.standsStill ? "it goes on: \(before.reason)" : "")
            }
        }
    }

    private func changed(
        _ db: Connection, _ marks: [NotificationChannel: String], at hour: Instant
    ) throws -> [(before: ChannelBreaker, after: ChannelBreaker)] {
        try NotificationChannel.allCases.compactMap { channel in
            let before =
                try ChannelQueries.one(db, channel)
                ?? ChannelBreaker(channel: channel, state: .closed, since: hour)
            var after = before.reset(at: hour)
            after.settingsMark = marks[channel] ?? ""
            return after.settingsMark == before.settingsMark ? nil : (before, after)
        }
    }
}
