import HomeCareDomain
import HomeCareServices
import TerminalKit
import Words

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
        [line.patientName, purpose(line.purpose)].compactMap { $0 }.joined(
            separator: ", ")
    }

    /// Purposes as they are stored, in words.
    private static func purpose(_ stored: String) -> String {
        switch stored {
        case "alert": say("message.about.alert", "alert")
        case "alertContact": say("message.about.contact", "asked to call")
        case "alertHandled": say("message.about.handled", "in hand")
        case NotificationPurpose.deathWithdrawn:
            say("message.about.withdrawn", "report withdrawn")
        case NotificationPurpose.careCompletion:
            say("message.about.completion", "end of care")
        case NotificationPurpose.ratingRequest: say("message.about.rating", "asked to rate")
        default: BookingMessage(rawValue: stored).map { booking($0) } ?? stored
        }
    }

    private static func booking(_ message: BookingMessage) -> String {
        switch message {
        case .confirmed: say("message.about.confirmed", "visit confirmed")
        case .requested: say("message.about.requested", "visit requested")
        case .toDecide: say("message.about.toDecide", "request to decide")
        case .moved: say("message.about.moved", "visit changed")
        case .cancelled: say("message.about.cancelled", "visit cancelled")
        case .declined: say("message.about.declined", "request declined")
        case .missed: say("message.about.missed", "no-show")
        case .givenAway: say("message.about.givenAway", "visit given away")
        case .series: say("message.about.series", "visits booked")
        case .reminder: say("message.about.reminder", "reminder")
        }
    }

    /// What is known beyond the state: the other side's answer, or what it waits for.
    static func known(
        _ line: NotificationLine, _ standing: [ChannelBreaker], now: Instant
    ) -> String {
        let breaker = standing.first { $0.channel == line.channel }
        guard let wait = line.wait(breaker, at: now) else { return line.detail }
        switch wait {
        case .channel:
            return say("message.channelStands", "\(line.channel.titleFirst) stands still")
        case .again(let at):
            let minutes = at.minutes(since: now)
            let again =
                minutes < 1
                ? say("message.againSoon", "again soon")
                : say("message.againIn", "again in \(ageInWords(minutes: minutes))")
            return line.detail.isEmpty
                ? again : say("message.againAfter", "\(again): \(line.detail)")
        case .worker, .due, .lease: return line.detail
        }
    }

    static func worker(_ worker: WorkerView, _ zone: ClinicZone, now: Instant) -> Span {
        switch worker {
        case .running: Span(say("message.worker.running", "A worker is running."), .dim)
        case .silent(let seen):
            Span(
                say(
                    "message.worker.silent",
                    "No worker has been seen since \(zone.near(seen, now: now)): messages wait."),
                .high)
        case .stopped(let seen):
            Span(
                say(
                    "message.worker.stopped",
                    "The worker stopped \(zone.near(seen, now: now)): messages wait."), .high)
        case .never:
            Span(say("message.worker.never", "No worker is running: messages wait."), .high)
        }
    }
}

extension NotificationWords {
    /// The words of the outcomes as they are stored.
    private static func outcome(_ stored: String) -> String {
        switch stored {
        case "sent": say("message.outcome.sent", "sent")
        case "retry": say("message.outcome.retry", "not accepted")
        case "failed": say("message.outcome.failed", "refused")
        case "unknown": say("message.outcome.unknown", "unknown")
        case "notConfigured": say("message.outcome.notConfigured", "not configured")
        case "abandoned": say("message.outcome.abandoned", "abandoned")
        default: stored
        }
    }

    static func outcome(_ attempt: DeliveryAttempt) -> String {
        attempt.outcome.map { outcome($0) } ?? say("message.outcome.none", "not ended")
    }

    /// How long it has been so.
    static func standing(since: Instant, now: Instant) -> String {
        let minutes = now.minutes(since: since)
        return minutes < 1
            ? MomentWords.justNow : say("message.since", "for \(ageInWords(minutes: minutes))")
    }
}
