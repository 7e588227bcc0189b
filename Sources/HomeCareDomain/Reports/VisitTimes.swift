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
                FieldError(
                    field: field, code: "missing",
                    message: "When you arrived and when you left belong together.")
            ]
        }
        if left < arrived {
            return [
                FieldError(
                    field: "visit.left", code: "impossible",
                    message: "You cannot have left before you arrived.")
            ]
        }
        guard left > now else { return [] }
        return [
            FieldError(
                field: "visit.left", code: "impossible",
                message: "The visit's end cannot lie in the future.")
        ]
    }

    /// A confirmed id that no question has is a slip worth naming.
    static func confirmedErrors(_ input: ReportInput) -> [FieldError] {
        input.confirmed.subtracting(questionIDs).sorted().prefix(1).map { id in
            FieldError(
                field: "confirmed", code: "unknownField",
                message: "There is no question “\(SafeText.visible(String(id.prefix(40))))”.")
        }
    }
}
