import HomeCareDomain

/// How far back the curves of a chart go.
enum ChartRange: String, CaseIterable, Codable, Sendable {
    case tenVisits, thirtyDays, all

    var next: ChartRange {
        switch self {
        case .tenVisits: .thirtyDays
        case .thirtyDays: .all
        case .all: .tenVisits
        }
    }

    /// The reports of the range, oldest first, of reports that come newest first.
    func reports(_ reports: [CareReport], now: Instant) -> [CareReport] {
        switch self {
        case .tenVisits: reports.prefix(10).reversed()
        case .thirtyDays:
            reports.prefix { $0.submittedAt >= Self.thirtyDaysBefore(now) }.reversed()
        case .all: reports.reversed()
        }
    }

    /// The time that the curves show, in milliseconds since 1970.
    func span(_ shown: [CareReport], now: Instant) -> ClosedRange<Int64> {
        let first = shown.first?.submittedAt ?? now
        let last = shown.last?.submittedAt ?? now
        guard self == .thirtyDays else {
            return min(first, last).milliseconds...max(first, last).milliseconds
        }
        return Self.thirtyDaysBefore(now).milliseconds...max(now, last).milliseconds
    }

    private static func thirtyDaysBefore(_ now: Instant) -> Instant {
        now.adding(minutes: -30 * 24 * 60)
    }
}
