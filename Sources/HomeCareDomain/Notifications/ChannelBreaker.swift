import Words

/// Whether a channel carries messages; where it stands still, since when and why.
public struct ChannelBreaker: Hashable, Codable, Sendable {
    public enum State: String, Codable, Sendable {
        /// Messages go.
        case closed
        /// It failed several times in a row: one message tries it again at a time.
        case open
        /// It refuses the clinic: it waits for a person or for other settings.
        case stopped
    }

    public let channel: NotificationChannel
    public var state: State
    /// Since when it is so.
    public var since: Instant
    /// Faults in a row.
    public var failures: Int
    /// When one message may try it again; only while it is open.
    public var retryAt: Instant?
    /// The other side's words, or what was not reached.
    public var reason: String
    /// A mark of the settings the last worker had; empty where there were none.
    public var settingsMark: String

    public init(
        channel: NotificationChannel, state: State, since: Instant, failures: Int = 0,
        retryAt: Instant? = nil, reason: String = "", settingsMark: String = ""
    ) {
        self.channel = channel
        self.state = state
        self.since = since
        self.failures = failures
        self.retryAt = retryAt
        self.reason = reason
        self.settingsMark = settingsMark
    }

    /// Whether nothing goes for now.
    public var standsStill: Bool { state != .closed }

    /// Whether the last worker had settings for it.
    public var isConfigured: Bool { !settingsMark.isEmpty }
}

/// What may be sent on a channel at a moment.
public enum ChannelGate: Hashable, Sendable {
    case free
    /// One message, to see whether the channel is there again.
    case probe
    /// One critical message: those may try sooner.
    case criticalProbe
    case shut
}

extension ChannelBreaker {
    /// So many faults in a row and the channel stands still.
    public static let patience = 3
    /// The longest wait before an open channel is tried again, in seconds.
    static let longestWait = 900
    /// The same for a critical message.
    static let longestCriticalWait = 60

    /// How long an open channel waits after so many faults, in seconds: doubling from half a
    /// minute to a quarter of an hour.
    public static func wait(failures: Int) -> Int {
        doubled(30, failures, atMost: longestWait)
    }

    /// The same for a critical message: from a quarter of a minute to one minute.
    public static func criticalWait(failures: Int) -> Int {
        doubled(15, failures, atMost: longestCriticalWait)
    }

    private static func doubled(_ first: Int, _ failures: Int, atMost most: Int) -> Int {
        min(most, first << min(max(failures - patience, 0), 10))
    }

    /// When a message may try an open channel; nil when none may by itself.
    public func probe(critical: Bool, at hour: Instant) -> Instant? {
        guard state == .open, let retryAt else { return nil }
        let wait = Self.wait(failures: failures)
        // Written by a clock that has been set back since: it is not waited for.
        guard retryAt <= hour.adding(seconds: wait) else { return hour }
        return critical
            ? retryAt.adding(seconds: Self.criticalWait(failures: failures) - wait) : retryAt
    }

    /// What may be sent now.
    public func gate(at hour: Instant) -> ChannelGate {
        switch state {
        case .closed: return .free
        case .stopped: return .shut
        case .open:
            if let probe = probe(critical: false, at: hour), probe <= hour { return .probe }
            if let probe = probe(critical: true, at: hour), probe <= hour { return .criticalProbe }
            return .shut
        }
    }

    /// The breaker after a fault of an attempt that began at some time.
    ///
    /// Those that were on their way together when the channel failed are one fault.
    public func after(
        _ fault: ChannelFault, _ reason: String, begun: Instant, at hour: Instant
    ) -> ChannelBreaker {
        var next = self
        switch (state, fault) {
        case (.stopped, _): return self
        case (_, .stopped):
            next.state = .stopped
            next.since = state == .open ? since : hour
            next.retryAt = nil
            next.reason = reason
            next.failures += 1
        case (.open, .pausing):
            guard begun > since else { return self }
            next.failures += 1
            next.reason = reason
            next.retryAt = hour.adding(seconds: Self.wait(failures: next.failures))
        case (.closed, .pausing):
            next.failures += 1
            guard next.failures >= Self.patience else { return next }
            next.state = .open
            next.since = hour
            next.reason = reason
            next.retryAt = hour.adding(seconds: Self.wait(failures: next.failures))
        }
        return next
    }

    /// The breaker when the other side has answered: messages go again. A refusal of the clinic
    /// is not undone by the answers to what was on its way with it.
    public func afterAnswer(at hour: Instant) -> ChannelBreaker {
        state == .stopped ? self : reset(at: hour)
    }

    /// The breaker as it is when messages go.
    public func reset(at hour: Instant) -> ChannelBreaker {
        ChannelBreaker(
            channel: channel, state: .closed, since: state == .closed ? since : hour,
            settingsMark: settingsMark)
    }
}

extension ChannelBreaker {
    /// Since when it stands still and why, as a sentence; nil while messages go.
    public func sentence(in zone: ClinicZone, now: Instant) -> String? {
        guard standsStill else { return nil }
        let told = { (moment: Instant) in zone.clockOrDay(moment, now: now) }
        let again = retryAt.map { say("channel.triesAgain", ", tries again at \(told($0))") } ?? ""
        let why = reason.isEmpty ? say("channel.failed", "it failed") : reason
        let end = why.last.map { ".!?".contains($0) } == true ? "" : "."
        return say(
            "channel.standsStill",
            "\(channel.titleFirst) stands still since \(told(since))\(again): \(why)\(end)")
    }
}

extension NotificationChannel {
    /// The word for people at the beginning of a sentence.
    public var titleFirst: String {
        self == .email
            ? say("channel.email.first", "E-mail")
            : say("channel.sms.first", "SMS")
    }
}
