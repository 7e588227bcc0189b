import Words

/// When a patient is reminded of a visit, and when not.
public enum ReminderRules {
    /// Minutes before the visit, the earliest first.
    public static let usual = [24 * 60, 2 * 60]
    /// The shortest and the longest time before a visit, in minutes.
    public static let possible = 5...(14 * 24 * 60)
    /// So many reminders of one visit are enough.
    public static let most = 5

    /// A reminder that is to come.
    public struct Moment: Hashable, Sendable {
        /// Minutes before the visit.
        public let lead: Int
        public let due: Instant
    }

    /// The reminders of a visit that are still to come: of a moment that has passed there is none.
    public static func moments(start: Instant, leads: [Int], now: Instant) -> [Moment] {
        leads.map { Moment(lead: $0, due: start.adding(minutes: -$0)) }.filter { $0.due > now }
    }

    /// What a reminder is held against when its moment has come.
    public struct Facts: Sendable {
        public var state: AppointmentState
        public var startsAt: Instant
        public var isDeceased: Bool
        public var isMergedAway: Bool
        public var consent: MessageConsent

        public init(
            state: AppointmentState, startsAt: Instant, isDeceased: Bool, isMergedAway: Bool,
            consent: MessageConsent
        ) {
            self.state = state
            self.startsAt = startsAt
            self.isDeceased = isDeceased
            self.isMergedAway = isMergedAway
            self.consent = consent
        }
    }

    /// Why nobody is reminded of a visit, whatever the hour; nil where nothing is against it.
    public static func hindrance(_ facts: Facts, plannedFor start: Instant) -> String? {
        if facts.isDeceased { return "the patient has died" }
        if facts.isMergedAway { return "the patient's record was merged into another" }
        if facts.state != .confirmed {
            return "the visit is \(inEnglish { facts.state.title })"
        }
        if facts.startsAt != start { return "the visit was moved" }
        if !facts.consent.allowsMessages { return "the patient wants no messages" }
        return nil
    }

    /// Why a reminder comes too late to help; nil while it does not.
    ///
    /// It may be late by half its lead, and goes not once a nearer one is due: a worker that was
    /// away sends one, not all that it missed.
    public static func lateness(
        lead: Int, start: Instant, leads: [Int], now: Instant
    ) -> String? {
        if now >= start { return "the visit has begun" }
        let nearer = leads.contains { $0 < lead && start.adding(minutes: -$0) <= now }
        let isLate = now > start.adding(minutes: -(lead / 2))
        return nearer || isLate ? "its moment has passed" : nil
    }

    /// The minutes of `24h`, `90m` or `2d`; nil for anything else.
    public static func minutes(_ text: String) -> Int? {
        let units: [Character: Int] = ["m": 1, "h": 60, "d": 24 * 60]
        guard let unit = text.last.flatMap({ units[$0] }), text.utf8.count <= 6,
            let number = decimal(text.dropLast().utf8)
        else { return nil }
        let minutes = number * unit
        return possible.contains(minutes) ? minutes : nil
    }
}
