import Words

/// What a physician can order for the reading of a patient's vitals.
public enum OrderKind: String, CaseIterable, Codable, Sendable {
    /// Which SpO₂ scale NEWS2 uses: 1, or 2 for those whose oxygen is to stay low.
    case spo2Scale
    /// Whether the patient is pregnant, for whom NEWS2 is not meant: 0 or 1.
    case pregnant

    /// The values it can have.
    public var values: ClosedRange<Int> { self == .spo2Scale ? 1...2 : 0...1 }

    /// What a value says: `SpO₂ scale 2`, `pregnancy begun`.
    public func title(_ value: Int) -> String {
        switch self {
        case .spo2Scale: say("patientOrder.scale", "SpO₂ scale \(value)")
        case .pregnant:
            value == 1
                ? say("patientOrder.pregnancyBegun", "pregnancy begun")
                : say("patientOrder.pregnancyEnded", "pregnancy ended")
        }
    }
}

/// An order as it was given; never changed, only followed by another one.
public struct PatientOrder: Hashable, Codable, Sendable {
    public let id: Int64
    public let kind: OrderKind
    public let value: Int
    public let orderedBy: String
    public let orderedAt: Instant
    public let reason: String

    public init(
        id: Int64, kind: OrderKind, value: Int, orderedBy: String, orderedAt: Instant,
        reason: String
    ) {
        self.id = id
        self.kind = kind
        self.value = value
        self.orderedBy = orderedBy
        self.orderedAt = orderedAt
        self.reason = reason
    }

    /// What it says: `SpO₂ scale 2`.
    public var title: String { kind.title(value) }
}

/// An order as a physician gives it.
public struct OrderInput: Codable, Hashable, Sendable {
    public var patient: Int64
    public var kind: OrderKind
    public var value: Int
    public var reason: String
    /// The ids of the questions answered with yes.
    public var confirmed: Set<String>

    public init(
        patient: Int64, kind: OrderKind, value: Int, reason: String, confirmed: Set<String> = []
    ) {
        self.patient = patient
        self.kind = kind
        self.value = value
        self.reason = reason
        self.confirmed = confirmed
    }

    /// The question about a pregnancy at an unusual age.
    public static let ageQuestion = "pregnancy.age"

    /// The ages at which a pregnancy is nothing to ask about: those of medical statistics, with
    /// some years at both ends. A question, never an obstacle.
    public static let usualAges = 12...55
}
