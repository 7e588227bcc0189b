import HomeCareDomain
import Words

/// What an outcome means for a notification: its next state and, if it is tried again, when.
struct Settlement: Equatable {
    let state: NotificationState
    let outcome: String
    let detail: String
    let due: Instant?
    /// Whether the attempt does not count: the channel was at fault, not the message.
    var isForgiven = false

    /// After so many attempts a message is given up: it stands on the admin's screen as failed.
    static let mostAttempts = 8
    /// So often a plain e-mail goes out when nobody knows whether it arrived.
    static let mostDoubtful = 3
    /// How long a message waits whose channel failed, in seconds; the channel itself waits longer.
    static let channelWait = 5

    init(of outcome: DeliveryOutcome, _ leased: Leased, at hour: Instant) {
        switch outcome {
        case .sent(let detail, _):
            self.init(
                state: .sent, outcome: "sent", detail: Self.doubted(detail, leased), due: nil)
        case .failed(let detail):
            self.init(
                state: .failed, outcome: "failed", detail: Self.mayHaveArrived(detail, leased),
                due: nil)
        case .notConfigured:
            self.init(
                state: .notConfigured, outcome: "notConfigured",
                detail: inEnglish { "\(leased.message.channel.title) has no settings" }, due: nil)
        case .channelDown(let detail, _):
            self.init(
                state: .queued, outcome: "retry", detail: detail,
                due: hour.adding(seconds: Self.channelWait))
            isForgiven = true
        case .retry(let detail, let after):
            self.init(
                again: leased, outcome: "retry", Self.mayHaveArrived(detail, leased),
                givenUpAs: .failed, notBefore: after ?? 0, at: hour)
        case .unknown(let detail, _):
            self.init(unknown: leased, detail, at: hour)
        }
    }

    init(state: NotificationState, outcome: String, detail: String, due: Instant?) {
        self.state = state
        self.outcome = outcome
        self.detail = detail
        self.due = due
    }

    /// A second copy is better than silence where it is critical; a second copy of an e-mail is
    /// known as one by its Message-ID; a second SMS is not.
    private init(unknown leased: Leased, _ detail: String, at hour: Instant) {
        let isEmail = leased.message.channel == .email
        let goesAgain = leased.message.critical || (isEmail && leased.counted < Self.mostDoubtful)
        guard goesAgain else {
            self.init(state: .unknown, outcome: "unknown", detail: detail, due: nil)
            return
        }
        let why = leased.message.critical ? "it is critical, so it goes out again" : "it goes again"
        let copy = isEmail ? " with the same Message-ID: a second copy is possible" : ""
        self.init(
            again: leased, outcome: "unknown", "\(detail); \(why)\(copy)", givenUpAs: .unknown,
            at: hour)
    }

    private init(
        again leased: Leased, outcome: String, _ detail: String,
        givenUpAs end: NotificationState, notBefore least: Int = 0, at hour: Instant
    ) {
        guard leased.counted < Self.mostAttempts else {
            self.init(
                state: end, outcome: outcome,
                detail: "\(detail); given up after \(leased.counted) attempts", due: nil)
            return
        }
        let wait = Int64.random(in: 1000...Self.longestWait(attempt: leased.counted))
        self.init(
            state: .queued, outcome: outcome, detail: detail,
            due: hour.adding(milliseconds: max(wait, Int64(least) * 1000)))
    }

    /// What is said of a message that went out although an earlier copy may have arrived.
    private static func doubted(_ detail: String, _ leased: Leased) -> String {
        guard leased.isDoubtful else { return detail }
        let copy =
            leased.message.channel == .email
            ? "sent again, its first fate is unknown: a second copy is possible"
            : "sent again: its first fate is unknown"
        return detail.isEmpty ? copy : "\(detail); \(copy)"
    }

    private static func mayHaveArrived(_ detail: String, _ leased: Leased) -> String {
        leased.isDoubtful ? "\(detail); an earlier copy may have arrived" : detail
    }

    /// The longest wait before the next attempt, in milliseconds: doubling from 5 s to 15 min, of
    /// which a random part is taken so that many failures do not come back together.
    static func longestWait(attempt: Int) -> Int64 {
        min(900_000, 5000 << Int64(min(max(attempt, 1), 12) - 1))
    }
}
