import HomeCareDomain
import HomeCareStore

/// What an alert has to say about its messages, and learns from them.
extension Clinic {
    /// Whether a notification may still go out: asked right before each attempt, and before one
    /// that failed is queued again. Messages about no alert and no booking always may.
    func stillWanted(_ db: Connection, notification id: Int64) throws -> Bool {
        try whyUnwanted(db, notification: id) == nil
    }

    /// Why a notification must not go out any more, for people; nil while it may.
    func whyUnwanted(_ db: Connection, notification id: Int64) throws -> String? {
        if let message = try AlertMessageQueries.message(db, id: id) {
            return try whyUnwanted(db, message)
        }
        return try BookingMessageQueries.message(db, id: id).flatMap { try whyUnwanted(db, $0) }
    }

    func whyUnwanted(_ db: Connection, _ message: AlertMessageFacts) throws -> String? {
        let alert = try storedAlert(db, message.alert)
        switch message.purpose {
        case .contact:
            // The family of the dead is asked to call whatever staff have done by then.
            return alert.state == .resolved && alert.status != .deceased
                ? "the alert is resolved" : nil
        case .handled:
            if alert.state == .resolved { return "the alert is resolved" }
            return alert.round == message.round && alert.state == .acknowledged
                ? nil : "the alert has started again at tier 1"
        case .page:
            if alert.state == .resolved { return "the alert is resolved" }
            if alert.round != message.round { return "the alert has started again at tier 1" }
            guard alert.state == .acknowledged else { return nil }
            let since = try TimedSteps.waiting(db, alert: alert.id)?.beganAt ?? now()
            return inHand(alert.ownerName, since: since)
        }
    }

    /// Learns what became of a message that is not tried again for now.
    ///
    /// Somebody whom a page reached although the alert was taken meanwhile hears that it is in
    /// hand; where no page of a tier went out at all, the next tier is due at once.
    func messageSettled(_ db: Connection, notification id: Int64, at hour: Instant) throws {
        guard let message = try AlertMessageQueries.message(db, id: id), message.purpose == .page
        else { return }
        let alert = try storedAlert(db, message.alert)
        guard alert.round == message.round else { return }
        switch (message.state, alert.state) {
        case (.sent, .acknowledged), (.delivered, .acknowledged), (.unknown, .acknowledged):
            try tellInHand(db, alert, message, at: hour)
        case (.failed, .open), (.notConfigured, .open):
            try climbIfNobodyWasReached(db, alert, tier: message.tier ?? 1, at: hour)
        default: break
        }
    }

    private func climbIfNobodyWasReached(
        _ db: Connection, _ alert: AlertCase, tier: Int, at hour: Instant
    ) throws {
        guard let next = try TimedSteps.waiting(db, alert: alert.id), next.kind == .alertTier,
            next.tier > tier, next.dueAt > hour,
            try !AlertMessageQueries.reachesSomebody(
                db, alert: alert.id, round: alert.round, tier: tier)
        else { return }
        try TimedSteps.move(db, id: next.id, to: hour)
        try AlertQueries.addEvent(
            db, alert: alert.id, kind: .escalated, actor: nil, at: hour,
            detail: "tier \(tier): no message went out, tier \(next.tier) is paged at once")
    }
}

extension Settlement {
    /// The same end of an attempt, for a message that must not be tried again.
    func withdrawn(because reason: String, mayHaveArrived doubtful: Bool) -> Settlement {
        let mayHaveArrived = doubtful || outcome == "unknown"
        return Settlement(
            state: mayHaveArrived ? .unknown : .cancelled, outcome: outcome,
            detail: mayHaveArrived
                ? "it may have arrived; it does not go out again: \(reason)" : reason, due: nil)
    }
}
