import Words

extension News2 {
    /// Scores a set of vitals; a parameter that was not taken leaves the score without a total.
    public static func score(_ vitals: Vitals, subject: News2Subject) -> News2 {
        if let reason = reasonNotToScore(subject) {
            return News2(applies: false, reason: reason, points: [:], missing: [])
        }
        var points: [Vital: Int] = [:]
        for parameter in parameters {
            points[parameter] = self.points(of: parameter, in: vitals)
        }
        let missing = parameters.filter { !vitals.has($0) }
        return News2(applies: true, reason: nil, points: points, missing: missing)
    }

    private static func reasonNotToScore(_ subject: News2Subject) -> String? {
        if subject.ageInYears < 16 {
            return say("news2.notForChildren", "NEWS2 is not for patients under 16 years.")
        }
        if subject.pregnant {
            return say("news2.notInPregnancy", "NEWS2 is not for use in pregnancy.")
        }
        return nil
    }

    private static func points(of parameter: Vital, in vitals: Vitals) -> Int? {
        switch parameter {
        case .oxygen: vitals.oxygen.map { $0 ? 2 : 0 }
        case .consciousness: vitals.consciousness.map { $0 == .alert ? 0 : 3 }
        case .spo2 where vitals.spo2Scale == 2: scale2Points(vitals)
        // Tenths, because the chart has no place between 38.0 and 38.1.
        case .temperature:
            vitals.temperature.flatMap { points(of: ($0 * 10).rounded(), in: temperature) }
        default: vitals.number(parameter).flatMap { points(of: $0, in: chart[parameter] ?? []) }
        }
    }

    /// The points of a saturation on scale 2, where a high one is only a risk while oxygen is given.
    public static func scale2Points(_ vitals: Vitals) -> Int? {
        guard let spo2 = vitals.spo2 else { return nil }
        guard spo2 >= 93 else { return points(of: Double(spo2), in: scale2) }
        return vitals.oxygen.flatMap { $0 ? points(of: Double(spo2), in: scale2OnOxygen) : 0 }
    }

    /// The points of all values up to and including a bound, bounds rising.
    private typealias Steps = [(upTo: Double, points: Int)]

    private static func points(of value: Double, in steps: Steps) -> Int? {
        steps.first { value <= $0.upTo }?.points
    }

    private static let chart: [Vital: Steps] = [
        .respiration: [(8, 3), (11, 1), (20, 0), (24, 2), (.infinity, 3)],
        .spo2: [(91, 3), (93, 2), (95, 1), (.infinity, 0)],
        .systolic: [(90, 3), (100, 2), (110, 1), (219, 0), (.infinity, 3)],
        .pulse: [(40, 3), (50, 1), (90, 0), (110, 1), (130, 2), (.infinity, 3)],
    ]
    private static let temperature: Steps = [
        (350, 3), (360, 1), (380, 0), (390, 1), (.infinity, 2),
    ]
    private static let scale2: Steps = [(83, 3), (85, 2), (87, 1), (92, 0)]
    private static let scale2OnOxygen: Steps = [(94, 1), (96, 2), (.infinity, 3)]
}
