extension ReportRules {
    /// Reads what was typed for a vital that is a number, or says why it cannot be.
    public static func checkVital(_ vital: Vital, text: String) -> Result<Double, FieldError> {
        let typed = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard !typed.isEmpty else { return .failure(missing(vital)) }
        guard let value = typedNumber(typed) else {
            return .failure(notANumber(vital.field, vital.title, typed: typed))
        }
        return impossible(vital, value).map { .failure($0) } ?? .success(value)
    }

    /// Why a value of a vital cannot be, with the boundary named; nil when it can.
    public static func impossible(_ vital: Vital, _ value: Double) -> FieldError? {
        guard let range = vital.range else { return nil }
        let isWrong = range.isWhole && value.rounded() != value
        guard isWrong || !range.reject.contains(value) else { return nil }
        let (low, high) = (range.reject.lowerBound, range.reject.upperBound)
        let isFraction = range.isWhole && isWrong
        let slip = UnitSlip.suspected(vital, typed: value)
        return FieldError(
            field: vital.field, code: "impossible",
            message: outside(vital, range.reject, typed: value, isFraction: isFraction)
                + (slip.map { " \($0.sentence)" } ?? ""),
            low: low, high: high, offer: slip?.value)
    }

    private static func outside(
        _ vital: Vital, _ bounds: ClosedRange<Double>, typed value: Double, isFraction: Bool
    ) -> String {
        let (low, high) = (vital.text(bounds.lowerBound), vital.textWithUnit(bounds.upperBound))
        let typed = plainNumber(value)
        return isFraction
            ? CheckSentences.wholeBetween(vital.title, low, high, typed)
            : CheckSentences.between(vital.title, low, high, typed)
    }

    static func vitalErrors(_ input: ReportInput) -> [FieldError] {
        Vital.allCases.compactMap { vital in
            if let value = input.vitals.number(vital) {
                return impossible(vital, value) ?? notBelowSystolic(vital, input.vitals)
            }
            let isExcused = input.vitals.has(vital) || input.notObtained[vital] != nil
            return isExcused || !Vital.mandatory.contains(vital) ? nil : missing(vital)
        } + scaleErrors(input.vitals)
    }

    private static func notBelowSystolic(_ vital: Vital, _ vitals: Vitals) -> FieldError? {
        guard vital == .diastolic, let diastolic = vitals.diastolic,
            let systolic = vitals.systolic, impossible(.systolic, Double(systolic)) == nil
        else { return nil }
        return diastolicFault(diastolic, systolic: systolic)
    }

    /// Why a diastolic pressure cannot go with a systolic one; nil when it can.
    public static func diastolicFault(_ diastolic: Int, systolic: Int) -> FieldError? {
        guard diastolic >= systolic else { return nil }
        return FieldError(
            field: Vital.diastolic.field, code: "impossible",
            message: CheckSentences.diastolic(systolic, diastolic),
            low: 0, high: Double(systolic))
    }

    private static func scaleErrors(_ vitals: Vitals) -> [FieldError] {
        guard !(1...2).contains(vitals.spo2Scale) else { return [] }
        return [
            FieldError(
                field: "vitals.spo2Scale", code: "impossible",
                message: CheckSentences.scale(vitals.spo2Scale),
                low: 1, high: 2)
        ]
    }

    static func missing(_ vital: Vital) -> FieldError {
        FieldError(
            field: vital.field, code: "missing", message: CheckSentences.vitalMissing(vital.title))
    }

    static func notANumber(_ field: String, _ title: String, typed: String) -> FieldError {
        FieldError(
            field: field, code: "notANumber",
            message: CheckSentences.notANumber(title, SafeText.visible(String(typed.prefix(40)))))
    }

    /// Plain decimal digits with at most one point or comma; no exponents, no "nan".
    private static func typedNumber(_ text: String) -> Double? {
        var digits = Substring(text)
        let negative = digits.first == "-"
        if negative { digits.removeFirst() }
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
        guard (1...2).contains(parts.count), text.count <= 20,
            parts.allSatisfy({ decimal($0.utf8) != nil }),
            let value = Double(parts.joined(separator: "."))
        else { return nil }
        return negative ? -value : value
    }
}
