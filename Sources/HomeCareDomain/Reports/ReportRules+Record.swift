extension ReportRules {
    static func notObtainedErrors(_ input: ReportInput) -> [FieldError] {
        Vital.allCases.compactMap { vital in
            guard let reason = input.notObtained[vital] else { return nil }
            if input.vitals.has(vital) {
                return FieldError(
                    field: "notObtained.\(vital.rawValue)", code: "impossible",
                    message: CheckSentences.both(vital.title))
            }
            guard reason.code == .other, isBlank(reason.text) else { return nil }
            return FieldError(
                field: "notObtained.\(vital.rawValue).text", code: "missing",
                message: CheckSentences.sayWhy(vital.title))
        }
    }

    static func statusErrors(_ input: ReportInput) -> [FieldError] {
        var errors: [FieldError] = []
        if input.status == nil {
            errors.append(missing("status", CheckSentences.status))
        }
        if isBlank(input.notes) {
            errors.append(missing("notes", CheckSentences.notes))
        }
        return errors
    }

    static func deathErrors(_ input: ReportInput, subject: ReportSubject) -> [FieldError] {
        guard input.status == .deceased else {
            guard input.death != nil, input.status != nil else { return [] }
            return [
                FieldError(field: "death", code: "impossible", message: CheckSentences.deathOnly)
            ]
        }
        let death = input.death ?? DeathDetails()
        let texts: [(String, String, String)] = [
            ("death.confirmedBy", death.confirmedBy, CheckSentences.confirmedBy),
            ("death.circumstances", death.circumstances, CheckSentences.circumstances),
        ]
        return timeErrors(death, now: subject.now) + bornErrors(death, subject: subject)
            + texts.filter { isBlank($0.1) }.map { missing($0.0, $0.2) }
            + nameErrors(death, subject: subject)
    }

    private static func timeErrors(_ death: DeathDetails, now: Instant) -> [FieldError] {
        guard let time = death.time else {
            return [missing("death.time", CheckSentences.deathTime)]
        }
        guard time > now else { return [] }
        return [
            FieldError(
                field: "death.time", code: "impossible", message: CheckSentences.deathTimeFuture)
        ]
    }

    private static func nameErrors(_ death: DeathDetails, subject: ReportSubject) -> [FieldError] {
        if isBlank(death.patientName) {
            return [missing("death.patientName", CheckSentences.name)]
        }
        guard !SafeText.sameName(death.patientName, subject.name) else { return [] }
        return [
            FieldError(
                field: "death.patientName", code: "nameMismatch", message: CheckSentences.nameOther)
        ]
    }

    private static func missing(_ field: String, _ message: String) -> FieldError {
        FieldError(field: field, code: "missing", message: message)
    }

    static func isBlank(_ text: String) -> Bool {
        text.allSatisfy { character in
            character.isWhitespace || character.unicodeScalars.allSatisfy(SafeText.isHidden)
        }
    }
}
