extension ReportRules {
    static func questions(
        _ input: ReportInput, subject: ReportSubject, news2: News2, refused: Set<String>
    ) -> [Question] {
        Vital.allCases.filter { !refused.contains($0.field) }
            .compactMap { unusual($0, in: input.vitals, lastWeight: subject.lastWeight) }
            + scaleQuestions(input.vitals, ordered: subject.spo2Scale)
            + statusQuestions(input.status, news2: news2)
            + deceasedQuestions(input) + deathQuestions(input, subject: subject)
    }

    private static func unusual(
        _ vital: Vital, in vitals: Vitals, lastWeight: Double?
    ) -> Question? {
        guard let value = vitals.number(vital) else { return nil }
        if vital == .weight { return weightChange(value, last: lastWeight) }
        guard let usual = vital.range?.retype, !usual.contains(value) else { return nil }
        return Question(
            id: "unusual.\(vital.rawValue)",
            message: "\(vital.title) \(vital.textWithUnit(value)) is unusual "
                + "(\(bounds(usual, of: vital))). Is it right?")
    }

    /// `70–220 mmHg`, or `85 % or more` where the upper bound is the end of the scale.
    private static func bounds(_ usual: ClosedRange<Double>, of vital: Vital) -> String {
        if usual.upperBound == vital.range?.reject.upperBound {
            return "usually \(vital.textWithUnit(usual.lowerBound)) or more"
        }
        return "usually \(vital.text(usual.lowerBound))–\(vital.textWithUnit(usual.upperBound))"
    }

    private static func weightChange(_ value: Double, last: Double?) -> Question? {
        // Products, because 55 / 50 - 1 is a hair more than a tenth.
        guard let last, last > 0, abs(value - last) * 10 > last + 1e-9 else { return nil }
        return Question(
            id: "unusual.weight",
            message: "Weight \(Vital.weight.textWithUnit(value)) is more than 10 % away from "
                + "\(Vital.weight.textWithUnit(last)) at the last visit. Is it right?")
    }

    private static func scaleQuestions(_ vitals: Vitals, ordered: Int) -> [Question] {
        guard vitals.spo2Scale == 2, ordered != 2 else { return [] }
        return [
            Question(
                id: "scale2.order",
                message: "SpO₂ scale 2 is used, but no physician's order for it is on record. "
                    + "Was it ordered?")
        ]
    }

    private static func statusQuestions(_ status: PatientStatus?, news2: News2) -> [Question] {
        guard let status, news2.applies else { return [] }
        switch status {
        case .stable, .improving, .recovered:
            return worry(news2).map { why in
                [
                    Question(
                        id: "status.better",
                        message: "The status is \(status.title), but \(why). Is it right?")
                ]
            } ?? []
        case .critical:
            guard let total = news2.total, total <= 4 else { return [] }
            return [
                Question(
                    id: "status.worse",
                    message: "The status is Critical, but NEWS2 is only \(total). Is it right?")
            ]
        case .deteriorating, .deceased: return []
        }
    }

    /// What speaks against a good status; what is missing could only add to the points.
    private static func worry(_ news2: News2) -> String? {
        let points = news2.points.values.reduce(0, +)
        if points >= 5 { return "NEWS2 is \(news2.complete ? "" : "at least ")\(points)" }
        return news2.hasSingleThree ? "one vital sign alone has 3 points" : nil
    }

    private static func deceasedQuestions(_ input: ReportInput) -> [Question] {
        guard let status = input.status, status != .deceased,
            let vital = Vital.allCases.first(where: { input.notObtained[$0]?.code == .deceased })
        else { return [] }
        return [
            Question(
                id: "notObtained.deceased",
                message: "\(vital.title) was not obtained because the patient is deceased, but "
                    + "the status is \(status.title). Is it right?")
        ]
    }
}
