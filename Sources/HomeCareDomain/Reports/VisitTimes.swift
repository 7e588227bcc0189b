/// When a caregiver was with the patient, told afterwards because nobody checked in.
public struct VisitTimes: Hashable, Codable, Sendable {
    public var arrived: Instant?
    public var left: Instant?

    public init(arrived: Instant? = nil, left: Instant? = nil) {
        self.arrived = arrived
        self.left = left
    }
}

extension ReportRules {
    /// Both times or none, in their order, and not still to come.
    static func timesErrors(_ times: VisitTimes?, now: Instant) -> [FieldError] {
        guard let times else { return [] }
        guard let arrived = times.arrived, let left = times.left else {
            let field = times.arrived == nil ? "visit.arrived" : "visit.left"
            return [
                FieldError(field: field, code: "missing", message: CheckSentences.timesBoth)
            ]
        }
        if left < arrived {
            return [
                FieldError(
                    field: "visit.left", code: "impossible", message: CheckSentences.timesOrder)
            ]
        }
        guard left > now else { return [] }
        return [
            FieldError(field: "visit.left", code: "impossible", message: CheckSentences.timesFuture)
        ]
    }
}

extension VisitTimes {
    /// Two hours of a day as they are typed: `1405-1450`, `14:05 14:50`, `9.30 to 10`.
    /// - Returns: nil where they are not two hours of the clock.
    public static func read(_ text: String, on day: CivilDate, zone: ClinicZone) -> VisitTimes? {
        let parts = text.split { !($0.isNumber || ":.".contains($0)) }
        guard parts.count == 2, text.filter(\.isLetter).lowercased().allSatisfy("to".contains),
            let arrived = hour(parts[0], on: day, zone), let left = hour(parts[1], on: day, zone)
        else { return nil }
        return VisitTimes(arrived: arrived, left: left)
    }

    /// `1405`, `14:05`, `9.30`; a bare `9` is nine o'clock.
    private static func hour(_ text: Substring, on day: CivilDate, _ zone: ClinicZone) -> Instant? {
        let digits = text.filter { $0 != ":" && $0 != "." }
        guard (1...4).contains(digits.count), let number = decimal(digits.utf8) else { return nil }
        let (hour, minute) = digits.count <= 2 ? (number, 0) : (number / 100, number % 100)
        return zone.instant(day, hour: hour, minute: minute)
    }
}

extension VisitTimes {
    /// Whether both are known, the end not before the beginning.
    public var isInOrder: Bool {
        guard let arrived, let left else { return false }
        return arrived <= left
    }
}
