import Words

extension ReportRules {
    static func notObtainedErrors(_ input: ReportInput) -> [FieldError] {
        Vital.allCases.compactMap { vital in
            guard let reason = input.notObtained[vital] else { return nil }
            if input.vitals.has(vital) {
                return FieldError(
                    field: "notObtained.\(vital.rawValue)", code: "impossible",
                    message: say(
                        "check.both",
                        "\(vital.title) is both given and marked as not obtained."))
            }
            guard reason.code == .other, isBlank(reason.text) else { return nil }
            return FieldError(
                field: "notObtained.\(vital.rawValue).text", code: "missing",
                message: say("check.sayWhy", "Say in words why \(vital.title) was not obtained."))
        }
    }

    static func statusErrors(_ input: ReportInput) -> [FieldError] {
        var errors: [FieldError] = []
        if input.status == nil {
            errors.append(missing("status", say("check.status", "Choose how the patient is.")))
        }
        if isBlank(input.notes) {
            errors.append(
                missing(
                    "notes",
                    say("check.notes", "Write what was seen and done: notes are needed.")))
        }
        return errors
    }

    static func deathErrors(_ input: ReportInput, subject: ReportSubject) -> [FieldError] {
        guard input.status == .deceased else {
            guard input.death != nil, input.status != nil else { return [] }
            return [
                FieldError(
                    field: "death", code: "impossible",
                    message: say(
                        "check.deathOnly",
                        "Details of a death belong to the status Deceased only."))
            ]
        }
        let death = input.death ?? DeathDetails()
        let texts: [(String, String, String)] = [
            (
                "death.confirmedBy", death.confirmedBy,
                say("check.confirmedBy", "Who confirmed the death is needed.")
            ),
            (
                "death.circumstances", death.circumstances,
                say("check.circumstances", "The circumstances are needed.")
            ),
        ]
        return timeErrors(death, now: subject.now) + bornErrors(death, subject: subject)
            + texts.filter { isBlank($0.1) }.map { missing($0.0, $0.2) }
            + nameErrors(death, subject: subject)
    }

    private static func timeErrors(_ death: DeathDetails, now: Instant) -> [FieldError] {
        guard let time = death.time else {
            return [missing("death.time", say("check.deathTime", "The time of death is needed."))]
        }
        guard time > now else { return [] }
        return [
            FieldError(
                field: "death.time", code: "impossible",
                message: say(
                    "check.deathTime.future",
                    "The time of death cannot lie in the future."))
        ]
    }

    private static func nameErrors(_ death: DeathDetails, subject: ReportSubject) -> [FieldError] {
        if isBlank(death.patientName) {
            return [
                missing(
                    "death.patientName",
                    say("check.name", "Type the patient's name to confirm."))
            ]
        }
        guard !SafeText.sameName(death.patientName, subject.name) else { return [] }
        return [
            FieldError(
                field: "death.patientName", code: "nameMismatch",
                message: say("check.name.other", "This is not the patient's name as registered."))
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
