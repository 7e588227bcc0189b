import Words

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
        case .systolic: say("vital.systolic", "Systolic")
        case .diastolic: say("vital.diastolic", "Diastolic")
        case .pulse: say("vital.pulse", "Pulse")
        case .respiration: say("vital.respiration", "Respiration")
        case .temperature: say("vital.temperature", "Temperature")
        case .spo2: say("vital.spo2", "SpO₂")
        case .consciousness: say("vital.consciousness", "Consciousness")
        case .oxygen: say("vital.oxygen", "Oxygen")
        case .weight: say("vital.weight", "Weight")
        case .glucose: say("vital.glucose", "Glucose")
        case .pain: say("vital.pain", "Pain")
        }
    }

    /// The unit people write behind the number; empty for what is no number.
    public var unit: String { range?.unit ?? "" }

    /// One sentence for the bottom line of a form.
    public var help: String {
        switch self {
        case .consciousness:
            say(
                "vital.consciousness.help",
                "Alert, new confusion, voice, pain or unresponsive.")
        case .oxygen:
            say("vital.oxygen.help", "Breathes air, or is given oxygen.")
        case .systolic:
            say("vital.systolic.help", "Upper number of the blood pressure, mmHg, 0–350.")
        case .diastolic:
            say(
                "vital.diastolic.help",
                "Lower number, mmHg, 0–200, below the upper one.")
        case .pulse:
            say("vital.pulse.help", "Pulse, beats per minute, 0–300.")
        case .respiration:
            say("vital.respiration.help", "Respiration, breaths per minute, 0–100.")
        case .temperature:
            say("vital.temperature.help", "Body temperature, °C, 25–45.")
        case .spo2:
            say("vital.spo2.help", "Oxygen saturation by oximeter, %, 0–100.")
        case .weight:
            say("vital.weight.help", "Body weight, kg, 0.3–400.")
        case .glucose:
            say("vital.glucose.help", "Blood glucose, mmol/L, 0.5–60.")
        case .pain:
            say("vital.pain.help", "Pain as the patient rates it, 0 to 10.")
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
