/// Vitals typed in one line, such as `128/82 p76 r18 t36.8 s97 air A`: what was understood, and
/// what was not and where. Nothing is guessed: a line with a fault is not taken.
public struct VitalLine: Equatable, Sendable {
    /// What the line says of a vital.
    public enum Reading: Equatable, Sendable {
        case number(Double)
        case consciousness(Consciousness)
        case oxygen(Bool)
        case notObtained(NotObtained)
    }

    /// One vital that was understood.
    public struct Item: Equatable, Sendable {
        public let vital: Vital
        public let reading: Reading
        /// What else has to be said about it: the unit it was typed in, what is not kept.
        public let note: String
    }

    /// Something that was not understood.
    public struct Fault: Error, Equatable, Sendable {
        /// The characters it is about, counted from 0.
        public let place: Range<Int>
        /// A sentence for people.
        public let message: String
        /// What the number most likely is in the right unit, where its unit was not said.
        public var offer: Offer?
    }

    /// A conversion that somebody may take.
    public struct Offer: Equatable, Sendable {
        public let slip: UnitSlip
        /// The characters of the number, counted from 0.
        public let place: Range<Int>

        /// The line with the value in the vital's own unit.
        public func taken(in text: String) -> String {
            var characters = Array(text)
            guard place.upperBound <= characters.count else { return text }
            characters.replaceSubrange(place, with: Array(slip.vital.fullText(slip.value)))
            return String(characters)
        }
    }

    /// The first conversion that is offered.
    public var offer: Offer? { faults.lazy.compactMap(\.offer).first }

    /// In the order of the report.
    public internal(set) var items: [Item] = []
    /// In the order of the line.
    public internal(set) var faults: [Fault] = []
    /// Why all other mandatory vitals were not obtained, where the line says so.
    public internal(set) var rest: NotObtained?

    /// Whether there is something to take, and all of it was understood.
    public var isUnderstood: Bool { faults.isEmpty && (!items.isEmpty || rest != nil) }

    /// Reads a line; the order of the vitals, capitals and separators do not matter.
    public static func read(_ text: String) -> VitalLine {
        var reader = VitalLineReader(text)
        return reader.line()
    }

    /// What was understood, in words, in the order of the report.
    public var told: [String] {
        let both = pressure.map { (systolic, diastolic) -> String in
            let (upper, lower) = (
                Vital.systolic.text(systolic), Vital.diastolic.textWithUnit(diastolic)
            )
            return VitalLineSentences.pressure(upper, lower)
        }
        var words = items.filter { both == nil || !Self.panel.contains($0.vital) }.map(\.words)
        if let both { words.insert(both, at: 0) }
        if let rest { words.append(VitalLineSentences.rest(rest.words)) }
        return words
    }

    private static let panel: [Vital] = [.systolic, .diastolic]

    private var pressure: (systolic: Double, diastolic: Double)? {
        let values = Self.panel.compactMap { vital -> Double? in
            guard case .number(let value)? = items.first(where: { $0.vital == vital })?.reading
            else { return nil }
            return value
        }
        return values.count == 2 ? (values[0], values[1]) : nil
    }

    /// The line's vitals and reasons written over those of a report.
    public func fill(_ input: inout ReportInput) {
        for item in items {
            input.notObtained[item.vital] = nil
            switch item.reading {
            case .number(let value): input.vitals.set(item.vital, value)
            case .consciousness(let level): input.vitals.consciousness = level
            case .oxygen(let given): input.vitals.oxygen = given
            case .notObtained(let reason): input.notObtained[item.vital] = reason
            }
        }
        guard let rest else { return }
        for vital in Vital.mandatory
        where !input.vitals.has(vital) && input.notObtained[vital] == nil {
            input.notObtained[vital] = rest
        }
    }
}

extension VitalLine.Item {
    /// `Pulse 76 /min`, `Consciousness: Alert`, `Pulse not obtained: refused`.
    public var words: String {
        let said: String =
            switch reading {
            case .number(let value): "\(vital.title) \(vital.fullTextWithUnit(value))"
            case .consciousness(let level): "\(vital.title): \(level.title)"
            case .oxygen(let given):
                given ? VitalLineSentences.onOxygen : VitalLineSentences.onAir
            case .notObtained(let reason):
                VitalLineSentences.notObtained(vital.title, reason.words)
            }
        return note.isEmpty ? said : "\(said) (\(note))"
    }
}

extension NotObtained {
    /// The code's word, with what was said beside it.
    public var words: String {
        if text.isEmpty { return code.title }
        return code == .other ? text : "\(code.title), \(text)"
    }
}

extension VitalLine.Fault {
    /// The fault as the command line tells it; `place` counts from 1.
    public var fieldError: FieldError {
        FieldError(
            field: "line", code: "notUnderstood",
            message: VitalLineSentences.atCharacter(place.lowerBound + 1, message),
            place: place.lowerBound + 1)
    }
}
