import Words

/// The rules of a care report: what is refused, what is asked, what is scored.
public enum ReportRules {
    /// Checks a whole report; every error and question is told at once.
    public static func check(_ input: ReportInput, subject: ReportSubject) -> ReportCheck {
        let errors =
            vitalErrors(input) + notObtainedErrors(input) + statusErrors(input)
            + deathErrors(input, subject: subject)
            + timesErrors(input.times, now: subject.now)
        let news2 = score(input.vitals, subject: subject)
        return ReportCheck(
            errors: errors,
            questions: questions(
                input, subject: subject, news2: news2, refused: Set(errors.map(\.field))),
            news2: news2)
    }

    /// The NEWS2 of a patient's vitals; impossible values count as not taken.
    public static func score(_ vitals: Vitals, subject: ReportSubject) -> News2 {
        var possible = vitals
        for vital in Vital.allCases {
            if let value = vitals.number(vital), impossible(vital, value) != nil {
                possible.set(vital, nil)
            }
        }
        let age = ageInYears(born: subject.born, on: subject.on)
        return News2.score(
            possible, subject: News2Subject(ageInYears: age, pregnant: subject.pregnant))
    }

    /// The line of the alert panel: the status, and the vital with the most points.
    ///
    /// English whatever is spoken: it is kept with the alert and stands in its messages.
    public static func alertReason(
        status: PatientStatus, vitals: Vitals, news2: News2
    ) -> String {
        inEnglish {
            guard status != .deceased, let worst = news2.worst,
                let finding = finding(worst, in: vitals)
            else { return status.title }
            return "\(status.title) · \(finding)"
        }
    }

    private static func finding(_ vital: Vital, in vitals: Vitals) -> String? {
        switch vital {
        case .consciousness: vitals.consciousness.map(\.title)
        case .oxygen: "On oxygen"
        default: vitals.number(vital).map { "\(vital.title) \(vital.textWithUnit($0))" }
        }
    }
}
