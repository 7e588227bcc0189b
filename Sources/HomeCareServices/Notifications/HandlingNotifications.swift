public import HomeCareDomain
import HomeCareStore
import Words

/// What became of several messages that a person handled together.
public struct HandlingTally: Codable, Equatable, Sendable {
    /// The numbers of those it was done to.
    public var done: [Int64] = []
    /// Why it was not done to the others.
    public var refused: [Refused] = []

    public struct Refused: Codable, Equatable, Sendable {
        public let notification: Int64
        public let sentence: String
    }

    mutating func add(_ id: Int64, _ refusal: String?) {
        if let refusal {
            refused.append(Refused(notification: id, sentence: refusal))
        } else {
            done.append(id)
        }
    }
}

/// What a person does with messages that did not arrive.
extension Clinic {
    /// How many messages one transaction handles, so that nobody waits for it.
    private static let mostTogether = 25

    /// Queues a message again with a new number of attempts, to where its recipient is reached
    /// now.
    ///
    /// Refused where the message is true no more; where it may have arrived already it must be
    /// said that this is known (`mayHaveArrived`).
    public func retryNotification(
        _ actor: Actor, _ id: Int64, knowingItMayHaveArrived: Bool = false
    ) throws(ServiceError) -> NotificationLine {
        try write(as: actor) { db in
            try require(.retryNotifications, actor, to: Acts.sendAgain)
            try retry(db, actor, id, knowing: knowingItMayHaveArrived)
            return try line(db, id)
        }
    }

    /// Gives a message up: it will not be sent, and says who decided so.
    public func giveUpNotification(
        _ actor: Actor, _ id: Int64
    ) throws(ServiceError) -> NotificationLine {
        try write(as: actor) { db in
            try require(.retryNotifications, actor, to: Acts.giveUp)
            try giveUp(db, actor, id)
            return try line(db, id)
        }
    }

    /// Queues every message of a state again, on one channel or on all; what may not go, or may
    /// have arrived, is left as it is and told.
    public func retryNotifications(
        _ actor: Actor, _ state: NotificationState, on channel: NotificationChannel? = nil
    ) throws(ServiceError) -> HandlingTally {
        try handleAll(actor, state, channel, to: Acts.sendAgain) { db, id in
            try retry(db, actor, id, knowing: false)
        }
    }

    /// How many messages there are of a state, on one channel or on all.
    public func countNotifications(
        _ actor: Actor, _ state: NotificationState, on channel: NotificationChannel? = nil
    ) throws(ServiceError) -> Int {
        try read(as: actor) { db in
            try require(.seeNotifications, actor, to: Acts.seeMessages)
            return try (channel.map { [$0] } ?? NotificationChannel.allCases).reduce(0) {
                try $0 + HandlingQueries.count(db, $1, state)
            }
        }
    }

    /// Gives up every message of a state, on one channel or on all.
    public func giveUpNotifications(
        _ actor: Actor, _ state: NotificationState, on channel: NotificationChannel? = nil
    ) throws(ServiceError) -> HandlingTally {
        try handleAll(actor, state, channel, to: Acts.giveUp) { db, id in
            try giveUp(db, actor, id)
        }
    }

    private func handleAll(
        _ actor: Actor, _ state: NotificationState, _ channel: NotificationChannel?,
        to act: String, _ handle: (Connection, Int64) throws -> Void
    ) throws(ServiceError) -> HandlingTally {
        guard state.needsAPerson else {
            throw ServiceError.refused(
                "state", "notEnded", MessageSentences.messagesNeedNobody(state.title))
        }
        var tally = HandlingTally()
        for channel in channel.map({ [$0] }) ?? NotificationChannel.allCases {
            var last: Int64? = 0
            while let after = last {
                let some = try write(as: actor) { db in
                    try require(.retryNotifications, actor, to: act)
                    return try HandlingQueries.alike(
                        db, channel, state, after: after, limit: Self.mostTogether
                    ).map { id in (id, try refusal(of: { try handle(db, id) })) }
                }
                for (id, refusal) in some { tally.add(id, refusal) }
                last = some.last?.0
            }
        }
        return tally
    }

    /// The sentence of a rule that objects; every other error ends the whole.
    private func refusal(of handle: () throws -> Void) throws -> String? {
        do {
            try handle()
            return nil
        } catch let refusal as ServiceError {
            guard case .refused = refusal else { throw refusal }
            return refusal.sentence
        }
    }

    private func retry(_ db: Connection, _ actor: Actor, _ id: Int64, knowing: Bool) throws {
        let hour = now()
        let message = try standing(db, id)
        let breaker = try ChannelQueries.one(db, message.channel)
        let wish = RetryRules.Wish(
            message: message, whyUnwanted: try whyUnwanted(db, notification: id),
            channelIsConfigured: breaker?.isConfigured ?? false,
            knowsItMayHaveArrived: knowing)
        if let refusal = RetryRules.refusal(wish) { throw refusal }
        let address = message.currentAddress.flatMap { $0.isEmpty ? nil : $0 } ?? message.address
        let moved = address == message.address ? "" : ", now to \(address)"
        try DeliveryReportQueries.cancel(db, notification: id, at: hour)
        if address != message.address {
            try readdress(
                db, id, ReaddressingQueries.calendar(db, id: id), to: address)
        }
        try HandlingQueries.queueAgain(
            db, id: id, address: address,
            detail: "sent again by \(actor.name)\(moved); before: \(known(message))", at: hour)
        try audit(
            db, actor, "sent again", "notifications", id, patient: message.patientID,
            detail: "it was \(known(message.state))\(moved)")
    }

    private func giveUp(_ db: Connection, _ actor: Actor, _ id: Int64) throws {
        let hour = now()
        let message = try standing(db, id)
        guard message.state.needsAPerson || message.state == .queued else {
            throw ServiceError.refused(
                "notification", "notWaiting",
                MessageSentences.messageNotWaiting(
                    RecordKind.notification.reference(id), message.state.title))
        }
        try DeliveryReportQueries.cancel(db, notification: id, at: hour)
        try OutboxQueries.settle(
            db, id: id, state: .cancelled,
            detail: "given up by \(actor.name), \(inEnglish { settings.zone.dayAndClock(hour) }); "
                + "before: \(known(message))", due: nil, at: hour)
        try audit(
            db, actor, "gave up", "notifications", id, patient: message.patientID,
            detail: "it was \(known(message.state))")
    }

    private func known(_ message: MessageStanding) -> String {
        message.detail.isEmpty ? known(message.state) : message.detail
    }

    /// As it is kept.
    private func known(_ state: NotificationState) -> String {
        inEnglish { state.title }
    }

    private func standing(_ db: Connection, _ id: Int64) throws -> MessageStanding {
        guard let message = try HandlingQueries.standing(db, id: id) else {
            throw ServiceError.notFound(Missing.message(RecordKind.notification.reference(id)))
        }
        return message
    }

    private func line(_ db: Connection, _ id: Int64) throws -> NotificationLine {
        guard let line = try NotificationQueries.notification(db, id: id) else {
            throw ServiceError.notFound(Missing.message(RecordKind.notification.reference(id)))
        }
        return line
    }
}
