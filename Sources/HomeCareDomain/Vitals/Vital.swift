/// A vital sign of a care report.
public enum Vital: String, CaseIterable, Codable, CodingKeyRepresentable, Sendable {
    case systolic, diastolic, pulse, respiration, temperature, spo2, consciousness, oxygen
    case weight, glucose, pain

    /// What every report must give or mark as not obtained.
    public static let mandatory: [Vital] = [
        .systolic, .diastolic, .pulse, .respiration, .temperature, .spo2, .consciousness, .oxygen,
    ]

    /// The vital's name for people.
    public var title: String {
        switch self {
        case .systolic: "Systolic"
        case .diastolic: "Diastolic"
        case .pulse: "Pulse"
        case .respiration: "Respiration"
        case .temperature: "Temperature"
        case .spo2: "SpO₂"
        case .consciousness: "Consciousness"
        case .oxygen: "Oxygen"
        case .weight: "Weight"
        case .glucose: "Glucose"
        case .pain: "Pain"
        }
    }

    /// The unit people write behind the number; empty for what is no number.
    public var unit: String { range?.unit ?? "" }

    /// One sentence for the bottom line of a form.
    public var help: String {
        switch self {
        case .consciousness:
            "Consciousness: alert, new confusion, responds to voice or pain, or unresponsive."
        case .oxygen: "Whether the patient breathes air or is given oxygen."
        default: range?.help ?? title
        }
    }

    /// Bounds, unit and codes; nil for what is chosen from words.
    public var range: VitalRange? { VitalRange.table[self] }

    /// A value as people write it, without its unit: `36.8`, `120`.
    public func text(_ value: Double) -> String {
        trimmedNumber(value, decimals: range?.decimals ?? 0)
    }

    /// A value with all its decimals, so that values stand well below each other: `37.0`.
    public func fullText(_ value: Double) -> String {
        let text = text(value)
        guard let decimals = range?.decimals, decimals > 0, !text.contains(".") else { return text }
        return "\(text).\(String(repeating: "0", count: decimals))"
    }

    /// A value with all its decimals and its unit: `37.0 °C`.
    public func fullTextWithUnit(_ value: Double) -> String {
        unit.isEmpty ? fullText(value) : "\(fullText(value)) \(unit)"
    }

    /// A value with its unit: `36.8 °C`.
    public func textWithUnit(_ value: Double) -> String {
        unit.isEmpty ? text(value) : "\(text(value)) \(unit)"
    }

    /// The vital's place in the command line's JSON.
    public var field: String { "vitals.\(rawValue)" }
}
