/// What a vital sign that is a number can be, should be, and is called elsewhere.
public struct VitalRange: Sendable {
    /// Empty for a plain score.
    public let unit: String
    public let decimals: Int
    /// Outside is impossible and refused.
    public let reject: ClosedRange<Double>
    /// Outside is unusual: the value is asked for again, then accepted.
    public let retype: ClosedRange<Double>?
    public let normal: ClosedRange<Double>?
    /// Below is critical.
    public let criticalLow: Double?
    /// Above is critical.
    public let criticalHigh: Double?
    /// LOINC codes, the first being the usual one.
    public let loinc: [String]
    public let ciel: String?
    public let ucum: String

    /// Whether the value has no decimals at all.
    public var isWhole: Bool { decimals == 0 }

    /// The bounds of every vital sign that is a number: the one place they are written.
    ///
    /// `reject` and `retype` are proposals: a clinician has to sign them off.
    static let table: [Vital: VitalRange] = [
        .systolic: VitalRange(
            unit: "mmHg", decimals: 0, reject: 0...350, retype: 70...220, normal: 100...140,
            criticalLow: 85, criticalHigh: 180, loinc: ["8480-6"], ciel: "5085",
            ucum: "mm[Hg]"),
        .diastolic: VitalRange(
            unit: "mmHg", decimals: 0, reject: 0...200, retype: 40...130, normal: 55...90,
            criticalLow: 40, criticalHigh: 120, loinc: ["8462-4"], ciel: "5086",
            ucum: "mm[Hg]"),
        .pulse: VitalRange(
            unit: "/min", decimals: 0, reject: 0...300, retype: 40...150, normal: 55...100,
            criticalLow: 49, criticalHigh: 130, loinc: ["8867-4"], ciel: "5087", ucum: "/min"),
        .respiration: VitalRange(
            unit: "/min", decimals: 0, reject: 0...100, retype: 8...40, normal: 12...18,
            criticalLow: 8, criticalHigh: 26, loinc: ["9279-1"], ciel: "5242", ucum: "/min"),
        .temperature: VitalRange(
            unit: "°C", decimals: 1, reject: 25...45, retype: 34...41, normal: nil,
            criticalLow: nil, criticalHigh: nil, loinc: ["8310-5"], ciel: "5088", ucum: "Cel"),
        .spo2: VitalRange(
            unit: "%", decimals: 0, reject: 0...100, retype: 85...100, normal: 95...100,
            criticalLow: 90, criticalHigh: nil, loinc: ["2708-6", "59408-5"], ciel: "5092",
            ucum: "%"),
        .weight: VitalRange(
            unit: "kg", decimals: 1, reject: 0.3...400, retype: nil, normal: nil,
            criticalLow: nil, criticalHigh: nil, loinc: ["29463-7"], ciel: "5089", ucum: "kg"),
        .glucose: VitalRange(
            unit: "mmol/L", decimals: 1, reject: 0.5...60, retype: 3...20, normal: nil,
            criticalLow: nil, criticalHigh: nil, loinc: ["15074-8"], ciel: nil, ucum: "mmol/L"),
        .pain: VitalRange(
            unit: "", decimals: 0, reject: 0...10, retype: nil, normal: nil,
            criticalLow: nil, criticalHigh: nil, loinc: ["72514-3"], ciel: nil,
            ucum: "{score}"),
    ]

    /// What is normal, and below what it is critical, where SpO₂ scale 2 was ordered (NEWS2: 88–92
    /// has no points, up to 83 it has three). Above, it depends on the oxygen that is given.
    public static let spo2OnScale2: (normal: ClosedRange<Double>, criticalLow: Double) = (
        88...92, 84
    )

    /// The LOINC code of systolic and diastolic together.
    public static let bloodPressurePanel = "85354-9"
}
