import Words

/// What the score needs to know of the patient.
public struct News2Subject: Hashable, Sendable {
    public var ageInYears: Int
    public var pregnant: Bool

    public init(ageInYears: Int, pregnant: Bool) {
        self.ageInYears = ageInYears
        self.pregnant = pregnant
    }
}

/// The clinical risk a NEWS2 total stands for.
public enum News2Band: String, CaseIterable, Codable, Sendable {
    case low
    case lowMedium = "low-medium"
    case medium
    case high

    /// The word for people.
    public var title: String {
        switch self {
        case .low: say("news2.band.low", "low")
        case .lowMedium: say("news2.band.lowMedium", "low-medium")
        case .medium: say("news2.band.medium", "medium")
        case .high: say("news2.band.high", "high")
        }
    }

    /// How soon a clinician should look again, as the score's authors advise.
    public var response: String {
        switch self {
        case .low:
            say(
                "news2.response.low",
                "Observe at least every 4–6 hours; at least every 12 hours at a total of 0.")
        case .lowMedium:
            say(
                "news2.response.lowMedium",
                "A single 3: observe at least hourly; a clinician reviews.")
        case .medium:
            say(
                "news2.response.medium",
                "Observe at least hourly; urgent assessment by a clinician.")
        case .high:
            say("news2.response.high", "Continuous observation; call an emergency team.")
        }
    }
}

/// The National Early Warning Score 2 of the Royal College of Physicians (2017).
///
/// At home it is an aid beside the caregiver's own judgement, never a status by itself.
public struct News2: Hashable, Codable, Sendable {
    /// False for those it was not made for.
    public let applies: Bool
    /// Why it does not apply.
    public let reason: String?
    /// The points of each parameter that was taken.
    public let points: [Vital: Int]
    /// The parameters that are still needed; a total waits for all of them.
    public let missing: [Vital]

    /// The parameters of the score, in the chart's order.
    public static let parameters: [Vital] = [
        .respiration, .spo2, .oxygen, .systolic, .pulse, .consciousness, .temperature,
    ]

    public init(applies: Bool, reason: String?, points: [Vital: Int], missing: [Vital]) {
        self.applies = applies
        self.reason = reason
        self.points = points
        self.missing = missing
    }

    /// Whether every parameter was taken.
    public var complete: Bool { applies && missing.isEmpty }

    /// The sum of the points; nil unless every parameter was taken.
    public var total: Int? { complete ? points.values.reduce(0, +) : nil }

    /// Whether one parameter alone has 3 points.
    public var hasSingleThree: Bool { points.values.contains(3) }

    /// The risk the total stands for; nil unless every parameter was taken.
    public var band: News2Band? {
        switch total {
        case nil: nil
        case .some(7...): .high
        case .some(5...6): .medium
        default: hasSingleThree ? .lowMedium : .low
        }
    }

    /// The parameter with the most points; of equals, breathing stands before the rest.
    public var worst: Vital? {
        Self.byUrgency.filter { points[$0, default: 0] > 0 }
            .reduce(nil) { worst, next in
                guard let worst else { return next }
                return points[next, default: 0] > points[worst, default: 0] ? next : worst
            }
    }

    private static let byUrgency: [Vital] = [
        .spo2, .respiration, .consciousness, .systolic, .pulse, .temperature, .oxygen,
    ]
}
