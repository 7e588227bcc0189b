extension ReportRules {
    /// Every id a question can have: what may be confirmed.
    public static let questionIDs: Set<String> = Set(
        Vital.allCases.filter { $0.range?.retype != nil || $0 == .weight }.map { unusualID($0) }
            + ["unit.temperature", "unit.glucose", "unit.weight"]
            + ["scale2.order", "status.better", "status.worse", "notObtained.deceased"]
    ).union(deathQuestionIDs)

    /// The id of the question about an unusual value.
    public static func unusualID(_ vital: Vital) -> String { "unusual.\(vital.rawValue)" }

    static func questions(
        _ input: ReportInput, subject: ReportSubject, news2: News2, refused: Set<String>
    ) -> [Question] {
        Vital.allCases.filter { !refused.contains($0.field) }
            .compactMap { vital in
                input.vitals.number(vital).flatMap {
                    unusual(vital, $0, lastWeight: subject.lastWeight)
                }
            }
            + unitQuestions(input.vitals, lastWeight: subject.lastWeight)
            + scaleQuestions(input.vitals, ordered: subject.spo2Scale)
            + statusQuestions(input.status, news2: news2)
            + deceasedQuestions(input) + deathQuestions(input, subject: subject)
    }

    /// The question about an unusual value; nil when it is usual. It is typed a second time.
    public static func unusual(
        _ vital: Vital, _ value: Double, lastWeight: Double?
    ) -> Question? {
        if vital == .weight { return weightChange(value, last: lastWeight) }
        guard let usual = vital.range?.retype, !usual.contains(value) else { return nil }
        return Question(
            id: unusualID(vital),
            message: QuestionSentences.unusual(
                vital.title, vital.textWithUnit(value), bounds(usual, of: vital)))
    }

    /// `70–220 mmHg`, or `85 % or more` where the upper bound is the end of the scale.
    private static func bounds(_ usual: ClosedRange<Double>, of vital: Vital) -> String {
        if usual.upperBound == vital.range?.reject.upperBound {
            return QuestionSentences.usuallyOrMore(vital.textWithUnit(usual.lowerBound))
        }
        return QuestionSentences.usually(
            vital.text(usual.lowerBound), vital.textWithUnit(usual.upperBound))
    }

    /// A wrong unit that is likely; where the value is refused too, the error says the same.
    private static func unitQuestions(_ vitals: Vitals, lastWeight: Double?) -> [Question] {
        Vital.allCases.compactMap { vital in
            vitals.number(vital)
                .flatMap { UnitSlip.suspected(vital, typed: $0, lastWeight: lastWeight) }
                .map { slip in
                    Question(
                        id: slip.id,
                        message: QuestionSentences.unit(vital.title, slip.sentence, slip.kind.unit),
                        offer: slip.value)
                }
        }
    }

    /// Whether a weight is more than a tenth away from an earlier one.
    static func weightChanged(_ value: Double, since last: Double) -> Bool {
        // Products, because 55 / 50 - 1 is a hair more than a tenth.
        last > 0 && abs(value - last) * 10 > last + 1e-9
    }

    private static func weightChange(_ value: Double, last: Double?) -> Question? {
        guard let last, weightChanged(value, since: last) else { return nil }
        return Question(
            id: unusualID(.weight),
            message: QuestionSentences.weight(
                Vital.weight.textWithUnit(value), Vital.weight.textWithUnit(last)))
    }

    private static func scaleQuestions(_ vitals: Vitals, ordered: Int) -> [Question] {
        guard vitals.spo2Scale == 2, ordered != 2 else { return [] }
        return [
            Question(id: "scale2.order", message: QuestionSentences.scale)
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
                        message: QuestionSentences.statusBetter(status.title, why))
                ]
            } ?? []
        case .critical:
            guard let total = news2.total, total <= 4 else { return [] }
            return [
                Question(id: "status.worse", message: QuestionSentences.statusWorse(total))
            ]
        case .deteriorating, .deceased: return []
        }
    }

    /// What speaks against a good status; what is missing could only add to the points.
    private static func worry(_ news2: News2) -> String? {
        let points = news2.points.values.reduce(0, +)
        if points >= 5 {
            return news2.complete
                ? QuestionSentences.news2(points)
                : QuestionSentences.news2AtLeast(points)
        }
        guard news2.hasSingleThree, let worst = news2.worst else { return nil }
        return QuestionSentences.singleThree(worst.title)
    }

    private static func deceasedQuestions(_ input: ReportInput) -> [Question] {
        guard let status = input.status, status != .deceased,
            let vital = Vital.allCases.first(where: { input.notObtained[$0]?.code == .deceased })
        else { return [] }
        return [
            Question(
                id: "notObtained.deceased",
                message: QuestionSentences.notDeceased(vital.title, status.title))
        ]
    }
}
