/// A visit that comes again every so many weeks at the same time of the clock.
public struct Recurrence: Hashable, Codable, Sendable {
    /// How a recurrence ends.
    public enum End: Hashable, Codable, Sendable {
        /// The last day on which a visit may be.
        case until(CivilDate)
        /// How many visits there are.
        case count(Int)
    }

    /// The most visits of one series.
    public static let most = 104
    /// The most weeks from one visit to the next.
    public static let mostWeeks = 52

    public var everyWeeks: Int
    public var end: End
    /// Days that are left out, because somebody saw that they clash.
    public var leavingOut: Set<CivilDate>

    public init(everyWeeks: Int = 1, end: End, leavingOut: Set<CivilDate> = []) {
        self.everyWeeks = everyWeeks
        self.end = end
        self.leavingOut = leavingOut
    }

    /// The days from the first on, those left out taken away; at most one more than `most`, so
    /// that too many can be seen to be too many.
    public func days(from first: CivilDate) -> [CivilDate] {
        let weeks = min(max(1, everyWeeks), Self.mostWeeks)
        return (0...Self.most).map { first.adding(days: 7 * weeks * $0) }
            .prefix { day in
                switch end {
                case .until(let last): day <= last
                case .count: true
                }
            }
            .prefix(asked).filter { !leavingOut.contains($0) }
    }

    private var asked: Int {
        if case .count(let count) = end { return max(0, count) }
        return Self.most + 1
    }
}
