/// Measured values over time: with the range that is normal, the bounds beyond which they are
/// critical, and gaps where there is no value. Every value is drawn, however many fall into one
/// column, so that no peak is ever lost.
public struct Curve: Sendable {
    /// One measurement.
    public struct Point: Equatable, Sendable {
        /// When, in any unit that rises.
        public let at: Int64
        /// Nil where it was not obtained: the curve has a gap there.
        public let number: Double?
        /// What the value means, where other bounds held for it than the series has.
        public let meaning: Meaning?

        public init(at: Int64, number: Double?, meaning: Meaning? = nil) {
            self.at = at
            self.number = number
            self.meaning = meaning
        }
    }

    /// What a value means.
    public enum Meaning: Equatable, Sendable {
        case usual, unusual, critical

        fileprivate var tone: Tone {
            switch self {
            case .usual: .text
            case .unusual: .notice
            case .critical: .critical
            }
        }
    }

    /// Values of one kind, oldest first.
    public struct Series: Sendable {
        public let points: [Point]
        public let normal: ClosedRange<Double>?
        /// Below is critical.
        public let criticalLow: Double?
        /// Above is critical.
        public let criticalHigh: Double?
        /// A letter that tells its bounds from those of another line.
        public let letter: String

        public init(
            _ points: [Point], normal: ClosedRange<Double>? = nil, criticalLow: Double? = nil,
            criticalHigh: Double? = nil, letter: String = ""
        ) {
            self.points = points
            self.normal = normal
            self.criticalLow = criticalLow
            self.criticalHigh = criticalHigh
            self.letter = letter
        }

        /// How many values lie beyond a critical bound.
        public var criticalCount: Int {
            points.filter { tone($0) == .critical }.count
        }

        func tone(_ point: Point) -> Tone {
            guard let number = point.number else { return .dim }
            return point.meaning?.tone ?? tone(number)
        }

        /// What a value means: the tone of its cells; beyond a bound there is a mark as well.
        private func tone(_ number: Double) -> Tone {
            if let criticalLow, number < criticalLow { return .critical }
            if let criticalHigh, number > criticalHigh { return .critical }
            guard let normal, !normal.contains(number) else { return .text }
            return .notice
        }
    }

    /// The lines of the curve; the bounds of all are drawn, told apart by letter and stroke.
    public let series: [Series]
    /// What the axis shows at least, so that small changes look small.
    public let least: ClosedRange<Double>
    /// The time from the left edge to the right.
    public let span: ClosedRange<Int64>
    /// The moment that is pointed at.
    public let cursor: Int64?
    /// The words of a value on the axis.
    public let label: @Sendable (Double) -> String

    public init(
        _ series: [Series], least: ClosedRange<Double>, span: ClosedRange<Int64>,
        cursor: Int64? = nil, label: @escaping @Sendable (Double) -> String
    ) {
        self.series = series
        self.least = least
        self.span = span
        self.cursor = cursor
        self.label = label
    }

    /// The columns left of the curve that its values take.
    public static let axis = 6

    /// The column of a moment in so many columns, counted from the left edge of the curve.
    public static func column(of moment: Int64, in span: ClosedRange<Int64>, columns: Int) -> Int {
        place(of: moment, in: span, steps: columns * 2) / 2
    }

    /// The step of a moment, of so many from the left edge to the right; one that is alone stands
    /// in the middle.
    static func place(of moment: Int64, in span: ClosedRange<Int64>, steps: Int) -> Int {
        let length = Double(span.upperBound) - Double(span.lowerBound)
        guard steps > 1, length > 0 else { return max(0, steps / 2) }
        let share = (Double(moment) - Double(span.lowerBound)) / length
        return Int((min(max(share, 0), 1) * Double(steps - 1)).rounded())
    }

    /// The values of the axis: all that were measured, and at least what it must show.
    var scale: ClosedRange<Double> {
        let numbers = series.flatMap(\.points).compactMap(\.number).filter(\.isFinite)
        let low = min(least.lowerBound, numbers.min() ?? least.lowerBound)
        let high = max(least.upperBound, numbers.max() ?? least.upperBound)
        return low...high
    }

    /// The step of a value, of so many from the top down.
    static func height(of number: Double, in scale: ClosedRange<Double>, steps: Int) -> Int {
        let length = scale.upperBound - scale.lowerBound
        guard steps > 1, length > 0, length.isFinite else { return max(0, steps / 2) }
        let share = (scale.upperBound - number) / length
        return Int((min(max(share, 0), 1) * Double(steps - 1)).rounded())
    }
}
