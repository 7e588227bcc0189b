import Words

extension ReportReader {
    mutating func vitals(_ json: JSON?) -> Vitals {
        var vitals = Vitals()
        let given = members(json, field: "vitals")
        refuseOthers(
            given, known: Vital.allCases.map(\.rawValue) + ["spo2Scale"], prefix: "vitals.")
        for member in given where member.value != .null {
            switch Vital(rawValue: member.name) {
            case .consciousness: vitals.consciousness = consciousness(member.value)
            case .oxygen: vitals.oxygen = oxygen(member.value)
            case .some(let vital): vitals.set(vital, number(member.value, vital: vital))
            case nil where member.name == "spo2Scale": vitals.spo2Scale = scale(member.value)
            case nil: break
            }
        }
        return vitals
    }

    private mutating func number(_ json: JSON, vital: Vital) -> Double? {
        guard case .number(let value) = json else {
            refuse(ReportRules.notANumber(vital.field, vital.title, typed: Self.words(json)))
            return nil
        }
        // Told here, because the vitals cannot even hold a broken or boundless whole number.
        if let error = ReportRules.impossible(vital, value) {
            refuse(error)
            return nil
        }
        return value
    }

    private mutating func consciousness(_ json: JSON) -> Consciousness? {
        choice(
            json, field: Vital.consciousness.field, among: Consciousness.allCases.map(\.rawValue)
        )
        .flatMap(Consciousness.init(rawValue:))
    }

    private mutating func oxygen(_ json: JSON) -> Bool? {
        if case .bool(let given) = json { return given }
        refuse(
            Vital.oxygen.field, "impossible",
            "Oxygen is true (oxygen is given) or false (air).")
        return nil
    }

    private mutating func scale(_ json: JSON) -> Int {
        if case .number(let value) = json, value == 1 || value == 2 { return Int(value) }
        guard case .number(let value) = json else {
            refuse(
                ReportRules.notANumber(
                    "vitals.spo2Scale", say("vital.scale", "SpO₂ scale"), typed: Self.words(json)))
            return 1
        }
        refuse(
            FieldError(
                field: "vitals.spo2Scale", code: "impossible",
                message: "The SpO₂ scale is 1 or 2; \(plainNumber(value)) was typed.",
                low: 1, high: 2))
        return 1
    }

    private static func words(_ json: JSON) -> String {
        if case .text(let text) = json { return text }
        return json.serialised
    }
}
