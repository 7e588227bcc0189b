extension ReportCheck {
    /// The check with errors found elsewhere put before its own; a field is blamed once.
    public func adding(_ found: [FieldError]) -> ReportCheck {
        let blamed = Set(found.map(\.field))
        return ReportCheck(
            errors: found + errors.filter { !blamed.contains($0.field) },
            questions: questions.filter { !blamed.contains(Self.field(ofQuestion: $0.id)) },
            news2: news2)
    }

    private static func field(ofQuestion id: String) -> String {
        id.hasPrefix("unusual.") ? "vitals." + id.dropFirst("unusual.".count) : id
    }

    /// The answer of `reports check`.
    public var json: JSON {
        var members: JSON = [
            "ok": .bool(ok), "news2": news2.json, "questions": .array(questions.map(\.json)),
        ]
        if !ok { members.append("errors", .array(errors.map(\.json))) }
        return members
    }
}

extension News2 {
    /// The score as the command line tells it.
    public var json: JSON {
        guard applies else {
            return ["applies": false, "complete": false, "total": nil, "reason": .optional(reason)]
        }
        let taken = Self.parameters.compactMap { vital in
            points[vital].map { JSON.Member(vital.rawValue, .number(Double($0))) }
        }
        var answer: JSON = [
            "applies": true, "complete": .bool(complete), "total": .optional(total),
            "band": .optional(band?.rawValue), "points": .object(taken),
        ]
        if !complete {
            answer.append("missing", .array(missing.map { .text($0.rawValue) }))
        }
        return answer
    }
}

extension Question {
    /// The question as the command line tells it.
    public var json: JSON {
        var answer: JSON = ["id": .text(id), "message": .text(message)]
        if let offer { answer.append("offer", .number(offer)) }
        return answer
    }
}

extension FieldError {
    /// The error as the command line tells it.
    public var json: JSON {
        var answer: JSON = [
            "field": .text(field), "code": .text(code), "message": .text(message),
        ]
        if let low { answer.append("low", .number(low)) }
        if let high { answer.append("high", .number(high)) }
        if let offer { answer.append("offer", .number(offer)) }
        if let place { answer.append("place", .number(Double(place))) }
        return answer
    }

    /// A refusal of any command: nothing was changed, for these reasons.
    public static func refusal(_ errors: [FieldError]) -> JSON {
        ["ok": false, "errors": .array(errors.map(\.json))]
    }
}
