import HomeCareDomain
import HomeCareServices
import TerminalKit

extension NotificationState {
    /// Glyph and word: no more than is known.
    func span(ascii: Bool) -> Span {
        Span("\(ascii ? glyphs.ascii : glyphs.glyph) \(title)", tone)
    }

    /// The states in the order in which an admin cares: what needs a look, what is on its way,
    /// what is done.
    static let byConcern: [NotificationState] = [
        .failed, .unknown, .notConfigured, .queued, .sending, .sent, .delivered, .cancelled,
    ]

    private var glyphs: (glyph: String, ascii: String) {
        switch self {
        case .queued: ("○", "o")
        case .sending: ("◐", ">")
        case .sent: ("✓", "+")
        case .delivered: ("●", "*")
        case .failed: ("✗", "x")
        case .unknown: ("?", "?")
        case .notConfigured: ("–", "-")
        case .cancelled: ("×", "~")
        }
    }
}

/// How notifications are told on lists and pages.
enum NotificationWords {
    /// Whom or what a message is about.
    static func about(_ line: NotificationLine) -> String {
        [line.patientName, purposes[line.purpose] ?? line.purpose].compactMap { $0 }.joined(
            separator: ", ")
    }

    /// Purposes as they are stored, in words.
    private static let purposes = [
        "alert": "alert", "alertContact": "asked to call", "alertHandled": "in hand",
    ]

    /// What is known beyond the state: the other side's answer, or what it waits for.
    static func known(
        _ line: NotificationLine, _ standing: [ChannelBreaker], now: Instant
    ) -> String {
        let breaker = standing.first { $0.channel == line.channel }
        guard let wait = line.wait(breaker, at: now) else { return line.detail }
        switch wait {
        case .channel: return "\(line.channel.titleFirst) stands still"
        case .again(let at):
            let minutes = at.minutes(since: now)
            let again = minutes < 1 ? "again soon" : "again in \(ageInWords(minutes: minutes))"
            return line.detail.isEmpty ? again : "\(again): \(line.detail)"
        case .worker, .due, .lease: return line.detail
        }
    }

    static func worker(_ worker: WorkerView, _ zone: ClinicZone, now: Instant) -> Span {
        switch worker {
        case .running: Span("A worker is running.", .dim)
        case .silent(let seen):
            Span(
                "No worker has been seen since \(zone.near(seen, now: now)): messages wait.",
                .high)
        case .stopped(let seen):
            Span(
                "The worker stopped \(zone.near(seen, now: now)): messages wait.", .high)
        case .never: Span("No worker is running: messages wait.", .high)
        }
    }
}

/// Whether somebody sends the messages, as far as the last query tells.
enum WorkerView: Codable, Equatable, Sendable {
    case running
    /// It has not said that it stopped, and not that it is there.
    case silent(Instant)
    case stopped(Instant)
    case never

    /// A worker tells more often than this, in minutes, that it is there.
    private static let patience = 3

    init(_ summary: OutboxSummary, now: Instant) {
        guard let seen = summary.workerSeen else {
            self = .never
            return
        }
        let isLate = now.minutes(since: seen) >= Self.patience
        self = summary.workerRunning ? (isLate ? .silent(seen) : .running) : .stopped(seen)
    }
}

extension NotificationWords {
    /// The words of the outcomes as they are stored.
    private static let outcomes = [
        "sent": "sent", "retry": "not accepted", "failed": "refused", "unknown": "unknown",
        "notConfigured": "not configured", "abandoned": "abandoned",
    ]

    static func outcome(_ attempt: DeliveryAttempt) -> String {
        attempt.outcome.map { outcomes[$0] ?? $0 } ?? "not ended"
    }
}
