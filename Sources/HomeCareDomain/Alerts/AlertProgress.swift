import Words

/// Something an alert does by itself when its time comes.
public enum AlertStepKind: String, CaseIterable, Codable, Sendable {
    /// A tier is paged.
    case alertTier
    /// The owner's time is up: the alert opens again.
    case ownershipEnds
}

/// How far an unresolved alert has climbed, and what happens next if nobody does anything.
public struct AlertProgress: Hashable, Codable, Sendable {
    /// What happens next.
    public struct Next: Hashable, Codable, Sendable {
        public let kind: AlertStepKind
        /// The tier that will be paged.
        public let tier: Int?
        public let dueAt: Instant

        public init(kind: AlertStepKind, tier: Int?, dueAt: Instant) {
            self.kind = kind
            self.tier = tier
            self.dueAt = dueAt
        }
    }

    /// The status that raised it, which decides how it climbs.
    public let status: PatientStatus
    /// How often it has started at tier 1.
    public let round: Int
    /// The highest tier paged in this round.
    public let tier: Int
    public let next: Next?

    /// The rung that is paged next.
    public var nextRung: AlertRung? {
        next?.tier.flatMap { AlertLadder.rung(status, tier: $0) }
    }

    public init(status: PatientStatus, round: Int, tier: Int, next: Next?) {
        self.status = status
        self.round = round
        self.tier = tier
        self.next = next
    }
}

extension Alert {
    /// What happens next if nobody does anything, and when: `all clinical staff at 14:20`.
    public func next(_ zone: ClinicZone, _ hour: Instant) -> String? {
        guard state != .resolved, let progress, let next = progress.next else { return nil }
        let time = Self.time(next.dueAt, zone, hour)
        return switch next.kind {
        case .ownershipEnds: say("alertNext.opensAgain", "opens again \(time)")
        case .alertTier:
            "\(progress.nextRung?.title ?? say("alertNext.more", "more people")) \(time)"
        }
    }

    private static func time(_ due: Instant, _ zone: ClinicZone, _ hour: Instant) -> String {
        guard due > hour else { return say("alertNext.now", "now") }
        return zone.date(of: due) == zone.date(of: hour)
            ? say("alertNext.at", "at \(zone.clock(due))")
            : say("alertNext.on", "on \(zone.dayAndClock(due))")
    }
}
