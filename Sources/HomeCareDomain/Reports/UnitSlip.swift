/// A value that was most likely measured in another unit, and what it is in the right one.
///
/// Fahrenheit typed for Celsius is the commonest fault in published vital signs.
public struct UnitSlip: Hashable, Codable, Sendable {
    /// The units that get mixed up.
    public enum Kind: String, Codable, Sendable {
        case fahrenheit, milligrams, pounds
    }

    public let vital: Vital
    public let kind: Kind
    public let typed: Double
    /// The value in the vital's own unit, with the vital's decimals.
    public let value: Double

    /// `98.6 °F is 37.0 °C.`
    public var sentence: String {
        QuestionSentences.unitConverted(
            plainNumber(typed), kind.unit, vital.fullTextWithUnit(value))
    }

    /// The question's id.
    public var id: String { "unit.\(vital.rawValue)" }

    /// What somebody most likely meant who typed a value in another unit; nil where the value
    /// speaks for itself.
    /// - Parameter lastWeight: kilograms at the last visit; pounds are only suspected beside it.
    public static func suspected(
        _ vital: Vital, typed: Double, lastWeight: Double? = nil
    ) -> UnitSlip? {
        guard let kind = suspects[vital], kind.isLikely(typed, lastWeight: lastWeight) else {
            return nil
        }
        let slip = UnitSlip(vital: vital, kind: kind, typed: typed)
        return vital.range?.reject.contains(slip.value) == true ? slip : nil
    }

    /// A value whose unit was said.
    public init(vital: Vital, kind: Kind, typed: Double) {
        self.vital = vital
        self.kind = kind
        self.typed = typed
        value = (kind.converted(typed) * 10).rounded() / 10
    }

    private static let suspects: [Vital: Kind] = [
        .temperature: .fahrenheit, .glucose: .milligrams, .weight: .pounds,
    ]
}

extension UnitSlip.Kind {
    /// The unit that was typed.
    public var unit: String {
        switch self {
        case .fahrenheit: "°F"
        case .milligrams: "mg/dL"
        case .pounds: "lb"
        }
    }

    func converted(_ value: Double) -> Double {
        switch self {
        case .fahrenheit: (value - 32) * 5 / 9
        case .milligrams: value / 18
        case .pounds: value * 0.453_592_37
        }
    }

    /// Above 60 a glucose is hardly mmol/L; a weight is only doubted where the last one fits the
    /// other unit and not this one.
    fileprivate func isLikely(_ value: Double, lastWeight: Double?) -> Bool {
        switch self {
        case .fahrenheit: (86...113).contains(value)
        case .milligrams: value > 60
        case .pounds:
            lastWeight.map { last in
                ReportRules.weightChanged(value, since: last)
                    && !ReportRules.weightChanged(converted(value), since: last)
            } ?? false
        }
    }
}
