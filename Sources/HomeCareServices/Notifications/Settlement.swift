import HomeCareDomain

/// What an outcome means for a notification: its next state and, if it is tried again, when.
struct Settlement: Equatable {
    let state: NotificationState
    let outcome: String
    let detail: String
    let due: Instant?

    /// After so many attempts a message is given up: it stands on the admin's screen as failed.
    static let mostAttempts = 8

    init(of outcome: DeliveryOutcome, _ leased: Leased, at hour: Instant) {
        switch outcome {
        case .sent(let detail, _):
            self.init(state: .sent, outcome: "sent", detail: detail, due: nil)
        case .failed(let detail):
            self.init(state: .failed, outcome: "failed", detail: detail, due: nil)
        case .notConfigured:
            self.init(
                state: .notConfigured, outcome: "notConfigured",
                detail: "\(leased.message.channel.title) has no settings", due: nil)
        case .channelDown(let detail, _):
            self.init(
                state: .queued, outcome: "retry", detail: detail,
                due: hour.adding(milliseconds: Self.longestWait(attempt: leased.attempt)))
        case .retry(let detail, _):
            self.init(again: leased, outcome: "retry", detail, givenUpAs: .failed, at: hour)
        case .unknown(let detail, _) where leased.message.critical:
            self.init(
                again: leased, outcome: "unknown",
                "\(detail); it is critical, so it goes out again", givenUpAs: .unknown, at: hour)
        case .unknown(let detail, _):
            self.init(state: .unknown, outcome: "unknown", detail: detail, due: nil)
        }
    }

    private init(state: NotificationState, outcome: String, detail: String, due: Instant?) {
        self.state = state
        self.outcome = outcome
        self.detail = detail
        self.due = due
    }

    private init(
        again leased: Leased, outcome: String, _ detail: String,
        givenUpAs end: NotificationState, at hour: Instant
    ) {
        guard leased.attempt < Self.mostAttempts else {
            self.init(
                state: end, outcome: outcome,
                detail: "\(detail); given up after \(leased.attempt) attempts", due: nil)
            return
        }
        let wait = Int64.random(in: 1000...Self.longestWait(attempt: leased.attempt))
        self.init(
            state: .queued, outcome: outcome, detail: detail,
            due: hour.adding(milliseconds: wait))
    }

    /// The longest wait before the next attempt, in milliseconds: doubling from 5 s to 15 min, of
    /// which a random part is taken so that many failures do not come back together.
    static func longestWait(attempt: Int) -> Int64 {
        min(900_000, 5000 << Int64(min(max(attempt, 1), 12) - 1))
    }
}
