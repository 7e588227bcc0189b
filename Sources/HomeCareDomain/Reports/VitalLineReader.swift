/// Reads the pieces of a line in their order.
struct VitalLineReader {
    typealias Words = VitalLineWords
    typealias Fault = VitalLine.Fault

    private let tokens: [VitalLineToken]
    private var position = 0
    private var result = VitalLine()
    /// Where each vital was said.
    private var places: [Vital: Range<Int>] = [:]

    init(_ text: String) {
        var scanner = VitalLineScanner(text)
        tokens = scanner.tokens()
    }

    mutating func line() -> VitalLine {
        while let token = peek() {
            do {
                try entry(token)
            } catch let fault as Fault {
                result.faults.append(fault)
            } catch {
                result.faults.append(
                    Fault(place: token.place, message: VitalLineSentences.notUnderstood))
            }
        }
        checkPressure()
        let order = Vital.allCases
        result.items.sort {
            (order.firstIndex(of: $0.vital) ?? 0) < (order.firstIndex(of: $1.vital) ?? 0)
        }
        return result
    }

    // MARK: Entries

    private mutating func entry(_ token: VitalLineToken) throws {
        position += 1
        switch token.kind {
        case .number(let value): try bare(value, token)
        case .word(let word): try named(word, token)
        case .words:
            throw fault(token, VitalLineSentences.brackets)
        case .slash, .other:
            throw fault(token, VitalLineSentences.thisNotUnderstood)
        }
    }

    /// A number without a name: a pressure, or a vital that its unit gives away.
    private mutating func bare(_ value: Double, _ token: VitalLineToken) throws {
        if isPair() { return try pressure(value, token) }
        if let (unit, place) = unit(after: token), unit.vitals.count == 1,
            let vital = unit.vitals.first
        {
            position += 1
            let slip = unit.slip.map { UnitSlip(vital: vital, kind: $0, typed: value) }
            return try add(vital, value, slip, token.place.lowerBound..<place.upperBound)
        }
        throw fault(
            token, VitalLineSentences.which(plainNumber(value))
        )
    }

    private mutating func named(_ word: String, _ token: VitalLineToken) throws {
        switch Words.names[word] {
        case .vital(let vital): try value(of: vital, token)
        case .pressure: try pressure(after: token)
        case .pulseOrPain: try pulseOrPain(token)
        case .pain: try pain(token)
        case .level: try level(token)
        case .oxygen: try oxygen(token)
        case .air: try add(.oxygen, .oxygen(false), token.place)
        case .rest: try rest(token)
        case nil: try unnamed(word, token)
        }
    }

    private mutating func unnamed(_ word: String, _ token: VitalLineToken) throws {
        if let level = Words.levels[word] {
            return try add(.consciousness, .consciousness(level), token.place)
        }
        if Words.fillers.contains(word) { return }
        if Words.reasons.contains(where: { $0.words.first == word }) {
            throw fault(token, VitalLineSentences.whatNotObtained)
        }
        throw fault(token, VitalLineSentences.wordNotUnderstood(SafeText.visible(word)))
    }

    /// A number with its unit, or why there is none.
    private mutating func value(of vital: Vital, _ name: VitalLineToken) throws {
        if let reason = try reason() { return try add(vital, .notObtained(reason), name.place) }
        guard let token = peek(), case .number(let value) = token.kind else {
            throw fault(name, VitalLineSentences.number(vital.title))
        }
        position += 1
        let slip = try unit(of: vital, value, token)
        try add(vital, value, slip, name.place.lowerBound..<previousEnd)
    }

    private mutating func pressure(after name: VitalLineToken) throws {
        if case .word("pressure")? = peek()?.kind { position += 1 }
        if let reason = try reason() {
            try add(.systolic, .notObtained(reason), name.place)
            return try add(.diastolic, .notObtained(reason), name.place)
        }
        guard let token = peek(), case .number(let value) = token.kind else {
            throw fault(name, VitalLineSentences.twoNumbers)
        }
        position += 1
        try pressure(value, token)
    }

    private mutating func pressure(_ systolic: Double, _ token: VitalLineToken) throws {
        guard isPair() else {
            throw fault(token, VitalLineSentences.second)
        }
        position += 1
        guard case .number(let diastolic)? = peek()?.kind else { return }
        position += 1
        if let (unit, _) = unit(after: tokens[position - 1]), unit.vitals.contains(.systolic) {
            position += 1
        }
        let place = token.place.lowerBound..<previousEnd
        try add(.systolic, systolic, nil, place)
        try add(.diastolic, diastolic, nil, place)
    }

    private mutating func pulseOrPain(_ token: VitalLineToken) throws {
        if case .number? = peek()?.kind {
            guard !isPair(ahead: 1) else {
                position += 3
                throw fault(token, VitalLineSentences.pIsPulse)
            }
            return try value(of: .pulse, token)
        }
        if let reason = try reason() { return try add(.pulse, .notObtained(reason), token.place) }
        try add(.consciousness, .consciousness(.pain), token.place)
    }

    /// A score, with or without its scale: `pain 3`, `pain 3/10`.
    private mutating func pain(_ token: VitalLineToken) throws {
        if let reason = try reason() { return try add(.pain, .notObtained(reason), token.place) }
        guard case .number(let score)? = peek()?.kind else {
            throw fault(token, VitalLineSentences.howMuchPain)
        }
        position += 1
        if isPair(), case .number(10) = tokens[position + 1].kind { position += 2 }
        try add(.pain, score, nil, token.place.lowerBound..<previousEnd)
    }

    private mutating func level(_ token: VitalLineToken) throws {
        if case .word("to")? = peek()?.kind { position += 1 }
        if let reason = try reason() {
            return try add(.consciousness, .notObtained(reason), token.place)
        }
        guard case .word(let word)? = peek()?.kind, let level = Words.namedLevels[word] else {
            throw fault(token, VitalLineSentences.levels)
        }
        position += 1
        try add(.consciousness, .consciousness(level), token.place.lowerBound..<previousEnd)
    }

    private mutating func oxygen(_ token: VitalLineToken) throws {
        if let reason = try reason() { return try add(.oxygen, .notObtained(reason), token.place) }
        guard let number = peek(), case .number(let flow) = number.kind else {
            return try add(.oxygen, .oxygen(true), token.place)
        }
        position += 1
        guard case .word(let unit)? = peek()?.kind, Words.flows.contains(unit) else {
            throw fault(number, VitalLineSentences.litres(plainNumber(flow)))
        }
        position += 1
        try add(
            .oxygen, .oxygen(true), token.place.lowerBound..<previousEnd,
            note: VitalLineSentences.flow(plainNumber(flow)))
    }

    private mutating func rest(_ token: VitalLineToken) throws {
        guard let reason = try reason() else {
            throw fault(token, VitalLineSentences.whyOthers)
        }
        guard result.rest == nil else {
            throw fault(token, VitalLineSentences.twice)
        }
        result.rest = reason
    }

    // MARK: Parts

    private func peek(_ ahead: Int = 0) -> VitalLineToken? {
        position + ahead < tokens.count ? tokens[position + ahead] : nil
    }

    private var previousEnd: Int { tokens[position - 1].place.upperBound }

    /// Whether a slash (or “over”) and a number follow.
    private func isPair(ahead: Int = 0) -> Bool {
        guard let token = peek(ahead), token.kind == .slash || token.kind == .word("over"),
            case .number? = peek(ahead + 1)?.kind
        else { return false }
        return true
    }

    private func unit(after token: VitalLineToken) -> (VitalLineWords.Unit, Range<Int>)? {
        guard let next = peek(), case .word(let word) = next.kind, let unit = Words.units[word]
        else { return nil }
        // “36.8 C” could be a unit or a new confusion; only “36.8c” is plain.
        guard word.count > 1 || word == "%" || word == "f" || next.isAttached(to: token) else {
            return nil
        }
        return (unit, next.place)
    }

    /// The unit behind a named value, taken.
    private mutating func unit(
        of vital: Vital, _ value: Double, _ token: VitalLineToken
    ) throws -> UnitSlip? {
        if vital == .temperature, let next = peek(), next.kind == .word("c"),
            !next.isAttached(to: token)
        {
            position += 1
            throw fault(next, VitalLineSentences.degrees)
        }
        guard let (unit, place) = unit(after: token) else { return nil }
        position += 1
        guard unit.vitals.contains(vital) else {
            throw Fault(place: place, message: VitalLineSentences.noUnit(vital.title.lowercased()))
        }
        return unit.slip.map { UnitSlip(vital: vital, kind: $0, typed: value) }
    }

    /// A reason with its words in brackets, taken where one stands here.
    private mutating func reason() throws -> NotObtained? {
        guard let found = Words.reasons.first(where: { stands($0.words) }) else { return nil }
        let token = tokens[position]
        position += found.words.count
        guard case .words(let text)? = peek()?.kind else {
            guard found.code != .other else {
                throw fault(token, VitalLineSentences.other)
            }
            return NotObtained(code: found.code)
        }
        position += 1
        if found.code == .other, ReportRules.isBlank(text) {
            throw fault(token, VitalLineSentences.other)
        }
        return NotObtained(code: found.code, text: text)
    }

    private func stands(_ words: [String]) -> Bool {
        words.indices.allSatisfy { peek($0)?.kind == .word(words[$0]) }
    }

    private func fault(_ token: VitalLineToken, _ message: String) -> Fault {
        Fault(place: token.place, message: message)
    }

    // MARK: Taking

    private mutating func add(
        _ vital: Vital, _ value: Double, _ slip: UnitSlip?, _ place: Range<Int>
    ) throws {
        let real = slip?.value ?? value
        if let error = ReportRules.impossible(vital, real) {
            let offer = slip == nil ? offer(vital, value) : nil
            throw Fault(place: place, message: error.message, offer: offer)
        }
        try add(
            vital, .number(real), place,
            note: slip.map { "\(plainNumber($0.typed)) \($0.kind.unit)" } ?? "")
    }

    /// The number just read in its most likely unit.
    private func offer(_ vital: Vital, _ value: Double) -> VitalLine.Offer? {
        let token = tokens[position - 1]
        guard token.kind == .number(value),
            let slip = UnitSlip.suspected(vital, typed: value)
        else { return nil }
        return VitalLine.Offer(slip: slip, place: token.place)
    }

    private mutating func add(
        _ vital: Vital, _ reading: VitalLine.Reading, _ place: Range<Int>, note: String = ""
    ) throws {
        guard places[vital] == nil else {
            throw Fault(place: place, message: VitalLineSentences.vitalTwice(vital.title))
        }
        places[vital] = place
        result.items.append(VitalLine.Item(vital: vital, reading: reading, note: note))
    }

    private mutating func checkPressure() {
        func value(_ vital: Vital) -> Int? {
            guard
                case .number(let value)? = result.items.first(where: { $0.vital == vital })?
                    .reading
            else { return nil }
            return Int(value)
        }
        guard let systolic = value(.systolic), let diastolic = value(.diastolic),
            let place = places[.diastolic],
            let error = ReportRules.diastolicFault(diastolic, systolic: systolic)
        else { return }
        result.faults.append(Fault(place: place, message: error.message))
    }
}
