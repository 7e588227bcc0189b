/// The questions of a death: what does not fit the rest of the record is asked, never refused.
extension ReportRules {
    /// Every id that a question about a death can have.
    public static let deathQuestionIDs: Set<String> = [
        "death.vitals", "death.beforeReport", "death.beforeVisit", "death.recorded",
    ]

    static func deathQuestions(_ input: ReportInput, subject: ReportSubject) -> [Question] {
        signsOfLife(input) + timeQuestions(input, subject) + recordedDeath(subject)
    }

    /// A death before the patient's birth is a slip in the date.
    static func bornErrors(_ death: DeathDetails, subject: ReportSubject) -> [FieldError] {
        guard let time = death.time, let born = subject.times.born, time < born else { return [] }
        return [
            FieldError(
                field: "death.time", code: "impossible",
                message: CheckSentences.deathTimeBeforeBirth)
        ]
    }

    private static func signsOfLife(_ input: ReportInput) -> [Question] {
        guard input.status == .deceased else { return [] }
        let signs = Vital.allCases.compactMap { sign($0, in: input.vitals) }
        guard !signs.isEmpty else { return [] }
        return [
            Question(id: "death.vitals", message: QuestionSentences.signsOfLife(listed(signs)))
        ]
    }

    /// What only the living have; a temperature is left for hours.
    private static func sign(_ vital: Vital, in vitals: Vitals) -> String? {
        if vital == .consciousness {
            return vitals.consciousness.flatMap {
                $0 == .unresponsive
                    ? nil
                    : QuestionSentences.signsOfLifeConsciousness($0.title)
            }
        }
        let living: [Vital] = [.systolic, .diastolic, .pulse, .respiration, .spo2]
        guard living.contains(vital), let value = vitals.number(vital), value > 0 else {
            return nil
        }
        return "\(vital.title) \(vital.textWithUnit(value))"
    }

    private static func timeQuestions(
        _ input: ReportInput, _ subject: ReportSubject
    ) -> [Question] {
        guard input.status == .deceased, let time = input.death?.time else { return [] }
        var questions: [Question] = []
        if let last = subject.times.lastSeen, time < last {
            questions.append(
                Question(
                    id: "death.beforeReport",
                    message: QuestionSentences.beforeReport))
        }
        if let start = subject.times.visit, time < start {
            questions.append(
                Question(
                    id: "death.beforeVisit",
                    message: QuestionSentences.beforeVisit))
        }
        return questions
    }

    /// A visit after a death that is on record: one of the two is wrong.
    private static func recordedDeath(_ subject: ReportSubject) -> [Question] {
        guard let death = subject.times.recordedDeath, let start = subject.times.visit,
            start > death
        else { return [] }
        return [
            Question(id: "death.recorded", message: QuestionSentences.recorded)
        ]
    }

    private static func listed(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return QuestionSentences.listed(words.dropLast().joined(separator: ", "), last)
    }
}

/// The moments of a record that a report's times are held against; nil where there is none.
public struct RecordTimes: Codable, Hashable, Sendable {
    /// The first moment of the patient's day of birth.
    public var born: Instant?
    /// When the visit began, or was to begin.
    public var visit: Instant?
    /// When the last visit began of which a report says that the patient lived.
    public var lastSeen: Instant?
    /// The time of death on record, while the patient counts as deceased.
    public var recordedDeath: Instant?

    public init(
        born: Instant? = nil, visit: Instant? = nil, lastSeen: Instant? = nil,
        recordedDeath: Instant? = nil
    ) {
        self.born = born
        self.visit = visit
        self.lastSeen = lastSeen
        self.recordedDeath = recordedDeath
    }
}
