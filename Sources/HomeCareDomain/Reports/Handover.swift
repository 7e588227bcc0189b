/// Where a handover begins.
public enum HandoverStart: Hashable, Codable, Sendable {
    /// At the report before the newest one.
    case before
    /// At the report of an appointment.
    case visit(Int64)
    /// At the newest report of a moment.
    case moment(Instant)
}

/// What changed for a patient since a report: for whoever goes there next.
public struct Handover: Hashable, Codable, Sendable {
    public let line: PatientLine
    /// When it was put together.
    public let at: Instant
    /// The report it begins at; nil where there was none yet.
    public let then: CareReport?
    /// The newest report; nil where there is none, or none since.
    public let now: CareReport?
    /// The reports since, newest first.
    public let reports: [CareReport]
    /// The status changes since, newest first.
    public let changes: [StatusChange]
    /// What is not resolved, and what was opened since.
    public let alerts: [Alert]
    /// The addenda since, newest first.
    public let addenda: [Addendum]
    /// The visits since that are over and have no report.
    public let unreported: [Visit]
    /// The next visits.
    public let next: [Visit]
    /// The appointment whose report lies before the one it begins at.
    public let earlier: Int64?
    /// The appointment whose report follows, where another follows that one.
    public let later: Int64?

    public init(
        line: PatientLine, at: Instant, then: CareReport?, now: CareReport?,
        reports: [CareReport], changes: [StatusChange], alerts: [Alert], addenda: [Addendum],
        unreported: [Visit], next: [Visit], earlier: Int64?, later: Int64?
    ) {
        self.line = line
        self.at = at
        self.then = then
        self.now = now
        self.reports = reports
        self.changes = changes
        self.alerts = alerts
        self.addenda = addenda
        self.unreported = unreported
        self.next = next
        self.earlier = earlier
        self.later = later
    }

    /// Which way a vital went between two reports.
    public enum Direction: String, Codable, Sendable {
        case up, down, same, changed
    }

    /// Which way a vital went; nil where one of the two has no value.
    public static func direction(
        _ vital: Vital, from then: Vitals, to now: Vitals
    ) -> Direction? {
        switch vital {
        case .consciousness: compare(then.consciousness, now.consciousness)
        case .oxygen: compare(then.oxygen, now.oxygen)
        default:
            direction(from: then.number(vital), to: now.number(vital))
        }
    }

    /// Which way a number went; nil where one of the two is not there.
    public static func direction(from then: Double?, to now: Double?) -> Direction? {
        guard let then, let now else { return nil }
        return now > then ? .up : now < then ? .down : .same
    }

    private static func compare<Word: Equatable>(_ then: Word?, _ now: Word?) -> Direction? {
        guard let then, let now else { return nil }
        return then == now ? .same : .changed
    }
}
