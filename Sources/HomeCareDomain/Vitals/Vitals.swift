/// One set of vital signs as measured; nil is "not taken", never zero.
public struct Vitals: Hashable, Codable, Sendable {
    public var systolic: Int?
    public var diastolic: Int?
    public var pulse: Int?
    public var respiration: Int?
    public var temperature: Double?
    public var spo2: Int?
    public var consciousness: Consciousness?
    /// Whether the patient breathes added oxygen.
    public var oxygen: Bool?
    /// 1, or 2 on a clinician's order for patients who retain carbon dioxide.
    public var spo2Scale: Int
    public var weight: Double?
    public var glucose: Double?
    public var pain: Int?

    public init(
        systolic: Int? = nil, diastolic: Int? = nil, pulse: Int? = nil, respiration: Int? = nil,
        temperature: Double? = nil, spo2: Int? = nil, consciousness: Consciousness? = nil,
        oxygen: Bool? = nil, spo2Scale: Int = 1, weight: Double? = nil, glucose: Double? = nil,
        pain: Int? = nil
    ) {
        self.systolic = systolic
        self.diastolic = diastolic
        self.pulse = pulse
        self.respiration = respiration
        self.temperature = temperature
        self.spo2 = spo2
        self.consciousness = consciousness
        self.oxygen = oxygen
        self.spo2Scale = spo2Scale
        self.weight = weight
        self.glucose = glucose
        self.pain = pain
    }

    /// The value of a vital that is a number; nil when not taken, or not a number at all.
    public func number(_ vital: Vital) -> Double? {
        switch vital {
        case .temperature: temperature
        case .weight: weight
        case .glucose: glucose
        default: Self.wholeNumber(vital).flatMap { self[keyPath: $0].map(Double.init) }
        }
    }

    /// Whether the vital was taken.
    public func has(_ vital: Vital) -> Bool {
        switch vital {
        case .consciousness: consciousness != nil
        case .oxygen: oxygen != nil
        default: number(vital) != nil
        }
    }

    /// Sets a vital that is a number; whole ones are rounded, and others are left alone.
    public mutating func set(_ vital: Vital, _ value: Double?) {
        switch vital {
        case .temperature: temperature = value
        case .weight: weight = value
        case .glucose: glucose = value
        default:
            guard let path = Self.wholeNumber(vital) else { return }
            self[keyPath: path] = value.flatMap { Int(exactly: $0.rounded()) }
        }
    }

    private static func wholeNumber(_ vital: Vital) -> WritableKeyPath<Vitals, Int?>? {
        switch vital {
        case .systolic: \.systolic
        case .diastolic: \.diastolic
        case .pulse: \.pulse
        case .respiration: \.respiration
        case .spo2: \.spo2
        case .pain: \.pain
        default: nil
        }
    }
}
